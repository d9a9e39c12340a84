import type { RuleKey } from './pack.ts'

/** Rules as an office looks for them: a heading, and how the keys under it begin. */
const groups = [
  [
    'Điều kiện vào Đảng',
    ['age', 'edu', 'awareness_cert', 'introducers', 'introducer', 'youth', 'dossier', 'special', 'checklist'],
  ],
  ['Thẩm tra lý lịch', ['verification']],
  ['Biểu quyết', ['vote']],
  [
    'Quyết định, lễ kết nạp, công nhận chính thức',
    ['decide', 'ceremony', 'member_record', 'probation', 'new_member_class', 'recognition', 'party_age'],
  ],
  ['Người vào Đảng chuyển đi nơi khác', ['transfer']],
  ['Kết nạp lại, xóa tên', ['readmission', 'removal']],
  [
    'Chuyển sinh hoạt, danh sách, hồ sơ đảng viên',
    ['move', 'abroad', 'sympathiser', 'files', 'record', 'criticism'],
  ],
  ['Chi bộ, cấp ủy, đại hội', ['cell', 'delegation', 'congress', 'btv']],
  ['Sinh hoạt chi bộ', ['meeting']],
  ['Đánh giá, xếp loại', ['rating']],
  ['Lớp bồi dưỡng', ['class']],
  [
    'Kiểm tra, giám sát, kỷ luật',
    ['discipline', 'suspension', 'state_notice_to_party', 'supervision', 'inspection', 'denunciation'],
  ],
  ['Huy hiệu Đảng', ['badge', 'local.badge']],
  ['Mức riêng của địa phương, nhắc hạn', ['local', 'alerts']],
] as const satisfies readonly (readonly [string, readonly string[]])[]

export const ruleGroups: readonly string[] = groups.map(([title]) => title)

/** The heading that a rule stands under. */
export function groupOf(key: RuleKey): string {
  const under = (start: string) => key === start || key.startsWith(`${start}.`)
  // "local.badge" stands before "local"
  return groups.find(([, starts]) => starts.some(under))?.[0] ?? ''
}
