import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Rehearsal } from '../../shared/backups/contract.ts'
import { inTurn } from '../../shared/backups/rules.ts'
import { type Day, dayFromDate, daysBetween } from '../../shared/vocabulary/day.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { checkConnection, openConnection } from '../register/database.ts'
import { Reader } from '../register/reader.ts'
import { asRegisterError, RegisterError } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { findingsIn } from './check.ts'
import { foldersOf } from './keep.ts'
import { ownBackupNames } from './queries.ts'
import { backupSettings, lastRehearsal } from './settings.ts'
import { dropStaged, stageBackup } from './stage.ts'
import type { Trailer } from './trailer.ts'

/** A rehearsal older than this is due again. */
const rehearsedEveryDays = 30

export function isRehearsalDue(engine: Engine, desk: OpenDesk): boolean {
  const last = lastRehearsal(desk.register.reader)
  if (last === null) return true
  const since = daysBetween(dayFromDate(new Date(last.at)), engine.today())
  // a clock that was set back must not put it off for years
  return since >= rehearsedEveryDays || since < 0
}

/**
 * Does all of a restore but the last step: the newest backup is proven, unpacked into a place of its own, brought up to date,
 * opened, read through, counted and compared with what it says it holds. The register in use is not touched. What came out is
 * kept in the register.
 * @throws RegisterError LOCKED
 */
export async function rehearseRestore(engine: Engine): Promise<Rehearsal> {
  const { desk } = engine
  if (desk === null) throw new RegisterError('LOCKED')
  const began = performance.now()
  const newest = newestBackup(desk, engine.today())
  const problem =
    newest === null
      ? 'Chưa có bản sao lưu nào của sổ này để diễn tập. Hãy bấm “Sao lưu ngay”.'
      : await whatIsWrong(engine, desk, newest)
  const rehearsal: Rehearsal = {
    at: engine.now().toISOString(),
    backup: newest?.name ?? '',
    ok: problem === null,
    sentence: problem ?? 'Bản sao lưu mở lại được, đọc được toàn bộ và đúng số đã đếm khi sao lưu.',
    milliseconds: Math.round(performance.now() - began),
  }
  await desk.register.commands.run(engine.author(), (change) => {
    writeSetting(change, backupSettings.rehearsal, rehearsal)
    change.describe(`Diễn tập khôi phục: ${rehearsal.ok ? 'đạt' : 'không đạt'}`)
  })
  return rehearsal
}

interface Found {
  readonly folder: string
  readonly name: string
}

function newestBackup(desk: OpenDesk, today: Day): Found | null {
  const folders = new Map(
    foldersOf(desk).flatMap((folder) =>
      ownBackupNames(folder, desk.register.file, desk.dataKey).map((name) => [name, folder]),
    ),
  )
  const name = inTurn([...folders.keys()], today)[0]
  const folder = folders.get(name ?? '')
  return name === undefined || folder === undefined ? null : { folder, name }
}

/** @returns a sentence, or null when the backup could be restored */
async function whatIsWrong(engine: Engine, desk: OpenDesk, { folder, name }: Found): Promise<string | null> {
  // in the data folder: encrypted like the register, and on a disk that is known to have room
  const place = join(engine.options.dataDir, 'dien-tap.tmp')
  rmSync(place, { recursive: true, force: true })
  try {
    mkdirSync(place, { recursive: true })
    const staged = await stageBackup(join(folder, name), join(place, 'so.db'), () =>
      Buffer.from(desk.dataKey),
    )
    try {
      return problemInside(staged.file, staged.dataKey, staged.trailer)
    } finally {
      dropStaged(staged.file)
    }
  } catch (error) {
    const known = asRegisterError(error)
    if (known instanceof RegisterError) return `Bản “${name}” không khôi phục được: ${known.message}`
    throw error
  } finally {
    if (existsSync(place)) rmSync(place, { recursive: true, force: true })
  }
}

function problemInside(file: string, dataKey: Buffer, trailer: Trailer): string | null {
  const connection = openConnection(file, dataKey, { readonly: true })
  try {
    const reader = new Reader(connection)
    const found = [...checkConnection(connection), ...findingsIn(reader)]
    if (found[0] !== undefined)
      return `Bản sao lưu mở được nhưng có ${found.length} điểm không đúng. ${found[0]}`
    const count = (table: string): number =>
      reader.statement<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE trashed_at IS NULL`).get()
        ?.n ?? 0
    const { people, sympathizers, cells } = trailer.counted
    const same =
      count('person') === people && count('sympathizer') === sympathizers && count('cell') === cells
    if (!same) return 'Bản sao lưu mở được nhưng số hồ sơ không đúng số đã đếm khi sao lưu.'
    return trailer.keys.slots.some(({ kind }) => kind === 'account')
      ? null
      : 'Bản sao lưu không kèm khóa của tài khoản nào nên không mở được trên máy khác.'
  } finally {
    connection.close()
  }
}
