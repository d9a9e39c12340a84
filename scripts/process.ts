import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import path from 'node:path'

/** The repository's root folder. */
export const root = path.dirname(import.meta.dirname)

/** How a child ended; `timedOut` when it was ended because its time was up, `missing` when it could not start. */
export type End = { code: number | null; signal: NodeJS.Signals | null; timedOut: boolean; missing: boolean }

type Options = SpawnOptions & {
  /** Ends the child and all it started after so many milliseconds. */
  limit?: number
  /** Called with each piece of text from stdout or stderr, where these are piped. */
  onText?: (text: string) => void
}

function endTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    // ESRCH: the group has ended by itself in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Starts a program and waits for its end. SIGINT, SIGTERM and SIGHUP are handed on; nothing is left running. */
export function run(program: string, args: readonly string[], options: Options = {}): Promise<End> {
  const { limit, onText, ...spawnOptions } = options
  // A child with a limit leads its own group, so that all it started can be ended with it.
  const detached = limit !== undefined && process.platform !== 'win32'
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', detached, ...spawnOptions })
  child.stdout?.setEncoding('utf8').on('data', (text: string) => onText?.(text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => onText?.(text))

  const handOn = (signal: NodeJS.Signals): void => {
    if (detached) endTree(child, signal)
    // At a terminal Ctrl+C reaches the child by itself.
    else if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, handOn)

  let timedOut = false
  let lastResort: NodeJS.Timeout | undefined
  const timer =
    limit === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true
          endTree(child, 'SIGTERM')
          lastResort = setTimeout(() => endTree(child, 'SIGKILL'), 2_000)
        }, limit)

  return new Promise((resolve) => {
    const finish = (code: number | null, signal: NodeJS.Signals | null, missing: boolean): void => {
      clearTimeout(timer)
      clearTimeout(lastResort)
      for (const name of signals) process.off(name, handOn)
      resolve({ code, signal, timedOut, missing })
    }
    child.once('error', () => finish(null, null, true))
    child.once('close', (code, signal) => finish(code, signal, false))
  })
}

/** Runs a JavaScript or TypeScript file with the Node that runs us. */
export function runNode(file: string, args: readonly string[], options: Options = {}): Promise<End> {
  return run(process.execPath, [path.resolve(root, file), ...args], options)
}

/** The exit code that tells the caller how a child ended: its own, or 128 + signal as shells do. */
export function exitCode(end: End): number {
  if (end.code !== null) return end.code
  const numbers: Partial<Record<NodeJS.Signals, number>> = {
    SIGHUP: 129,
    SIGINT: 130,
    SIGKILL: 137,
    SIGTERM: 143,
  }
  return (end.signal && numbers[end.signal]) ?? 1
}
