import { cleanText, searchKey } from '../../shared/vocabulary/search-key.ts'
import { titleSortKey } from '../../shared/vocabulary/title-order.ts'

export interface NamedColumns {
  readonly name: string
  readonly name_key: string
  readonly name_sort: string
}

/** The three columns of a cell's or village's name: as it is written, as it is searched, as it is sorted. */
export function namedColumns(text: string): NamedColumns {
  const name = cleanText(text)
  return { name, name_key: searchKey(name), name_sort: titleSortKey(name) }
}
