import type { ChangedRow } from '../../../shared/imports/edits.ts'
import type { Progress } from '../../../shared/rpc/progress.ts'
import type { Engine, OpenDesk } from '../../engine.ts'
import { fieldProblems } from '../act-problems.ts'
import type { Ledger } from '../check/ledger.ts'
import { lastException, passedSince, RehearsalOver } from '../rehearse.ts'
import type { EditComparer, StagedEdit } from './compare.ts'
import type { ListEditor } from './list-editor.ts'

/** Any reason passes a rule in a rehearsal; the real one is asked for before writing. */
const rehearsed = 'Thử trước khi ghi'

export interface Rehearsed {
  readonly editor: ListEditor
  readonly staged: readonly StagedEdit[]
  /** The same, as a person sees it. */
  readonly rows: ChangedRow[]
  readonly unchanged: number
}

/**
 * Tries every change on the register itself, in one transaction that is always taken back: what the room's commands refuse is
 * refused here, at the row and column. Cells that the register has overtaken are left out, as they are until somebody decides.
 * @throws RegisterError CANCELLED, DISK_FULL
 */
export async function rehearseEdits(
  engine: Engine,
  desk: OpenDesk,
  { editor, staged: wanted, shown, unchanged }: EditComparer,
  ledger: Ledger,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Rehearsed> {
  const { connection, commands } = desk.register
  const today = engine.today()
  const staged: StagedEdit[] = []
  const rows: ChangedRow[] = []
  if (wanted.length === 0) return { editor, staged, rows, unchanged }
  const listed = new Set([...editor.fields, ...editor.shown])
  const places = { fields: { parentId: 'parent', villageIds: 'villages' }, mainField: editor.mainField }
  try {
    await commands.runLong(
      engine.author(),
      function* rehearsal(change) {
        for (const [done, edit] of wanted.entries()) {
          yield { kind: 'progress', label: 'Đang thử từng chỗ sửa với sổ', done, total: wanted.length }
          connection.exec('SAVEPOINT import_edit')
          const before = lastException(change)
          try {
            const values = valuesOf(edit.cells.filter(({ overtaken }) => !overtaken))
            if (Object.keys(values).length > 0) editor.write(change, edit.id, values, today, rehearsed)
            connection.exec('RELEASE import_edit')
            staged.push(edit)
            const told = shown.get(edit.row)
            if (told !== undefined) rows.push({ ...told, breaches: passedSince(change, before) })
          } catch (error) {
            connection.exec('ROLLBACK TO import_edit')
            connection.exec('RELEASE import_edit')
            ledger.reject(edit.sheetRow, null, fieldProblems(error, places, listed))
          }
        }
        throw new RehearsalOver()
      },
      { signal, onProgress: tell },
    )
  } catch (error) {
    if (!(error instanceof RehearsalOver)) throw error
  }
  return { editor, staged, rows, unchanged }
}

export function valuesOf(
  cells: readonly { readonly field: string; readonly value: unknown }[],
): Record<string, unknown> {
  return Object.fromEntries(cells.map(({ field, value }) => [field, value]))
}
