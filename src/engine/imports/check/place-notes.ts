import type { ImportProblem } from '../../../shared/imports/contract.ts'
import { formatCount } from '../../../shared/vocabulary/fraction.ts'
import type { Reader } from '../../register/reader.ts'
import { type OldName, PlaceBook } from '../values/places.ts'
import { CellProblem, type ReadCell } from '../values/read.ts'

interface Counted {
  readonly field: string
  readonly old: OldName
  count: number
}

const mostRemembered = 20_000
const mostTold = 100

/** Names of provinces and communes that have changed, told once each with how often they stand in a column. */
export class PlaceNotes {
  readonly #reader: Reader
  #book: PlaceBook | null = null
  readonly #known = new Map<string, readonly OldName[]>()
  readonly #counted = new Map<string, Counted>()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** Reads as `read` does; what is written stays as it is. */
  noting(field: string, read: ReadCell<string>): ReadCell<string> {
    return (cell) => {
      const text = read(cell)
      if (text !== null && !(text instanceof CellProblem)) this.#look(field, text)
      return text
    }
  }

  #look(field: string, text: string): void {
    let old = this.#known.get(text)
    if (old === undefined) {
      // three thousand communes are read only for a list that names places
      this.#book ??= new PlaceBook(this.#reader)
      old = this.#book.oldNames(text)
      if (this.#known.size < mostRemembered) this.#known.set(text, old)
    }
    for (const each of old) {
      const key = `${field} ${each.level} ${each.written} ${each.now}`
      const counted = this.#counted.get(key)
      if (counted === undefined) this.#counted.set(key, { field, old: each, count: 1 })
      else counted.count += 1
    }
  }

  told(labels: ReadonlyMap<string, string>): ImportProblem[] {
    const counted = [...this.#counted.values()].sort((a, b) => b.count - a.count)
    return counted.slice(0, mostTold).map(({ field, old, count }) => ({
      row: 0,
      column: labels.get(field) ?? '',
      value: old.written,
      reason: `${formatCount(count)} ô ${what(old)} Giữ như trong tệp.`,
    }))
  }
}

function what({ level, written, now }: OldName): string {
  return level === 'province'
    ? `ghi “${written}”: tên trước 01/7/2025, nay thuộc ${now}.`
    : `ghi “${written}”: không có trong danh mục cấp xã hiện nay của ${now}, có thể là tên trước 01/7/2025.`
}
