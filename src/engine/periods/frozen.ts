import { sql } from 'kysely'
import * as z from 'zod'
import type { RecordKind } from '../../shared/figures/contract.ts'
import { leavesOf } from '../../shared/reports/columns.ts'
import { countedSpan } from '../../shared/reports/counted-span.ts'
import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import { type CountedPeriod, figureIn, flatRows } from '../../shared/reports/indicator-rows.ts'
import { membersOfNarrowed } from '../figures/narrowed-counts.ts'
import { narrowingOf } from '../figures/narrowed-sets.ts'
import { countSet, indicatorOf, setMembers } from '../figures/queries.ts'
import { recordDetails } from '../figures/record-details.ts'
import type { Scope } from '../figures/scope.ts'
import { isSetId, type SetId, setOf } from '../figures/sets.ts'
import type { Reader } from '../register/reader.ts'

/** One record of a set, with the name that it had. */
export const memberSchema = z.object({
  id: z.int(),
  name: z.string(),
  detail: z.string(),
  amount: z.int().nullable(),
  opens: z.int().nullable(),
  /** Where it was counted: the row of a table of cells. */
  cell: z.int().nullable(),
})
export type Member = z.infer<typeof memberSchema>
export const membersSchema = z.array(memberSchema)

/** A set as a report counts it, and where its number is printed. */
export interface CountedSet {
  readonly setId: SetId
  readonly counted: CountedPeriod
  readonly places: readonly string[]
}

const countedMarks: Record<CountedPeriod, string> = {
  current: '',
  'year-before': ' (cùng kỳ năm trước)',
  'year-to-date': ' (từ đầu năm)',
  opening: ' (đầu kỳ)',
}

/** Every set that the figures of these reports are counted from; each one once, whatever the number of its places. */
export function countedSets(declarations: readonly ReportDeclaration[]): CountedSet[] {
  const sets = new Map<string, { setId: SetId; counted: CountedPeriod; places: Set<string> }>()
  const add = (figure: string, counted: CountedPeriod, place: string): void => {
    const { numerator, denominator } = indicatorOf(figure)
    for (const setId of denominator === null ? [numerator] : [numerator, denominator]) {
      const key = `${setId} ${counted}`
      const known = sets.get(key) ?? { setId, counted, places: new Set<string>() }
      known.places.add(`${place}${countedMarks[counted]}`)
      sets.set(key, known)
    }
  }
  for (const declaration of declarations) {
    const leaves = leavesOf(declaration.columns)
    for (const leaf of leaves)
      if (leaf.figure !== undefined)
        add(leaf.figure, leaf.period ?? 'current', `${declaration.name}: ${leaf.label}`)
    if (declaration.rows.kind !== 'indicators') continue
    for (const { row } of flatRows(declaration.rows.tree))
      for (const leaf of leaves) {
        const figure = leaf.type === 'number' ? figureIn(row, leaf.key) : null
        if (figure !== null) add(figure, leaf.period ?? 'current', `${declaration.name}: ${row.label}`)
      }
  }
  return [...sets.values()].map(({ places, ...set }) => ({ ...set, places: [...places] }))
}

export interface MembersNow {
  readonly kind: RecordKind
  readonly members: readonly Member[]
  readonly value: number
}

/**
 * Reads many sets of one period. The hundreds that a form breaks one figure down into share the names of that figure: those
 * are read once, and each of the others only says which of them it counts.
 */
export function membersReader(
  reader: Reader,
  whole: Scope,
  sets: readonly Pick<CountedSet, 'setId' | 'counted'>[],
): (set: Pick<CountedSet, 'setId' | 'counted'>) => MembersNow {
  const known = new Map<string, MembersNow>()
  const marked = new Map<CountedPeriod, ReadonlyMap<SetId, readonly number[]>>()
  const narrowedIn = (counted: CountedPeriod) => {
    const ids = sets.flatMap((set) => (set.counted === counted ? [set.setId] : []))
    const found = marked.get(counted) ?? membersOfNarrowed(reader, ids, countedSpan(counted, whole))
    marked.set(counted, found)
    return found
  }
  const read = (set: Pick<CountedSet, 'setId' | 'counted'>): MembersNow => {
    const key = `${set.counted} ${set.setId}`
    const found = known.get(key) ?? narrowed(set) ?? membersNow(reader, set, whole)
    known.set(key, found)
    return found
  }
  const narrowed = ({ setId, counted }: Pick<CountedSet, 'setId' | 'counted'>): MembersNow | null => {
    const base = narrowingOf(setId)?.base ?? ''
    if (!isSetId(base) || setOf(setId).amounts === true) return null
    const ids = narrowedIn(counted).get(setId)
    if (ids === undefined) return null
    const { kind, members } = read({ setId: base, counted })
    const wanted = new Set(ids)
    const own = members.filter(({ id }) => wanted.has(id))
    // somebody who is counted twice must be told twice, each in the own cell
    return own.length === ids.length ? { kind, members: own, value: ids.length } : null
  }
  return read
}

/** The records of a set as they are counted now, in Vietnamese order. */
export function membersNow(
  reader: Reader,
  { setId, counted }: Pick<CountedSet, 'setId' | 'counted'>,
  whole: Scope,
): MembersNow {
  const span = countedSpan(counted, whole)
  const { kind, amounts = false } = setOf(setId)
  const query = sql<Omit<Member, 'cell'>>`${recordDetails(kind, setMembers(setId, span), span.to, amounts)}`
  const rows = reader.all({ compile: () => query.compile(reader.sql) })
  const placed = sql<{
    id: number
    cell: number | null
  }>`SELECT id, cell_id AS cell FROM (${setMembers(setId, span)})`
  const cells = new Map(
    reader.all({ compile: () => placed.compile(reader.sql) }).map(({ id, cell }) => [id, cell]),
  )
  return {
    kind,
    value: countSet(reader, setId, span),
    members: rows.map(({ id, name, detail, amount, opens }) => ({
      id,
      name,
      detail,
      amount,
      opens: opens ?? null,
      cell: cells.get(id) ?? null,
    })),
  }
}
