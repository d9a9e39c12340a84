import { cleanText, searchKey } from '../../shared/vocabulary/search-key.ts'
import { titleSortKey } from '../../shared/vocabulary/title-order.ts'
import { invalid } from './register-error.ts'

export interface NamedColumns {
  readonly name: string
  readonly name_key: string
  readonly name_sort: string
}

/**
 * The three columns of a cell's or village's name: as it is written, as it is searched, as it is sorted.
 * @throws RegisterError INVALID for a name of invisible signs only
 */
export function namedColumns(text: string): NamedColumns {
  const name = cleanText(text)
  if (name === '') throw invalid([{ field: 'name', message: 'Tên là bắt buộc' }])
  return { name, name_key: searchKey(name), name_sort: titleSortKey(name) }
}
