import type { MenuItemConstructorOptions } from 'electron'
import type { ZoomStep } from '../shared/shell/zoom.ts'

/** What the menu can do beyond the platform's own roles. */
export interface MenuActions {
  zoom(step: ZoomStep): void
  about(): void
}

const EDITING: MenuItemConstructorOptions[] = [
  { role: 'cut', label: 'Cắt' },
  { role: 'copy', label: 'Sao chép' },
  { role: 'paste', label: 'Dán' },
  { role: 'selectAll', label: 'Chọn tất cả' },
]

/** The menu bar. Reload and developer tools exist in development only. */
export function menuBar(actions: MenuActions, development: boolean): MenuItemConstructorOptions[] {
  const tools: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'forceReload', label: 'Tải lại' },
    { role: 'toggleDevTools', label: 'Công cụ phát triển' },
  ]
  return [
    { label: '&Tệp', submenu: [{ role: 'quit', label: 'Thoát', accelerator: 'CommandOrControl+Q' }] },
    {
      label: '&Soạn thảo',
      submenu: [
        { role: 'undo', label: 'Hoàn tác' },
        { role: 'redo', label: 'Làm lại' },
        { type: 'separator' },
        ...EDITING,
      ],
    },
    {
      label: '&Xem',
      submenu: [
        { label: 'Phóng to', accelerator: 'CommandOrControl+=', click: () => actions.zoom(1) },
        { label: 'Thu nhỏ', accelerator: 'CommandOrControl+-', click: () => actions.zoom(-1) },
        {
          label: 'Cỡ chữ bình thường (100 %)',
          accelerator: 'CommandOrControl+0',
          click: () => actions.zoom(0),
        },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Toàn màn hình' },
        ...(development ? tools : []),
      ],
    },
    { label: 'Trợ &giúp', submenu: [{ label: 'Giới thiệu Nhịp Cầu', click: () => actions.about() }] },
  ]
}

/** The menu under the right mouse button: in a field all of it, over chosen text only copying, elsewhere none. */
export function editMenu(editable: boolean, selection: string): MenuItemConstructorOptions[] {
  if (editable) return EDITING
  return selection.trim() === '' ? [] : EDITING.filter((item) => item.role === 'copy')
}
