import { sql } from 'kysely'
import { phaseOf } from '../../shared/inspections/phases.ts'
import { planStateOn } from '../../shared/inspections/plan-rules.ts'
import type { PlanItemRow, ProgrammeRow } from '../../shared/inspections/programme-contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Reader } from '../register/reader.ts'
import { latestCellName } from './load.ts'

interface ItemFilter {
  readonly programmeId?: number | undefined
  readonly year?: number | undefined
  readonly quarter?: number | undefined
}

/** Planned items with the cases that carry them out, in the order of time. */
export function listPlanItems(reader: Reader, filter: ItemFilter, day: Day): PlanItemRow[] {
  let query = reader.sql
    .selectFrom('inspection_plan_item')
    .innerJoin('inspection_programme', 'inspection_programme.id', 'inspection_plan_item.programme_id')
    .leftJoin('person', 'person.id', 'inspection_plan_item.person_id')
    .where('inspection_plan_item.trashed_at', 'is', null)
    .where('inspection_programme.trashed_at', 'is', null)
  if (filter.programmeId !== undefined) query = query.where('programme_id', '=', filter.programmeId)
  if (filter.year !== undefined) query = query.where('year', '=', filter.year)
  if (filter.quarter !== undefined) query = query.where('quarter', '=', filter.quarter)
  const rows = reader.all(
    query
      .selectAll('inspection_plan_item')
      .select([
        'title as programmeTitle',
        'full_name as fullName',
        latestCellName('inspection_plan_item.cell_id').as('cellName'),
      ])
      .orderBy('year')
      .orderBy(sql`coalesce(quarter, 9)`)
      .orderBy('inspection_plan_item.level')
      .orderBy('inspection_plan_item.id'),
  )
  const cases = Map.groupBy(
    reader.all(
      reader.sql
        .selectFrom('inspection_case')
        .select([
          'id',
          'title',
          'plan_item_id as itemId',
          'opened_on as openedOn',
          'started_on as startedOn',
          'concluded_on as concludedOn',
          'handed_on as handedOn',
        ])
        .where('trashed_at', 'is', null)
        .where('plan_item_id', 'is not', null)
        .orderBy('id'),
    ),
    ({ itemId }) => itemId,
  )
  return rows.map((row) => {
    const own = (cases.get(row.id) ?? []).map((each) => ({ ...each, phase: phaseOf(each) }))
    const subject = row.fullName ?? (row.cell_id === null ? row.subject_text : row.cellName)
    return {
      id: row.id,
      version: row.version,
      programmeTitle: row.programmeTitle,
      subject,
      state: planStateOn(
        { year: row.year, quarter: row.quarter },
        own.map(({ phase }) => phase),
        day,
      ),
      cases: own.flatMap(({ id, title, phase }) => (title === null ? [] : [{ id, title, phase }])),
      fields: {
        programmeId: row.programme_id,
        level: row.level,
        kind: row.kind,
        subjectKind: row.subject_kind,
        cellId: row.cell_id,
        personId: row.person_id,
        subjectText: row.subject_text,
        content: row.content ?? '',
        year: row.year,
        quarter: row.quarter,
        note: row.note,
      },
      sensitive: row.subject_kind === 'member',
    }
  })
}

/** Programmes that hold in a year, newest first, with what of them is done. */
export function listProgrammes(reader: Reader, year: number | undefined, day: Day): ProgrammeRow[] {
  let query = reader.sql.selectFrom('inspection_programme').selectAll().where('trashed_at', 'is', null)
  if (year !== undefined) query = query.where('first_year', '<=', year).where('last_year', '>=', year)
  const items = Map.groupBy(listPlanItems(reader, {}, day), ({ fields }) => fields.programmeId)
  return reader.all(query.orderBy('first_year', 'desc').orderBy('id')).map((row) => {
    const own = items.get(row.id) ?? []
    const count = (state: PlanItemRow['state']) => own.filter((each) => each.state === state).length
    return {
      id: row.id,
      version: row.version,
      fields: {
        title: row.title,
        span: row.span,
        firstYear: row.first_year,
        lastYear: row.last_year,
        level: row.level,
        number: row.number,
        issuedOn: row.issued_on,
        note: row.note,
      },
      tally: { planned: own.length, done: count('done'), underWay: count('under_way'), late: count('late') },
    }
  })
}
