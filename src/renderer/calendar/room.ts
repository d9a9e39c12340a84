import { CalendarOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'lich-bao-cao',
  navigation: { label: 'Lịch báo cáo', icon: CalendarOutlined, group: 'reports', order: 47 },
  routes: [
    { index: true, ...lazyPage(() => import('./CalendarPage.tsx')) },
    { path: 'chi-bo', ...lazyPage(() => import('./CellReportsPage.tsx')) },
    { path: 'danh-muc', ...lazyPage(() => import('./DutiesPage.tsx')) },
  ],
}
