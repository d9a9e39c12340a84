import { ImportOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'nhap-excel',
  navigation: {
    label: 'Nhập danh sách',
    icon: ImportOutlined,
    group: 'office',
    order: 60,
    roles: ['administrator', 'clerk'],
  },
  routes: [{ index: true, ...lazyPage(() => import('./ImportPage.tsx')) }],
}
