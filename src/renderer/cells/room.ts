import { ApartmentOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'chi-bo',
  navigation: { label: 'Chi bộ', icon: ApartmentOutlined, group: 'register', order: 10 },
  routes: [
    { index: true, ...lazyPage(() => import('./CellsPage.tsx')) },
    { path: 'moi', ...lazyPage(() => import('./NewCellPage.tsx')) },
    { path: 'chia-tach', ...lazyPage(() => import('./SplitCellPage.tsx')) },
    { path: 'thieu-ben-vung', ...lazyPage(() => import('./WeakCellsPage.tsx')) },
    { path: 'chuc-danh-xa', ...lazyPage(() => import('./CommunePostsPage.tsx')) },
  ],
}
