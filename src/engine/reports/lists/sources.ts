import type { SetId } from '../../figures/sets.ts'
import { sympathizerList } from '../sympathizer-list.ts'
import { cellLists } from './cell-lists.ts'
import type { ListSource, ListSources } from './list-source.ts'
import { memberLists } from './member-lists.ts'
import { ratingLists } from './rating-lists.ts'

const sympathizers =
  (setId: SetId): ListSource =>
  (reader, { scope, grouped }) =>
    sympathizerList(reader, setId, scope, grouped)

/** Every list that a declaration may name as its source; each room adds its own. */
export const listSources: ListSources = {
  'sympathizers.tracked': sympathizers('sympathizers.tracked'),
  'sympathizers.outstanding': sympathizers('sympathizers.outstanding'),
  'sympathizers.recognised': sympathizers('sympathizers.recognised'),
  ...cellLists,
  ...memberLists,
  ...ratingLists,
}
