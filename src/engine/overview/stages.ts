import { sql } from 'kysely'
import { traitMark } from '../../shared/figures/traits.ts'
import type { PipelineStage, Waiting } from '../../shared/overview/contract.ts'
import { type Day, daysBetween, isDay } from '../../shared/vocabulary/day.ts'
import type { Rounding } from '../../shared/vocabulary/fraction.ts'
import { cellNameOn } from '../cells/names.ts'
import { computeFigures, indicatorOf, setMembers } from '../figures/queries.ts'
import { type StageDayId, stageDays } from '../figures/stage-days.ts'
import type { Reader } from '../register/reader.ts'

interface StageSource {
  readonly figure: string
  readonly day: StageDayId
}

/** The way into the Party from the first to the last stage; each counts by its own indicator. */
const sources: readonly StageSource[] = [
  { figure: 'sympathizers.outstanding', day: 'proposed' },
  { figure: 'sympathizers.recognised', day: 'recognised' },
  { figure: 'dossiers.preparing', day: 'opened' },
  { figure: 'dossiers.submitted', day: 'resolved' },
  { figure: 'dossiers.decided', day: 'decided' },
  { figure: 'probation.all', day: 'ceremony' },
]

const named = 3

/** How many stand in each stage on a day, how long, and who waits longest. */
export function stagesOn(reader: Reader, day: Day, rounding: Rounding): PipelineStage[] {
  return sources.map(({ figure, day: stage }) => {
    const { kind, since } = stageDays[stage]
    const scope = { from: day, to: day }
    const ids = [figure, [figure, 'undated', stage].join(traitMark)]
    const [counted, undated] = computeFigures(reader, scope, rounding, ids)
    if (counted === undefined || undated === undefined) throw new Error(`No figure ${figure}`)
    const members = setMembers(indicatorOf(figure).numerator, scope)
    const query = sql<{ id: number; cellId: number | null; since: string | null }>`
      SELECT members.id AS id, members.cell_id AS "cellId", ${since} AS since
      FROM (${members}) AS members JOIN ${sql.table(kind)} AS record ON record.id = members.id`
    const rows = reader.all({ compile: () => query.compile(reader.sql) })
    const known = rows.flatMap(({ id, cellId, since: from }) =>
      isDay(from) && from <= day ? [{ id, cellId, since: from }] : [],
    )
    known.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id - b.id))
    const middle = known[Math.floor((known.length - 1) / 2)]
    return {
      figure: counted,
      median: middle === undefined ? null : daysBetween(middle.since, day),
      undated,
      longest: known.slice(0, named).map(({ id, cellId, since: from }) => ({
        kind,
        id,
        name: nameOf(reader, kind, id),
        cellName: cellId === null ? '' : cellNameOn(reader, cellId, day),
        since: from,
        days: daysBetween(from, day),
      })),
    }
  })
}

function nameOf(reader: Reader, kind: Waiting['kind'], id: number): string {
  const row = reader
    .statement<{ name: string }>(
      `SELECT person.full_name AS name FROM ${kind} AS record JOIN person ON person.id = record.person_id WHERE record.id = ?`,
    )
    .get(id)
  return row?.name ?? ''
}
