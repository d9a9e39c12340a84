import type { CaseFields, SubjectFields } from '../../shared/inspections/case-fields.ts'
import { conclusionsOf } from '../../shared/inspections/conclusions.ts'
import { firstDayOfCase } from '../../shared/inspections/deadlines.ts'
import { mayBeAbout } from '../../shared/inspections/kinds.ts'
import {
  actsOf,
  afterAct,
  type CaseAct,
  type CaseDays,
  caseActLabels,
  dayProblems,
} from '../../shared/inspections/phases.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import { numberRule } from '../../shared/regulations/pack.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { daysToCome } from '../../shared/vocabulary/days-to-come.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { inForce } from '../register/as-of.ts'
import { todayOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { packById, packInForce } from '../regulations/queries.ts'
import { caseWords } from './looks.ts'
import { takeUp } from './petitions.ts'
import { type CaseRecord, living, livingCase } from './records.ts'
import { daysOf, insertSubject } from './subjects.ts'

function columnsOf(fields: CaseFields) {
  return {
    kind: fields.kind,
    level: fields.level,
    title: fields.title,
    title_key: searchKey(fields.title),
    plan_item_id: fields.planItemId,
    basis_id: fields.basisId,
    opened_on: fields.openedOn,
    started_on: fields.startedOn,
    self_report_on: fields.selfReportOn,
    concluded_on: fields.concludedOn,
    due_on: fields.dueOn,
    looked_at: fields.lookedAt,
    content: fields.content,
    conclusion: fields.conclusion,
    petitioner: fields.petitioner,
    note: fields.note,
  }
}

function check(change: Change, fields: CaseFields, handedOn: PartialDate | null): void {
  const { startedOn, selfReportOn, concludedOn } = fields
  const problems: FieldProblem[] = [
    ...dayProblems({ ...fields, handedOn }),
    ...daysToCome({ startedOn, selfReportOn, concludedOn }, todayOf(change)),
  ]
  if (fields.concludedOn !== null && fields.startedOn === null)
    problems.push({ field: 'startedOn', message: 'Vụ việc đã kết luận thì cần ngày tiến hành.' })
  if (problems.length > 0) throw invalid(problems)
  if (fields.planItemId !== null) living(change, 'inspection_plan_item', fields.planItemId)
  if (fields.basisId !== null) living(change, 'inspection_basis', fields.basisId)
}

/** Thematic supervision is for larger cells with a committee only (08-HD/TW II.3.2). */
function breachesOf(change: Change, row: CaseRecord, today: Day): Breach[] {
  if (row.kind !== 'thematic_supervision' || row.level !== 'cell') return []
  const pack = packById(change, row.rule_pack_id)
  const day = firstDayOfCase(daysOf(row), today)
  const least = numberRule(pack, 'supervision.thematic.cell_min_members')
  const small = change
    .all(
      change.sql
        .selectFrom('inspection_subject')
        .select((on) => [
          'inspection_subject.cell_id',
          on
            .selectFrom('cell_member')
            .select((count) => count.fn.countAll<number>().as('n'))
            .whereRef('cell_member.cell_id', '=', 'inspection_subject.cell_id')
            .where(inForce('cell_member', day))
            .as('members'),
        ])
        .where('case_id', '=', row.id),
    )
    .some(({ members }) => (members ?? 0) <= least)
  return small
    ? [
        breachOf(
          pack,
          'supervision.thematic.cell_min_members',
          `Chi bộ có từ ${least} đảng viên trở xuống không giám sát chuyên đề`,
          'kind',
        ),
      ]
    : []
}

/** @throws RegisterError INVALID, NOT_FOUND; RULE_BREACH without a reason */
export function createCase(
  change: Change,
  wanted: {
    readonly fields: CaseFields
    readonly subjects: readonly SubjectFields[]
    /** The letter that it answers. */
    readonly petitionId?: number | null
    readonly reason: string | null
  },
  today: Day,
): number {
  const { fields, subjects, reason } = wanted
  check(change, fields, null)
  const id = change.insert('inspection_case', {
    ...columnsOf(fields),
    handed_on: null,
    handed_to: null,
    rule_pack_id: packInForce(change, firstDayOfCase({ ...fields, handedOn: null }, today)).id,
    about_member: subjects.some(({ kind }) => kind === 'member') ? 1 : 0,
    trashed_at: null,
  })
  const row = livingCase(change, id)
  const breaches = subjects.flatMap((each) => insertSubject(change, row, each, today).breaches)
  passOrRefuse(
    change,
    { table: 'inspection_case', id },
    [...breaches, ...breachesOf(change, row, today)],
    reason,
  )
  if (wanted.petitionId != null) takeUp(change, wanted.petitionId, id, fields.openedOn ?? partialDate(today))
  change.describe(`Mở ${caseWords(change, id)}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID; RULE_BREACH without a reason */
export function updateCase(
  change: Change,
  id: number,
  version: number,
  fields: CaseFields,
  reason: string | null,
  today: Day,
): number {
  const old = livingCase(change, id)
  check(change, fields, old.handed_on)
  const subjects = change.all(
    change.sql.selectFrom('inspection_subject').select(['kind', 'conclusion']).where('case_id', '=', id),
  )
  if (old.kind !== fields.kind) {
    if (subjects.some(({ kind }) => !mayBeAbout(fields.kind, kind)))
      throw invalid([{ field: 'kind', message: 'Loại việc này không có đối tượng là đảng viên.' }])
    if (
      subjects.some(
        ({ conclusion }) => conclusion !== null && !conclusionsOf(fields.kind).includes(conclusion),
      )
    )
      throw invalid([
        { field: 'kind', message: 'Kết luận đã ghi không thuộc loại việc này. Bỏ kết luận trước.' },
      ])
  }
  if (fields.concludedOn !== null && subjects.some(({ conclusion }) => conclusion === null))
    throw invalid([{ field: 'concludedOn', message: 'Mỗi đối tượng cần có kết luận trước khi kết thúc.' }])
  const next = change.update('inspection_case', id, columnsOf(fields), version)
  const fresh = livingCase(change, id)
  const changed = old.kind !== fields.kind || old.level !== fields.level
  passOrRefuse(
    change,
    { table: 'inspection_case', id },
    changed ? breachesOf(change, fresh, today) : [],
    reason,
  )
  change.describe(`Sửa ${caseWords(change, id)}`)
  return next
}

export interface WantedAct {
  readonly id: number
  readonly version: number
  readonly act: CaseAct
  readonly on: PartialDate | null
  readonly to: string | null
  readonly conclusion: string | null
}

/** One step of a case. @throws RegisterError NOT_FOUND, STALE, INVALID; CONFLICT for a step that is not open */
export function actOnCase(change: Change, { id, version, act, on, to, conclusion }: WantedAct): number {
  const row = livingCase(change, id)
  const days = daysOf(row)
  if (!actsOf(days).includes(act))
    throw new RegisterError(
      'CONFLICT',
      `Vụ việc đang ở bước khác nên chưa ghi “${caseActLabels[act]}”. Dữ liệu không thay đổi. Tải lại vụ việc rồi xem lại.`,
    )
  if (act !== 'step_back' && on === null) throw invalid([{ field: 'on', message: 'Cần ghi ngày' }])
  if (act === 'hand_over' && to === null)
    throw invalid([{ field: 'to', message: 'Ghi cơ quan nhận vụ việc' }])
  if (act === 'conclude') refuseOpenSubjects(change, id)
  const after: CaseDays | null = afterAct(days, act, on)
  if (after === null) throw new RegisterError('CONFLICT')
  const problems = [...dayProblems(after), ...daysToCome({ on }, todayOf(change))]
  if (problems.length > 0) throw invalid(problems.map(({ message }) => ({ field: 'on', message })))
  const next = change.update(
    'inspection_case',
    id,
    {
      started_on: after.startedOn,
      concluded_on: after.concludedOn,
      handed_on: after.handedOn,
      handed_to: act === 'hand_over' ? to : after.handedOn === null ? null : row.handed_to,
      ...(act === 'conclude' && conclusion !== null && { conclusion }),
    },
    version,
  )
  change.describe(`${caseActLabels[act]}: ${caseWords(change, id)}`)
  return next
}

function refuseOpenSubjects(change: Change, caseId: number): void {
  const open = change.first(
    change.sql
      .selectFrom('inspection_subject')
      .select('id')
      .where('case_id', '=', caseId)
      .where('conclusion', 'is', null)
      .limit(1),
  )
  if (open !== undefined)
    throw invalid([{ field: 'on', message: 'Mỗi đối tượng cần có kết luận trước khi kết thúc.' }])
}

/** @throws RegisterError NOT_FOUND */
export function trashCases(change: Change, ids: readonly number[], at: string): number {
  const words = ids.map((id) => {
    livingCase(change, id)
    return caseWords(change, id)
  })
  for (const id of ids) change.update('inspection_case', id, { trashed_at: at })
  change.describe(
    words.length === 1
      ? `Chuyển ${words[0]} vào thùng rác`
      : `Chuyển ${words.length} vụ việc kiểm tra, giám sát vào thùng rác`,
  )
  return ids.length
}
