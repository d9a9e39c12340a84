import { UsergroupAddOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'quan-chung',
  navigation: { label: 'Quần chúng ưu tú', icon: UsergroupAddOutlined, group: 'register', order: 30 },
  routes: [
    { index: true, ...lazyPage(() => import('./SympathizersPage.tsx')) },
    { path: 'moi', ...lazyPage(() => import('./NewSympathizerPage.tsx')) },
  ],
}
