import { TeamOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'nguoi',
  navigation: { label: 'Người', icon: TeamOutlined, group: 'register', order: 40 },
  routes: [
    { index: true, ...lazyPage(() => import('./PeoplePage.tsx')) },
    { path: 'moi', ...lazyPage(() => import('./NewPersonPage.tsx')) },
    { path: 'trung', ...lazyPage(() => import('./PairsPage.tsx')) },
    { path: 'so/:first/:second', ...lazyPage(() => import('./ComparePage.tsx')) },
    { path: ':id', ...lazyPage(() => import('./PersonPage.tsx')) },
  ],
}
