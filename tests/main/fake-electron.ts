import type * as Electron from 'electron'

/** The members a fake must have: a name that electron.d.ts lacks, or a wrong parameter, fails the type check. */
type Like<T, K extends keyof T> = {
  [P in K]: T[P] extends (...args: infer A) => unknown ? (...args: A) => unknown : unknown
}
type Listener = (...args: never[]) => unknown

/** Remembers listeners and calls them when a test says so; resolves when they are through. */
export class Emitter {
  readonly #listeners = new Map<string, Listener[]>()

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
    return this
  }
  once(event: string, listener: Listener): this {
    return this.on(event, listener)
  }
  hears(event: string): boolean {
    return this.#listeners.has(event)
  }
  async emit(event: string, ...args: unknown[]): Promise<void> {
    await Promise.all(
      (this.#listeners.get(event) ?? []).map((listener) => Reflect.apply(listener, undefined, args)),
    )
  }
  forget(): void {
    this.#listeners.clear()
  }
}

/** An event that can be prevented. */
export class FakeEvent {
  prevented = false
  readonly url: string
  constructor(url = '') {
    this.url = url
  }
  preventDefault(): void {
    this.prevented = true
  }
}

export class FakeFrame implements Like<Electron.WebFrameMain, 'origin' | 'url' | 'postMessage'> {
  readonly posted: { channel: string; message: unknown; ports: unknown[] }[] = []
  readonly origin: string
  readonly url: string
  constructor(origin = 'app://nhip-cau', url = 'app://nhip-cau/index.html') {
    this.origin = origin
    this.url = url
  }
  postMessage(channel: string, message: unknown, ports: unknown[] = []): void {
    this.posted.push({ channel, message, ports })
  }
}

type ContentsMembers =
  | 'on'
  | 'once'
  | 'mainFrame'
  | 'reload'
  | 'send'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'

export class FakeContents extends Emitter implements Like<Electron.WebContents, ContentsMembers> {
  readonly mainFrame = new FakeFrame()
  readonly sent: unknown[][] = []
  reloads = 0
  rtc = ''
  openHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null = null

  reload(): void {
    this.reloads += 1
  }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push([channel, ...args])
  }
  setWindowOpenHandler(
    handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse,
  ): void {
    this.openHandler = handler
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.rtc = policy
  }
}

type WindowMembers =
  | 'on'
  | 'once'
  | 'webContents'
  | 'show'
  | 'focus'
  | 'restore'
  | 'isMinimized'
  | 'isDestroyed'
  | 'loadURL'

export class FakeWindow extends Emitter implements Like<Electron.BrowserWindow, WindowMembers> {
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents = new FakeContents()
  readonly did: string[] = []
  minimized = false
  destroyed = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    state.windows.push(this)
  }
  show(): void {
    this.did.push('show')
  }
  focus(): void {
    this.did.push('focus')
  }
  restore(): void {
    this.did.push('restore')
  }
  isMinimized(): boolean {
    return this.minimized
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  async loadURL(url: string): Promise<void> {
    this.did.push(`load ${url}`)
  }
}

export class FakeProcess
  extends Emitter
  implements Like<Electron.UtilityProcess, 'once' | 'postMessage' | 'kill'>
{
  readonly messages: { message: unknown; ports: unknown[] }[] = []
  readonly entry: string
  killed = false
  constructor(entry: string) {
    super()
    this.entry = entry
  }
  postMessage(message: unknown, ports: unknown[] = []): void {
    this.messages.push({ message, ports })
  }
  kill(): boolean {
    this.killed = true
    return true
  }
}

export class FakeChannel implements Like<Electron.MessageChannelMain, 'port1' | 'port2'> {
  readonly port1 = { name: 'engine side' }
  readonly port2 = { name: 'page side' }
}

type Decide<T> = (answer: T) => void
type SessionMembers =
  | 'on'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'webRequest'
  | 'protocol'

export class FakeSession extends Emitter implements Like<Electron.Session, SessionMembers> {
  readonly handlers = new Map<string, Listener>()
  spelling = true
  readonly webRequest = {
    onBeforeRequest: (listener: Listener | null) => this.#keep('onBeforeRequest', listener),
    onHeadersReceived: (listener: Listener | null) => this.#keep('onHeadersReceived', listener),
  } satisfies Like<Electron.WebRequest, 'onBeforeRequest' | 'onHeadersReceived'>
  readonly protocol = {
    handle: (scheme: string, handler: Listener) => this.#keep(`protocol ${scheme}`, handler),
  } satisfies Like<Electron.Protocol, 'handle'>

  setPermissionRequestHandler(handler: Listener | null): void {
    this.#keep('permissionRequest', handler)
  }
  setPermissionCheckHandler(handler: Listener | null): void {
    this.#keep('permissionCheck', handler)
  }
  setDevicePermissionHandler(handler: Listener | null): void {
    this.#keep('devicePermission', handler)
  }
  setDisplayMediaRequestHandler(handler: Listener | null): void {
    this.#keep('displayMedia', handler)
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spelling = enabled
  }
  /** Calls a handler that answers through a callback in its last parameter and gives back the answer. */
  ask(name: string, ...args: unknown[]): unknown {
    let answer: unknown
    const decide: Decide<unknown> = (given) => {
      answer = given
    }
    this.call(name, ...args, decide)
    return answer
  }
  call(name: string, ...args: unknown[]): unknown {
    const handler = this.handlers.get(name)
    if (handler === undefined) throw new Error(`no handler for ${name}`)
    return Reflect.apply(handler, undefined, args)
  }
  #keep(name: string, handler: Listener | null): void {
    if (handler !== null) this.handlers.set(name, handler)
  }
}

/** What the fake remembers and what it answers; `reset()` before each test. */
export const state = {
  windows: [] as FakeWindow[],
  processes: [] as FakeProcess[],
  session: new FakeSession(),
  partitions: [] as string[],
  schemes: [] as Electron.CustomScheme[],
  switches: new Map<string, string>(),
  calls: [] as string[],
  boxes: [] as { message: string; buttons: string[] }[],
  answers: [] as number[],
  saveAnswers: [] as Electron.SaveDialogReturnValue[],
  saveQuestions: [] as Electron.SaveDialogOptions[],
  openAnswer: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  shown: [] as string[],
  menu: [] as Electron.MenuItemConstructorOptions[],
  popups: [] as Electron.MenuItemConstructorOptions[][],
  ipc: new Map<string, Listener>(),
  lock: true,
  packaged: true,
  folder: '/nowhere',
}

const appEvents = new Emitter()

const app = {
  on: (event: string, listener: Listener) => appEvents.on(event, listener),
  once: (event: string, listener: Listener) => appEvents.once(event, listener),
  quit: () => state.calls.push('quit'),
  exit: (code?: number) => state.calls.push(`exit ${code}`),
  enableSandbox: () => state.calls.push('enableSandbox'),
  requestSingleInstanceLock: () => state.lock,
  whenReady: async () => {
    state.calls.push('ready')
  },
  getAppPath: () => '/opt/nhip-cau/app.asar',
  getPath: (name: string) => `${state.folder}/${name}`,
  getVersion: () => '9.8.7',
  commandLine: {
    appendSwitch: (name: string, value = '') => state.switches.set(name, value),
    removeSwitch: (name: string) => {
      state.calls.push(`without ${name}`)
      state.switches.delete(name)
    },
  } satisfies Like<Electron.CommandLine, 'appendSwitch' | 'removeSwitch'>,
  get isPackaged() {
    return state.packaged
  },
} satisfies Like<
  Electron.App,
  | 'on'
  | 'once'
  | 'quit'
  | 'exit'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'getAppPath'
  | 'getPath'
  | 'getVersion'
  | 'commandLine'
  | 'isPackaged'
>

const dialog = {
  showMessageBox: async (_window: unknown, { message, buttons = [] }: Electron.MessageBoxOptions) => {
    state.boxes.push({ message, buttons })
    return { response: state.answers.shift() ?? buttons.length - 1 }
  },
  showMessageBoxSync: (_window: unknown, { message, buttons = [] }: Electron.MessageBoxSyncOptions) => {
    state.boxes.push({ message, buttons })
    return state.answers.shift() ?? 0
  },
  showSaveDialog: async (_window: unknown, question: Electron.SaveDialogOptions) => {
    state.saveQuestions.push(question)
    return state.saveAnswers.shift() ?? { canceled: true, filePath: '' }
  },
  showOpenDialog: async () => state.openAnswer,
  showErrorBox: (title: string, content: string) => state.calls.push(`errorBox ${title}: ${content}`),
}

const ipcMain = {
  on: (channel: string, listener: Listener) => state.ipc.set(channel, listener),
  handle: (channel: string, listener: Listener) => state.ipc.set(channel, listener),
} satisfies Like<Electron.IpcMain, 'on' | 'handle'>

const Menu = {
  setApplicationMenu: () => state.calls.push('menu'),
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => {
    if (state.menu.length === 0) state.menu = template
    return { popup: () => state.popups.push(template) }
  },
}

/** The module itself; every name in it must be one of electron's. */
export const electron = {
  app,
  BrowserWindow: FakeWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain: FakeChannel,
  protocol: {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => state.schemes.push(...schemes),
  } satisfies Like<Electron.Protocol, 'registerSchemesAsPrivileged'>,
  session: {
    fromPartition: (partition: string) => {
      state.partitions.push(partition)
      return state.session
    },
  } satisfies Like<typeof Electron.session, 'fromPartition'>,
  shell: {
    showItemInFolder: (path: string) => state.shown.push(path),
  } satisfies Like<Electron.Shell, 'showItemInFolder'>,
  utilityProcess: {
    fork: (entry: string) => {
      const child = new FakeProcess(entry)
      state.processes.push(child)
      return child
    },
  } satisfies Like<typeof Electron.utilityProcess, 'fork'>,
} satisfies Partial<Record<keyof typeof Electron, unknown>>

/** Lets a test be the application: `emitApp('second-instance')`. */
export function emitApp(event: string, ...args: unknown[]): Promise<void> {
  return appEvents.emit(event, ...args)
}

export function reset(folder: string): void {
  appEvents.forget()
  Object.assign(state, {
    windows: [],
    processes: [],
    session: new FakeSession(),
    partitions: [],
    schemes: [],
    switches: new Map(),
    calls: [],
    boxes: [],
    answers: [],
    saveAnswers: [],
    saveQuestions: [],
    openAnswer: { canceled: true, filePaths: [] },
    shown: [],
    menu: [],
    popups: [],
    ipc: new Map(),
    lock: true,
    packaged: true,
    folder,
  } satisfies typeof state)
}
