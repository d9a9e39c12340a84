import { cellActKindLabels } from '../../shared/cells/acts.ts'
import { capabilityLabels } from '../../shared/cells/capabilities.ts'
import { cellKindLabels, cellRankLabels, postKindLabels } from '../../shared/cells/fields.ts'
import { communeBodyLabels } from '../../shared/cells/posts.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const cellsHistory: RoomHistory = {
  tables: {
    cell: { labels: { founded_on: 'Ngày thành lập', dissolved_on: 'Ngày giải thể' } },
    cell_state: {
      labels: { name: 'Tên', kind: 'Loại', rank: 'Cấp', parent_id: 'Cấp trên trực tiếp' },
      words: { kind: cellKindLabels, rank: cellRankLabels },
      names: { parent_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1' },
    },
    cell_post: {
      labels: { post: 'Chức vụ', local: 'Người địa phương' },
      words: { post: postKindLabels },
      flags: ['local'],
    },
    cell_capability: {
      labels: { capability: 'Thẩm quyền', value: 'Có hay không', ground: 'Căn cứ' },
      words: { capability: capabilityLabels },
      flags: ['value'],
    },
    cell_act: {
      labels: {
        kind: 'Việc về tổ chức',
        on_date: 'Từ ngày',
        decision: 'Số quyết định',
        decided_by: 'Cơ quan ra quyết định',
      },
      words: { kind: cellActKindLabels },
    },
    cell_term: { labels: { name: 'Nhiệm kỳ', congress_on: 'Ngày đại hội', decision: 'Quyết định chuẩn y' } },
    commune_post: {
      labels: { title: 'Chức danh', body: 'Khối', local: 'Người địa phương' },
      words: { body: communeBodyLabels },
      flags: ['local'],
    },
    weak_listing: {
      labels: { ground: 'Căn cứ vào danh sách thiếu bền vững', leaving_ground: 'Căn cứ ra khỏi danh sách' },
    },
  },
  records: {
    cell: {
      name: '(SELECT name FROM cell_state WHERE cell_id = trashed.id ORDER BY id DESC LIMIT 1)',
      links: [
        { table: 'cell_state', column: 'cell_id' },
        { table: 'cell_village', column: 'cell_id' },
        { table: 'cell_post', column: 'cell_id' },
        { table: 'cell_capability', column: 'cell_id' },
        { table: 'cell_term', column: 'cell_id' },
        { table: 'weak_listing', column: 'cell_id' },
      ],
    },
  },
}
