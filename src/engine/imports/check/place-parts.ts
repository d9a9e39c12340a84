import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { ReadCell } from '../values/read.ts'
import type { FieldReaders } from './columns.ts'

const places = ['hometown', 'residence'] as const
const parts = ['Country', 'Province', 'Detail'] as const

/** A place that a list spreads over columns: country, province, and the rest of it. */
export type PlacePart = `${(typeof places)[number]}${(typeof parts)[number]}`
type Parts = { [Part in PlacePart]: string | null }

export const blankPlaces: Parts = {
  hometownCountry: null,
  hometownProvince: null,
  hometownDetail: null,
  residenceCountry: null,
  residenceProvince: null,
  residenceDetail: null,
}

export const placeParts = Object.keys(blankPlaces)

export function placeReaders<D extends Parts>(read: ReadCell<string>): FieldReaders<D> {
  return Object.fromEntries(
    places.flatMap((place) =>
      parts.map((part) => {
        const field: PlacePart = `${place}${part}`
        const into: FieldReaders<D>[string] = (cell, draft) => {
          const value = read(cell)
          if (typeof value === 'object' && value !== null) return value
          const own: Parts = draft
          own[field] = value
          return null
        }
        return [field, into]
      }),
    ),
  )
}

/** The parts as one line, smallest first; a column that has the whole place goes before them. */
export function settlePlaces(draft: Parts & { hometown: string | null; residence: string | null }): void {
  for (const place of places) {
    if (draft[place] !== null || !isSpread(draft, place)) continue
    const country = draft[`${place}Country`]
    const abroad = country === null || searchKey(country) === 'viet nam' ? null : country
    const said = [draft[`${place}Detail`], draft[`${place}Province`], abroad].filter((part) => part !== null)
    // a province alone is still where somebody comes from; a country alone that is Vietnam says nothing
    if (said.length > 0) draft[place] = said.join(', ')
  }
}

/** Most lists have no such columns: nothing is made for their rows. */
function isSpread(draft: Parts, place: (typeof places)[number]): boolean {
  if (place === 'hometown')
    return draft.hometownCountry !== null || draft.hometownProvince !== null || draft.hometownDetail !== null
  return draft.residenceCountry !== null || draft.residenceProvince !== null || draft.residenceDetail !== null
}

export function withoutParts<F extends Parts>(fields: F): Omit<F, PlacePart> {
  const {
    hometownCountry: _hometownCountry,
    hometownProvince: _hometownProvince,
    hometownDetail: _hometownDetail,
    residenceCountry: _residenceCountry,
    residenceProvince: _residenceProvince,
    residenceDetail: _residenceDetail,
    ...rest
  } = fields
  return rest
}
