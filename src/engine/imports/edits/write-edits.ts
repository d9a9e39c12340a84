import type { EditDecisions } from '../../../shared/imports/edits.ts'
import type { Progress } from '../../../shared/rpc/progress.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { Change } from '../../register/change.ts'
import { RegisterError } from '../../register/register-error.ts'
import { readLookups } from '../check/lookups.ts'
import { isSame, type StagedEdit } from './compare.ts'
import type { ListEditor } from './list-editor.ts'
import { valuesOf } from './rehearse-edits.ts'

/** The changes that a person let stand. */
export function chosenEdits(staged: readonly StagedEdit[], { skip, overwrite }: EditDecisions): StagedEdit[] {
  const place = (row: number, field: string) => `${row} ${field}`
  const skipped = new Set(skip.map(({ row, field }) => place(row, field)))
  const overwritten = new Set(overwrite.map(({ row, field }) => place(row, field)))
  return staged.flatMap((edit) => {
    const cells = edit.cells.filter(({ field, overtaken }) => {
      const at = place(edit.row, field)
      return !skipped.has(at) && (!overtaken || overwritten.has(at))
    })
    return cells.length === 0 ? [] : [{ ...edit, cells }]
  })
}

/**
 * Writes the chosen changes, each record by its room's own commands. What the register said at the preview it must say still.
 * @throws RegisterError CONFLICT naming the record; RULE_BREACH without a reason
 */
export function* writeEdits(
  change: Change,
  editor: ListEditor,
  edits: readonly StagedEdit[],
  today: Day,
  reason: string | null,
): Generator<Progress> {
  const lookups = readLookups(change, today)
  for (const [done, { row, id, name, cells }] of edits.entries()) {
    yield { kind: 'progress', label: 'Đang ghi các chỗ sửa', done, total: edits.length }
    const now = editor.now(change, id, lookups)
    if (now === null || cells.some(({ field, was }) => !isSame(now.values[field], was)))
      throw new RegisterError(
        'CONFLICT',
        `Hồ sơ ${name} (dòng ${row}) vừa được sửa sau khi xem trước tệp này. Chưa ghi gì vào sổ. Hãy xem trước lại tệp rồi ghi.`,
      )
    try {
      editor.write(change, id, valuesOf(cells), today, reason)
    } catch (error) {
      if (!(error instanceof RegisterError) || error.code === 'RULE_BREACH') throw error
      throw new RegisterError(
        'CONFLICT',
        `Dòng ${row} (${name}) không ghi được với các ô đã chọn: ${error.message} Chưa ghi gì vào sổ. Chọn lại các ô của dòng này.`,
        undefined,
        { cause: error },
      )
    }
  }
}
