import { villageKindLabels } from '../../shared/villages/contract.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const villagesHistory: RoomHistory = {
  tables: {
    village: {
      labels: { name: 'Tên', kind: 'Loại', border: 'Biên giới', hard: 'Đặc biệt khó khăn' },
      words: { kind: villageKindLabels },
      flags: ['border', 'hard'],
    },
  },
  records: { village: { name: 'name', links: [] } },
}
