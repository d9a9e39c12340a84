import { type Expression, type SqlBool, sql } from 'kysely'
import { certificateValidUntil } from '../../shared/classes/certificates.ts'
import type { ClassDetail, ClassRow, Learner } from '../../shared/classes/contract.ts'
import { type ClassFields, type ClassKind, classKindLabels } from '../../shared/classes/fields.ts'
import { type ClassState, classStateOn } from '../../shared/classes/rules.ts'
import { numberRule } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { toRoman } from '../../shared/vocabulary/roman.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import { cellNameAt } from '../cells/names.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { packInForce } from '../regulations/queries.ts'
import { fieldsOf } from './commands.ts'
import { theoryToRaise } from './theory.ts'

export interface ClassFilter {
  readonly search?: string | undefined
  readonly sortBy?: 'name' | 'starts' | 'learners' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly kind?: ClassKind | undefined
  readonly state?: ClassState | undefined
  readonly year?: number | undefined
}

const sortColumns = {
  name: 'training_class.name_key',
  starts: 'training_class.starts_on',
  learners: 'learners',
} as const

const endedBy = (day: Day) =>
  sql<SqlBool>`(ends_on IS NOT NULL AND ends_on <> '?' AND ends_on || substr('-01-01', length(ends_on) - 3) < ${day})`
const begunBy = (day: Day) =>
  sql<SqlBool>`(starts_on IS NOT NULL AND starts_on <> '?' AND starts_on || substr('-01-01', length(starts_on) - 3) <= ${day})`

/** The state of a day in SQL, as `classStateOn` reads it. */
function hasState(state: ClassState, day: Day): Expression<SqlBool> {
  if (state === 'ended') return endedBy(day)
  return state === 'running'
    ? sql<SqlBool>`(NOT ${endedBy(day)} AND ${begunBy(day)})`
    : sql<SqlBool>`(NOT ${endedBy(day)} AND NOT ${begunBy(day)})`
}

const learnersWhere = (condition: string) =>
  sql<number>`(SELECT count(*) FROM enrollment WHERE enrollment.class_id = training_class.id
    AND enrollment.trashed_at IS NULL AND ${sql.raw(condition)})`

/** One page of the classes, newest first unless asked otherwise. */
export function listClasses(
  reader: Reader,
  filter: ClassFilter,
  day: Day,
): { rows: ClassRow[]; total: number } {
  const chosen = reader.sql.selectFrom('training_class').where((on) => {
    const conditions: Expression<SqlBool>[] = [on('training_class.trashed_at', 'is', null)]
    if (filter.kind !== undefined) conditions.push(on('kind', '=', filter.kind))
    if (filter.state !== undefined) conditions.push(hasState(filter.state, day))
    if (filter.year !== undefined)
      conditions.push(sql<SqlBool>`substr(starts_on, 1, 4) = ${String(filter.year)}`)
    for (const word of searchKey(filter.search ?? '').split(' '))
      if (word !== '') conditions.push(sql<SqlBool>`(' ' || name_key) LIKE ${`% ${word}%`}`)
    return on.and(conditions)
  })
  const direction = (filter.descending ?? filter.sortBy === undefined) ? 'desc' : 'asc'
  const rows = reader.all(
    chosen
      .select(['training_class.id', 'kind', 'name', 'decision_number as decisionNumber', 'place'])
      .select(['starts_on as startsOn', 'ends_on as endsOn'])
      .select([
        learnersWhere(`result <> 'absent'`).as('learners'),
        learnersWhere(`result = 'completed'`).as('completed'),
        learnersWhere(`certificate_number IS NOT NULL`).as('certificates'),
        learnersWhere(`result = 'enrolled'`).as('unrecorded'),
      ])
      .orderBy(sql.ref(sortColumns[filter.sortBy ?? 'starts']), direction)
      .orderBy('training_class.id', direction)
      .limit(filter.page.size)
      .offset(filter.page.from),
  )
  const counted = reader.first(chosen.select((on) => on.fn.countAll<number>().as('total')))
  return {
    rows: rows.map((row) => ({ ...row, state: classStateOn(row, day) })),
    total: counted?.total ?? 0,
  }
}

/** @throws RegisterError NOT_FOUND, also for a class in the trash */
export function getClass(reader: Reader, id: number, day: Day): ClassDetail {
  const row = reader.first(
    reader.sql.selectFrom('training_class').selectAll().where('id', '=', id).where('trashed_at', 'is', null),
  )
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  const fields = fieldsOf(row)
  return {
    id,
    version: row.version,
    fields,
    state: classStateOn(fields, day),
    learners: learnersIn(reader, id, fields.kind, day),
    theoryToRaise: fields.kind === 'elementary_theory' ? theoryToRaise(reader, id).length : 0,
  }
}

function learnersIn(reader: Reader, classId: number, kind: ClassKind, day: Day): Learner[] {
  const pack = packInForce(reader, day)
  const calendar = workingCalendar(reader)
  return reader
    .all(
      reader.sql
        .selectFrom('enrollment')
        .innerJoin('person', 'person.id', 'enrollment.person_id')
        .innerJoin('training_class', 'training_class.id', 'enrollment.class_id')
        .select(['enrollment.id', 'enrollment.version', 'person_id as personId', 'full_name as fullName'])
        .select([
          'sex',
          'birth_date as birthDate',
          'present',
          'excused',
          'unexcused',
          'score',
          'grade',
          'result',
        ])
        .select(['enrollment.note', 'certificate_number as certificateNumber'])
        .select(['certificate_date as certificateDate', 'issuer', 'received_by as receivedBy'])
        .select('entitlement_note as entitlementNote')
        .select(cellNameAt('enrollment.cell_id', 'training_class.starts_on').as('cellName'))
        .where('class_id', '=', classId)
        .where('enrollment.trashed_at', 'is', null)
        .orderBy('person.name_sort')
        .orderBy('enrollment.id'),
    )
    .map((learner) => ({
      ...learner,
      validUntil:
        kind === 'awareness' ? certificateValidUntil(pack, learner.certificateDate, calendar) : null,
    }))
}

/** @throws RegisterError NOT_FOUND */
export function locateLearner(reader: Reader, id: number): { classId: number | null; personId: number } {
  const row = reader.first(
    reader.sql
      .selectFrom('enrollment')
      .select(['class_id as classId', 'person_id as personId'])
      .where('id', '=', id)
      .where('trashed_at', 'is', null),
  )
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return row
}

/** What a new class of the kind begins with; everything may be changed. */
export function proposedClass(reader: Reader, kind: ClassKind, day: Day): ClassFields {
  const last = reader.first(
    reader.sql
      .selectFrom('training_class')
      .select(['place', 'organiser', 'organiser_kind', 'sessions'])
      .where('kind', '=', kind)
      .where('trashed_at', 'is', null)
      .orderBy('starts_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  )
  return {
    kind,
    name: `Lớp ${lowerFirst(classKindLabels[kind])} khóa ${toRoman(1 + openedIn(reader, kind, day.slice(0, 4)))} năm ${day.slice(0, 4)}`,
    code: null,
    decisionNumber: null,
    decisionDate: null,
    place: last?.place ?? null,
    organiser: last?.organiser ?? null,
    organiserKind: last?.organiser_kind ?? 'centre',
    startsOn: null,
    endsOn: null,
    sessions: sessionsByRule(reader, kind, day) ?? last?.sessions ?? null,
    note: null,
  }
}

/** How many classes of the kind were opened in a year, for the number of the next one. */
function openedIn(reader: Reader, kind: ClassKind, year: string): number {
  const row = reader
    .statement<{ n: number }>(
      `SELECT count(*) AS n FROM training_class WHERE kind = ? AND trashed_at IS NULL AND substr(starts_on, 1, 4) = ?`,
    )
    .get(kind, year)
  return row?.n ?? 0
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

/** Sessions by the pack in force: its own number, a session a topic, or none where no text was found. */
function sessionsByRule(reader: Reader, kind: ClassKind, day: Day): number | null {
  const pack = packInForce(reader, day)
  if (kind === 'awareness') return numberRule(pack, 'class.awareness.sessions')
  return kind === 'new_member' ? numberRule(pack, 'class.new_member.topics') : null
}
