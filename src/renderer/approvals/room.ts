import { FileDoneOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'dot-phe-duyet',
  navigation: { label: 'Đợt phê duyệt', icon: FileDoneOutlined, group: 'register', order: 32 },
  routes: [
    { index: true, ...lazyPage(() => import('./BatchesPage.tsx')) },
    { path: 'nguoi', ...lazyPage(() => import('./ItemsPage.tsx')) },
    { path: 'them-nguoi', ...lazyPage(() => import('./CandidatesPage.tsx')) },
    { path: 'ban-in/:id', ...lazyPage(() => import('./BatchPaperPage.tsx')) },
  ],
}
