import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorCode, isHeld, namesToTry, savedSentence, savingTrouble } from '../../../shared/shell/saving.ts'
import type { NamedBytes } from '../../../shared/vocabulary/named-bytes.ts'
import { RegisterError } from '../../register/register-error.ts'

/** A file from the disk as the contract takes files. @throws RegisterError FILE_REJECTED */
export async function fileFrom(path: string): Promise<File> {
  try {
    return new File([await readFile(path)], basename(path).normalize('NFC'))
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** @throws RegisterError FILE_REJECTED */
export function requireFile(path: string): void {
  try {
    accessSync(path, constants.R_OK)
  } catch (error) {
    throw unreadable(path, error)
  }
}

function unreadable(path: string, cause: unknown): RegisterError {
  const missing = errorCode(cause) === 'ENOENT'
  const sentence = missing
    ? `Không thấy tệp “${path}”. Chưa ghi gì vào sổ. Kiểm tra lại đường dẫn.`
    : `Không đọc được tệp “${path}”. Chưa ghi gì vào sổ. Kiểm tra quyền đọc tệp.`
  return new RegisterError('FILE_REJECTED', sentence, { code: missing ? 'missing' : 'unreadable' }, { cause })
}

export interface SavedFile {
  readonly path: string
  readonly size: number
  /** Says so when the wanted name was held by another program and the file got the next free one. */
  readonly sentence: string
  readonly renamed: boolean
}

/**
 * Writes beside and renames, so that nobody ever sees half a file. A name that another program holds open (Excel does) is
 * passed over for the next one.
 * @throws RegisterError CONFLICT when no name will do
 */
export async function saveFile(wanted: string, file: NamedBytes): Promise<SavedFile> {
  const folder = dirname(wanted)
  const name = basename(wanted)
  const bytes = Buffer.from(await file.arrayBuffer())
  let lastCode = ''
  try {
    mkdirSync(folder, { recursive: true })
    for (const next of namesToTry(name, readdirSync(folder))) {
      const path = join(folder, next)
      try {
        replaceFile(path, bytes)
        return { path, size: bytes.length, sentence: savedSentence(name, next), renamed: next !== name }
      } catch (error) {
        lastCode = errorCode(error)
        if (!isHeld(lastCode)) throw error
      }
    }
  } catch (error) {
    lastCode = errorCode(error)
    if (lastCode === '') throw error
  }
  throw new RegisterError(lastCode === 'ENOSPC' ? 'DISK_FULL' : 'CONFLICT', savingTrouble(name, lastCode))
}

function replaceFile(path: string, bytes: Buffer): void {
  const draft = `${path}.tmp`
  try {
    writeFileSync(draft, bytes)
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}
