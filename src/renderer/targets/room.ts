import { FlagOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'chi-tieu',
  navigation: { label: 'Chỉ tiêu', icon: FlagOutlined, group: 'reports', order: 48 },
  routes: [{ index: true, ...lazyPage(() => import('./TargetsPage.tsx')) }],
}
