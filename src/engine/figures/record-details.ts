import { type RawBuilder, sql } from 'kysely'
import type { RecordKind } from '../../shared/figures/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'
import type { SetQuery } from './scope.ts'

type Details = RawBuilder<{ id: number; name: string; detail: string; amount: number | null; opens: number }>

/** How the records of a kind are told behind a number; `counted` is the set. */
interface Told {
  readonly join: RawBuilder<unknown>
  readonly name: RawBuilder<unknown>
  readonly detail: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
  /** The record that it opens, where that is another one. */
  readonly opens?: RawBuilder<unknown>
}

const cellName = (day: Day) =>
  sql`coalesce((SELECT name FROM cell_state WHERE cell_state.cell_id = counted.cell_id AND ${inForce('cell_state', day)} LIMIT 1), '')`

/** Under the name of the day, or the last one it had. */
const cellNamed = (cell: string, day: Day) =>
  sql`(SELECT name FROM cell_state WHERE cell_state.cell_id = ${sql.ref(cell)}
    ORDER BY (${inForce('cell_state', day)}) DESC, cell_state.id DESC LIMIT 1)`

/** A record that is about one person: the person's name, and the cell. */
const ofPerson = (table: string, day: Day): Told => ({
  join: sql`JOIN ${sql.table(table)} AS record ON record.id = counted.id JOIN person ON person.id = record.person_id`,
  name: sql`person.full_name`,
  detail: cellName(day),
  order: sql`person.name_sort, counted.id`,
})

const kinds: Readonly<Record<RecordKind, (day: Day) => Told>> = {
  person: (day) => ({
    join: sql`JOIN person ON person.id = counted.id`,
    name: sql`person.full_name`,
    detail: cellName(day),
    order: sql`person.name_sort, person.id`,
  }),
  sympathizer: (day) => ofPerson('sympathizer', day),
  membership: (day) => ({
    ...ofPerson('cell_member', day),
    opens: sql`person.id`,
  }),
  cell: (day) => ({
    // one that ended within the period is told under its last name
    join: sql`JOIN cell_state AS state ON state.id = (SELECT named.id FROM cell_state AS named
      WHERE named.cell_id = counted.id ORDER BY (${inForce('named', day)}) DESC, named.id DESC LIMIT 1)`,
    name: sql`state.name`,
    detail: sql`coalesce((SELECT name FROM cell_state AS parent
      WHERE parent.cell_id = state.parent_id AND ${inForce('parent', day)} LIMIT 1), '')`,
    order: sql`state.name_sort, counted.id`,
  }),
  village: (day) => ({
    join: sql`JOIN village ON village.id = counted.id`,
    name: sql`village.name`,
    detail: cellName(day),
    order: sql`village.name_sort, village.id`,
  }),
  training_class: () => ({
    join: sql`JOIN training_class ON training_class.id = counted.id`,
    name: sql`training_class.name`,
    detail: sql`coalesce(training_class.place, '')`,
    order: sql`training_class.starts_on, training_class.id`,
  }),
  enrollment: (day) => ({
    ...ofPerson('enrollment', day),
    detail: sql`coalesce((SELECT name FROM training_class WHERE training_class.id = record.class_id),
      'giấy chứng nhận ' || record.certificate_number, ${cellName(day)})`,
  }),
  meeting: (day) => ({
    join: sql`JOIN meeting ON meeting.id = counted.id`,
    name: cellNamed('meeting.cell_id', day),
    detail: sql`'Tháng ' || substr(meeting.month, 6) || '/' || substr(meeting.month, 1, 4)`,
    order: sql`meeting.month, name, meeting.id`,
  }),
  visit: (day) => ({
    join: sql`JOIN team_visit AS visit ON visit.id = counted.id`,
    name: cellNamed('visit.cell_id', day),
    detail: sql`strftime('%d/%m/%Y', visit.visited_on) || coalesce(' · ' || (SELECT name FROM team WHERE team.id = visit.team_id), '')`,
    order: sql`visit.visited_on, name, visit.id`,
  }),
  difficulty: (day) => ({
    join: sql`JOIN difficulty ON difficulty.id = counted.id`,
    name: sql`difficulty.what`,
    detail: cellNamed('counted.cell_id', day),
    order: sql`coalesce(difficulty.due_on, '9999'), difficulty.id`,
  }),
  approval_item: (day) => ({
    join: sql`JOIN approval_item AS item ON item.id = counted.id JOIN approval_batch AS batch ON batch.id = item.batch_id
      JOIN sympathizer ON sympathizer.id = item.sympathizer_id JOIN person ON person.id = sympathizer.person_id`,
    name: sql`person.full_name`,
    detail: sql`concat_ws(' · ', 'đợt ' || substr(batch.month, 6) || '/' || substr(batch.month, 1, 4), nullif(${cellName(day)}, ''),
      CASE WHEN item.result IS NULL AND length(batch.sent_on) = 10
        THEN 'chờ ' || CAST(julianday(${day}) - julianday(batch.sent_on) AS INTEGER) || ' ngày' END)`,
    order: sql`person.name_sort, item.id`,
  }),
  dossier: (day) => ofPerson('dossier', day),
  inspection: () => ({
    join: sql`JOIN inspection_case AS record ON record.id = counted.id`,
    name: sql`coalesce(record.title, 'Vụ việc về đảng viên, hạn chế xem')`,
    detail: sql`concat_ws(' đến ', record.opened_on, record.concluded_on)`,
    order: sql`record.opened_on, record.id`,
  }),
  inspection_subject: (day) => ({
    join: sql`JOIN inspection_subject AS record ON record.id = counted.id LEFT JOIN person ON person.id = record.person_id`,
    name: sql`CASE WHEN record.kind = 'organisation' THEN ${cellNamed('record.cell_id', day)}
      ELSE coalesce(person.full_name, 'Đảng viên (hạn chế xem)') END`,
    detail: sql`coalesce((SELECT title FROM inspection_case WHERE inspection_case.id = record.case_id), '')`,
    order: sql`record.case_id, record.id`,
    opens: sql`record.case_id`,
  }),
  petition: (day) => ({
    join: sql`JOIN inspection_petition AS record ON record.id = counted.id`,
    // a letter about a member is read in its room, where the look is noted
    name: sql`CASE WHEN record.about_member = 1 THEN 'Đơn thư số ' || record.id || ' (về đảng viên)' ELSE record.content END`,
    detail: sql`concat_ws(' · ', strftime('%d/%m/%Y', record.received_on), nullif(${cellName(day)}, ''))`,
    order: sql`record.received_on, record.id`,
  }),
  remedy: (day) => ({
    join: sql`JOIN inspection_remedy AS record ON record.id = counted.id`,
    name: sql`coalesce(record.what, 'Biện pháp của vụ việc về đảng viên, hạn chế xem')`,
    detail: cellName(day),
    order: sql`coalesce(record.due_on, '9999'), record.id`,
  }),
  team: () => ({
    join: sql`JOIN team ON team.id = counted.id`,
    name: sql`team.name`,
    detail: sql`''`,
    order: sql`team.name_sort, team.id`,
  }),
}

/** Name, one line of detail (cell, village, class) and amount of each record of a set, in Vietnamese order. */
export function recordDetails(kind: RecordKind, members: SetQuery, day: Day, amounts: boolean): Details {
  const { join, name, detail, order, opens = sql`counted.id` } = kinds[kind](day)
  return sql`SELECT counted.id AS id, ${name} AS name, ${detail} AS detail, ${amounts ? sql`counted.amount` : sql`NULL`} AS amount,
      ${opens} AS opens
    FROM (${members}) AS counted ${join} ORDER BY ${order}`
}
