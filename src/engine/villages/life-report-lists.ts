import { sql } from 'kysely'
import { namesIn } from '../../shared/villages/life.ts'
import { monthOf, yearOfMonth } from '../../shared/vocabulary/month.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import { cellsInScope, type Scope } from '../figures/scope.ts'
import { happenedWithin, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { compareVillages } from './life-queries.ts'

interface Place {
  readonly id: number
  readonly name: string
  readonly hard: 0 | 1
  readonly cellName: string | null
}

/** Every village; of one organisation only those that its cells lead. */
function placesOf(reader: Reader, scope: Scope): Place[] {
  const led = sql`SELECT led.village_id FROM cell_village AS led WHERE ${inForce('led', scope.to)}
    AND led.cell_id IN ${cellsInScope(scope)}`
  return reader.all({
    compile: () =>
      sql<Place>`SELECT village.id AS id, village.name AS name, village.hard AS hard,
        (SELECT group_concat(state.name, ', ') FROM cell_village AS led
          JOIN cell_state AS state ON state.cell_id = led.cell_id AND ${inForce('state', scope.to)}
          WHERE led.village_id = village.id AND ${inForce('led', scope.to)}) AS "cellName"
        FROM village WHERE village.trashed_at IS NULL ${scope.cellId === undefined ? sql`` : sql`AND village.id IN (${led})`}
        ORDER BY village.name_sort, village.id`.compile(reader.sql),
  })
}

const yearOf = (scope: Scope) => yearOfMonth(monthOf(scope.to))

/** Facts of the year of the last day beside those of the year before; a difference where both are written. */
function* compared(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const year = yearOf(scope)
  const facts = new Map(compareVillages(reader, year - 1, year).map((row) => [row.villageId, row]))
  for (const { id, name, cellName } of placesOf(reader, scope)) {
    const { earlier = null, later = null } = facts.get(id) ?? {}
    yield {
      id,
      cellId: null,
      cellName,
      village: name,
      householdsBefore: earlier?.households ?? null,
      households: later?.households ?? null,
      peopleBefore: earlier?.people ?? null,
      people: later?.people ?? null,
      poorBefore: earlier?.poor ?? null,
      poor: later?.poor ?? null,
      nearPoorBefore: earlier?.nearPoor ?? null,
      nearPoor: later?.nearPoor ?? null,
      dilapidatedBefore: earlier?.dilapidated ?? null,
      dilapidated: later?.dilapidated ?? null,
      roadBefore: earlier?.roadKm ?? null,
      road: later?.roadKm ?? null,
      cropsBefore: earlier?.cropsHa ?? null,
      crops: later?.cropsHa ?? null,
    }
  }
}

/** Hard villages and those that are helped, with their helpers of the last day; a village may stand twice (bảng kết nghĩa). */
function* twinnings(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const rows = reader.all(reader.sql.selectFrom('twinning').selectAll().where('trashed_at', 'is', null))
  const byVillage = Map.groupBy(
    rows.filter((row) => holdsOn({ from: row.from_date, to: row.to_date }, scope.to)),
    (row) => row.village_id,
  )
  for (const { id, name, hard, cellName } of placesOf(reader, scope)) {
    const helped = byVillage.get(id) ?? []
    const village = { id, cellId: null, cellName, village: name }
    if (helped.length === 0 && hard === 1)
      yield { ...village, hard: true, helped: false, note: 'Chưa có đơn vị giúp' }
    for (const [index, row] of helped.entries())
      yield {
        ...village,
        // one village is counted once, however many help it
        hard: hard === 1 && index === 0,
        helped: index === 0,
        unit: row.unit,
        content: row.content,
        value: row.value,
        from: row.from_date,
        to: row.to_date,
        note: row.note,
      }
  }
}

/** The forest pledges of the year at their two levels (bảng cam kết). */
function* pledges(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const rows = reader.all(
    reader.sql
      .selectFrom('forest_pledge')
      .selectAll()
      .where('year', '=', yearOf(scope))
      .where('trashed_at', 'is', null),
  )
  const byVillage = new Map(rows.map((row) => [row.village_id, row]))
  for (const { id, name, cellName } of placesOf(reader, scope)) {
    const row = byVillage.get(id)
    if (row === undefined) continue
    yield {
      id,
      cellId: null,
      cellName,
      village: name,
      toSign: row.to_sign,
      signed: row.signed,
      left: row.to_sign === null || row.signed === null ? null : row.to_sign - row.signed,
      signedOn: row.signed_on,
      head: row.head_name,
      headSigned: row.head_signed_on !== null,
      headSignedOn: row.head_signed_on,
      note: row.note,
    }
  }
}

/** Works of the years of the period and what was given for them (biểu công trình). */
function* works(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const [first, last] = [yearOfMonth(monthOf(scope.from)), yearOf(scope)]
  const rows = Map.groupBy(
    reader.all(
      reader.sql
        .selectFrom('village_work')
        .selectAll()
        .where('trashed_at', 'is', null)
        .where('year', '>=', first)
        .where('year', '<=', last)
        .orderBy('year')
        .orderBy('id'),
    ),
    (row) => row.village_id,
  )
  for (const { id, name, cellName } of placesOf(reader, scope))
    for (const row of rows.get(id) ?? [])
      yield {
        id,
        cellId: null,
        cellName,
        village: name,
        name: row.name,
        year: String(row.year),
        length: row.length_km,
        state: row.state_money,
        people: row.people_money,
        labour: row.labour_days,
        finishedOn: row.finished_on,
        note: row.note,
      }
}

/** Protection teams of the last day, with patrols and incidents of the period in their village (bảng tuần tra). */
function* protection(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const teams = Map.groupBy(
    reader
      .all(reader.sql.selectFrom('protection_team').selectAll().where('trashed_at', 'is', null))
      .filter((row) => holdsOn({ from: row.from_date, to: row.to_date }, scope.to)),
    (row) => row.village_id,
  )
  const count = (table: 'patrol' | 'forest_incident', date: string) =>
    new Map(
      reader
        .all({
          compile: () =>
            sql<{ id: number; n: number }>`SELECT village_id AS id, count(*) AS n FROM ${sql.table(table)}
              WHERE trashed_at IS NULL AND ${happenedWithin(date, scope.from, scope.to)} GROUP BY village_id`.compile(
              reader.sql,
            ),
        })
        .map(({ id, n }) => [id, n]),
    )
  const patrols = count('patrol', 'patrolled_on')
  const incidents = count('forest_incident', 'happened_on')
  for (const { id, name, cellName } of placesOf(reader, scope)) {
    const here = teams.get(id) ?? []
    if (here.length === 0 && !patrols.has(id) && !incidents.has(id)) continue
    yield {
      id,
      cellId: null,
      cellName,
      village: name,
      teams: here.length,
      leader: here.flatMap((row) => row.leader ?? []).join(', ') || null,
      members: here.reduce((sum, row) => sum + namesIn(row.members), 0),
      schedule: here.flatMap((row) => row.schedule ?? []).join('; ') || null,
      patrols: patrols.get(id) ?? 0,
      incidents: incidents.get(id) ?? 0,
    }
  }
}

/** Lists of the life of villages that a report may print. */
export const villageLifeLists: Readonly<Record<string, ListSource>> = {
  'villages.compared': compared,
  'villages.twinnings': twinnings,
  'villages.pledges': pledges,
  'villages.works': works,
  'villages.protection': protection,
}
