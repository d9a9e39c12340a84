import { sql } from 'kysely'
import { entitlementBreaches } from '../../shared/classes/entitlement.ts'
import { classInSentence } from '../../shared/classes/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { packInForce } from '../regulations/queries.ts'
import { dayOfClass } from './candidates.ts'
import { factsOf } from './facts.ts'
import { knownClass, knownLearner, whomWords } from './records.ts'

/** The cell of a member, or the one that follows a sympathizer, on a day. */
export function cellOf(reader: Reader, personId: number, day: Day): number | null {
  const query = sql<{ cellId: number }>`
    SELECT cell_id AS "cellId" FROM cell_member WHERE person_id = ${personId} AND ${inForce('cell_member', day)}
    UNION ALL SELECT stay.cell_id FROM sympathizer JOIN sympathizer_stay AS stay ON stay.sympathizer_id = sympathizer.id
      WHERE sympathizer.person_id = ${personId} AND sympathizer.trashed_at IS NULL AND ${inForce('stay', day)} LIMIT 1`
  return reader.first({ compile: () => query.compile(reader.sql) })?.cellId ?? null
}

/**
 * Puts people on the roster of a class. Whoever is not entitled may sit in it with a written reason, which stays with the
 * learner.
 * @throws RegisterError NOT_FOUND; CONFLICT for somebody on the roster already; RULE_BREACH naming everybody not entitled
 */
export function enroll(
  change: Change,
  wanted: {
    readonly classId: number
    readonly personIds: readonly number[]
    readonly passReason: string | null
  },
  today: Day,
): number {
  const { classId, passReason } = wanted
  const { kind, name, starts_on } = knownClass(change, classId)
  const day = dayOfClass(starts_on, today)
  const pack = packInForce(change, day)
  const personIds = [...new Set(wanted.personIds)]
  const people = factsOf(change, { kind, day, classId, pack, personIds })
  if (people.length < personIds.length) throw absent(change, classId, personIds)
  const judged = people.map((facts) => ({
    facts,
    breaches: entitlementBreaches(kind, facts, pack, day).map((breach) => ({
      ...breach,
      message: `${facts.fullName} ${breach.message}`,
    })),
  }))
  // all of them at once, so that one reason can be given for what was read
  if (passReason === null)
    passOrRefuse(
      change,
      { table: 'training_class', id: classId },
      judged.flatMap(({ breaches }) => breaches),
      null,
    )
  for (const { facts, breaches } of judged) {
    const id = change.insert('enrollment', {
      class_id: classId,
      kind,
      person_id: facts.id,
      cell_id: facts.cellId,
      result: 'enrolled',
      entitlement_note: breaches.length > 0 ? passReason : null,
      trashed_at: null,
    })
    passOrRefuse(change, { table: 'enrollment', id }, breaches, passReason)
  }
  change.touch('training_class', classId)
  change.describe(
    `Đưa ${whomWords(people.map(({ fullName }) => ({ name: fullName })))} vào ${classInSentence(name)}`,
  )
  return people.length
}

/** Why somebody asked for was not found: on the roster already, or not in the register. */
function absent(change: Change, classId: number, personIds: readonly number[]): RegisterError {
  const there = personIds.flatMap((personId) => {
    const seated = change.first(
      change.sql
        .selectFrom('enrollment')
        .innerJoin('person', 'person.id', 'enrollment.person_id')
        .select('full_name as name')
        .where('class_id', '=', classId)
        .where('person_id', '=', personId)
        .where('enrollment.trashed_at', 'is', null),
    )
    return seated === undefined ? [] : [seated.name]
  })
  return there.length === 0
    ? new RegisterError('NOT_FOUND')
    : new RegisterError(
        'CONFLICT',
        `${there.join(', ')} đã có tên trong lớp nên chưa ghi cho ai. Dữ liệu không mất. Bỏ chọn rồi làm lại.`,
      )
}

/** Takes learners off their rosters, to the trash. @throws RegisterError NOT_FOUND */
export function dismiss(change: Change, ids: readonly number[], at: string): number {
  const learners = [...new Set(ids)].map((id) => knownLearner(change, id))
  const classes = new Set<number>()
  for (const { row } of learners) {
    change.update('enrollment', row.id, { trashed_at: at })
    if (row.class_id !== null) classes.add(row.class_id)
  }
  for (const id of classes) change.touch('training_class', id)
  const [only] = classes
  const from =
    only === undefined || classes.size > 1
      ? ''
      : ` khỏi ${classInSentence(change.row('training_class', only).name)}`
  change.describe(
    classes.size === 0
      ? `Chuyển giấy chứng nhận của ${whomWords(learners)} vào thùng rác`
      : `Bỏ ${whomWords(learners)}${from}`,
  )
  return learners.length
}
