import { app, BrowserWindow, dialog, Menu, type Session } from 'electron'
import { SHELL_CHANNELS } from '../shared/shell/messages.ts'
import { APP_PAGE } from '../shared/shell/origin.ts'
import { mayRestart } from '../shared/shell/restarts.ts'
import { SENTENCES } from '../shared/shell/sentences.ts'
import type { ZoomStep } from '../shared/shell/zoom.ts'
import { tell } from './downloads.ts'
import { editMenu, menuBar } from './menu.ts'

/** The one window. `reload` leaves the page without asking about unsaved input. */
export interface ShellWindow {
  readonly window: BrowserWindow
  reload(): void
}

/** Paths of what the window is made with; Linux has no icon in the program itself. */
export interface WindowFiles {
  readonly preload: string
  readonly icon: string
}

/** Opens the window where it last stood. Sizes are the page's own setting; menu and wheel only ask for a step. */
export function openWindow(session: Session, files: WindowFiles, development: boolean): ShellWindow {
  const window = new BrowserWindow({
    // the platform keeps size, place and full screen, and brings a lost window back to a screen
    name: 'nhip-cau',
    windowStatePersistence: true,
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    title: 'Nhịp Cầu',
    icon: files.icon,
    backgroundColor: '#faf8f4',
    show: false,
    webPreferences: {
      session,
      preload: files.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: development,
      additionalArguments: [`--nhip-cau-version=${app.getVersion()}`],
    },
  })
  const contents = window.webContents
  const failures: number[] = []
  let leaving = false
  const zoom = (step: ZoomStep): void => contents.send(SHELL_CHANNELS.zoom, step)
  const reload = (): void => {
    leaving = true
    contents.reload()
  }
  const about = (): unknown => tell(window, `Nhịp Cầu, bản ${app.getVersion()}. Chạy không cần mạng.`)

  Menu.setApplicationMenu(Menu.buildFromTemplate(menuBar({ zoom, about }, development)))
  window.once('ready-to-show', () => window.show())
  contents.on('did-finish-load', () => {
    leaving = false
  })
  contents.on('zoom-changed', (_event, direction) => zoom(direction === 'in' ? 1 : -1))
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const items = editMenu(isEditable, selectionText)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
  contents.on('will-prevent-unload', (event) => {
    if (leaving || askToLeave(window)) event.preventDefault()
  })
  contents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return
    failures.push(Date.now())
    const again = mayRestart(failures, Date.now())
    await tell(window, again ? SENTENCES.screenStopped : SENTENCES.screenGivenUp)
    again ? reload() : app.quit()
  })
  void window.loadURL(APP_PAGE)
  return { window, reload }
}

function askToLeave(window: BrowserWindow): boolean {
  const buttons = ['Ở lại', 'Bỏ thay đổi']
  const question = {
    type: 'warning' as const,
    message: SENTENCES.leaving,
    buttons,
    defaultId: 0,
    cancelId: 0,
  }
  return dialog.showMessageBoxSync(window, question) === 1
}
