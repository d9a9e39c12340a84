import { FileTextOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'bao-cao',
  navigation: { label: 'Báo cáo', icon: FileTextOutlined, group: 'reports', order: 50 },
  routes: [
    { index: true, ...lazyPage(() => import('./ReportsPage.tsx')) },
    { path: ':id', ...lazyPage(() => import('./ReportPage.tsx')) },
  ],
}
