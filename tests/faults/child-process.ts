import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

export type ChildWork =
  | 'write'
  | 'alternate'
  | 'import'
  | 'backup'
  | 'restore'
  | 'migrate'
  | 'dates'
  | 'stick'
  | 'hold'
  | 'day'
  | 'names'

export interface ChildOrder {
  readonly work: ChildWork
  readonly file: string
  readonly dataKey: Buffer
  /** What the work needs besides: a prefix for names, a backup to restore, a number of rows. */
  readonly extra?: string
  readonly env?: Readonly<Record<string, string>>
  /** When the child has sat down and its work begins. */
  readonly onReady?: () => void
}

export interface ChildRun {
  /** Every whole line after `ready`: what the child said was done. */
  readonly lines: string[]
  readonly killed: boolean
  /** From `ready` to the end. */
  readonly milliseconds: number
}

/** Compiled once for all the hundreds of starts. */
const compiled = join(import.meta.dirname, '../../node_modules/.cache/compiled')

/** A child could not even begin, or ended with an error although nobody killed it. */
class ChildFailed extends Error {
  override name = 'ChildFailed'
}

/**
 * Runs an engine of its own in a process of its own.
 * @param killAfter milliseconds after `ready` when the process is ended with SIGKILL; undefined lets it finish
 */
export async function runChild(order: ChildOrder, killAfter?: number): Promise<ChildRun> {
  const { work, file, dataKey, extra = '', env = {}, onReady } = order
  const child = spawn(
    process.execPath,
    ['--expose-gc', join(import.meta.dirname, 'child.ts'), work, file, dataKey.toString('hex'), extra],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...env } },
  )
  const complaints: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  const ended = once(child, 'close')
  const lines: string[] = []
  let begun: number | null = null
  let killing: Promise<void> | null = null
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') {
      lines.push(line)
      continue
    }
    begun = performance.now()
    onReady?.()
    if (killAfter !== undefined) killing = pause(killAfter).then(() => void child.kill('SIGKILL'))
  }
  await Promise.all([ended, killing])
  const killed = child.signalCode === 'SIGKILL'
  if (begun === null || (!killed && child.exitCode !== 0))
    throw new ChildFailed(`${work}: exit ${child.exitCode}, ${complaints.join('')}`)
  return { lines, killed, milliseconds: performance.now() - begun }
}
