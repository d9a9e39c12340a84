import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkRegister } from '../../src/engine/backups/check.ts'
import { keyFileOf } from '../../src/engine/register/key-file.ts'
import { openRegister, type Register } from '../../src/engine/register/register.ts'
import { openBackupRoom } from '../engine/backups/room.ts'

/** A closed register with its keys, in a folder that several processes may use one after another. */
export interface Home {
  readonly folder: string
  readonly file: string
  readonly dataKey: Buffer
  /** Another folder with a copy of the register as it lies here now. */
  copy(): Home
  /** Opens, hands out, closes. */
  look<T>(work: (register: Register) => T | Promise<T>): Promise<T>
  leave(): void
}

export async function makeHome(): Promise<Home> {
  const room = await openBackupRoom()
  await room.register.close()
  return homeIn(room.folder, room.file, room.dataKey)
}

export function homeIn(folder: string, file: string, dataKey: Buffer): Home {
  return {
    folder,
    file,
    dataKey,
    copy: () => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'nhip-cau-faults-'))
      const twin = join(elsewhere, 'so-dang-vien.db')
      copyFileSync(file, twin)
      copyFileSync(keyFileOf(file), keyFileOf(twin))
      if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${twin}-wal`)
      return homeIn(elsewhere, twin, dataKey)
    },
    look: async (work) => {
      const register = await openRegister(file, dataKey, {
        now: () => new Date(),
        beforeMigration: () => undefined,
      })
      try {
        return await work(register)
      } finally {
        await register.close()
      }
    },
    leave: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

export function countIn(register: Register, table: string, where = '1'): number {
  return (
    register.reader.statement<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).get()?.n ??
    0
  )
}

export interface Tally {
  readonly people: number
  readonly villages: number
  readonly entries: number
  readonly changes: number
  readonly findings: readonly string[]
  readonly summaries: ReadonlySet<string>
}

/** What a register holds of `pairOfRows`, and whether it passes its own check. */
export async function tallyOf(register: Register): Promise<Tally> {
  const { findings } = await checkRegister(register)
  const summaries = register.reader
    .statement<{ summary: string }>(`SELECT summary FROM audit_entry WHERE summary LIKE 'Thêm %'`)
    .all()
  return {
    people: countIn(register, 'person'),
    villages: countIn(register, 'village'),
    entries: summaries.length,
    changes: countIn(register, 'audit_change', `table_name = 'person' AND operation = 'insert'`),
    findings,
    summaries: new Set(summaries.map(({ summary }) => summary)),
  }
}
