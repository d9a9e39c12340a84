import type { Selectable } from 'kysely'
import { catalogEntries } from '../catalogs/queries.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import type { CaseTable } from './tables.ts'

export type CaseRecord = Selectable<CaseTable>

type Trashable =
  | 'inspection_basis'
  | 'inspection_programme'
  | 'inspection_plan_item'
  | 'inspection_theme'
  | 'inspection_finding'
  | 'inspection_remedy'
  | 'inspection_petition'
  | 'inspection_discipline'
  | 'inspection_suspension'

/** @throws RegisterError NOT_FOUND, also for a case in the trash */
export function livingCase(change: Change, id: number): CaseRecord {
  const row = change.row('inspection_case', id)
  if (row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return row
}

/** @throws RegisterError NOT_FOUND, also for what is in the trash */
export function living(change: Change, table: Trashable, id: number) {
  const row = change.row(table, id)
  if (row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return row
}

export interface ContentOption {
  readonly code: string
  readonly name: string
}

/** The lines of one list of the catalog of contents, in the order of the forms. */
export function contentsOf(reader: Reader, list: string | null): ContentOption[] {
  if (list === null) return []
  return catalogEntries(reader, 'inspection-contents')
    .filter(({ parent }) => parent === list)
    .map(({ code, name }) => ({ code, name }))
}

/** @throws RegisterError INVALID for a code that the list does not have */
export function refuseUnknown(
  reader: Reader,
  list: string | null,
  codes: readonly string[],
  field: string,
): void {
  if (codes.length === 0) return
  const known = new Set(contentsOf(reader, list).map(({ code }) => code))
  if (codes.some((code) => !known.has(code)))
    throw invalid([{ field, message: 'Có nội dung không thuộc biểu của loại này. Chọn lại nội dung.' }])
}
