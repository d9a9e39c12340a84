import { type PostKind, postKindLabels, postKindSchema } from '../../../shared/cells/fields.ts'
import { choice } from './choices.ts'

const otherWords: Record<PostKind, readonly string[]> = {
  secretary: ['Bí thư chi bộ', 'Bí thư chi ủy', 'BT', 'BTCB'],
  deputy_secretary: ['Phó bí thư chi bộ', 'Phó bí thư chi ủy', 'PBT', 'Phó BT'],
  committee_member: ['Chi ủy', 'Ủy viên chi ủy', 'Ủy viên', 'CUV'],
  village_head: [
    'Trưởng bản',
    'Trưởng thôn',
    'Trưởng xóm',
    'Tổ trưởng tổ dân phố',
    'Trưởng tiểu khu',
    'Trưởng khu phố',
  ],
  front_head: ['Trưởng ban CTMT', 'Trưởng ban công tác mặt trận thôn, bản', 'Trưởng ban mặt trận'],
}

export const postKind = choice<PostKind>(
  postKindSchema.options.map((post) => [post, [postKindLabels[post], ...otherWords[post]]]),
  'Chọn một chức vụ trong tệp mẫu; mỗi chức vụ một dòng. Chức danh của xã thì nhập bằng loại “Danh sách chức danh ở xã”.',
)
