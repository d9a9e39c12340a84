import { DashboardOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'tong-quan',
  navigation: { label: 'Tổng quan', icon: DashboardOutlined, group: 'register', order: 6 },
  routes: [{ index: true, ...lazyPage(() => import('./OverviewPage.tsx')) }],
}
