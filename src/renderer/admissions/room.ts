import { SolutionOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'ket-nap',
  navigation: { label: 'Kết nạp', icon: SolutionOutlined, group: 'register', order: 36 },
  routes: [
    { index: true, ...lazyPage(() => import('./AdmissionsPage.tsx')) },
    { path: 'moi', ...lazyPage(() => import('./OpenDossierPage.tsx')) },
  ],
}
