import { compoundFileNames } from './compound-file.ts'
import type { ProblemCode } from './problems.ts'

/** What stops a file before it is opened, judged by its first bytes; null for a zip, which may be a workbook. */
export function problemOfFirstBytes(bytes: Uint8Array): ProblemCode | null {
  if (bytes.length === 0) return 'EMPTY_FILE'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null
  if (startsWith(bytes, [0x50, 0x4b])) return 'BROKEN_ZIP'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return problemOfCompoundFile(bytes)
  if (isBareBiff(bytes)) return 'OLD_XLS'
  const text = textOf(bytes.subarray(0, 4096))
  if (text === null) return 'NOT_A_WORKBOOK'
  const start = text.trimStart().toLowerCase()
  if (start.startsWith('%pdf-')) return 'PDF'
  if (start.startsWith('{\\rtf')) return 'WORD_FILE'
  if (start.startsWith('<') || start.startsWith('mime-version')) return 'WEB_PAGE'
  return 'PLAIN_TEXT'
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/** Excel puts the encrypted zip into the same container that old .xls files live in; the stream names tell which. */
function problemOfCompoundFile(bytes: Uint8Array): ProblemCode {
  const names = compoundFileNames(bytes)
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'PASSWORD_PROTECTED'
  if (names.has('Workbook') || names.has('Book')) return 'OLD_XLS'
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
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  const pdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  if (pdf === '%PDF-') return pdf
  const isControl = (byte: number) =>
    byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c
  if (bytes.some(isControl)) return null
  return new TextDecoder('utf-8').decode(bytes)
}
