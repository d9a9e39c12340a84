import { villageKindLabels } from '../../shared/villages/contract.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const villagesHistory: RoomHistory = {
  tables: {
    village: {
      labels: {
        name: 'Tên',
        kind: 'Loại',
        border: 'Biên giới',
        hard: 'Đặc biệt khó khăn',
        region3: 'Vùng III',
        there_from: 'Thành lập từ ngày',
        there_to: 'Không còn từ ngày',
      },
      words: { kind: villageKindLabels },
      flags: ['border', 'hard', 'region3'],
    },
  },
  records: { village: { name: 'name', links: [] } },
}
