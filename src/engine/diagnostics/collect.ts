import { existsSync, readFileSync, statSync } from 'node:fs'
import { arch, cpus, freemem, homedir, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { backupStamp } from '../../shared/backups/rules.ts'
import { checkRegister } from '../backups/check.ts'
import { freeSpaceOf } from '../backups/files.ts'
import { firstFolderOf, foldersOf, secondFolderOf } from '../backups/keep.ts'
import { listBackups } from '../backups/queries.ts'
import { failedBackup, keepOf, lastRehearsal } from '../backups/settings.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { stepsTaken } from '../register/migrate.ts'
import { recordTables } from '../register/schema.ts'
import { maskerFor } from './mask.ts'
import { namesIn } from './names.ts'

/** Enough to see what went wrong lately. */
const lastLogLines = 300
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** @returns a text file for whoever helps; every line has passed the mask */
export async function collectDiagnostics(engine: Engine, desk: OpenDesk): Promise<File> {
  const mask = desk.register.whole((reader) => maskerFor(namesIn(reader)))
  const parts = [
    ['Chương trình', program(engine)],
    ['Máy', machine(engine)],
    ['Sổ', register(desk)],
    ['Sao lưu', backups(desk)],
    ['Kiểm tra sổ', await checked(desk)],
    ['Nhật ký lỗi', errorLog(engine)],
  ] as const
  const text = parts.map(([title, lines]) => [`== ${title} ==`, ...lines, ''].join('\n')).join('\n')
  const name = `nhip-cau-chan-doan ${backupStamp(engine.now())}.txt`
  // the person's own folder carries their name
  return new File([mask(text.replaceAll(homedir(), '~'))], name, { type: 'text/plain' })
}

function program({ options, now }: Engine): string[] {
  return [
    `Phiên bản ${options.version}, cửa ${options.door}`,
    `Node ${process.versions.node}, Electron ${process.versions['electron'] ?? 'không'}`,
    `Lúc ${now().toISOString()}, múi giờ của máy ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
  ]
}

function machine({ options }: Engine): string[] {
  return [
    `${type()} ${release()} ${arch()}, ${cpus().length} nhân`,
    `Bộ nhớ ${megabytes(totalmem())}, còn ${megabytes(freemem())}`,
    `Ổ đĩa của sổ còn ${megabytes(freeSpaceOf(options.dataDir))}`,
  ]
}

function register({ register, sample }: OpenDesk): string[] {
  const { file, connection } = register
  const counts = register.whole((reader) =>
    recordTables.map((table) => {
      const row = reader.statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()
      return `${table} ${row?.n ?? 0}`
    }),
  )
  return [
    `${sample ? 'Xã mẫu' : 'Sổ của cơ quan'}, tệp ${megabytes(sizeOf(file))}, WAL ${megabytes(sizeOf(`${file}-wal`))}`,
    `Các bước nâng cấp: ${stepsTaken(connection).join(', ')}`,
    `Số dòng: ${counts.join(', ')}`,
  ]
}

function backups(desk: OpenDesk): string[] {
  const { register } = desk
  const { reader, file } = register
  const all = foldersOf(desk).flatMap((folder) => listBackups(folder, file))
  const failed = failedBackup(reader)
  const rehearsal = lastRehearsal(reader)
  const keep = keepOf(reader)
  return [
    `Thư mục ${firstFolderOf(desk)}; thư mục thứ hai ${secondFolderOf(desk) ?? 'chưa chọn'}`,
    `Giữ ${keep.days} ngày, ${keep.months} tháng; đang có ${all.length} bản`,
    ...all
      .slice(0, 10)
      .map(({ at, reason, ok, size }) => `${at} ${reason} ${ok ? 'đạt' : 'không đạt'} ${size} byte`),
    `Lần sao lưu gần nhất ${failed === null ? 'đạt' : `không thành công: ${failed.sentence}`}`,
    `Diễn tập ${rehearsal === null ? 'chưa làm' : `${rehearsal.at}: ${rehearsal.sentence}`}`,
  ]
}

async function checked({ register }: OpenDesk): Promise<string[]> {
  const { ok, findings, checked: rows } = await checkRegister(register)
  return [`${ok ? 'Đạt' : 'Không đạt'}, ${rows} dòng`, ...findings]
}

function errorLog({ options }: Engine): string[] {
  const file = join(options.dataDir, 'logs', 'loi.log')
  return existsSync(file)
    ? readFileSync(file, 'utf8').split('\n').slice(-lastLogLines)
    : ['Không có lỗi nào được ghi.']
}
