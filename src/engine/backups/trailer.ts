import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import * as z from 'zod'
import { backupSchema } from '../../shared/backups/contract.ts'
import { keySlotsSchema } from '../register/keys.ts'
import { RegisterError } from '../register/register-error.ts'

/**
 * A backup is ONE file, because people copy one file: the encrypted database as SQLite wrote it, then this trailer in JSON
 * (the wrapped keys and what was counted), its length in 8 digits and a mark. Nothing in the trailer is secret or personal.
 */
export const trailerSchema = z.object({
  keys: keySlotsSchema,
  counted: backupSchema.omit({ name: true, size: true, hash: true }),
})
export type Trailer = z.infer<typeof trailerSchema>

const mark = 'NHIPCAU1'
const lengthDigits = 8

export function trailerBytes(trailer: Trailer): Buffer {
  const body = Buffer.from(JSON.stringify(trailer))
  return Buffer.concat([body, Buffer.from(String(body.length).padStart(lengthDigits, '0') + mark)])
}

/** @returns the trailer and how many bytes before it are the database. @throws RegisterError BROKEN_REGISTER */
export function readTrailer(file: string): { trailer: Trailer; databaseSize: number } {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const tail = Buffer.alloc(lengthDigits + mark.length)
    if (size <= tail.length) throw notABackup()
    readSync(handle, tail, 0, tail.length, size - tail.length)
    const length = Number(tail.subarray(0, lengthDigits).toString())
    const databaseSize = size - tail.length - length
    if (tail.subarray(lengthDigits).toString() !== mark || !Number.isInteger(length) || databaseSize <= 0)
      throw notABackup()
    const body = Buffer.alloc(length)
    readSync(handle, body, 0, length, databaseSize)
    const trailer = trailerSchema.safeParse(JSON.parse(body.toString()))
    if (!trailer.success) throw notABackup(trailer.error)
    return { trailer: trailer.data, databaseSize }
  } catch (error) {
    throw error instanceof SyntaxError ? notABackup(error) : error
  } finally {
    closeSync(handle)
  }
}

function notABackup(cause?: unknown): RegisterError {
  return new RegisterError(
    'BROKEN_REGISTER',
    'Tệp này không phải bản sao lưu của Nhịp Cầu hoặc đã bị hỏng. Sổ đang dùng không thay đổi. Hãy chọn bản sao lưu khác.',
    undefined,
    { cause },
  )
}
