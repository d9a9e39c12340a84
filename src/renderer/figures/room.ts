import { BarChartOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'so-lieu',
  navigation: { label: 'Số liệu', icon: BarChartOutlined, group: 'reports', order: 49 },
  routes: [
    { index: true, ...lazyPage(() => import('./FiguresPage.tsx')) },
    { path: 'chia', ...lazyPage(() => import('./BreakdownPage.tsx')) },
  ],
}
