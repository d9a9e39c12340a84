import { type Expression, type SqlBool, sql } from 'kysely'
import { factsOn } from '../../shared/admissions/as-of.ts'
import { missingPapers } from '../../shared/admissions/checklist.ts'
import type { StageFilter } from '../../shared/admissions/contract.ts'
import { deadlinesOf } from '../../shared/admissions/deadlines.ts'
import type { DossierDeadline, DossierRow } from '../../shared/admissions/detail.ts'
import { openStages, type Stage } from '../../shared/admissions/fields.ts'
import { stageOn } from '../../shared/admissions/life.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { cellNames } from '../cells/names.ts'
import { matchExpression } from '../people/search.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { countingOn } from './act.ts'
import { loadDossiers } from './load.ts'
import { stageAt } from './stage.ts'

export interface DossierFilter {
  readonly search?: string | undefined
  readonly sortBy?: keyof typeof sortColumns | 'due' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly stage: StageFilter
  readonly cellId?: number | undefined
  readonly personId?: number | undefined
  readonly missingPapers?: boolean | undefined
  readonly readmission?: boolean | undefined
}

const sortColumns = {
  name: 'person.name_sort',
  cell: 'cell_state.name_sort',
  opened: 'dossier.opened_on',
  decision: 'dossier.decision_on',
  ceremony: 'dossier.ceremony_on',
} as const

interface Answer {
  readonly rows: DossierRow[]
  readonly total: number
  readonly stages: Partial<Record<Stage, number>>
}

/** Dossiers as they stood on a day, page by page; how many of the same search stand in each stage. */
export function listDossiers(reader: Reader, filter: DossierFilter, day: Day): Answer {
  const stages = stageCounts(reader, filter, day)
  // papers and deadlines are worked out, not stored: these questions are put to every open dossier of the search
  const worked = filter.stage === 'overdue' || filter.missingPapers === true || filter.sortBy === 'due'
  if (worked) return { ...workedPage(reader, filter, day), stages }
  const wanted = stagesOf(filter.stage)
  const total = wanted.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0)
  const found = reader.all(
    dossiersOf(reader, filter, day)
      .select('dossier.id')
      .where(stageAt(day), 'in', [...wanted])
      .orderBy(sortColumns[sortedBy(filter)], filter.descending === true ? 'desc' : 'asc')
      .orderBy('person.name_sort')
      .orderBy('dossier.id')
      .limit(filter.page.size)
      .offset(filter.page.from),
  )
  const ids = found.map(({ id }) => id)
  const rows = new Map(rowsOf(reader, ids, day).map((row) => [row.id, row]))
  return { rows: ids.flatMap((id) => rows.get(id) ?? []), total, stages }
}

function sortedBy({ sortBy }: DossierFilter): keyof typeof sortColumns {
  return sortBy === undefined || sortBy === 'due' ? 'name' : sortBy
}

const every: readonly Stage[] = [...openStages, 'official', 'removed', 'closed']

function stagesOf(filter: StageFilter): readonly Stage[] {
  if (filter === 'all') return every
  return filter === 'open' || filter === 'overdue' ? openStages : [filter]
}

function dossiersOf(reader: Reader, filter: DossierFilter, day: Day) {
  return reader.sql
    .selectFrom('dossier')
    .innerJoin('person', 'person.id', 'dossier.person_id')
    .leftJoin('cell_state', (join) =>
      join.onRef('cell_state.cell_id', '=', 'dossier.cell_id').on(inForce('cell_state', day)),
    )
    .where((on) => on.and(conditionsOf(filter, day)))
}

function conditionsOf(filter: DossierFilter, day: Day): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = [
    sql<SqlBool>`dossier.trashed_at IS NULL`,
    sql<SqlBool>`dossier.opened_on <= ${day}`,
  ]
  const match = filter.search === undefined ? null : matchExpression(filter.search)
  if (match !== null)
    conditions.push(
      sql<SqlBool>`person.id IN (SELECT rowid FROM person_name WHERE person_name MATCH ${match})`,
    )
  if (filter.cellId !== undefined) conditions.push(sql<SqlBool>`dossier.cell_id = ${filter.cellId}`)
  if (filter.personId !== undefined) conditions.push(sql<SqlBool>`dossier.person_id = ${filter.personId}`)
  if (filter.readmission === true) conditions.push(sql<SqlBool>`dossier.readmission = 1`)
  return conditions
}

function stageCounts(reader: Reader, filter: DossierFilter, day: Day): Partial<Record<Stage, number>> {
  const counted = reader.all(
    dossiersOf(reader, filter, day)
      .select([stageAt(day).as('stage'), sql<number>`count(DISTINCT dossier.id)`.as('count')])
      .groupBy(stageAt(day)),
  )
  return Object.fromEntries(counted.map(({ stage, count }) => [stage, count]))
}

function workedPage(reader: Reader, filter: DossierFilter, day: Day): { rows: DossierRow[]; total: number } {
  const found = reader.all(
    dossiersOf(reader, filter, day)
      .select('dossier.id')
      .where(stageAt(day), 'in', [...stagesOf(filter.stage)])
      .orderBy(sortColumns[sortedBy(filter)], filter.descending === true ? 'desc' : 'asc')
      .orderBy('person.name_sort')
      .orderBy('dossier.id'),
  )
  const place = new Map(found.map(({ id }, index) => [id, index]))
  const kept = rowsOf(
    reader,
    found.map(({ id }) => id),
    day,
  )
    .filter((row) => filter.stage !== 'overdue' || row.next?.overdue === true)
    .filter((row) => filter.missingPapers !== true || row.missing > 0)
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  if (filter.sortBy === 'due') {
    const turned = filter.descending === true ? -1 : 1
    const dueOf = (row: DossierRow) => row.next?.dueOn ?? '9999'
    kept.sort((a, b) => (dueOf(a) < dueOf(b) ? -turned : dueOf(a) > dueOf(b) ? turned : 0))
  }
  return { rows: kept.slice(filter.page.from, filter.page.from + filter.page.size), total: kept.length }
}

/** The nearest deadline that still runs, or ran out. */
export function nextDeadline(deadlines: readonly DossierDeadline[]): DossierDeadline | null {
  return deadlines
    .filter((deadline) => deadline.state === 'open' || deadline.state === 'overdue')
    .reduce<DossierDeadline | null>(
      (nearest, each) => (nearest === null || (each.dueOn ?? '') < (nearest.dueOn ?? '') ? each : nearest),
      null,
    )
}

function rowsOf(reader: Reader, ids: readonly number[], day: Day): DossierRow[] {
  if (ids.length === 0) return []
  const counting = countingOn(reader, day)
  const names = cellNames(reader, day)
  const loaded = loadDossiers(reader, 'dossier.id IN (SELECT value FROM json_each(@ids))', {
    ids: JSON.stringify(ids),
  })
  return loaded.map((dossier) => {
    const { candidate, row } = dossier
    const facts = factsOn(dossier.facts, day)
    const how = counting(dossier)
    const next = nextDeadline(deadlinesOf(facts, candidate, how))
    return {
      id: row.id,
      personId: row.person_id,
      fullName: dossier.fullName,
      sex: dossier.sex,
      birthDate: candidate.birthDate,
      cellId: row.cell_id,
      cellName: names.get(row.cell_id) ?? '',
      stage: stageOn(facts, how.pack, day),
      openedOn: facts.openedOn,
      decisionOn: facts.decisionOn,
      ceremonyOn: facts.ceremonyOn === null ? null : partialDate(facts.ceremonyOn),
      officialOn: facts.officialOn === null ? null : partialDate(facts.officialOn),
      readmission: facts.readmission,
      missing: missingPapers(facts, how.pack, day).length,
      next: next === null ? null : { what: next.what, dueOn: next.dueOn, overdue: next.state === 'overdue' },
    }
  })
}
