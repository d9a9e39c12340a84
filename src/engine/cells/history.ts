import { cellKindLabels, postKindLabels } from '../../shared/cells/fields.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const cellsHistory: RoomHistory = {
  tables: {
    cell: { labels: { founded_on: 'Ngày thành lập', dissolved_on: 'Ngày giải thể' } },
    cell_state: {
      labels: { name: 'Tên', kind: 'Loại', parent_id: 'Cấp trên trực tiếp' },
      words: { kind: cellKindLabels },
      names: { parent_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1' },
    },
    cell_post: { labels: { post: 'Chức vụ' }, words: { post: postKindLabels } },
  },
  records: {
    cell: {
      name: '(SELECT name FROM cell_state WHERE cell_id = trashed.id ORDER BY id DESC LIMIT 1)',
      links: [
        { table: 'cell_state', column: 'cell_id' },
        { table: 'cell_village', column: 'cell_id' },
        { table: 'cell_post', column: 'cell_id' },
      ],
    },
  },
}
