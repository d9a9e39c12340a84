import { FileExcelOutlined } from '@ant-design/icons'
import { lazyPage, type Room } from '../frame/room.ts'

export const room: Room = {
  path: 'tep-cap-tren',
  navigation: { label: 'Tệp cấp trên', icon: FileExcelOutlined, group: 'reports', order: 52 },
  routes: [
    { index: true, ...lazyPage(() => import('./IssuedPage.tsx')) },
    { path: ':id', ...lazyPage(() => import('./WorkbookPage.tsx')) },
  ],
}
