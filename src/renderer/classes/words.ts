import {
  type ClassKind,
  classKindLabels,
  type OrganiserKind,
  organiserKindLabels,
} from '../../shared/classes/fields.ts'
import { followUpListLabels, followUpListSchema } from '../../shared/classes/follow-up-contract.ts'
import { type ClassState, classStateLabels } from '../../shared/classes/rules.ts'
import { formatPartialDate, type PartialDate } from '../../shared/vocabulary/partial-date.ts'

/** A shape beside each state, so that it is not told by words or colour alone. */
export const stateMarks: Readonly<Record<ClassState, string>> = { planned: '○', running: '◐', ended: '●' }

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
const kinds: readonly ClassKind[] = ['awareness', 'new_member', 'elementary_theory']
const states: readonly ClassState[] = ['planned', 'running', 'ended']
const organisers: readonly OrganiserKind[] = ['centre', 'committee']

export const kindOptions = kinds.map((value) => ({ value, label: classKindLabels[value] }))
export const organiserOptions = organisers.map((value) => ({ value, label: organiserKindLabels[value] }))
export const kindChoices = kinds.map((value) => ({ value, label: lower(classKindLabels[value]) }))
export const stateChoices = states.map((value) => ({ value, label: lower(classStateLabels[value]) }))
export const followUpChoices = followUpListSchema.options.map((value) => ({
  value,
  label: lower(followUpListLabels[value]),
}))

/** "03/3/2026 – 07/3/2026"; one day when only one is known. */
export function daysWords(from: PartialDate | null, to: PartialDate | null): string {
  const days = [from, to].filter((day) => day !== null).map(formatPartialDate)
  return [...new Set(days)].join(' – ')
}

/** The reports that one class is printed in. */
export const classReports: Readonly<Record<ClassKind, readonly { id: string; label: string }[]>> = {
  awareness: [
    { id: 'ds-hoc-vien-lop', label: 'Danh sách học viên, kết quả' },
    { id: 'bang-diem-danh-lop', label: 'Bảng điểm danh' },
    { id: 'ds-cap-giay-chung-nhan', label: 'Danh sách cấp giấy chứng nhận' },
  ],
  new_member: [
    { id: 'ds-hoc-vien-lop-dang-vien-moi', label: 'Danh sách học viên' },
    { id: 'ds-hoc-vien-lop', label: 'Danh sách học viên, kết quả' },
    { id: 'bang-diem-danh-lop', label: 'Bảng điểm danh' },
    { id: 'ds-cap-giay-chung-nhan', label: 'Danh sách cấp giấy chứng nhận' },
  ],
  elementary_theory: [
    { id: 'ds-hoc-vien-lop', label: 'Danh sách học viên, kết quả' },
    { id: 'bang-diem-danh-lop', label: 'Bảng điểm danh' },
    { id: 'ds-cap-giay-chung-nhan', label: 'Danh sách cấp giấy chứng nhận' },
  ],
}
