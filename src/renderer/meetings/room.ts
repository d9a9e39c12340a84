import { ReadOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'sinh-hoat',
  navigation: { label: 'Sinh hoạt', icon: ReadOutlined, group: 'register', order: 45 },
  routes: [
    { index: true, ...lazyPage(() => import('./MeetingsPage.tsx')) },
    { path: 'nhap', ...lazyPage(() => import('./MonthEntryPage.tsx')) },
  ],
}
