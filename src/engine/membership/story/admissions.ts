import { entitledOf } from '../../../shared/admissions/votes.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import { ballotFacts } from '../../admissions/rows.ts'
import type { Reader } from '../../register/reader.ts'
import { joined, paperWords, type StoryFact } from './fact.ts'

const bodies = {
  cell: 'chi bộ',
  branch_committee: 'đảng ủy bộ phận',
  grassroots_committee: 'đảng ủy cơ sở',
  standing_committee: 'ban thường vụ',
  delegated_committee: 'đảng ủy được ủy quyền',
} as const

const purposes = {
  admission: 'kết nạp',
  recognition: 'công nhận chính thức',
  removal: 'xóa tên',
} as const

const closings = {
  withdrawn: 'Cá nhân rút đơn',
  moved_away: 'Chuyển đi nơi khác',
  expired: 'Hồ sơ quá hạn',
  refused: 'Không được kết nạp',
  deceased: 'Từ trần',
  cancelled_decision: 'Hủy quyết định',
  other: 'Lý do khác',
} as const

/** The admission dossiers, step by step: opened, voted on, decided, ceremony, recognition or removal, closed. */
export function admissionFacts(reader: Reader, personId: number): StoryFact[] {
  const dossiers = reader.all(
    reader.sql
      .selectFrom('dossier')
      .selectAll()
      .where('person_id', '=', personId)
      .where('trashed_at', 'is', null),
  )
  return dossiers.flatMap((row): StoryFact[] => {
    const steps: (Omit<StoryFact, 'table' | 'rowId'> | null)[] = [
      {
        on: partialDate(row.opened_on),
        column: 'opened_on',
        what: row.readmission === 1 ? 'Mở hồ sơ kết nạp lại' : 'Mở hồ sơ kết nạp',
        document: paperWords('Văn bản', row.permission_number),
      },
      row.application_on && {
        on: row.application_on,
        column: 'application_on',
        what: 'Làm đơn xin vào Đảng',
      },
      row.consent_on && {
        on: row.consent_on,
        column: 'consent_on',
        what: 'Ban thường vụ tỉnh ủy đồng ý',
        document: paperWords('Văn bản', row.consent_number),
      },
      row.decision_on && {
        on: row.decision_on,
        column: 'decision_on',
        what: 'Quyết định kết nạp đảng viên',
        document: paperWords('Quyết định', row.decision_number),
        topic: 'decision',
      },
      row.refused_on && {
        on: row.refused_on,
        column: 'refused_on',
        what: 'Không đồng ý kết nạp',
        detail: row.refusal_reason,
      },
      row.ceremony_on && {
        on: partialDate(row.ceremony_on),
        column: 'ceremony_on',
        what: 'Kết nạp vào Đảng',
        detail: joined('Lễ kết nạp', row.announced_by && `công bố: ${row.announced_by}`),
        topic: 'ceremony',
      },
      row.recognition_on && {
        on: row.recognition_on,
        column: 'recognition_on',
        what: 'Quyết định công nhận đảng viên chính thức',
        document: paperWords('Quyết định', row.recognition_number),
        topic: 'recognition',
      },
      row.official_on && {
        on: partialDate(row.official_on),
        column: 'official_on',
        what: 'Trở thành đảng viên chính thức',
        topic: 'official',
      },
      row.removal_on && {
        on: row.removal_on,
        column: 'removal_on',
        what: 'Xóa tên đảng viên dự bị',
        detail: row.removal_ground,
        document: paperWords('Quyết định', row.removal_number),
        topic: 'removed',
      },
      row.closed_on && {
        on: row.closed_on,
        column: 'closed_on',
        what: 'Đóng hồ sơ kết nạp',
        detail: joined(row.close_reason && closings[row.close_reason], row.close_note),
      },
    ]
    return [
      ...steps.flatMap((step) => (step ? [{ ...step, table: 'dossier' as const, rowId: row.id }] : [])),
      ...ballotsOf(reader, row.id),
    ]
  })
}

function ballotsOf(reader: Reader, dossierId: number): StoryFact[] {
  return reader
    .all(reader.sql.selectFrom('ballot').selectAll().where('dossier_id', '=', dossierId).orderBy('id'))
    .map((row) => ({
      table: 'ballot',
      rowId: row.id,
      on: row.held_on,
      column: 'held_on',
      what: `Họp ${bodies[row.body]} biểu quyết ${purposes[row.purpose]}`,
      detail: joined(
        row.round > 1 ? `lần ${row.round}` : null,
        `tán thành ${row.in_favour}/${entitledOf(ballotFacts(row))}`,
      ),
      document: paperWords('Nghị quyết', row.resolution_number),
    }))
}
