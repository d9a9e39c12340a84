import { type SqlBool, sql } from 'kysely'
import type { ComparedVillage, VillageLife } from '../../shared/villages/life-contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import {
  factFields,
  incidentFields,
  patrolFields,
  pledgeFields,
  protectionTeamFields,
  twinningFields,
  workFields,
} from './life-columns.ts'

type Row = { readonly id: number; readonly version: number }

const kept = <R extends Row, F>(rows: readonly R[], fields: (row: R) => F) =>
  rows.map((row) => ({ id: row.id, version: row.version, fields: fields(row) }))

/** Everything written of one village, newest first. @throws RegisterError NOT_FOUND */
export function villageLife(reader: Reader, id: number): VillageLife {
  const village = reader.first(
    reader.sql.selectFrom('village').select('name').where('id', '=', id).where('trashed_at', 'is', null),
  )
  if (village === undefined) throw new RegisterError('NOT_FOUND')
  const { sql } = reader
  const facts = sql.selectFrom('village_fact').selectAll().orderBy('year', 'desc')
  const twinnings = sql.selectFrom('twinning').selectAll().orderBy('from_date', 'desc')
  const works = sql.selectFrom('village_work').selectAll().orderBy('year', 'desc')
  const pledges = sql.selectFrom('forest_pledge').selectAll().orderBy('year', 'desc')
  const teams = sql.selectFrom('protection_team').selectAll().orderBy('from_date', 'desc')
  const patrols = sql.selectFrom('patrol').selectAll().orderBy('patrolled_on', 'desc')
  const incidents = sql.selectFrom('forest_incident').selectAll().orderBy('happened_on', 'desc')
  return {
    name: village.name,
    facts: kept(reader.all(facts.where('village_id', '=', id).where('trashed_at', 'is', null)), factFields),
    twinnings: kept(
      reader.all(twinnings.where('village_id', '=', id).where('trashed_at', 'is', null)),
      twinningFields,
    ),
    works: kept(reader.all(works.where('village_id', '=', id).where('trashed_at', 'is', null)), workFields),
    pledges: kept(
      reader.all(pledges.where('village_id', '=', id).where('trashed_at', 'is', null)),
      pledgeFields,
    ),
    protectionTeams: kept(
      reader.all(teams.where('village_id', '=', id).where('trashed_at', 'is', null)),
      protectionTeamFields,
    ),
    patrols: kept(
      reader.all(patrols.where('village_id', '=', id).where('trashed_at', 'is', null)),
      patrolFields,
    ),
    incidents: kept(
      reader.all(incidents.where('village_id', '=', id).where('trashed_at', 'is', null)),
      incidentFields,
    ),
  }
}

/** Every village that was there in either year, with or without facts, and two years of it. */
export function compareVillages(reader: Reader, earlier: number, later: number): ComparedVillage[] {
  const [first, last] = [Math.min(earlier, later), String(Math.max(earlier, later))]
  const facts = reader
    .all(
      reader.sql
        .selectFrom('village_fact')
        .selectAll()
        .where('year', 'in', [earlier, later])
        .where('trashed_at', 'is', null),
    )
    .map(factFields)
  const byPlace = new Map(facts.map((each) => [`${each.villageId} ${each.year}`, each]))
  return reader
    .all(
      reader.sql
        .selectFrom('village')
        .select(['id', 'name'])
        .where('trashed_at', 'is', null)
        .where(sql<SqlBool>`(there_from IS NULL OR there_from = '?' OR substr(there_from, 1, 4) <= ${last})
          AND (there_to IS NULL OR (there_to <> '?' AND there_to > ${`${first}-01-01`}))`)
        .orderBy('name_sort')
        .orderBy('id'),
    )
    .map(({ id, name }) => ({
      villageId: id,
      name,
      earlier: byPlace.get(`${id} ${earlier}`) ?? null,
      later: byPlace.get(`${id} ${later}`) ?? null,
    }))
}

/** Village → the help that it has on the day. */
export function twinningsOn(reader: Reader, day: Day) {
  const rows = reader.all(
    reader.sql.selectFrom('twinning').selectAll().where('trashed_at', 'is', null).orderBy('id'),
  )
  return Map.groupBy(
    rows.filter((row) => holdsOn({ from: row.from_date, to: row.to_date }, day)),
    (row) => row.village_id,
  )
}

export function factYears(reader: Reader): number[] {
  return reader
    .all(
      reader.sql
        .selectFrom('village_fact')
        .select('year')
        .distinct()
        .where('trashed_at', 'is', null)
        .orderBy('year', 'desc'),
    )
    .map(({ year }) => year)
}
