import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { certificateValidUntil } from '../../shared/classes/certificates.ts'
import type { EntitlementFacts } from '../../shared/classes/entitlement.ts'
import type { ClassKind } from '../../shared/classes/fields.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import { isMinority } from '../figures/person-traits.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { hasStatus } from '../sympathizers/status.ts'
import { liveEnrollments } from './live.ts'

/** A person as a class sees them on a day. */
export interface PersonFacts extends EntitlementFacts {
  readonly id: number
  readonly fullName: string
  readonly sex: 'male' | 'female' | null
  readonly birthDate: PartialDate | null
  readonly cellId: number | null
  readonly cellName: string | null
}

export interface Circle {
  readonly kind: ClassKind
  readonly day: Day
  /** The class that the people are wanted for: whoever sits in it already is left out; null for any new class. */
  readonly classId: number | null
  readonly pack: RulePack
  /** Only these people, whether or not they belong to the usual circle of the class. */
  readonly personIds?: readonly number[] | undefined
}

interface Row extends Omit<PersonFacts, 'agreed' | 'relaxed' | 'certificate' | 'hasTheory'> {
  readonly agreed: 0 | 1
  readonly relaxed: 0 | 1
  readonly hasTheory: 0 | 1
  readonly certified: 0 | 1
  readonly number: string | null
  readonly issuedOn: PartialDate | null
}

/** Whom a class is meant for at all: the people followed, those on probation, the official members. */
const circles: Readonly<Record<ClassKind, RawBuilder<SqlBool>>> = {
  awareness: sql`tracked.id IS NOT NULL`,
  new_member: sql`member.standing = 'probationary'`,
  elementary_theory: sql`member.standing = 'official'`,
}

/** Everything that decides about a class, of all people concerned, in one statement and in Vietnamese order. */
export function factsOf(reader: Reader, circle: Circle): PersonFacts[] {
  const { kind, day, classId, pack, personIds } = circle
  const whom =
    personIds === undefined
      ? circles[kind]
      : sql<SqlBool>`person.id IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))`
  const query = sql<Row>`
    SELECT person.id, person.full_name AS "fullName", person.sex, person.birth_date AS "birthDate",
      person.general_education AS education, member.standing,
      CASE WHEN tracked.id IS NULL THEN NULL WHEN ${happenedBy('tracked.recognised_on', day)} THEN 'recognised' ELSE 'outstanding' END AS tracking,
      EXISTS (SELECT 1 FROM approval_item AS item
        JOIN approval_batch AS batch ON batch.id = item.batch_id AND batch.purpose = 'awareness_class' AND batch.trashed_at IS NULL
        WHERE item.sympathizer_id = tracked.id AND item.result = 'agreed') AS agreed,
      coalesce(${isMinority} OR village.hard = 1 OR village.border = 1, 0) AS relaxed,
      coalesce((SELECT rank FROM catalog_item WHERE catalog = 'political-theory' AND code = person.political_theory LIMIT 1), 0) >= 1 AS "hasTheory",
      paper.id IS NOT NULL AS certified, paper.certificate_number AS number, paper.certificate_date AS "issuedOn",
      (SELECT seat.class_name FROM ${liveEnrollments} AS seat WHERE seat.person_id = person.id AND seat.kind = ${kind}
        AND seat.result = 'enrolled' AND seat.class_id IS NOT ${classId} LIMIT 1) AS "sitsIn",
      coalesce(member.cell_id, stay.cell_id) AS "cellId", state.name AS "cellName"
    FROM person
    LEFT JOIN village ON village.id = person.village_id
    LEFT JOIN cell_member AS member ON member.id = (SELECT held.id FROM cell_member AS held
      WHERE held.person_id = person.id AND ${inForce('held', day)} ORDER BY held.id DESC LIMIT 1)
    LEFT JOIN sympathizer AS tracked ON tracked.id = (SELECT sympathizer.id FROM sympathizer
      WHERE sympathizer.person_id = person.id AND sympathizer.trashed_at IS NULL AND ${hasStatus('tracking', day)}
      ORDER BY sympathizer.id DESC LIMIT 1)
    LEFT JOIN sympathizer_stay AS stay ON stay.id = (SELECT followed.id FROM sympathizer_stay AS followed
      WHERE followed.sympathizer_id = tracked.id AND ${inForce('followed', day)} ORDER BY followed.id DESC LIMIT 1)
    LEFT JOIN cell_state AS state ON state.cell_id = coalesce(member.cell_id, stay.cell_id) AND ${inForce('state', day)}
    LEFT JOIN enrollment AS paper ON paper.id = (SELECT done.id FROM ${liveEnrollments} AS done
      WHERE done.person_id = person.id AND done.kind = ${kind} AND done.result = 'completed'
      ORDER BY nullif(done.certificate_date, '?') DESC, done.id DESC LIMIT 1)
    WHERE person.trashed_at IS NULL AND ${whom}
      AND NOT EXISTS (SELECT 1 FROM enrollment AS taken WHERE taken.person_id = person.id
        AND taken.class_id IS ${classId} AND taken.class_id IS NOT NULL AND taken.trashed_at IS NULL)
    ORDER BY person.name_sort, person.id`
  const calendar = workingCalendar(reader)
  return reader
    .all({ compile: () => query.compile(reader.sql) })
    .map(({ agreed, relaxed, hasTheory, certified, number, issuedOn, ...row }) => ({
      ...row,
      agreed: agreed === 1,
      relaxed: relaxed === 1,
      hasTheory: hasTheory === 1,
      certificate:
        certified === 0 ? null : { number, validUntil: certificateValidUntil(pack, issuedOn, calendar) },
    }))
}
