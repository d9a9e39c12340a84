import { SettingOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'cai-dat',
  navigation: { label: 'Cài đặt', icon: SettingOutlined, group: 'office', order: 90 },
  routes: [{ index: true, ...lazyPage(() => import('./SettingsPage.tsx')) }],
}
