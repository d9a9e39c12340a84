import { sql } from 'kysely'
import type { Reader } from '../register/reader.ts'
import { narrowedCondition, narrowingOf } from './narrowed-sets.ts'
import { setMembers } from './queries.ts'
import type { Scope } from './scope.ts'
import { isSetId, type SetId } from './sets.ts'

/** Columns of one question; SQLite allows two thousand. */
const most = 400

/** Narrowed sets that only count records, those of one set in one pass over it; others are left out. */
export function countNarrowed(reader: Reader, ids: readonly SetId[], scope: Scope): Map<SetId, number> {
  const counts = new Map<SetId, number>()
  const families = Map.groupBy(new Set(ids), (id) => narrowingOf(id)?.base ?? '')
  for (const [base, members] of families) {
    if (!isSetId(base)) continue
    const counted = members.flatMap((id) => {
      const condition = narrowedCondition(id, scope)
      return condition === null ? [] : [{ id, condition }]
    })
    for (let from = 0; from < counted.length; from += most) {
      const part = counted.slice(from, from + most)
      const [first] = part
      if (first === undefined) continue
      const sums = part.map(
        ({ condition }, index) => sql`coalesce(sum(${condition.meets}), 0) AS ${sql.ref(`n${index}`)}`,
      )
      const query = sql<Record<string, number>>`SELECT ${sql.join(sums)}
        FROM (${setMembers(base, scope)}) AS counted ${first.condition.joined}`
      const row = reader.first({ compile: () => query.compile(reader.sql) })
      for (const [index, { id }] of part.entries()) counts.set(id, row?.[`n${index}`] ?? 0)
    }
  }
  return counts
}
