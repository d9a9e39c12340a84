import { marksAgree } from '../../../shared/vocabulary/marked-words.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { CellProblem } from './read.ts'

/** Something of the register that a list calls by its name. */
export interface Named {
  readonly id: number
  readonly name: string
  /** Tells namesakes apart in a sentence. */
  readonly place?: string | null
}

interface Entry<T> {
  readonly item: T
  readonly rest: string
  readonly leads: readonly string[]
}

export interface NameWords {
  /** "chi bộ", "thôn, bản" */
  readonly what: string
  /** What to do about a name that is not there. */
  readonly advice: string
  /** Words in front of the name itself, by which two things of one name differ; each may be left out. */
  readonly leads: readonly RegExp[]
}

const suggestions = 3

/**
 * Names of living records. "Na Lò", "bản Na Lò" and "Chi bộ bản Na Lò" find the same cell; "thôn Na Lò" does not, nor do
 * other marks ("Lạn" is not "Lán"), unless the list was typed without any.
 */
export class NameBook<T extends Named> {
  readonly #byKey = new Map<string, Entry<T>[]>()
  readonly #words: NameWords

  constructor(items: readonly T[], words: NameWords) {
    this.#words = words
    for (const item of items) {
      const { rest, leads } = this.#peel(item.name)
      const key = searchKey(rest)
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), { item, rest, leads }])
    }
  }

  #peel(name: string): { rest: string; leads: string[] } {
    let rest = name.normalize('NFC').trim()
    const leads = this.#words.leads.map((lead) => {
      const found = lead.exec(rest)?.[0] ?? ''
      // A name of nothing but the lead word keeps it.
      if (found.length >= rest.length) return ''
      rest = rest.slice(found.length)
      return searchKey(found).replace(/ uy$/, ' bo')
    })
    return { rest, leads }
  }

  /** Everything the text may mean; one is sure. */
  candidates(text: string): T[] {
    const { rest, leads } = this.#peel(text)
    const fitting = (this.#byKey.get(searchKey(rest)) ?? []).filter(
      (entry) =>
        marksAgree(rest, entry.rest) !== null &&
        entry.leads.every((lead, index) => lead === '' || leads[index] === '' || lead === leads[index]),
    )
    if (fitting.length < 2) return fitting.map(({ item }) => item)
    const wanted = text.normalize('NFC').trim().toLowerCase()
    const exact = fitting.filter(({ item }) => item.name.toLowerCase() === wanted)
    return (exact.length > 0 ? exact : fitting).map(({ item }) => item)
  }

  find(text: string): T | CellProblem {
    const found = this.candidates(text)
    const [only] = found
    if (only !== undefined && found.length === 1) return only
    const written = text.slice(0, 80)
    const { what, advice } = this.#words
    if (found.length > 1)
      return new CellProblem(
        `"${written}" có thể là ${found.slice(0, 4).map(nameOf).join(' hoặc ')}. Ghi đủ tên ${what}.`,
      )
    const near = (this.#byKey.get(searchKey(this.#peel(text).rest)) ?? []).slice(0, suggestions)
    const like =
      near.length === 0 ? '' : ` Tên gần giống: ${near.map(({ item }) => nameOf(item)).join(', ')}.`
    return new CellProblem(`Không có ${what} "${written}" trong sổ.${like} ${advice}`)
  }
}

function nameOf(item: Named): string {
  return item.place === undefined || item.place === null ? item.name : `${item.name} (${item.place})`
}

const villageLead =
  /^(?:bản|thôn|xóm|tổ dân phố|tiểu khu|khu phố|khu dân cư|khối|ấp|buôn|ban|thon|xom|to dan pho|tieu khu|khu pho)\s+/iu

export const villageWords: NameWords = {
  what: 'thôn, bản',
  advice: 'Kiểm tra chính tả, hoặc thêm thôn, bản này vào sổ rồi nhập lại.',
  leads: [villageLead],
}

export const cellWords: NameWords = {
  what: 'chi bộ',
  advice: 'Kiểm tra chính tả, hoặc thêm chi bộ này vào sổ rồi nhập lại.',
  leads: [
    /^(?:chi bộ|đảng bộ|chi ủy|chi uỷ|đảng ủy|đảng uỷ|chi bo|dang bo|chi uy|dang uy)\s+/iu,
    villageLead,
  ],
}
