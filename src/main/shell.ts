import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  dialog,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  MessageChannelMain,
  protocol,
  session,
} from 'electron'
import { mayAsk, REFUSED_SWITCHES, type Sender } from '../shared/shell/access.ts'
import { SHELL_CHANNELS } from '../shared/shell/messages.ts'
import { APP_SCHEME } from '../shared/shell/origin.ts'
import { SENTENCES } from '../shared/shell/sentences.ts'
import { receiveDownloads, tell } from './downloads.ts'
import { type Engine, superviseEngine } from './engine.ts'
import { guardContents, guardSession } from './session.ts'
import { openWindow } from './window.ts'

/** Starts the desktop door: what must happen before Electron is ready, then the window and the engine. */
export async function startShell(): Promise<void> {
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
  app.enableSandbox()
  if (app.isPackaged) for (const name of REFUSED_SWITCHES) app.commandLine.removeSwitch(name)
  // Chromium's own texts in Vietnamese; its own errands have no name server to ask
  app.commandLine.appendSwitch('lang', 'vi')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  if (!app.requestSingleInstanceLock()) return app.quit()
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('window-all-closed', () => app.quit())
  await app.whenReady()
  run(!app.isPackaged)
}

function run(development: boolean): void {
  const root = app.getAppPath()
  const data = app.getPath('userData')
  const waiting = join(data, 'downloads')
  // an export left here by a power failure holds names in clear text
  rmSync(waiting, { recursive: true, force: true })
  mkdirSync(waiting, { recursive: true })

  // in memory: the page leaves nothing in clear text on the disk
  const own = session.fromPartition('nhip-cau')
  guardSession(own, join(root, 'out', 'renderer'), development)
  const resources = join(development ? root : process.resourcesPath, 'resources')
  const start = {
    kind: 'start',
    dataDir: join(data, 'data'),
    resourcesDir: resources,
    appVersion: app.getVersion(),
  } as const
  const engine = superviseEngine(join(root, 'out', 'main', 'engine.js'), start, async (again) => {
    await tell(window, again ? SENTENCES.engineStopped : SENTENCES.engineGivenUp)
    again ? reload() : app.quit()
  })
  const files = {
    preload: join(root, 'out', 'preload', 'index.cjs'),
    icon: join(resources, 'icons', 'icon.png'),
  }
  const { window, reload } = openWindow(own, files, development)
  receiveDownloads(own, window, { waiting, documents: app.getPath('documents') })
  answerPage(window, engine)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    engine.stop().finally(() => app.quit())
  })
}

/** The two things the page may ask of the shell; anyone else gets no answer. */
function answerPage(window: BrowserWindow, engine: Engine): void {
  ipcMain.on(SHELL_CHANNELS.port, (event) => {
    if (!mayAsk(senderOf(event, window))) return
    const { port1, port2 } = new MessageChannelMain()
    engine.handPort(port1)
    event.senderFrame?.postMessage(SHELL_CHANNELS.port, null, [port2])
  })
  ipcMain.handle(SHELL_CHANNELS.chooseFolder, async (event) => {
    if (!mayAsk(senderOf(event, window))) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Chọn thư mục',
      buttonLabel: 'Chọn',
      properties: ['openDirectory', 'createDirectory'],
    })
    const path = canceled ? undefined : filePaths[0]
    if (path === undefined) return null
    engine.rememberFolder(path)
    return path
  })
}

function senderOf({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): Sender {
  const frame =
    senderFrame === null
      ? null
      : { isMain: senderFrame === sender.mainFrame, origin: senderFrame.origin, address: senderFrame.url }
  return { isOurWindow: sender === window.webContents, frame }
}
