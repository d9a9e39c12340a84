import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** One line of the table: a ratio of two figures of the same run, and what it may be at most. */
export interface BenchLine {
  readonly what: string
  readonly ours: number
  readonly bare: number
  /** ours / bare, or the absolute figure for limits that are not ratios (memory, p95). */
  readonly value: number
  readonly limit: number
  readonly unit: 'ratio' | 'MB' | 'ms'
  readonly note: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** What a worker script (a process of its own, so that memory and warm-up are its own) prints as its last line. */
export interface WorkerFigures {
  readonly milliseconds: number
  readonly peakMegabytes: number
  readonly [more: string]: number
}

/** Without what whoever runs the bench has set for Node: a cache of compiled code would help one side of a pair more. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE: _cache, NODE_OPTIONS: _options, ...env } = process.env
  return env
}

/**
 * Runs a bench worker in a fresh process and reads the JSON of its last line.
 * @param script a file of this folder, or a whole path
 */
export function work(script: string, ...args: readonly string[]): WorkerFigures {
  const file = resolve(root, 'tests', 'bench', script)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: bareEnvironment(),
  })
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`)
  const line = stdout.trim().split('\n').at(-1) ?? ''
  return JSON.parse(line) as WorkerFigures
}

/**
 * The largest resident set this process ever had, in MB (10^6 bytes are not meant: 1024 * 1024). Linux is asked for the figure of
 * this program alone: what `resourceUsage` says there begins with the size of whoever started it.
 */
export function peakMegabytes(): number {
  const status = '/proc/self/status'
  const peak = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024
}

export function tell(figures: WorkerFigures): void {
  console.log(JSON.stringify(figures))
}
