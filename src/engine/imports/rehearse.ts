import type { Progress } from '../../shared/rpc/progress.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import type { Change } from '../register/change.ts'
import { fieldProblems } from './act-problems.ts'
import { type ActsChecker, AlreadyThere, type WaitingAct } from './check/acts.ts'
import type { Ledger } from './check/ledger.ts'
import { infosOf } from './kinds/infos.ts'

/** Takes back everything that the rehearsal wrote; never seen outside. */
export class RehearsalOver extends Error {}

/**
 * Tries every waiting row on the register itself, one after another in one transaction that is always taken back: what the
 * room's commands say of a row is what the preview says of it.
 * @throws RegisterError CANCELLED, DISK_FULL
 */
export async function rehearse(
  engine: Engine,
  desk: OpenDesk,
  checker: ActsChecker,
  ledger: Ledger,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const { connection, commands } = desk.register
  const total = checker.waiting.length
  const listed = new Set(infosOf(checker.staged.kind).map(({ field }) => field))
  try {
    await commands.runLong(
      engine.author(),
      function* rehearsal(change) {
        for (const [done, row] of checker.waiting.entries()) {
          yield { kind: 'progress', label: 'Đang thử từng dòng với sổ', done, total }
          if ('verdict' in row) {
            if (row.verdict === 'duplicate')
              for (const problem of row.problems) ledger.duplicate(row.sheetRow, row.group, problem)
            else ledger.reject(row.sheetRow, row.group, row.problems)
            continue
          }
          connection.exec('SAVEPOINT import_row')
          const before = lastException(change)
          try {
            row.write(change)
            connection.exec('RELEASE import_row')
            accept(checker, ledger, row)
            for (const reason of passedSince(change, before))
              ledger.warnAt(row.sheetRow, { field: row.mainField, reason })
          } catch (error) {
            connection.exec('ROLLBACK TO import_row')
            connection.exec('RELEASE import_row')
            if (error instanceof AlreadyThere) ledger.duplicate(row.sheetRow, row.group, error.told)
            else ledger.reject(row.sheetRow, row.group, fieldProblems(error, row, listed))
          }
        }
        throw new RehearsalOver()
      },
      { signal, onProgress: tell },
    )
  } catch (error) {
    if (!(error instanceof RehearsalOver)) throw error
  }
}

function accept(checker: ActsChecker, ledger: Ledger, row: WaitingAct): void {
  checker.staged.rows.push({ row: row.row, write: row.write, aboutMember: row.aboutMember === true })
  for (const warning of row.warnings) ledger.warnAt(row.sheetRow, warning)
  ledger.accept(row.sheetRow, row.shown)
}

export function lastException(change: Change): number {
  return (
    change.statement<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM rule_exception').get()?.id ?? 0
  )
}

/** The rules that the row does not keep: passed over, since the paper has been acted on, and said. */
export function passedSince(change: Change, id: number): string[] {
  return change
    .statement<{ message: string; source: string }>(
      'SELECT DISTINCT message, source FROM rule_exception WHERE id > ? ORDER BY id',
    )
    .all(id)
    .map(({ message, source }) => `Chưa đúng quy định, vẫn ghi: ${message} (${source}).`)
}
