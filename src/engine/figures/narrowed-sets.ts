import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { RecordKind } from '../../shared/figures/contract.ts'
import { traitMark } from '../../shared/figures/traits.ts'
import { formSet } from './inspection-forms/sets.ts'
import { namedSets } from './named-sets.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope } from './scope.ts'
import { type LookedAt, type TraitValue, traitValue } from './traits.ts'

/** A set narrowed to a value of a trait, once or twice: `balance.closing/ethnic/Mông/sex/female`. */
export type NarrowedSetId = `${string}/${string}`

const mostTraits = 3

/** The person that a record is about; null where it is about none. */
const persons: Readonly<Partial<Record<RecordKind, RawBuilder<unknown>>>> = {
  person: sql`counted.id`,
  sympathizer: sql`(SELECT record.person_id FROM sympathizer AS record WHERE record.id = counted.id)`,
  membership: sql`(SELECT record.person_id FROM cell_member AS record WHERE record.id = counted.id)`,
  enrollment: sql`(SELECT record.person_id FROM enrollment AS record WHERE record.id = counted.id)`,
  dossier: sql`(SELECT record.person_id FROM dossier AS record WHERE record.id = counted.id)`,
  approval_item: sql`(SELECT sympathizer.person_id FROM approval_item AS record
    JOIN sympathizer ON sympathizer.id = record.sympathizer_id WHERE record.id = counted.id)`,
}

/** Whether the records of a kind are people, so that they can be told apart by what people are. */
export function isAboutPeople(kind: RecordKind): boolean {
  return persons[kind] !== undefined
}

interface Narrowed {
  readonly base: RecordSet
  readonly values: readonly TraitValue[]
}

/** `base/trait/value/trait/value` in its parts; null where it has none, or an odd number of them. */
export function narrowingOf(
  id: string,
): { base: string; pairs: readonly (readonly [string, string])[] } | null {
  const [base = '', ...rest] = id.split(traitMark)
  if (rest.length === 0 || rest.length % 2 === 1 || rest.length > 2 * mostTraits) return null
  const pairs = rest.flatMap((trait, index): (readonly [string, string])[] =>
    index % 2 === 0 ? [[trait, rest[index + 1] ?? '']] : [],
  )
  return { base, pairs }
}

function parse(id: string): Narrowed | null {
  const found = narrowingOf(id)
  if (found === null) return null
  const base = namedSets[found.base] ?? formSet(found.base)
  const values = found.pairs.map(([trait, text]) => traitValue(trait, text))
  if (base === null || base === undefined || !values.every((each) => each !== null)) return null
  const person = persons[base.kind]
  const fits = ({ ofRecord, kind = base.kind }: TraitValue): boolean =>
    kind === base.kind && (ofRecord === true || person !== undefined)
  return values.every(fits) ? { base, values } : null
}

/** "nữ, dân tộc Mông"; null for an id that narrows nothing. */
export function narrowedWords(id: string): string | null {
  return (
    parse(id)
      ?.values.map(({ words }) => words)
      .join(', ') ?? null
  )
}

/** Joined to a set that is called `counted`: the person, and what the record must meet. */
export interface Condition {
  readonly joined: RawBuilder<unknown>
  readonly meets: RawBuilder<SqlBool>
}

function conditionOf({ base, values }: Narrowed, scope: Scope): Condition & { readonly at: LookedAt } {
  const person = persons[base.kind]
  const on = base.dated === true ? sql`counted.on_day` : sql`${scope.to}`
  const at = { from: scope.from, to: scope.to, on }
  return {
    at,
    joined: person === undefined ? sql`` : sql`JOIN person ON person.id = ${person}`,
    meets: sql<SqlBool>`(${sql.join(
      values.map(({ meets }) => meets(at)),
      sql` AND `,
    )})`,
  }
}

/** The condition of a narrowed set that only counts records; null for one that adds up amounts, and for another family's id. */
export function narrowedCondition(id: string, scope: Scope): Condition | null {
  const parsed = parse(id)
  if (parsed === null || parsed.base.amounts === true) return null
  return parsed.values.some(({ amount }) => amount !== undefined) ? null : conditionOf(parsed, scope)
}

/** The records of the set that have all these traits; null for another family's id. */
export function narrowedSet(id: string): RecordSet | null {
  const parsed = parse(id)
  if (parsed === null) return null
  const { base, values } = parsed
  const amount = values.find((each) => each.amount !== undefined)?.amount
  return {
    kind: base.kind,
    meaning: `${base.meaning} Trong đó chỉ tính: ${values.map(({ words }) => words).join(', ')}.`,
    ...((amount !== undefined || base.amounts === true) && { amounts: true }),
    query: (scope) => {
      const { at, joined, meets } = conditionOf(parsed, scope)
      const own = base.amounts === true ? sql`, counted.amount` : sql``
      const added = amount === undefined ? own : sql`, ${amount(at)} AS amount`
      return sql`SELECT counted.id AS id, counted.cell_id AS cell_id${added}
        FROM (${base.query(scope)}) AS counted ${joined} WHERE ${meets}`
    },
  }
}
