import type { ListSource } from '../list-source.ts'
import { cellLists } from './cell-lists.ts'
import type { ListSources } from './list-source.ts'
import { memberLists } from './member-lists.ts'
import { ratingLists } from './rating-lists.ts'

/** Lists of cells, of members by cell and of ratings, as a report asks for them. */
export const cellReportLists: Readonly<Record<string, ListSource>> = Object.fromEntries(
  Object.entries<ListSources[string]>({ ...cellLists, ...memberLists, ...ratingLists }).map(
    ([name, read]): [string, ListSource] => [
      name,
      (reader, scope, grouped, _about, today) => read?.(reader, { scope, grouped, today }) ?? [],
    ],
  ),
)
