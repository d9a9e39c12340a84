import { HomeOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'thon-ban',
  navigation: { label: 'Thôn, bản', icon: HomeOutlined, group: 'register', order: 20 },
  routes: [{ index: true, ...lazyPage(() => import('./VillagesPage.tsx')) }],
}
