import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { sitDown } from '../../src/engine/accounts/desk.ts'
import { openDesktopDoor } from '../../src/engine/doors/desktop-door.ts'
import { router } from '../../src/engine/router.ts'
import type { Contract } from '../../src/shared/contract.ts'
import type { ShellMessage } from '../../src/shared/shell/messages.ts'
import { peakMegabytes, tell } from './measure.ts'

// Plays the shell and the page around the delivered engine: start, somebody sits down, the first page of the list.
const [, , dataDir = '', resourcesDir = '', key = '', login = ''] = process.argv
type Listener = (event: { data: ShellMessage; ports: never[] }) => void
const { port1: page, port2: engineSide } = new MessageChannel()
const shell: ((data: ShellMessage, ports?: readonly unknown[]) => void)[] = []
const door = openDesktopDoor(
  {
    on: (_event, listener) =>
      shell.push((data, ports = []) => (listener as Listener)({ data, ports: ports as never[] })),
  },
  (code) => process.exit(code),
)
const say = shell[0] ?? (() => undefined)
say({ kind: 'start', dataDir, resourcesDir, appVersion: '0.0.0-bench' })
const engine = door.engine()
if (engine === null) throw new Error('The engine did not start')
await sitDown(engine, engine.registerFile, Buffer.from(key, 'hex'), login)
const wanted = { page: { from: 0, size: 50 } }
const { rows } = await createRouterClient(router, { context: { engine } }).people.list(wanted)
// performance.now() counts from the start of the process itself, before any of our code was read
const milliseconds = performance.now()
if (rows.length !== 50) throw new Error(`only ${rows.length} rows`)

// And the way to a page: its first message makes Node load fetch and all that belongs to it.
say({ kind: 'port' }, [
  {
    on: (event: string, listener: (event: unknown) => void) =>
      engineSide.on(event, (data: unknown) => listener({ data })),
    postMessage: (data: unknown) => engineSide.postMessage(data),
    start: () => engineSide.start(),
  },
])
const client: ContractRouterClient<Contract> = createORPCClient(
  new RPCLink({
    port: {
      addEventListener: (event: string, listener: (event: unknown) => void) => {
        page.on(event, (data: unknown) => listener({ data }))
      },
      postMessage: (data: unknown) => page.postMessage(data),
    },
  }),
)
await client.people.list(wanted)
tell({ milliseconds, peakMegabytes: peakMegabytes(), overPort: performance.now() })
say({ kind: 'stop' })
