import { sql } from 'kysely'
import type { CellDetail } from '../../shared/cells/contract.ts'
import type { PersonRow } from '../../shared/people/contract.ts'
import { sympathizerStatusLabels } from '../../shared/sympathizers/fields.ts'
import { sympathizerStatusOn } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { peopleByIds } from '../people/queries.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { hasStatus } from '../sympathizers/status.ts'
import { villageExistsOn } from '../villages/standing.ts'
import { cellNameAt, cellNameOn } from './names.ts'
import { termsOf } from './posts/terms.ts'

/** @throws RegisterError NOT_FOUND, also for a cell in the trash */
export function getCell(reader: Reader, id: number, day: Day): CellDetail {
  const cell = reader.first(
    reader.sql.selectFrom('cell').selectAll().where('id', '=', id).where('trashed_at', 'is', null),
  )
  const state = reader.first(
    reader.sql
      .selectFrom('cell_state')
      .select(['name', 'kind', 'parent_id'])
      .where('cell_id', '=', id)
      .orderBy(inForce('cell_state', day), 'desc')
      .orderBy(sql`nullif(from_date, '?')`, 'desc')
      .limit(1),
  )
  if (cell === undefined || state === undefined) throw new RegisterError('NOT_FOUND')
  return {
    id,
    version: cell.version,
    name: state.name,
    kind: state.kind,
    parentId: state.parent_id,
    parentName: state.parent_id === null ? null : cellNameOn(reader, state.parent_id, day),
    foundedOn: cell.founded_on,
    dissolvedOn: cell.dissolved_on,
    note: cell.note,
    villages: villagesOf(reader, id, day),
    states: statesOf(reader, id),
    posts: postsOf(reader, id),
    terms: termsOf(reader, id),
  }
}

function villagesOf(reader: Reader, id: number, day: Day): CellDetail['villages'] {
  return reader.all(
    reader.sql
      .selectFrom('cell_village')
      .innerJoin('village', 'village.id', 'cell_village.village_id')
      .select(['village.id', 'village.name'])
      .where('cell_id', '=', id)
      .where(inForce('cell_village', day))
      .where('village.trashed_at', 'is', null)
      .where(villageExistsOn(day))
      .orderBy('village.name_sort'),
  )
}

function statesOf(reader: Reader, id: number): CellDetail['states'] {
  return reader.all(
    reader.sql
      .selectFrom('cell_state')
      .select(['id', 'name', 'kind', 'rank', 'from_date as from', 'to_date as to'])
      .select(
        cellNameAt('cell_state.parent_id', 'cell_state.from_date').$castTo<string | null>().as('parentName'),
      )
      .where('cell_id', '=', id)
      .orderBy(sql`nullif(from_date, '?')`)
      .orderBy('id'),
  )
}

/** Whoever is in post first, then the earlier ones, latest first. */
function postsOf(reader: Reader, id: number): CellDetail['posts'] {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell_post')
      .innerJoin('person', 'person.id', 'cell_post.person_id')
      .leftJoin('village', 'village.id', 'cell_post.village_id')
      .select(['cell_post.id', 'post', 'person_id as personId', 'person.full_name as personName', 'local'])
      .select([
        'from_date as from',
        'to_date as to',
        'village.id as villageId',
        'village.name as villageName',
      ])
      .where('cell_id', '=', id)
      .orderBy('to_date', (order) => order.desc().nullsFirst())
      .orderBy('from_date', 'desc')
      .orderBy('cell_post.id'),
  )
  return rows.map(({ local, ...row }) => ({ ...row, local: local === null ? null : local === 1 }))
}

export interface CellSympathizer {
  readonly id: number
  readonly personId: number
  readonly fullName: string
  readonly birthDate: PartialDate | null
  readonly statusLabel: string
}

/** Members and tracked sympathizers of a cell on a day, both in name order. */
export function peopleOfCell(
  reader: Reader,
  id: number,
  day: Day,
): { members: PersonRow[]; sympathizers: CellSympathizer[] } {
  const members = reader.all(
    reader.sql
      .selectFrom('cell_member')
      .innerJoin('person', 'person.id', 'cell_member.person_id')
      .select('person.id')
      .distinct()
      .where('cell_id', '=', id)
      .where(inForce('cell_member', day))
      .where('person.trashed_at', 'is', null)
      .orderBy('person.name_sort')
      .orderBy('person.id'),
  )
  const ids = members.map((row) => row.id)
  return { members: peopleByIds(reader, ids, day), sympathizers: sympathizersOfCell(reader, id, day) }
}

function sympathizersOfCell(reader: Reader, id: number, day: Day): CellSympathizer[] {
  return reader
    .all(
      reader.sql
        .selectFrom('sympathizer_stay')
        .innerJoin('sympathizer', 'sympathizer.id', 'sympathizer_stay.sympathizer_id')
        .innerJoin('person', 'person.id', 'sympathizer.person_id')
        .select(['sympathizer.id', 'person_id as personId', 'full_name as fullName'])
        .select(['birth_date as birthDate', 'recognised_on as recognisedOn'])
        .where('cell_id', '=', id)
        .where(inForce('sympathizer_stay', day))
        .where('sympathizer.trashed_at', 'is', null)
        .where(hasStatus('tracking', day))
        .orderBy('person.name_sort')
        .orderBy('person.id'),
    )
    .map(({ recognisedOn, ...row }) => {
      const status = sympathizerStatusOn({ recognisedOn, admittedOn: null, stoppedOn: null }, day)
      return { ...row, statusLabel: sympathizerStatusLabels[status] }
    })
}
