import { sameName } from '../../../shared/people/likeness.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { Lookups } from './lookups.ts'

/**
 * The members whom a list names as helpers. A name is taken for a member's only when one official member of the register
 * bears it and belongs to the same cell; else it stays a name.
 */
export function findHelpers(
  names: readonly string[],
  cellId: number,
  { members }: Lookups,
): { readonly name: string; readonly personId: number | null }[] {
  if (members.size === 0) return names.map((name) => ({ name, personId: null }))
  return names.map((name) => {
    const nameKey = searchKey(name)
    const namesakes = (members.get(nameKey) ?? []).filter((member) =>
      sameName({ fullName: name, nameKey }, { fullName: member.name, nameKey }),
    )
    const [only] = namesakes
    const sure = only !== undefined && namesakes.length === 1 && only.cellId === cellId
    return { name: sure ? only.name : name, personId: sure ? only.id : null }
  })
}
