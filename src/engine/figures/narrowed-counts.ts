import { sql } from 'kysely'
import type { Reader } from '../register/reader.ts'
import { type Condition, narrowedCondition, narrowingOf } from './narrowed-sets.ts'
import { setMembers } from './queries.ts'
import type { Scope } from './scope.ts'
import { isSetId, type SetId } from './sets.ts'

/** Columns of one question; SQLite allows two thousand. */
const most = 400

interface Part {
  readonly base: SetId
  readonly counted: readonly { readonly id: SetId; readonly condition: Condition }[]
}

/** Narrowed sets that only count records, by the set that they narrow, so many to a question; others are left out. */
function partsOf(ids: readonly SetId[], scope: Scope): Part[] {
  const families = Map.groupBy(new Set(ids), (id) => narrowingOf(id)?.base ?? '')
  return [...families].flatMap(([base, members]): Part[] => {
    if (!isSetId(base)) return []
    const counted = members.flatMap((id) => {
      const condition = narrowedCondition(id, scope)
      return condition === null ? [] : [{ id, condition }]
    })
    const count = Math.ceil(counted.length / most)
    return Array.from({ length: count }, (_, index) => ({
      base,
      counted: counted.slice(index * most, (index + 1) * most),
    }))
  })
}

/** The base joined as every one of its conditions wants it. */
function source({ base, counted }: Part, scope: Scope) {
  return sql`(${setMembers(base, scope)}) AS counted ${counted[0]?.condition.joined ?? sql``}`
}

/** How many records each set counts; those of one base in one pass over it. */
export function countNarrowed(reader: Reader, ids: readonly SetId[], scope: Scope): Map<SetId, number> {
  const counts = new Map<SetId, number>()
  for (const part of partsOf(ids, scope)) {
    const sums = part.counted.map(
      ({ condition }, index) => sql`coalesce(sum(${condition.meets}), 0) AS ${sql.ref(`n${index}`)}`,
    )
    const query = sql<Record<string, number>>`SELECT ${sql.join(sums)} FROM ${source(part, scope)}`
    const row = reader.first({ compile: () => query.compile(reader.sql) })
    for (const [index, { id }] of part.counted.entries()) counts.set(id, row?.[`n${index}`] ?? 0)
  }
  return counts
}

/** Which records each set counts, in the same way: the passes mark every record of the base. */
export function membersOfNarrowed(reader: Reader, ids: readonly SetId[], scope: Scope): Map<SetId, number[]> {
  const found = new Map<SetId, number[]>()
  for (const part of partsOf(ids, scope)) {
    const marks = part.counted.map(({ condition }) => sql`CASE WHEN ${condition.meets} THEN '1' ELSE '0' END`)
    const query = sql<{
      id: number
      marks: string
    }>`SELECT counted.id AS id, ${sql.join(marks, sql` || `)} AS marks
      FROM ${source(part, scope)}`
    const own = part.counted.map(({ id }) => {
      const list: number[] = []
      found.set(id, list)
      return list
    })
    for (const row of reader.all({ compile: () => query.compile(reader.sql) }))
      for (const [index, list] of own.entries()) if (row.marks[index] === '1') list.push(row.id)
  }
  return found
}
