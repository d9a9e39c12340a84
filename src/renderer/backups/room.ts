import { SafetyOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'sao-luu',
  navigation: { label: 'Sao lưu', icon: SafetyOutlined, group: 'office', order: 80 },
  routes: [{ index: true, ...lazyPage(() => import('./BackupsPage.tsx')) }],
}
