import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import * as z from 'zod'
import type { ShellMessage, StartMessage } from '../../shared/shell/messages.ts'
import { watchDays } from '../backups/on-start.ts'
import type { EngineContext } from '../bindings.ts'
import { Engine } from '../engine.ts'
import { router } from '../router.ts'

/** A page's port as it arrives here: Electron's MessagePortMain, or a port of worker_threads in tests. */
export type PagePort = SupportedMessagePort & { start(): void }

/** What the shell says and the ports it hands along. Electron's `process.parentPort`, by its shape. */
export interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly PagePort[] }) => void,
  ): unknown
}

const messageSchema: z.ZodType<ShellMessage> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    dataDir: z.string(),
    resourcesDir: z.string(),
    appVersion: z.string(),
  }),
  z.object({ kind: z.literal('port') }),
  z.object({ kind: z.literal('folder-chosen'), path: z.string() }),
  z.object({ kind: z.literal('stop') }),
])

export interface DesktopDoor {
  /** Null until the shell has said where things lie. */
  engine(): Engine | null
}

/**
 * Listens to the shell: where the files are, a port for each loaded page, folders a person chose, and when to stop. Every port
 * serves the whole router; when a page goes away its port closes and what it had under way is cancelled.
 * @param end called with the exit code once the register is closed
 */
export function openDesktopDoor(parent: ParentPort, end: (code: number) => void): DesktopDoor {
  const handler = new RPCHandler<EngineContext>(router)
  let engine: Engine | null = null

  parent.on('message', ({ data, ports }) => {
    const message = messageSchema.parse(data)
    if (message.kind === 'start') engine = startEngine(message)
    if (engine === null) throw new Error(`The shell said ${message.kind} before start`)
    if (message.kind === 'folder-chosen') engine.chosenFolders.add(message.path)
    if (message.kind === 'port') servePort(handler, engine, ports[0])
    if (message.kind === 'stop') stop(engine, end)
  })
  return { engine: () => engine }
}

function startEngine({ dataDir, resourcesDir, appVersion }: StartMessage): Engine {
  const engine = new Engine({ dataDir, resourcesDir, door: 'desktop', version: appVersion })
  watchDays(engine)
  return engine
}

function servePort(handler: RPCHandler<EngineContext>, engine: Engine, port: PagePort | undefined): void {
  if (port === undefined) throw new Error('The shell announced a port and sent none')
  handler.upgrade(port, { context: { engine } })
  port.start()
}

function stop(engine: Engine, end: (code: number) => void): void {
  engine.leaveDesk().then(
    () => end(0),
    () => end(1),
  )
}
