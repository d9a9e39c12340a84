import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { addressIn } from '../../../scripts/start/address.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** How a program of a test is started: keys are quick to wrap, and its modules are compiled once for all starts. */
export const quickStart = {
  words: ['--import', path.join(root, 'tests/cheap-keys-hook.mjs')],
  env: { ...process.env, NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled') },
}

/** A running trial server: its address with the one-time token, and how to end it, in order or as a power cut would. */
export type Server = { url: string; stop: () => Promise<void>; kill: () => Promise<void>; pid: number }

function endsOf(child: ChildProcess): Pick<Server, 'stop' | 'kill'> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null
  return {
    stop: async () => {
      if (isGone()) return
      child.kill('SIGTERM')
      const lastResort = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await gone
      clearTimeout(lastResort)
    },
    kill: async () => {
      if (isGone()) return
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Starts the trial server on a free port with this data folder; resolves once it has said its address. `today` is YYYY-MM-DD. */
export function startServer(dataDir: string, today?: string): Promise<Server> {
  const child = spawn(
    process.execPath,
    [
      ...quickStart.words,
      path.join(root, 'src/engine/doors/serve.ts'),
      ...['--data-dir', dataDir, '--port', '0', '--renderer', path.join(root, 'out/renderer')],
      ...(today === undefined ? [] : ['--today', today]),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: quickStart.env },
  )
  const ends = endsOf(child)
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (text: string): void => {
      said += text
      const url = addressIn(said)
      if (url !== undefined) resolve({ url, ...ends, pid: child.pid ?? 0 })
    }
    child.stdout.setEncoding('utf8').on('data', listen)
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`The trial server ended (${code ?? 'signal'}) before its address:\n${said}`)),
    )
  })
}
