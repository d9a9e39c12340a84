import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { maskDigits } from '../shared/vocabulary/citizen-id.ts'
import type { Engine } from './engine.ts'

const rollAt = 1024 * 1024

/**
 * Notes something unforeseen and returns the number the person can read out. Messages may quote personal data, so only the
 * kind of the error and where it happened are kept.
 */
export function writeErrorLog(engine: Engine, error: unknown): string {
  const logNumber = `L${engine.now().getTime().toString(36).toUpperCase()}`
  const kind = error instanceof Error ? error.name : typeof error
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : ''
  const where =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)) : []
  const folder = join(engine.options.dataDir, 'logs')
  const file = join(folder, 'loi.log')
  mkdirSync(folder, { recursive: true })
  if (existsSync(file) && statSync(file).size > rollAt) renameSync(file, `${file}.1`)
  const lines = [
    `${logNumber} ${engine.now().toISOString()} ${engine.options.version} ${kind}${code}`,
    ...where,
  ]
  appendFileSync(file, `${maskDigits(lines.join('\n'))}\n`)
  return logNumber
}
