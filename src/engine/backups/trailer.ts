import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import * as z from 'zod'
import { backupSchema } from '../../shared/backups/contract.ts'
import { keySlotsSchema } from '../register/keys.ts'
import { RegisterError } from '../register/register-error.ts'

/**
 * A backup is ONE file, because people copy one file: the encrypted database as SQLite wrote it, then this trailer in JSON,
 * then the seal: SHA-256 of all before it, the trailer's length in 8 digits, and a mark. Nothing in the trailer is secret or
 * personal.
 */
export const trailerSchema = z.object({
  keys: keySlotsSchema,
  /** Says which register this is a backup of, see `printOfKey` of register/keys. */
  register: z.string(),
  counted: backupSchema.omit({ name: true, size: true, hash: true }),
})
export type Trailer = z.infer<typeof trailerSchema>

/** What can be told of a backup without reading all of it. */
export interface Sealed {
  readonly trailer: Trailer
  /** Bytes from the beginning of the file that are the database. */
  readonly databaseSize: number
  readonly size: number
  /** As the seal has it; `proveSeal` computes it anew. */
  readonly hash: string
}

const mark = 'NHIPCAU1'
const lengthDigits = 8
const hashDigits = 64
const sealSize = hashDigits + lengthDigits + mark.length
const longestTrailer = 1024 * 1024

/** What is appended to the database file to make it a backup. */
export async function sealOf(database: string, trailer: Trailer): Promise<Buffer> {
  const body = Buffer.from(JSON.stringify(trailer))
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(database)) hash.update(chunk)
  const seal = hash.update(body).digest('hex') + String(body.length).padStart(lengthDigits, '0') + mark
  return Buffer.concat([body, Buffer.from(seal)])
}

/** @throws RegisterError BROKEN_REGISTER when the end of the file is not that of a backup. */
export function readSeal(file: string): Sealed {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    if (size <= sealSize) throw notABackup()
    const seal = textAt(handle, size - sealSize, sealSize)
    const digits = seal.slice(hashDigits, hashDigits + lengthDigits)
    // nothing but digits: a minus sign would make a length that cannot be read
    const length = /^\d+$/u.test(digits) ? Number(digits) : Number.POSITIVE_INFINITY
    const databaseSize = size - sealSize - length
    const sound = seal.endsWith(mark) && length <= longestTrailer && databaseSize > 0
    if (!sound) throw notABackup()
    const trailer = trailerSchema.safeParse(JSON.parse(textAt(handle, databaseSize, length)))
    if (!trailer.success) throw notABackup(trailer.error)
    return { trailer: trailer.data, databaseSize, size, hash: seal.slice(0, hashDigits) }
  } catch (error) {
    throw error instanceof SyntaxError ? notABackup(error) : error
  } finally {
    closeSync(handle)
  }
}

/** Reads the whole file. @throws RegisterError BROKEN_REGISTER when a single bit differs from what was sealed. */
export async function proveSeal(file: string): Promise<Sealed> {
  const sealed = readSeal(file)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: sealed.size - sealSize - 1 })) hash.update(chunk)
  if (hash.digest('hex') !== sealed.hash) throw notABackup()
  return sealed
}

function textAt(handle: number, position: number, length: number): string {
  const bytes = Buffer.alloc(length)
  const read = readSync(handle, bytes, 0, length, position)
  return bytes.subarray(0, read).toString()
}

function notABackup(cause?: unknown): RegisterError {
  return new RegisterError(
    'BROKEN_REGISTER',
    'Tệp này không phải bản sao lưu của Nhịp Cầu hoặc đã bị hỏng. Sổ đang dùng không thay đổi. Hãy chọn bản sao lưu khác.',
    undefined,
    { cause },
  )
}
