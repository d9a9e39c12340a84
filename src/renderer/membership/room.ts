import { IdcardOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'dang-vien',
  navigation: { label: 'Đảng viên', icon: IdcardOutlined, group: 'register', order: 38 },
  routes: [
    { index: true, ...lazyPage(() => import('./MembersPage.tsx')) },
    { path: 'huy-hieu', ...lazyPage(() => import('./BadgesPage.tsx')) },
    { path: 'nhap-lieu', ...lazyPage(() => import('./EntryWorkbookPage.tsx')) },
    { path: ':id', ...lazyPage(() => import('./MemberPage.tsx')) },
  ],
}
