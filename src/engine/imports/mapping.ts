import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { invalid } from '../register/register-error.ts'
import type { MappedColumn } from './check/columns.ts'
import type { HeaderFound } from './workbook/header.ts'

/** Column index → field, or null to leave the column out. */
export type Mapping = Readonly<Record<string, string | null>>

/** The columns that a returned workbook adds; they are no fields and never part of a layout. */
export const problemsTitle = 'Lỗi'
/** Beside it: which import the returned rows belong to. */
export const batchTitle = 'Lần nhập'
export const ownTitles: ReadonlySet<string> = new Set([problemsTitle, batchTitle])

/** Names the sender's layout: the same headings in the same order. */
export function layoutOf({ columns }: HeaderFound): string {
  return columns
    .filter(({ title }) => !ownTitles.has(title))
    .map(({ title }) => searchKey(title))
    .join(' | ')
}

/**
 * What the header's words say, with what a person chose instead. A field chosen for a column is taken from the column that
 * had it.
 * @throws RegisterError INVALID when two columns are chosen for one field, or a field is not of this kind
 */
export function mapColumns(
  header: HeaderFound,
  chosen: Mapping | null,
  fields: ReadonlySet<string>,
): MappedColumn[] {
  const taken = new Map<string, string>()
  for (const [index, field] of Object.entries(chosen ?? {})) {
    if (field === null) continue
    if (!fields.has(field))
      throw invalid([
        { field: 'mapping', message: 'Có cột được ghép với mục không thuộc loại danh sách này.' },
      ])
    if (taken.has(field))
      throw invalid([{ field: 'mapping', message: 'Hai cột được ghép với cùng một mục. Chọn lại cột.' }])
    taken.set(field, index)
  }
  return header.columns.flatMap(({ column, title, field }) => {
    const own = chosen?.[String(column)]
    const wanted = own !== undefined ? own : field !== null && taken.has(field) ? null : field
    return wanted === null ? [] : [{ index: column, title, field: wanted }]
  })
}
