import { membershipLists } from '../membership/report-lists.ts'
import { sympathizerLists } from '../sympathizers/report-lists.ts'
import type { ListSource } from './list-source.ts'

/** Every list that a declaration may name as its source. */
export const listSources: Readonly<Record<string, ListSource>> = {
  ...membershipLists,
  ...sympathizerLists,
}
