import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { classKindLabels, type Grade, gradeLabels } from '../../shared/classes/fields.ts'
import { scoreWords } from '../../shared/classes/grid-words.ts'
import { deadlineAfter } from '../../shared/regulations/deadline.ts'
import { ruleOf } from '../../shared/regulations/pack.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { catalogNames, workingCalendar } from '../catalogs/queries.ts'
import { setMembers } from '../figures/queries.ts'
import { cellsInScope, type Scope } from '../figures/scope.ts'
import { happenedWithin, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { packInForce } from '../regulations/queries.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { probationBegan } from './follow-up-rows.ts'

interface PersonPart {
  readonly id: number
  readonly cellId: number | null
  readonly cellName: string | null
  readonly fullName: string
  readonly sex: string | null
  readonly birthDate: string | null
  readonly ethnicGroup: string | null
  readonly hometown: string | null
  readonly occupation: string | null
  readonly generalEducation: string | null
  readonly professionalEducation: string | null
  readonly politicalTheory: string | null
  readonly ceremonyOn: PartialDate | null
}

interface LearnerRow extends PersonPart {
  readonly present: number | null
  readonly excused: number | null
  readonly unexcused: number | null
  readonly score: number | null
  readonly grade: Grade | null
  readonly result: string
  readonly certificateNumber: string | null
  readonly certificateDate: string | null
  readonly note: string | null
}

const personColumns = sql`person.id, person.full_name AS "fullName", person.sex, person.birth_date AS "birthDate",
  person.ethnic_group AS "ethnicGroup", person.hometown, person.occupation, person.general_education AS "generalEducation",
  person.professional_education AS "professionalEducation", person.political_theory AS "politicalTheory"`

/** Codes as their names, and the last day of the probation by the pack in force. */
function peopleWords(reader: Reader, scope: Scope) {
  const ethnicGroups = catalogNames(reader, 'ethnic-groups')
  const professions = catalogNames(reader, 'professional-education')
  const theories = catalogNames(reader, 'political-theory')
  const probation = ruleOf(packInForce(reader, scope.to), 'probation')
  const calendar = workingCalendar(reader)
  const named = (names: ReadonlyMap<string, string>, code: string | null) =>
    code === null ? null : (names.get(code) ?? code)
  return (row: PersonPart): SourceRecord => {
    const end = deadlineAfter(probation, row.ceremonyOn, calendar)
    return {
      ...row,
      ethnicGroup: named(ethnicGroups, row.ethnicGroup),
      professionalEducation: named(professions, row.professionalEducation),
      politicalTheory: named(theories, row.politicalTheory),
      generalEducation: row.generalEducation === 'BDBV' ? 'Biết đọc, viết' : row.generalEducation,
      officialDue: end.kind === 'day' ? end.day : null,
    }
  }
}

/** The roster of one class in Vietnamese order, under the names that its cells bore when it began. */
function roster(also: RawBuilder<SqlBool>): ListSource {
  return function* list(reader, scope, _grouped, classId) {
    if (classId === null) return
    const within = scope.cellId === undefined ? sql`TRUE` : sql`learner.cell_id IN ${cellsInScope(scope)}`
    const query = sql<LearnerRow>`
      SELECT ${personColumns}, learner.cell_id AS "cellId", ${probationBegan} AS "ceremonyOn",
        coalesce(state.name, (SELECT last.name FROM cell_state AS last WHERE last.cell_id = learner.cell_id ORDER BY last.id DESC LIMIT 1)) AS "cellName",
        learner.present, learner.excused, learner.unexcused, learner.score, learner.grade, learner.result,
        learner.certificate_number AS "certificateNumber", learner.certificate_date AS "certificateDate", learner.note
      FROM enrollment AS learner JOIN person ON person.id = learner.person_id
      LEFT JOIN cell_member AS member ON member.id = (SELECT held.id FROM cell_member AS held
        WHERE held.person_id = person.id AND held.standing = 'probationary' ORDER BY held.id DESC LIMIT 1)
      LEFT JOIN cell_state AS state ON state.cell_id = learner.cell_id AND ${inForce('state', scope.to)}
      WHERE learner.class_id = ${classId} AND learner.trashed_at IS NULL AND ${also} AND ${within}
      ORDER BY person.name_sort, person.id`
    const worded = peopleWords(reader, scope)
    for (const row of reader.iterate({ compile: () => query.compile(reader.sql) })) {
      const attended = row.result !== 'absent'
      yield {
        ...worded(row),
        present: row.present,
        excused: row.excused,
        unexcused: row.unexcused,
        score: scoreWords(row.score) || null,
        grade: row.grade === null ? null : gradeLabels[row.grade],
        gradeExcellent: row.grade === 'excellent',
        gradeVeryGood: row.grade === 'very_good',
        gradeGood: row.grade === 'good',
        gradeAverage: row.grade === 'average',
        gradeFailed: row.grade === 'failed',
        attended,
        passed: row.result === 'completed',
        certificateNumber: row.certificateNumber,
        certificateDate: row.certificateDate,
        note: row.note ?? (attended ? null : 'Không dự lớp'),
      }
    }
  }
}

/** Members on probation who have not completed the class for new members on the last day. */
const probationaryWithout: ListSource = function* list(reader, scope, grouped) {
  const query = sql<PersonPart>`
    SELECT ${personColumns}, counted.cell_id AS "cellId", state.name AS "cellName", ${probationBegan} AS "ceremonyOn"
    FROM (${setMembers('classes.probationary-without', scope)}) AS counted JOIN person ON person.id = counted.id
    JOIN cell_member AS member ON member.id = (SELECT held.id FROM cell_member AS held
      WHERE held.person_id = person.id AND held.standing = 'probationary' AND ${inForce('held', scope.to)} ORDER BY held.id LIMIT 1)
    LEFT JOIN cell_state AS state ON state.cell_id = counted.cell_id AND ${inForce('state', scope.to)}
    ORDER BY ${grouped ? sql`state.name_sort, counted.cell_id, ` : sql``}person.name_sort, person.id`
  const worded = peopleWords(reader, scope)
  for (const row of reader.iterate({ compile: () => query.compile(reader.sql) })) yield worded(row)
}

interface ClassCounts {
  readonly id: number
  readonly kind: keyof typeof classKindLabels
}

/** The classes that began within the period, with their learners by result and grade. A cell is not asked after. */
const held: ListSource = function* list(reader, scope) {
  const count = (condition: string) =>
    sql`(SELECT count(*) FROM enrollment AS learner WHERE learner.class_id = opened.id AND learner.trashed_at IS NULL AND ${sql.raw(condition)})`
  const query = sql<ClassCounts & Record<string, string | number | null>>`
    SELECT opened.id, opened.kind, opened.name, opened.decision_number AS "decisionNumber", opened.decision_date AS "decisionDate",
      opened.place, opened.starts_on AS "startsOn", opened.ends_on AS "endsOn", opened.sessions,
      ${count(`learner.result <> 'absent'`)} AS learners, ${count(`learner.result = 'completed'`)} AS completed,
      ${count(`learner.grade = 'excellent'`)} AS excellent, ${count(`learner.grade = 'very_good'`)} AS "veryGood",
      ${count(`learner.grade = 'good'`)} AS good, ${count(`learner.grade = 'average'`)} AS average,
      ${count(`learner.grade = 'failed'`)} AS failed, ${count('learner.certificate_number IS NOT NULL')} AS certificates
    FROM training_class AS opened
    WHERE opened.trashed_at IS NULL AND ${happenedWithin('opened.starts_on', scope.from, scope.to)}
    ORDER BY opened.starts_on, opened.id`
  for (const row of reader.iterate({ compile: () => query.compile(reader.sql) }))
    yield { ...row, cellId: null, cellName: null, kindName: classKindLabels[row.kind] }
}

/** Lists of classes that a report may print. */
export const classLists: Readonly<Record<string, ListSource>> = {
  'classes.roster': roster(sql<SqlBool>`TRUE`),
  'classes.certificates': roster(sql<SqlBool>`learner.certificate_number IS NOT NULL`),
  'classes.probationary-without': probationaryWithout,
  'classes.held': held,
}
