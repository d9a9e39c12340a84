import type { CellText } from '../workbook/cell.ts'

/** Why a cell cannot be taken as it is. `reason` is a sentence for the sender. */
export class CellProblem {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

/** A value, null for a blank, or what is wrong. Nothing is ever guessed. */
export type Read<T> = T | null | CellProblem
export type ReadCell<T> = (cell: CellText) => Read<T>

/** How people write "nothing". */
const asBlank = /^[-–—.…_]+$/u
const asAbove = /^(?:["”“″〃]+|''|nt|n\/t|-nt-|như trên)$/iu

/** What no field can take, before its own reading of a filled cell. */
export function reading<T>(own: ReadCell<T>): ReadCell<T> {
  return (cell) => {
    if (cell.kind === 'blank') return null
    if (cell.kind === 'text') {
      if (cell.text.length > 10) return own(cell)
      if (asBlank.test(cell.text)) return null
      if (asAbove.test(cell.text))
        return new CellProblem(`Ô chỉ ghi "${cell.text}" (như dòng trên). Ghi đủ nội dung vào từng dòng.`)
      return own(cell)
    }
    if (cell.kind !== 'error') return own(cell)
    if (cell.text.startsWith('='))
      return new CellProblem('Ô là công thức chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi nhập.')
    return new CellProblem(`Ô báo lỗi ${cell.text} trong Excel. Sửa công thức hoặc ghi giá trị rồi nhập lại.`)
  }
}

const mostRemembered = 20_000

/** The same reading, done once for each text: columns of a list say the same few things over and over. */
export function remembered<T>(read: ReadCell<T>): ReadCell<T> {
  const texts = new Map<string, Read<T>>()
  return (cell) => {
    if (cell.kind === 'blank') return null
    const key = cell.kind === 'text' ? cell.text : `${cell.kind}\u0000${cell.text}`
    const known = texts.get(key)
    if (known !== undefined) return known
    const value = read(cell)
    if (texts.size >= mostRemembered) texts.clear()
    texts.set(key, value)
    return value
  }
}

/** Up to here a piece of text is copied when it is cut out of a longer one. */
const longestCopied = 12

/**
 * Keeps texts without the 64 KB of the file they were cut from, and each of them once. One for each file, for what it holds
 * must not outlive the file's stay.
 */
export function textKeeper(): (text: string) => string {
  const kept = new Map<string, string>()
  return (text) => {
    if (text.length <= longestCopied) return text
    const known = kept.get(text)
    if (known !== undefined) return known
    const own = Buffer.from(text, 'utf8').toString('utf8')
    if (kept.size >= mostRemembered) kept.clear()
    kept.set(own, own)
    return own
  }
}

/** Reads a text and keeps it. */
export function keeping(keep: (text: string) => string, read: ReadCell<string>): ReadCell<string> {
  return (cell) => {
    const value = read(cell)
    return typeof value === 'string' ? keep(value) : value
  }
}
