import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { catalogEntries } from '../../catalogs/queries.ts'
import type { Reader } from '../../register/reader.ts'

export interface PlaceParts {
  readonly country: string
  readonly province: string
  readonly detail: string
}

const nothing: PlaceParts = { country: '', province: '', detail: '' }
const provinceLead = /^(?:tỉnh|thành phố|tp\.?)\s+/iu

/** Takes the province off the end of a place written in one line; the province is never guessed from a village. */
export class Places {
  readonly #provinces = new Map<string, string>()

  constructor(reader: Reader) {
    // of today and of before 2025: old files name places as they were
    for (const { name, otherNames } of catalogEntries(reader, 'provinces'))
      for (const one of [name, ...otherNames]) this.#provinces.set(searchKey(one), name)
  }

  split(place: string | null): PlaceParts {
    if (place === null) return nothing
    const parts = place
      .split(/[,;]|\s[-–]\s/u)
      .map((part) => part.trim())
      .filter((part) => part !== '')
    if (searchKey(parts.at(-1) ?? '') === 'viet nam') parts.pop()
    const last = parts.at(-1) ?? ''
    const province = this.#provinces.get(searchKey(last.replace(provinceLead, '')))
    if (province === undefined || parts.length < 2) return { ...nothing, detail: place }
    return { country: 'Việt Nam', province, detail: parts.slice(0, -1).join(', ') }
  }
}
