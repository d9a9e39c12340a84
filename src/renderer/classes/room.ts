import { ReadOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'lop',
  navigation: { label: 'Lớp bồi dưỡng', icon: ReadOutlined, group: 'register', order: 34 },
  routes: [
    { index: true, ...lazyPage(() => import('./ClassesPage.tsx')) },
    { path: 'moi', ...lazyPage(() => import('./NewClassPage.tsx')) },
    { path: 'theo-doi', ...lazyPage(() => import('./FollowUpsPage.tsx')) },
    { path: ':id', ...lazyPage(() => import('./ClassPage.tsx')) },
  ],
}
