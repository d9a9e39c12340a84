import type { EditableKind } from '../../../shared/imports/edits.ts'
import { recordCodeField } from '../../../shared/imports/edits.ts'
import { safeFileName } from '../../../shared/shell/file-name.ts'
import { formatDay } from '../../../shared/vocabulary/day.ts'
import { formatCount } from '../../../shared/vocabulary/fraction.ts'
import type { Engine, OpenDesk } from '../../engine.ts'
import { RegisterError } from '../../register/register-error.ts'
import { readLookups } from '../check/lookups.ts'
import { editorOf } from './editors.ts'
import { keepHandedOut } from './handed-out.ts'
import { handedOutNames, listWorkbook } from './list-workbook.ts'
import { recordCodes } from './record-codes.ts'

/**
 * Hands out records as a workbook that can be edited and brought back. What the cells said is kept under the list's mark, and
 * the handing out is written to the history: a list of people leaves the register with it.
 * @param ids the records, in the order wanted; null for the whole list
 * @throws RegisterError NOT_FOUND when none of them is there
 */
export async function handOutList(
  engine: Engine,
  { register }: OpenDesk,
  wanted: { readonly kind: EditableKind; readonly ids: readonly number[] | null },
): Promise<File> {
  const { kind } = wanted
  const editor = editorOf(kind)
  const today = engine.today()
  const { mark, rows } = await register.commands.run(engine.author(), (change) => {
    const lookups = readLookups(change, today)
    const codes = recordCodes(change)
    const texts = new Map<number, Readonly<Record<string, string>>>()
    const codeOf = new Map<number, string>()
    for (const id of new Set(wanted.ids ?? editor.all(change, today))) {
      const now = editor.now(change, id, lookups)
      if (now === null) continue
      const told = [...editor.fields, ...editor.shown].map((field) => [
        field,
        editor.text(field, now.values[field] ?? null, lookups),
      ])
      texts.set(id, Object.fromEntries(told))
      codeOf.set(id, codes.write(editor.letter, id))
    }
    if (texts.size === 0)
      throw new RegisterError('NOT_FOUND', 'Danh sách này chưa có dòng nào trong sổ nên không xuất gì.')
    change.describe(`Xuất danh sách để sửa: ${handedOutNames[kind]}, ${formatCount(texts.size)} dòng`)
    const list = [...texts].map(([id, row]) => ({ ...row, [recordCodeField]: codeOf.get(id) ?? '' }))
    return { mark: keepHandedOut(change, kind, texts), rows: list }
  })
  const bytes = await listWorkbook(register.reader, { editor, mark, rows, today })
  const name = safeFileName(`${handedOutNames[kind]} - để sửa ${formatDay(today).replaceAll('/', '-')}.xlsx`)
  return new File([bytes], name, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
