import { CheckSquareOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'
import { DueCount } from './DueCount.tsx'

export const room: Room = {
  path: 'viec-can-lam',
  navigation: {
    label: 'Việc cần làm',
    icon: CheckSquareOutlined,
    group: 'register',
    order: 5,
    count: DueCount,
  },
  routes: [{ index: true, ...lazyPage(() => import('./DuePage.tsx')) }],
}
