import { type CommuneBody, communeBodyLabels, communeBodySchema } from '../../../shared/cells/posts.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { choice } from './choices.ts'

const otherWords: Record<CommuneBody, readonly string[]> = {
  party: ['Đảng ủy', 'Khối Đảng', 'Đảng bộ', 'Cơ quan Đảng'],
  council: ['HĐND', 'HĐND xã', 'Hội đồng nhân dân xã'],
  government: ['UBND', 'UBND xã', 'Ủy ban nhân dân xã', 'Chính quyền', 'Khối chính quyền'],
  front: ['Mặt trận', 'MTTQ', 'UBMTTQ', 'Mặt trận, đoàn thể', 'Đoàn thể', 'Khối đoàn thể'],
  union: ['Đoàn', 'Đoàn xã', 'Đoàn TNCS', 'Đoàn Thanh niên xã'],
  other: ['Khối khác'],
}

export const communeBody = choice<CommuneBody>(
  communeBodySchema.options.map((body) => [body, [communeBodyLabels[body], ...otherWords[body]]]),
  `Chọn một khối: ${Object.values(communeBodyLabels).join('; ')}.`,
)

const saidByTitle: readonly (readonly [RegExp, CommuneBody])[] = [
  [/\b(?:hdnd|hoi dong nhan dan)\b/, 'council'],
  [/\b(?:ubnd|uy ban nhan dan)\b/, 'government'],
  [
    /\b(?:ubmttq|mttq|mat tran|hoi nong dan|hoi lien hiep phu nu|hoi phu nu|hoi lhpn|hoi cuu chien binh|hoi ccb|cong doan)\b/,
    'front',
  ],
  [/\b(?:bi thu doan|doan thanh nien|doan tncs|xa doan)\b/, 'union'],
  [/\b(?:dang uy|dang bo|ban thuong vu|uy ban kiem tra|ubkt|ban xay dung dang)\b/, 'party'],
]

/** The bodies that a title itself names ("Chủ tịch UBND xã"): one is sure, none and several are not. */
export function bodiesSaidByTitle(title: string): CommuneBody[] {
  const key = searchKey(title)
  return saidByTitle.flatMap(([words, body]) => (words.test(key) ? body : []))
}
