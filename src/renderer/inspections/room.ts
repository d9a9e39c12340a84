import { AuditOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'kiem-tra',
  navigation: { label: 'Kiểm tra, giám sát', icon: AuditOutlined, group: 'register', order: 47 },
  routes: [
    { index: true, ...lazyPage(() => import('./InspectionsPage.tsx')) },
    { path: 'moi', ...lazyPage(() => import('./NewCasePage.tsx')) },
  ],
}
