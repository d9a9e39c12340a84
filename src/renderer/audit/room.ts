import { HistoryOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'nhat-ky',
  navigation: { label: 'Nhật ký', icon: HistoryOutlined, group: 'office', order: 70 },
  routes: [{ index: true, ...lazyPage(() => import('./AuditPage.tsx')) }],
}
