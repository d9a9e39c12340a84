/** Longest name we write, extension included: leaves room for the folder within Windows' 260 characters. */
const MAX_LENGTH = 120
const FALLBACK = 'Tệp không tên'

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])[ ]*(?:\.|$)/i
// control characters, invisible direction marks (they can make `exe.xlsx` read as something else), and what Windows forbids
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu

/** Whether Windows takes this name for a device (`NUL`, `com1.xlsx`), whatever the folder. */
export function isReservedName(name: string): boolean {
  return RESERVED.test(name)
}

/** A name both Windows and Linux accept, made from any text; keeps Vietnamese letters and the extension. */
export function safeFileName(wanted: string): string {
  const cleaned = wanted.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')
  const trimmed = cleaned.replace(/^[ .]+|[ .]+$/g, '')
  const { stem, extension } = splitName(trimmed === '' ? FALLBACK : trimmed)
  const room = MAX_LENGTH - extension.length
  const short = Array.from(stem).reduce(
    (kept, letter) => (kept.length + letter.length > room ? kept : kept + letter),
    '',
  )
  const name = `${short.replace(/[ .]+$/, '')}${extension}`
  return isReservedName(name) ? `_${name}` : name
}

/** `Danh sách.xlsx` as the n-th name of its row: 1 is the name itself, 2 is `Danh sách (2).xlsx`. */
export function numberedName(name: string, n: number): string {
  const { stem, extension } = splitName(name)
  return n <= 1 ? name : `${stem} (${n})${extension}`
}

/** Extension with its dot (`.xlsx`), or nothing when there is none. */
export function splitName(name: string): { stem: string; extension: string } {
  const extension = /(?<=[^.])\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return { stem: name.slice(0, name.length - extension.length), extension }
}

/** Whether the owner file that Excel or LibreOffice puts beside an open document is there. */
export function isOpenElsewhere(name: string, siblings: readonly string[]): boolean {
  return siblings.some((sibling) => sibling === `~$${name}` || sibling === `.~lock.${name}#`)
}
