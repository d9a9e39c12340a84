import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { maskDigits } from '../shared/vocabulary/citizen-id.ts'
import type { Engine } from './engine.ts'

const rollAt = 1024 * 1024

/** As V8 writes a frame: `    at work (file:///…/commands.ts:12:3)`. */
const frame = /^ {4}at \S.*:\d+:\d+\)?$/u
/** `SqliteError`, `SQLITE_FULL`, `ERR_INVALID_ARG_TYPE`: a word of a program, never a sentence. */
const programWord = /^[\w-]{1,60}$/

/**
 * Notes something unforeseen and returns the number the person can read out. Messages may quote personal data, so only the
 * kind of the error and where it happened are kept.
 */
export function writeErrorLog(engine: Engine, error: unknown): string {
  const logNumber = `L${engine.now().getTime().toString(36).toUpperCase()}`
  const kinds = error instanceof Error ? [error.name, 'code' in error ? error.code : ''] : [typeof error]
  const lines = [
    [logNumber, engine.now().toISOString(), engine.options.version, ...kinds.filter(isProgramWord)].join(' '),
    ...(error instanceof Error ? framesOf(error) : []),
  ]
  const entry = `${maskDigits(lines.join('\n'))}\n`
  try {
    append(join(engine.options.dataDir, 'logs'), entry)
  } catch (trouble) {
    // a full disk is often what went wrong in the first place: the work must still end with its sentence
    console.error(entry, trouble instanceof Error ? trouble.name : '')
  }
  return logNumber
}

function isProgramWord(value: unknown): boolean {
  return typeof value === 'string' && programWord.test(value)
}

/** The frames below the message, which may have lines of its own that look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message)
  const below = at < 0 ? stack : stack.slice(at + message.length)
  return below.split('\n').filter((line) => frame.test(line))
}

function append(folder: string, entry: string): void {
  const file = join(folder, 'loi.log')
  mkdirSync(folder, { recursive: true })
  if (existsSync(file) && statSync(file).size > rollAt) renameSync(file, `${file}.1`)
  appendFileSync(file, entry)
}
