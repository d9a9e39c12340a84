import { villageFieldLabels as labels, villageKindLabels } from '../../shared/villages/contract.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const villagesHistory: RoomHistory = {
  tables: {
    village: {
      labels: { ...labels, name: 'Tên', there_from: labels.from, there_to: labels.to },
      words: { kind: villageKindLabels },
      flags: ['border', 'hard', 'region3'],
    },
  },
  records: { village: { name: 'name', links: [] } },
}
