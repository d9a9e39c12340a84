import type { ProblemCode } from './problems.ts'
import { decodeText, encodingOf } from './text-encoding.ts'
import { CompoundFile } from './xls/compound-file.ts'

/** Files that can be opened: a zip that may be an .xlsx, the compound file of an .xls, a text that may be a CSV. */
export type Readable = 'zip' | 'xls' | 'csv'

/** How a file is opened, or what stops it before, judged by its first bytes. */
export function kindOfFirstBytes(bytes: Uint8Array): Readable | ProblemCode {
  if (bytes.length === 0) return 'EMPTY_FILE'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip'
  if (startsWith(bytes, [0x50, 0x4b])) return 'BROKEN_ZIP'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return kindOfCompoundFile(bytes)
  if (isBareBiff(bytes)) return 'OLD_XLS'
  const text = textOf(bytes.subarray(0, 4096))
  if (text === null) return 'NOT_A_WORKBOOK'
  const start = text.trimStart().toLowerCase()
  if (start.startsWith('%pdf-')) return 'PDF'
  if (start.startsWith('{\\rtf')) return 'WORD_FILE'
  if (start.startsWith('<') || start.startsWith('mime-version')) return 'WEB_PAGE'
  return 'csv'
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/** Excel puts the encrypted zip into the same container that old .xls files live in; the stream names tell which. */
function kindOfCompoundFile(bytes: Uint8Array): 'xls' | ProblemCode {
  const { names } = new CompoundFile(bytes)
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'PASSWORD_PROTECTED'
  if (names.has('Workbook')) return 'xls'
  if (names.has('Book')) return 'OLD_XLS'
  if (names.has('WordDocument') || names.has('PowerPoint Document')) return 'WORD_FILE'
  return 'NOT_A_WORKBOOK'
}

/** Excel 2–4: a BIFF stream without container begins with its BOF record. */
function isBareBiff(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && [0x04, 0x06].includes(bytes[2] ?? -1)
  )
}

/** Text of the bytes, or null when they hold control bytes that no text has. */
function textOf(bytes: Uint8Array): string | null {
  const pdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  if (pdf === '%PDF-') return pdf
  const encoding = encodingOf(bytes)
  return encoding === null ? null : decodeText(bytes, encoding)
}
