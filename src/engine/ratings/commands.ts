import { cellInSentence } from '../../shared/cells/rules.ts'
import type { RatingFields } from '../../shared/ratings/contract.ts'
import { capOf, countGrades } from '../../shared/ratings/rules.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import { numberRule } from '../../shared/regulations/pack.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { daysToCome } from '../../shared/vocabulary/days-to-come.ts'
import { isSurelyBefore, type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { cellNameOn } from '../cells/names.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { capBase } from './cap-base.ts'
import { lastDayOfYear, packOfYear } from './year.ts'

function columnsOf(fields: RatingFields) {
  return {
    self_grade: fields.selfGrade,
    employer_grade: fields.employerGrade,
    committee_grade: fields.committeeGrade,
    collective_grade: fields.collectiveGrade,
    proposed_grade: fields.proposedGrade,
    decided_grade: fields.decidedGrade,
    score: fields.score,
    unreviewed: fields.unreviewed ? 1 : 0,
    unrated: fields.unrated,
    unrated_note: fields.unratedNote,
    decision: fields.decision,
    decided_on: fields.decidedOn,
    note: fields.note,
  } as const
}

interface Rated {
  readonly year: number
  readonly cellId: number
  readonly personId: number | null
}

export interface WantedRating extends Rated {
  readonly version: number | null
  readonly fields: RatingFields
}

/**
 * One rating of one year: entered the first time, changed afterwards. It keeps the rule pack of its year.
 * @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT when somebody entered it meanwhile
 */
export function saveRating(
  change: Change,
  wanted: WantedRating,
  today: Day,
): { id: number; version: number } {
  const { year, cellId, personId, fields } = wanted
  refuse(problemsOf(wanted, today))
  const known = change.first(
    change.sql
      .selectFrom('rating')
      .select('id')
      .where('year', '=', year)
      .where('trashed_at', 'is', null)
      .$if(personId === null, (query) => query.where('cell_id', '=', cellId).where('person_id', 'is', null))
      .$if(personId !== null, (query) => query.where('person_id', '=', personId)),
  )
  change.describe(`Xếp loại năm ${year} của ${nameOf(change, wanted)}`)
  if (known === undefined) {
    const id = change.insert('rating', {
      year,
      cell_id: cellId,
      person_id: personId,
      rule_pack_id: packOfYear(change, year).id,
      trashed_at: null,
      ...columnsOf(fields),
    })
    return { id, version: 1 }
  }
  if (wanted.version === null)
    throw new RegisterError(
      'CONFLICT',
      'Xếp loại này vừa được nhập ở nơi khác nên chưa ghi. Nội dung đang nhập vẫn còn. Tải lại danh sách rồi ghi lại.',
    )
  return { id: known.id, version: change.update('rating', known.id, columnsOf(fields), wanted.version) }
}

function problemsOf({ year, fields }: WantedRating, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (year > Number(today.slice(0, 4)))
    problems.push({ field: 'year', message: 'Năm xếp loại còn ở phía trước. Kiểm tra lại năm.' })
  if (fields.unrated !== null && fields.decidedGrade !== null)
    problems.push({
      field: 'unrated',
      message: 'Đã có mức quyết định thì không ghi lý do chưa xếp loại. Bỏ một trong hai.',
    })
  return [...problems, ...decisionProblems(year, fields.decidedOn, today)]
}

/** A year is rated when it ends, or while it runs; never before it began. */
function decisionProblems(year: number, decidedOn: PartialDate | null, today: Day): FieldProblem[] {
  const early = decidedOn !== null && isSurelyBefore(decidedOn, partialDate(String(year)))
  return [
    ...daysToCome({ decidedOn }, today),
    ...(early
      ? [
          {
            field: 'decidedOn',
            message: `Ngày quyết định sớm hơn năm ${year} được xếp loại. Kiểm tra lại ngày hoặc năm.`,
          },
        ]
      : []),
  ]
}

function refuse(problems: FieldProblem[]): void {
  if (problems.length > 0) throw invalid(problems)
}

function nameOf(change: Change, { year, cellId, personId }: Rated): string {
  if (personId !== null) return change.row('person', personId).full_name
  change.row('cell', cellId)
  return cellInSentence(cellNameOn(change, cellId, lastDayOfYear(year)))
}

export interface WantedDecision {
  readonly year: number
  readonly ids: readonly number[]
  readonly decision: string
  readonly decidedOn: PartialDate
  readonly passReason: string | null
}

/**
 * Decides what was proposed, for many at once. More of the best grade than the year's cap allows needs a written reason.
 * @throws RegisterError NOT_FOUND, INVALID for a rating without a proposal or a wrong day, RULE_BREACH
 */
export function decideRatings(change: Change, wanted: WantedDecision, today: Day): number {
  const { year, decision, decidedOn } = wanted
  refuse(decisionProblems(year, decidedOn, today))
  const ids = [...new Set(wanted.ids)]
  for (const id of ids) {
    const row = change.row('rating', id)
    if (row.trashed_at !== null || row.year !== year) throw new RegisterError('NOT_FOUND')
    const grade = row.decided_grade ?? row.proposed_grade
    if (grade === null || row.unrated !== null)
      throw invalid([
        {
          field: 'ids',
          message: `${nameOf(change, { year, cellId: row.cell_id, personId: row.person_id })} chưa có mức đề xuất. Nhập mức đề xuất trước rồi quyết định.`,
        },
      ])
    change.update('rating', id, { decided_grade: grade, decision, decided_on: decidedOn })
  }
  const [first] = ids
  if (first !== undefined)
    passOrRefuse(change, { table: 'rating', id: first }, capBreaches(change, year, ids), wanted.passReason)
  change.describe(`Quyết định xếp loại năm ${year}: ${ids.length} trường hợp`)
  return ids.length
}

/** Organisations and members are two groups, each with its own cap. */
function capBreaches(change: Change, year: number, ids: readonly number[]): Breach[] {
  const pack = packOfYear(change, year)
  const base = capBase(change)
  const rows = change.all(
    change.sql
      .selectFrom('rating')
      .select(['id', 'person_id', 'decided_grade'])
      .where('year', '=', year)
      .where('trashed_at', 'is', null),
  )
  const groups = [
    ['tổ chức đảng', rows.filter(({ person_id }) => person_id === null)],
    ['đảng viên', rows.filter(({ person_id }) => person_id !== null)],
  ] as const
  return groups.flatMap(([words, group]) => {
    if (!group.some(({ id }) => ids.includes(id))) return []
    const percent = numberRule(pack, 'rating.excellent_cap')
    const cap = capOf(countGrades(group.map((row) => row.decided_grade)), percent, base)
    if (!cap.over) return []
    const of = base === 'good_or_better' ? 'xếp loại tốt trở lên' : 'được xếp loại'
    return [
      breachOf(
        pack,
        'rating.excellent_cap',
        `${cap.excellent} ${words} hoàn thành xuất sắc, quá ${percent} % của ${cap.base} ${words} ${of} (nhiều nhất ${cap.most})`,
      ),
    ]
  })
}

/** @throws RegisterError NOT_FOUND */
export function trashRatings(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) {
    if (change.row('rating', id).trashed_at !== null) throw new RegisterError('NOT_FOUND')
    change.update('rating', id, { trashed_at: at })
  }
  change.describe(`Chuyển ${ids.length} xếp loại vào thùng rác`)
  return ids.length
}
