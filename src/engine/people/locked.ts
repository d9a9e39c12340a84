import type { PersonFields } from '../../shared/people/fields.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import { flagRule } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { cleanText } from '../../shared/vocabulary/search-key.ts'
import type { Change } from '../register/change.ts'
import { packInForce } from '../regulations/queries.ts'

/**
 * What stands fast once somebody was admitted (06-HD/TW 9.1–9.2): the birth date of the file is not adjusted any more, a name
 * changes with the papers of the state and a decision of the committee. Filling a blank is no change, nor is making a vague
 * birth date exact.
 */
export function lockedBreaches(
  change: Change,
  personId: number,
  before: PersonFields,
  after: PersonFields,
  today: Day,
): Breach[] {
  const born = before.birthDate
  const birthMoved = born !== null && born !== '?' && after.birthDate?.startsWith(born) !== true
  const renamed = cleanText(before.fullName) !== cleanText(after.fullName)
  if ((!birthMoved && !renamed) || !wasAdmitted(change, personId)) return []
  const pack = packInForce(change, today)
  return [
    ...(birthMoved && flagRule(pack, 'record.birth_locked')
      ? [
          breachOf(
            pack,
            'record.birth_locked',
            'Ngày sinh của đảng viên không điều chỉnh nữa, tuổi tính theo lý lịch gốc khi vào Đảng; nếu ghi sai so với lý lịch gốc, nêu lý do và văn bản làm căn cứ',
            'birthDate',
          ),
        ]
      : []),
    ...(renamed && flagRule(pack, 'record.name_papers')
      ? [
          breachOf(
            pack,
            'record.name_papers',
            'Đổi họ tên đảng viên cần giấy tờ của cơ quan nhà nước và quyết định của cấp ủy; ghi số, ngày của hai văn bản vào lý do',
            'fullName',
          ),
        ]
      : []),
  ]
}

function wasAdmitted(change: Change, personId: number): boolean {
  return (
    change
      .statement(
        `SELECT 1 FROM cell_member WHERE person_id = @id UNION ALL
         SELECT 1 FROM party_record WHERE person_id = @id AND trashed_at IS NULL AND (decision_on IS NOT NULL OR ceremony_on IS NOT NULL)`,
      )
      .get({ id: personId }) !== undefined
  )
}
