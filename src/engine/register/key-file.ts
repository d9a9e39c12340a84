import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { type KeySlots, keySlotsSchema, printOfKey } from './keys.ts'
import { asRegisterError, RegisterError } from './register-error.ts'
import { renameHeld } from './rename-held.ts'

/** The wrapped keys lie beside the register file. Without them the file cannot be opened by anybody. */
export function keyFileOf(registerFile: string): string {
  return `${registerFile}.keys.json`
}

/** @throws RegisterError BROKEN_REGISTER when the key file is missing or not ours; one that is held says so in the system's words. */
export function readKeySlots(registerFile: string): KeySlots {
  const file = keyFileOf(registerFile)
  if (!existsSync(file))
    throw new RegisterError(
      'BROKEN_REGISTER',
      'Thiếu tệp khóa đi kèm sổ (đuôi .keys.json). Tệp sổ được giữ nguyên. Hãy đặt tệp khóa cạnh tệp sổ, hoặc mở từ bản sao lưu để lấy lại khóa.',
    )
  const text = readFileSync(file, 'utf8')
  try {
    return keySlotsSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new RegisterError(
      'BROKEN_REGISTER',
      'Tệp khóa đi kèm sổ bị hỏng. Tệp sổ được giữ nguyên. Hãy mở từ bản sao lưu để lấy lại khóa.',
      undefined,
      { cause: error },
    )
  }
}

/** @throws RegisterError BROKEN_REGISTER also when the keys are known to open another register. */
export function readKeysOf(registerFile: string, dataKey: Buffer): KeySlots {
  const keys = readKeySlots(registerFile)
  if (keys.register === undefined || keys.register === printOfKey(dataKey)) return keys
  throw new RegisterError(
    'BROKEN_REGISTER',
    'Tệp khóa cạnh sổ (đuôi .keys.json) là của một sổ khác. Tệp sổ được giữ nguyên. Hãy đặt lại đúng tệp khóa, hoặc khóa sổ rồi mở từ bản sao lưu để lấy lại khóa.',
  )
}

/** Notes which register the keys open, once one of them has opened it. */
export function notePrint(registerFile: string, dataKey: Buffer): void {
  try {
    const keys = readKeySlots(registerFile)
    if (keys.register !== undefined) return
    writeKeySlots(registerFile, { ...keys, register: printOfKey(dataKey) })
  } catch (error) {
    // held by a scanner, disk full: nobody is kept out for that, and the next one who comes in notes it
    if (!(asRegisterError(error) instanceof RegisterError)) throw error
  }
}

/** Whole or not at all: written beside, flushed to the disk, then renamed over the old one. */
export function writeKeySlots(registerFile: string, slots: KeySlots): void {
  const file = keyFileOf(registerFile)
  const draft = `${file}.tmp`
  const handle = openSync(draft, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(slots, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameHeld(draft, file)
}
