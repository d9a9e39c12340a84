import { certificateNumbers } from '../../shared/classes/certificates.ts'
import type { CertificateFields } from '../../shared/classes/contract.ts'
import { type ClassKind, classKindLabels } from '../../shared/classes/fields.ts'
import { classInSentence } from '../../shared/classes/rules.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import {
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
  partialDate,
} from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { knownClass, knownLearner, learnersOf, whomWords } from './records.ts'
import { cellOf } from './seat.ts'

export interface WantedSeries {
  readonly classId: number
  /** Enrollments in the order of their numbers. */
  readonly ids: readonly number[]
  readonly firstNumber: string
  readonly issuedOn: PartialDate
  readonly issuer: string | null
}

/**
 * One series of numbers and one day for many learners who completed the class.
 * @throws RegisterError NOT_FOUND; INVALID for a number that cannot be counted on or is taken in this class, a day still to
 * come or before the class began, and learners who did not complete it
 */
export function issueCertificates(change: Change, wanted: WantedSeries, today: Day): number {
  const { classId, firstNumber, issuedOn } = wanted
  const opened = knownClass(change, classId)
  const learners = learnersOf(change, classId, wanted.ids)
  const numbers = certificateNumbers(firstNumber, learners.length)
  const problems: FieldProblem[] = dayProblems(issuedOn, opened.starts_on, today)
  if (numbers === null)
    problems.push({
      field: 'firstNumber',
      message: 'Số đầu tiên cần có chữ số để đánh tiếp, ví dụ 01/GCN-TTCT.',
    })
  else problems.push(...takenProblems(change, classId, learners, numbers))
  const unfinished = learners.filter(({ row }) => row.result !== 'completed').map(({ name }) => name)
  if (unfinished.length > 0)
    problems.push({
      field: 'ids',
      message: `${unfinished.join(', ')} chưa được ghi hoàn thành lớp nên chưa cấp giấy chứng nhận. Ghi kết quả trước, hoặc bỏ chọn.`,
    })
  if (problems.length > 0) throw invalid(problems)
  for (const [index, { row }] of learners.entries())
    change.update('enrollment', row.id, {
      certificate_number: numbers?.[index] ?? null,
      certificate_date: issuedOn,
      issuer: wanted.issuer ?? opened.organiser,
    })
  change.touch('training_class', classId)
  change.describe(`Cấp giấy chứng nhận cho ${whomWords(learners)}, ${classInSentence(opened.name)}`)
  return learners.length
}

/** One number names one person of a class. */
function takenProblems(
  change: Change,
  classId: number,
  learners: readonly { readonly row: { readonly id: number } }[],
  numbers: readonly string[],
): FieldProblem[] {
  const own = new Set(learners.map(({ row }) => row.id))
  const taken = change
    .all(
      change.sql
        .selectFrom('enrollment')
        .innerJoin('person', 'person.id', 'enrollment.person_id')
        .select(['enrollment.id', 'certificate_number as number', 'full_name as name'])
        .where('class_id', '=', classId)
        .where('enrollment.trashed_at', 'is', null),
    )
    .find(({ id, number }) => number !== null && !own.has(id) && numbers.includes(number))
  return taken === undefined
    ? []
    : [
        {
          field: 'firstNumber',
          message: `Số ${taken.number} đã cấp cho ${taken.name} trong lớp này. Chọn số đầu tiên khác.`,
        },
      ]
}

function dayProblems(issuedOn: PartialDate | null, startsOn: PartialDate | null, today: Day): FieldProblem[] {
  if (issuedOn === null) return []
  if (isSurelyBefore(partialDate(today), issuedOn))
    return [{ field: 'issuedOn', message: 'Ngày này còn ở phía trước. Kiểm tra lại năm.' }]
  return startsOn !== null && isSurelyBefore(issuedOn, startsOn)
    ? [
        {
          field: 'issuedOn',
          message: `Ngày cấp sớm hơn ngày khai giảng (${formatPartialDate(startsOn)}). Kiểm tra lại hai ngày này.`,
        },
      ]
    : []
}

/** Corrects or clears one certificate. @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updateCertificate(
  change: Change,
  wanted: { readonly id: number; readonly version: number; readonly fields: CertificateFields },
  today: Day,
): number {
  const { row, name } = knownLearner(change, wanted.id)
  const { number, issuedOn, issuer, receivedBy } = wanted.fields
  const startsOn = row.class_id === null ? null : knownClass(change, row.class_id).starts_on
  const problems = dayProblems(issuedOn, startsOn, today)
  if ((number !== null || issuedOn !== null) && row.result !== 'completed')
    problems.push({ field: 'number', message: `${name} chưa được ghi hoàn thành lớp. Ghi kết quả trước.` })
  if (number !== null && row.class_id !== null)
    problems.push(
      ...takenProblems(change, row.class_id, [{ row }], [number]).map((problem) => ({
        ...problem,
        field: 'number',
      })),
    )
  if (problems.length > 0) throw invalid(problems)
  const version = change.update(
    'enrollment',
    wanted.id,
    { certificate_number: number, certificate_date: issuedOn, issuer, received_by: receivedBy },
    wanted.version,
  )
  change.describe(`Sửa giấy chứng nhận của ${name}`)
  return version
}

/**
 * A certificate from elsewhere counts as a class completed (still in time: 06-HD/TW, 5.4b).
 * @throws RegisterError NOT_FOUND, INVALID; CONFLICT when the same certificate is there already
 */
export function recordOutside(
  change: Change,
  wanted: {
    readonly personId: number
    readonly kind: ClassKind
    readonly fields: CertificateFields
    readonly note: string | null
  },
  today: Day,
): number {
  const { personId, kind, fields, note } = wanted
  const person = change.row('person', personId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  const problems = dayProblems(fields.issuedOn, null, today)
  if (fields.number === null && fields.issuedOn === null)
    problems.push({ field: 'number', message: 'Cần ghi số hoặc ngày cấp của giấy chứng nhận.' })
  if (problems.length > 0) throw invalid(problems)
  const same = change.first(
    change.sql
      .selectFrom('enrollment')
      .select('id')
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('certificate_number', 'is', fields.number)
      .where('certificate_date', 'is', fields.issuedOn)
      .where('trashed_at', 'is', null),
  )
  if (same !== undefined)
    throw new RegisterError(
      'CONFLICT',
      `Giấy chứng nhận này của ${person.full_name} đã có trong sổ nên chưa ghi. Dữ liệu không mất.`,
    )
  const id = change.insert('enrollment', {
    class_id: null,
    kind,
    person_id: personId,
    cell_id: cellOf(change, personId, today),
    result: 'completed',
    certificate_number: fields.number,
    certificate_date: fields.issuedOn,
    issuer: fields.issuer,
    received_by: fields.receivedBy,
    note,
    trashed_at: null,
  })
  change.describe(
    `Ghi giấy chứng nhận nơi khác cấp cho ${person.full_name}: ${classKindLabels[kind].toLocaleLowerCase('vi')}`,
  )
  return id
}
