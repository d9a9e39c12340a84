import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { ShellMessage, StartMessage } from '../shared/shell/messages.ts'
import { mayRestart } from '../shared/shell/restarts.ts'

const PATIENCE_MS = 5_000

/** The engine process as the shell sees it; behind it the process may have been started anew. */
export interface Engine {
  handPort(port: MessagePortMain): void
  /** tells the engine, and every successor, that a person chose this folder */
  rememberFolder(path: string): void
  /** asks the engine to close the register and waits; after five seconds it is ended */
  stop(): Promise<void>
}

/** Starts the engine and starts it again when it stops by itself; `onStop(false)` means it was given up. */
export function superviseEngine(
  entry: string,
  start: StartMessage,
  onStop: (again: boolean) => void,
): Engine {
  const folders = new Set<string>()
  const stops: number[] = []
  let stopping = false
  let child = launch()

  function launch(): UtilityProcess {
    const fresh = utilityProcess.fork(entry, [], { serviceName: 'nhip-cau-engine', stdio: 'inherit' })
    fresh.once('exit', () => {
      if (stopping) return
      stops.push(Date.now())
      const again = mayRestart(stops, Date.now())
      if (again) child = launch()
      onStop(again)
    })
    post(fresh, start)
    for (const path of folders) post(fresh, { kind: 'folder-chosen', path })
    return fresh
  }

  return {
    handPort: (port) => post(child, { kind: 'port' }, [port]),
    rememberFolder: (path) => {
      folders.add(path)
      post(child, { kind: 'folder-chosen', path })
    },
    stop: async () => {
      if (stopping) return
      stopping = true
      const { promise, resolve } = Promise.withResolvers<void>()
      child.once('exit', () => resolve())
      const timer = setTimeout(() => {
        child.kill()
        resolve()
      }, PATIENCE_MS)
      post(child, { kind: 'stop' })
      await promise
      clearTimeout(timer)
    },
  }
}

function post(child: UtilityProcess, message: ShellMessage, ports: MessagePortMain[] = []): void {
  child.postMessage(message, ports)
}
