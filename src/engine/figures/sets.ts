import { type FormFigureId, formSet } from './inspection-forms/sets.ts'
import { type NamedSetId, namedSets } from './named-sets.ts'
import { type NarrowedSetId, narrowedSet } from './narrowed-sets.ts'
import type { RecordSet } from './record-set.ts'

/** A set of its own name, one of them narrowed, or one number of an inspection form (its sets are made from its tables). */
export type SetId = NamedSetId | NarrowedSetId | FormFigureId

function find(name: string): RecordSet | null {
  return namedSets[name] ?? formSet(name) ?? narrowedSet(name)
}

export function isSetId(name: string): name is SetId {
  return find(name) !== null
}

/** @throws Error for a name that no set bears: a declaration of ours is wrong */
export function setOf(id: SetId): RecordSet {
  const set = find(id)
  if (set === null) throw new Error(`No set ${id}`)
  return set
}
