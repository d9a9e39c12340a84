import { type SqlBool, sql } from 'kysely'
import type { DueItem } from '../../shared/due/item.ts'
import { deadlineAfter } from '../../shared/regulations/deadline.ts'
import { type RuleKey, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import type { DueQuestion } from '../due/provider.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'

interface Probationer {
  readonly id: number
  readonly fullName: string
  readonly cellId: number
  readonly cellName: string | null
  readonly ceremonyOn: PartialDate | null
}

/**
 * Probationary members whom no dossier here leads to the recognition: admitted elsewhere, or before this register was kept.
 * Their terms run all the same (D-08, D-09), by the pack in force.
 */
export function withoutDossier(reader: Reader, question: DueQuestion): DueItem[] {
  return onProbation(reader, question.day).flatMap((member) => itemOf(member, question))
}

function onProbation(reader: Reader, day: Day): Probationer[] {
  return reader.all(
    reader.sql
      .selectFrom('cell_member as member')
      .innerJoin('person', 'person.id', 'member.person_id')
      .leftJoin('party_record as record', (join) =>
        join.onRef('record.person_id', '=', 'person.id').on('record.trashed_at', 'is', null),
      )
      .leftJoin('cell_state as state', (join) =>
        join.onRef('state.cell_id', '=', 'member.cell_id').on(inForce('state', day)),
      )
      .select(['person.id', 'full_name as fullName', 'member.cell_id as cellId', 'state.name as cellName'])
      .select('record.ceremony_on as ceremonyOn')
      .where('member.standing', '=', 'probationary')
      .where(inForce('member', day))
      .where('person.trashed_at', 'is', null)
      .where(
        sql<SqlBool>`NOT EXISTS (SELECT 1 FROM dossier WHERE dossier.person_id = person.id
          AND dossier.trashed_at IS NULL AND dossier.opened_on <= ${day} AND ${happenedBy('dossier.ceremony_on', day)}
          AND NOT ${happenedBy('dossier.closed_on', day)})`,
      )
      .orderBy('person.id'),
  )
}

function itemOf(
  { id, fullName, cellId, cellName, ceremonyOn }: Probationer,
  { day, pack, calendar }: DueQuestion,
): DueItem[] {
  const common = {
    subject: 'probation' as const,
    who: fullName,
    cellId,
    cellName,
    link: `/dang-vien?tinh-trang=all&mo=${id}`,
  }
  const source = (key: RuleKey): string => sourceWords(ruleOf(pack, key))
  const ends = deadlineAfter(ruleOf(pack, 'probation'), ceremonyOn, calendar)
  if (ends.kind !== 'day')
    return [
      {
        ...common,
        key: `admissions:member:${id}:ceremony`,
        what: 'Bổ sung ngày kết nạp, mở hồ sơ đảng viên dự bị',
        dueOn: null,
        blockedBy: null,
        source: source('probation'),
        anonymous: '1 đảng viên dự bị chưa rõ ngày kết nạp',
      },
    ]
  if (day <= ends.day)
    return [
      {
        ...common,
        key: `admissions:member:${id}:probation`,
        what: 'Hết thời gian dự bị, chưa mở hồ sơ xét công nhận trong sổ',
        dueOn: ends.day,
        blockedBy: null,
        source: source('probation'),
        anonymous: '1 đảng viên dự bị sắp hết thời gian dự bị',
      },
    ]
  const review = deadlineAfter(ruleOf(pack, 'recognition.cell_review'), partialDate(ends.day), calendar)
  return [
    {
      ...common,
      key: `admissions:member:${id}:review`,
      what: 'Chi bộ xét công nhận chính thức hoặc đề nghị xóa tên, chưa mở hồ sơ trong sổ',
      dueOn: review.kind === 'day' ? review.day : null,
      blockedBy:
        review.kind === 'day' ? null : 'Chưa nhập lịch nghỉ lễ của năm đến hạn nên chưa tính được ngày',
      source: source('recognition.cell_review'),
      anonymous: '1 đảng viên dự bị đến hạn xét công nhận chính thức',
    },
  ]
}
