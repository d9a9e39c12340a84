import { LockOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'ky-bao-cao',
  navigation: { label: 'Kỳ đã nộp', icon: LockOutlined, group: 'reports', order: 51 },
  routes: [
    { index: true, ...lazyPage(() => import('./PeriodsPage.tsx')) },
    { path: 'chot', ...lazyPage(() => import('./ClosePage.tsx')) },
    { path: ':id', ...lazyPage(() => import('./ClosedPage.tsx')) },
  ],
}
