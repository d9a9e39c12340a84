import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { catalogEntries } from '../../catalogs/queries.ts'
import type { Reader } from '../../register/reader.ts'

/** A name that is no longer in use: which, and what is known of it today. */
export interface OldName {
  readonly level: 'province' | 'commune'
  /** As written: "tỉnh Hà Giang". */
  readonly written: string
  /** Of a province: what it is part of now. Of a commune: the province whose list does not have it. */
  readonly now: string
}

interface Province {
  readonly name: string
  readonly code: string
}

const parts = /\s*[,;]\s*|\s+[-–]\s+/
const provinceWords = /^(?:tinh|thanh pho|t\.?p\.?|tp) +/
const communeWords = /^(?:xa|phuong|thi tran|tt\.?) +/

/**
 * Old and new names of provinces and communes in a line such as "xã Chiềng Khoong, huyện Sông Mã, tỉnh Sơn La". All are taken as
 * written: what stood in a paper stays; what has another name today is told.
 */
export class PlaceBook {
  readonly #today = new Map<string, Province>()
  readonly #before = new Map<string, string>()
  readonly #communes = new Map<string, Set<string>>()

  constructor(reader: Reader) {
    for (const { code, name, otherNames, extra } of catalogEntries(reader, 'provinces')) {
      const keys = [name, ...otherNames].map((each) => bare(each, provinceWords))
      const now = extra['now_name']
      for (const key of keys)
        if (typeof now !== 'string') this.#today.set(key, { name, code })
        else if (now !== name) this.#before.set(key, now)
    }
    for (const { name, extra } of catalogEntries(reader, 'communes')) {
      const province = String(extra['province_code'])
      const known = this.#communes.get(province) ?? new Set<string>()
      this.#communes.set(province, known.add(searchKey(name)))
    }
  }

  /** Only a line that ends with a province is looked at: anything else may mean anything. */
  oldNames(line: string): OldName[] {
    const words = line.split(parts).filter((part) => part !== '')
    const [end, before] = [words.at(-1), words.at(-2)]
    if (end === undefined) return []
    // Bà Rịa - Vũng Tàu has the sign in its name that stands between others
    const whole = before === undefined ? end : `${before} - ${end}`
    const last = this.#before.has(bare(whole, provinceWords)) ? whole : end
    const key = bare(last, provinceWords)
    const now = this.#today.has(key) ? undefined : this.#before.get(key)
    const province = this.#today.get(now === undefined ? key : searchKey(now))
    if (province === undefined) return []
    const found: OldName[] =
      now === undefined ? [] : [{ level: 'province', written: last, now: province.name }]
    const commune = words.slice(0, -1).find((part) => communeWords.test(searchKey(part)))
    if (commune !== undefined && !this.#hasCommune(province.code, commune))
      found.push({ level: 'commune', written: commune, now: province.name })
    return found
  }

  #hasCommune(province: string, written: string): boolean {
    return this.#communes.get(province)?.has(bare(written, communeWords)) === true
  }
}

function bare(name: string, words: RegExp): string {
  return searchKey(name).replace(words, '')
}
