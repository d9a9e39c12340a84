import { TrophyOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'xep-loai',
  navigation: { label: 'Xếp loại', icon: TrophyOutlined, group: 'register', order: 46 },
  routes: [{ index: true, ...lazyPage(() => import('./RatingsPage.tsx')) }],
}
