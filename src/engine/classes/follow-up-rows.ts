import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { FollowUpRow } from '../../shared/classes/follow-up-contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { hasStatus } from '../sympathizers/status.ts'
import { completedOn, liveEnrollments } from './live.ts'

interface Wanted {
  readonly paper: RawBuilder<unknown>
  readonly since: RawBuilder<unknown>
  readonly classId: RawBuilder<unknown>
  readonly cellId: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<SqlBool>
}

/** One row a person, with the cell's name of the day; `dueOn` is for the rules to say. */
function rowsOf(reader: Reader, day: Day, wanted: Wanted): FollowUpRow[] {
  const query = sql<Omit<FollowUpRow, 'dueOn'>>`
    SELECT person.id, person.full_name AS "fullName", person.birth_date AS "birthDate", ${wanted.cellId} AS "cellId",
      state.name AS "cellName", ${wanted.paper} AS paper, ${wanted.since} AS since, ${wanted.classId} AS "classId"
    FROM ${wanted.from}
    LEFT JOIN cell_state AS state ON state.cell_id = ${wanted.cellId} AND ${inForce('state', day)}
    WHERE person.trashed_at IS NULL AND ${wanted.where}
    GROUP BY person.id ORDER BY person.name_sort, person.id`
  return reader.all({ compile: () => query.compile(reader.sql) }).map((row) => ({ ...row, dueOn: null }))
}

/** Whoever a cell follows on the day. */
const tracked = (day: Day) => sql`sympathizer
  JOIN person ON person.id = sympathizer.person_id
  JOIN sympathizer_stay AS stay ON stay.sympathizer_id = sympathizer.id AND ${inForce('stay', day)}`
const isTracked = (day: Day) => sql<SqlBool>`sympathizer.trashed_at IS NULL AND ${hasStatus('tracking', day)}`

/** The monthly lists that ask for the awareness class. For the table `item`. */
const itsBatch = sql`JOIN approval_batch AS batch ON batch.id = item.batch_id
  AND batch.purpose = 'awareness_class' AND batch.trashed_at IS NULL`
const answeredOn = sql`coalesce(item.answer_date, batch.answer_date)`

const nowSitting = sql<SqlBool>`EXISTS (SELECT 1 FROM ${liveEnrollments} AS seat
  WHERE seat.person_id = person.id AND seat.kind = 'awareness' AND seat.result = 'enrolled')`

/** Agreed to and not sitting in a class now; whether an earlier certificate serves is for the rules to say. */
export function approvedNotSent(reader: Reader, day: Day): FollowUpRow[] {
  return rowsOf(reader, day, {
    paper: sql`coalesce(item.answer_number, batch.answer_number)`,
    since: sql`max(${answeredOn})`,
    classId: sql`NULL`,
    cellId: sql`stay.cell_id`,
    from: sql`${tracked(day)} JOIN approval_item AS item ON item.sympathizer_id = sympathizer.id AND item.result = 'agreed'
      ${itsBatch} AND (${answeredOn} IS NULL OR ${answeredOn} = '?' OR ${answeredOn} <= ${day})`,
    where: sql<SqlBool>`${isTracked(day)} AND NOT ${nowSitting}`,
  })
}

/** Sat in a class of ours without any agreement in a monthly list. */
export function sentNotApproved(reader: Reader, day: Day): FollowUpRow[] {
  return rowsOf(reader, day, {
    paper: sql`seat.class_name`,
    since: sql`max(seat.starts_on)`,
    classId: sql`seat.class_id`,
    cellId: sql`stay.cell_id`,
    from: sql`${tracked(day)} JOIN ${liveEnrollments} AS seat ON seat.person_id = person.id AND seat.kind = 'awareness'
      AND seat.class_id IS NOT NULL AND seat.result <> 'absent'`,
    where: sql<SqlBool>`${isTracked(day)} AND NOT EXISTS (SELECT 1 FROM approval_item AS item ${itsBatch}
      JOIN sympathizer AS asked ON asked.id = item.sympathizer_id AND asked.trashed_at IS NULL
      WHERE asked.person_id = person.id AND item.result = 'agreed')`,
  })
}

/** People followed who completed the awareness class, with their newest certificate; nobody who sits in a new class already. */
export function certified(reader: Reader, day: Day): FollowUpRow[] {
  return rowsOf(reader, day, {
    paper: sql`paper.certificate_number`,
    // bare columns of a GROUP BY take the row of the maximum
    since: sql`nullif(max(coalesce(nullif(paper.certificate_date, '?'), '')), '')`,
    classId: sql`paper.class_id`,
    cellId: sql`stay.cell_id`,
    from: sql`${tracked(day)} JOIN ${liveEnrollments} AS paper ON paper.person_id = person.id AND paper.kind = 'awareness'
      AND paper.result = 'completed'`,
    where: sql<SqlBool>`${isTracked(day)} AND NOT ${nowSitting}`,
  })
}

/** Members on probation on the day who have not completed the class for new members; a class they sit in now is named. */
export function probationaryWithout(reader: Reader, day: Day): FollowUpRow[] {
  return rowsOf(reader, day, {
    paper: sql`(SELECT seat.class_name FROM ${liveEnrollments} AS seat WHERE seat.person_id = person.id
      AND seat.kind = 'new_member' AND seat.result = 'enrolled' LIMIT 1)`,
    since: probationBegan,
    classId: sql`(SELECT seat.class_id FROM ${liveEnrollments} AS seat WHERE seat.person_id = person.id
      AND seat.kind = 'new_member' AND seat.result = 'enrolled' LIMIT 1)`,
    cellId: sql`member.cell_id`,
    from: sql`cell_member AS member JOIN person ON person.id = member.person_id`,
    where: sql<SqlBool>`member.standing = 'probationary' AND ${inForce('member', day)} AND NOT ${learnedBy(day)}`,
  })
}

/** The ceremony, from the party record or else from the first stretch of probation. For the tables `person`, `member`. */
export const probationBegan: RawBuilder<string | null> = sql<string | null>`coalesce(
  (SELECT ceremony_on FROM party_record WHERE party_record.person_id = person.id AND party_record.trashed_at IS NULL LIMIT 1),
  (SELECT min(first.from_date) FROM cell_member AS first WHERE first.person_id = person.id AND first.standing = 'probationary'),
  member.from_date)`

/** Completed the class for new members by the day. For the table `person`. */
export function learnedBy(day: Day): RawBuilder<SqlBool> {
  return sql<SqlBool>`EXISTS (SELECT 1 FROM (SELECT done.person_id, ${completedOn('done')} AS done_on
      FROM ${liveEnrollments} AS done WHERE done.kind = 'new_member' AND done.result = 'completed') AS learned
    WHERE learned.person_id = person.id AND (learned.done_on IS NULL OR ${happenedBy('learned.done_on', day)}))`
}
