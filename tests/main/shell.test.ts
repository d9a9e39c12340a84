import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startShell } from '../../src/main/shell.ts'
import { SHELL_CHANNELS } from '../../src/shared/shell/messages.ts'
import { SENTENCES } from '../../src/shared/shell/sentences.ts'
import {
  emitApp,
  FakeContents,
  FakeEvent,
  FakeFrame,
  type FakeWindow,
  reset,
  state,
} from './fake-electron.ts'

vi.mock('electron', async () => (await import('./fake-electron.ts')).electron)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-shell-'))
  mkdirSync(join(folder, 'userData'))
  reset(folder)
  Object.defineProperty(process, 'resourcesPath', { value: '/opt/nhip-cau', configurable: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

async function started(): Promise<FakeWindow> {
  await startShell()
  const [window] = state.windows
  if (window === undefined) throw new Error('no window')
  return window
}

const ask = (channel: string, sender: unknown, senderFrame: unknown): unknown => {
  const listener = state.ipc.get(channel)
  if (listener === undefined) throw new Error(`nobody listens on ${channel}`)
  return Reflect.apply(listener, undefined, [{ sender, senderFrame }])
}
const choose = (label: string): void => {
  const items = state.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const item = items.find((candidate) => candidate.label === label)
  if (item?.click === undefined) throw new Error(`no menu item ${label}`)
  Reflect.apply(item.click, undefined, [])
}
const engineMessages = (): unknown[] => (state.processes.at(-1)?.messages ?? []).map(({ message }) => message)

describe('before Electron is ready', () => {
  it('registers the scheme as standard and secure, and nothing more generous', async () => {
    await started()
    expect(state.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(state.calls.indexOf('enableSandbox')).toBeLessThan(state.calls.indexOf('ready'))
  })

  it('leaves no name server to ask and speaks Vietnamese', async () => {
    await started()
    expect(state.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect(state.switches.has('disable-background-networking')).toBe(true)
    expect(state.switches.get('lang')).toBe('vi')
  })

  it('drops switches that open a door into the packaged program, in time; development keeps them', async () => {
    state.packaged = true
    state.switches.set('remote-debugging-port', '9222')
    state.switches.set('no-sandbox', '')
    await started()
    expect(state.switches.has('remote-debugging-port') || state.switches.has('no-sandbox')).toBe(false)
    expect(state.calls.indexOf('without remote-debugging-port')).toBeLessThan(state.calls.indexOf('ready'))
    reset(folder)
    state.packaged = false
    state.switches.set('remote-debugging-port', '9222')
    await started()
    expect(state.switches.get('remote-debugging-port')).toBe('9222')
  })

  it('yields to the instance that runs already', async () => {
    state.lock = false
    await startShell()
    expect(state.calls).toContain('quit')
    expect(state.windows).toEqual([])
    expect(state.processes).toEqual([])
  })

  it('guards contents that come later', async () => {
    await started()
    const contents = new FakeContents()
    await emitApp('web-contents-created', new FakeEvent(), contents)
    expect(contents.openHandler).not.toBeNull()
  })
})

describe('the window', () => {
  it('is a sandboxed page of our own, in a session that leaves nothing on the disk', async () => {
    const window = await started()
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      preload: '/opt/nhip-cau/app.asar/out/preload/index.cjs',
      additionalArguments: ['--nhip-cau-version=9.8.7'],
    })
    expect(window.options.webPreferences?.session).toBe(state.session)
    expect(window.options.icon).toBe('/opt/nhip-cau/resources/icons/icon.png')
    expect(state.partitions).toEqual(['nhip-cau'])
    expect(window.did).toEqual(['load app://nhip-cau/index.html'])
    await window.emit('ready-to-show')
    expect(window.did).toContain('show')
  })

  it('comes forward when the program is started again', async () => {
    const window = await started()
    await emitApp('second-instance')
    expect(window.did.slice(-1)).toEqual(['focus'])
    window.minimized = true
    await emitApp('second-instance')
    expect(window.did.slice(-2)).toEqual(['restore', 'focus'])
  })

  it('hands every wish for another size to the page, which keeps the one setting', async () => {
    const { webContents } = await started()
    await webContents.emit('zoom-changed', new FakeEvent(), 'in')
    await webContents.emit('zoom-changed', new FakeEvent(), 'out')
    for (const label of ['Phóng to', 'Thu nhỏ', 'Cỡ chữ bình thường (100 %)']) choose(label)
    expect(webContents.sent).toEqual([1, -1, 1, -1, 0].map((step) => [SHELL_CHANNELS.zoom, step]))
    expect(readdirSync(join(folder, 'userData'))).toEqual(['downloads'])
  })

  it('asks before unsaved input is left, and stays by default', async () => {
    const window = await started()
    const stay = new FakeEvent()
    await window.webContents.emit('will-prevent-unload', stay)
    expect(stay.prevented).toBe(false)
    state.answers = [1]
    const leave = new FakeEvent()
    await window.webContents.emit('will-prevent-unload', leave)
    expect(leave.prevented).toBe(true)
    expect(state.boxes[0]).toEqual({ message: SENTENCES.leaving, buttons: ['Ở lại', 'Bỏ thay đổi'] })
  })

  it('is reloaded with a sentence when its page dies, and given up the fourth time', async () => {
    const { webContents } = await started()
    await webContents.emit('render-process-gone', new FakeEvent(), { reason: 'clean-exit', exitCode: 0 })
    expect(state.boxes).toEqual([])
    for (let time = 0; time < 4; time += 1) {
      await webContents.emit('render-process-gone', new FakeEvent(), { reason: 'oom', exitCode: 1 })
    }
    expect(webContents.reloads).toBe(3)
    expect(state.boxes.map(({ message }) => message)).toEqual([
      ...Array.from({ length: 3 }, () => SENTENCES.screenStopped),
      SENTENCES.screenGivenUp,
    ])
    expect(state.calls.at(-1)).toBe('quit')
  })

  it('offers editing under the right mouse button only where it makes sense', async () => {
    const { webContents } = await started()
    await webContents.emit('context-menu', new FakeEvent(), { isEditable: false, selectionText: ' ' })
    expect(state.popups).toEqual([])
    await webContents.emit('context-menu', new FakeEvent(), {
      isEditable: false,
      selectionText: 'Lò Thị Mai',
    })
    await webContents.emit('context-menu', new FakeEvent(), { isEditable: true, selectionText: '' })
    expect(state.popups.map((items) => items.map(({ role }) => role))).toEqual([
      ['copy'],
      ['cut', 'copy', 'paste', 'selectAll'],
    ])
  })
})

describe('the engine', () => {
  it('is started from the sealed archive with its folders', async () => {
    await started()
    expect(state.processes[0]?.entry).toBe('/opt/nhip-cau/app.asar/out/main/engine.js')
    expect(engineMessages()).toEqual([
      {
        kind: 'start',
        dataDir: join(folder, 'userData', 'data'),
        resourcesDir: '/opt/nhip-cau/resources',
        appVersion: '9.8.7',
      },
    ])
  })

  it('in development reads the resources of the working copy', async () => {
    state.packaged = false
    await started()
    expect(engineMessages()[0]).toMatchObject({ resourcesDir: '/opt/nhip-cau/app.asar/resources' })
  })

  it('and the page get one port each, when the page asks', async () => {
    const { webContents } = await started()
    ask(SHELL_CHANNELS.port, webContents, webContents.mainFrame)
    expect(state.processes[0]?.messages.at(-1)).toEqual({
      message: { kind: 'port' },
      ports: [{ name: 'engine side' }],
    })
    expect(webContents.mainFrame.posted).toEqual([
      { channel: SHELL_CHANNELS.port, message: null, ports: [{ name: 'page side' }] },
    ])
  })

  it('gives no port and no folder to anyone else', async () => {
    const { webContents } = await started()
    state.openAnswer = { canceled: false, filePaths: ['/media/usb'] }
    const other = new FakeContents()
    const subframe = new FakeFrame()
    for (const [sender, frame] of [
      [other, other.mainFrame],
      [webContents, subframe],
      [webContents, null],
      [webContents, new FakeFrame('https://example.com', 'https://example.com/')],
    ] as const) {
      ask(SHELL_CHANNELS.port, sender, frame)
      expect(await ask(SHELL_CHANNELS.chooseFolder, sender, frame)).toBeNull()
      expect(frame?.posted ?? []).toEqual([])
    }
    expect(engineMessages()).toHaveLength(1)
  })

  it('learns the folder that a person chose', async () => {
    const { webContents } = await started()
    expect(await ask(SHELL_CHANNELS.chooseFolder, webContents, webContents.mainFrame)).toBeNull()
    state.openAnswer = { canceled: false, filePaths: ['/media/usb'] }
    expect(await ask(SHELL_CHANNELS.chooseFolder, webContents, webContents.mainFrame)).toBe('/media/usb')
    expect(engineMessages().slice(1)).toEqual([{ kind: 'folder-chosen', path: '/media/usb' }])
  })

  it('is started again with a sentence when it stops; the page is reloaded without a question', async () => {
    const { webContents } = await started()
    await state.processes[0]?.emit('exit', 1)
    await vi.waitFor(() => expect(webContents.reloads).toBe(1))
    expect(state.boxes.map(({ message }) => message)).toEqual([SENTENCES.engineStopped])
    const unload = new FakeEvent()
    await webContents.emit('will-prevent-unload', unload)
    expect(unload.prevented).toBe(true)
    expect(state.boxes).toHaveLength(1)
    ask(SHELL_CHANNELS.port, webContents, webContents.mainFrame)
    expect(state.processes[1]?.messages.at(-1)?.message).toEqual({ kind: 'port' })
  })

  it('is waited for when the program closes', async () => {
    await started()
    await emitApp('window-all-closed')
    expect(state.calls.filter((call) => call === 'quit')).toHaveLength(1)
    const event = new FakeEvent()
    await emitApp('will-quit', event)
    expect(event.prevented).toBe(true)
    expect(engineMessages().at(-1)).toEqual({ kind: 'stop' })
    expect(state.calls.filter((call) => call === 'quit')).toHaveLength(1)
    await state.processes[0]?.emit('exit', 0)
    await vi.waitFor(() => expect(state.calls.filter((call) => call === 'quit')).toHaveLength(2))
  })
})

describe('what a power failure left', () => {
  it('is removed: an unfinished export holds names in clear text', async () => {
    const waiting = join(folder, 'userData', 'downloads')
    mkdirSync(waiting)
    writeFileSync(join(waiting, 'left'), 'Lò Thị Mai')
    await started()
    expect(existsSync(waiting)).toBe(true)
    expect(existsSync(join(waiting, 'left'))).toBe(false)
  })
})
