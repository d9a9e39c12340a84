// The engine as the window starts it, in a process of its own, used through its port in every room; then says which sockets it
// asked for and which it holds. Anything else of the network is a failure.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const asked: string[] = []
function watch(what: string): () => never {
  return () => {
    asked.push(what)
    throw new Error(`The engine asked for ${what}`)
  }
}
net.Server.prototype.listen = watch('net.listen')
net.Socket.prototype.connect = watch('net.connect')
dgram.createSocket = watch('dgram')
dns.lookup = Object.assign(watch('dns.lookup'), { __promisify__: watch('dns.lookup') })
dns.promises.lookup = watch('dns.promises.lookup')
globalThis.fetch = watch('fetch')
syncBuiltinESMExports()

/** Inodes of internet sockets that this process holds. */
function held(): number {
  const inodes = new Set(
    ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      readFileSync(`/proc/self/net/${kind}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/u)[9]),
    ),
  )
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      const inode = /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/self/fd/${fd}`))?.[1]
      return inode !== undefined && inodes.has(inode)
    } catch {
      // the descriptor of this very reading
      return false
    }
  }).length
}

const { MessageChannel } = await import('node:worker_threads')
const { EventEmitter } = await import('node:events')
const { openDesktopDoor } = await import('../../../src/engine/doors/desktop-door.ts')
const { walkEveryRoom } = await import('../../faults/every-room.ts')
const { openBackupRoom } = await import('../backups/room.ts')
const { createORPCClient } = await import('@orpc/client')
const { RPCLink } = await import('@orpc/client/message-port')
const { resourcesDir } = await import('../harness.ts')

const room = await openBackupRoom()
// that a careless one is caught needs no rooms
const careless = process.argv.includes('--careless')
const rows = careless ? 0 : await walkEveryRoom(room.engine)

const shell = new EventEmitter()
const { port1, port2 } = new MessageChannel()
const door = openDesktopDoor({ on: (_event, listener) => shell.on('message', listener) }, () => undefined)
const start = { kind: 'start', dataDir: room.folder, resourcesDir, appVersion: '0.0.0-test' }
shell.emit('message', { data: start, ports: [] })
shell.emit('message', { data: { kind: 'port' }, ports: [port1] })
port2.start()
const client: { accounts: { status(): Promise<{ stage: string }> } } = createORPCClient(
  new RPCLink({ port: port2 }),
)
const { stage } = await client.accounts.status()

if (careless)
  try {
    net.createServer().listen(0)
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('The engine asked'))) throw error
  }
const found = { asked, held: held(), rows, stage, door: door.engine() !== null }
process.stdout.write(`${JSON.stringify(found)}\n`, () => process.exit(0))
