import { TableOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'bang-chi-bo',
  navigation: { label: 'Bảng trạng thái', icon: TableOutlined, group: 'register', order: 7 },
  routes: [{ index: true, ...lazyPage(() => import('./BoardPage.tsx')) }],
}
