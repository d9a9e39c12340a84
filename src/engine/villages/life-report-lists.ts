import { sql } from 'kysely'
import { type VillageKind, villageKindLabels } from '../../shared/villages/contract.ts'
import { namesIn } from '../../shared/villages/life.ts'
import { monthOf, yearOfMonth } from '../../shared/vocabulary/month.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import type { Scope } from '../figures/scope.ts'
import { happenedWithin, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { compareVillages, twinningsOn } from './life-queries.ts'
import { placesOf } from './places.ts'
import { memberCount } from './queries.ts'
import { villageSheet } from './sheet.ts'
import { leadsOn, villageExistsOn } from './standing.ts'

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
  const byVillage = twinningsOn(reader, scope.to)
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
  for (const { id, name, cellName } of placesOf(reader, scope, 'period'))
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
  for (const { id, name, cellName } of placesOf(reader, scope, 'period')) {
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

interface Covered {
  readonly id: number
  readonly kind: VillageKind
  readonly border: 0 | 1
  readonly region3: 0 | 1
  readonly members: number
  readonly cells: number
  /** Cells that lead no other village. */
  readonly own: number
}

/**
 * Every village of the last day: has it members, has it a cell, one of its own or a joint one (danh sách trắng). Blank is told in
 * words too, so that the list can be read out.
 */
function* coverage(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const { to } = scope
  const rows = reader.all({
    compile: () =>
      sql<Covered>`SELECT village.id AS id, village.kind AS kind, village.border AS border, village.region3 AS region3,
        ${memberCount(to)} AS members,
        (SELECT count(DISTINCT led.cell_id) FROM cell_village AS led WHERE led.village_id = village.id AND ${leadsOn(to, 'led')}) AS cells,
        (SELECT count(DISTINCT led.cell_id) FROM cell_village AS led WHERE led.village_id = village.id AND ${leadsOn(to, 'led')}
          AND NOT EXISTS (SELECT 1 FROM cell_village AS other JOIN village AS beside ON beside.id = other.village_id
            AND beside.trashed_at IS NULL AND ${villageExistsOn(to, 'beside')} WHERE other.cell_id = led.cell_id
            AND other.village_id <> led.village_id AND ${inForce('other', to)})) AS own
        FROM village WHERE village.trashed_at IS NULL`.compile(reader.sql),
  })
  const facts = new Map(rows.map((row) => [row.id, row]))
  for (const { id, name, hard, cellName } of placesOf(reader, scope)) {
    const found = facts.get(id)
    if (found === undefined) continue
    const { kind, border, region3, members, cells, own } = found
    const blank = [
      ...(members === 0 ? ['Trắng đảng viên'] : []),
      ...(own > 0 ? [] : [cells === 0 ? 'trắng chi bộ' : 'chưa có chi bộ riêng']),
    ].join(', ')
    yield {
      id,
      cellId: null,
      cellName,
      village: name,
      kind: villageKindLabels[kind],
      border: border === 1,
      hard: hard === 1,
      region3: region3 === 1,
      members,
      hasMembers: members > 0,
      hasCell: cells > 0,
      ownCell: own > 0,
      joint: cells > 0 && own === 0,
      blank: blank === '' ? null : blank.charAt(0).toLocaleUpperCase('vi') + blank.slice(1),
      note: null,
    }
  }
}

/** Lists of the life of villages that a report may print. */
export const villageLifeLists: Readonly<Record<string, ListSource>> = {
  'villages.coverage': coverage,
  'villages.sheet': villageSheet,
  'villages.compared': compared,
  'villages.twinnings': twinnings,
  'villages.pledges': pledges,
  'villages.works': works,
  'villages.protection': protection,
}
