import { SolutionOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'to-phu-trach',
  navigation: { label: 'Tổ phụ trách', icon: SolutionOutlined, group: 'register', order: 46 },
  routes: [{ index: true, ...lazyPage(() => import('./TeamsPage.tsx')) }],
}
