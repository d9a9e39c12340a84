import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { marksAgree } from '../workbook/title-marks.ts'

/** What two rows, or a row and a record, are compared by. */
export interface Identity {
  readonly fullName: string
  /** `searchKey` of the name. */
  readonly nameKey: string
  readonly sex: 'male' | 'female' | null
  readonly birthDate: PartialDate | null
  readonly citizenId: string | null
  /** Villages where the person lives, or that the person's cell leads. */
  readonly villages: readonly number[]
  /** Cells that know the person. */
  readonly cells: readonly number[]
}

/**
 * `same` beyond reasonable doubt; `unclear` when a person must look; `other` when something contradicts or too little
 * agrees.
 */
export type Likeness = 'other' | 'unclear' | 'same'

/** One name, with its marks; a name typed without any marks may be either. */
export function sameName(
  a: Pick<Identity, 'fullName' | 'nameKey'>,
  b: Pick<Identity, 'fullName' | 'nameKey'>,
): boolean {
  if (a.nameKey !== b.nameKey) return false
  if (a.fullName === b.fullName) return true
  return marksAgree(a.fullName, b.fullName) !== null || marksAgree(b.fullName, a.fullName) !== null
}

/**
 * The same citizen ID is the same person if the name agrees. Without it: name, whole birth date, sex and place must all agree;
 * less than that is unclear, for in a village several people bear one name and many papers know only the year.
 */
export function likeness(a: Identity, b: Identity): Likeness {
  if (a.citizenId !== null && b.citizenId !== null) {
    if (a.citizenId !== b.citizenId) return 'other'
    return sameName(a, b) ? 'same' : 'unclear'
  }
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return 'other'
  // Dates are quicker to compare than names, and most namesakes differ in them.
  const birth = sameBirth(a.birthDate, b.birthDate)
  if (birth === 'other' || !sameName(a, b)) return 'other'
  const place = samePlace(a, b)
  if (birth === 'whole') return place === true && a.sex !== null && a.sex === b.sex ? 'same' : 'unclear'
  // Only the year agrees: an ordinary thing between two villages, worth a look within one.
  if (birth === 'partly') return place === false ? 'other' : 'unclear'
  return place === true ? 'unclear' : 'other'
}

function sameBirth(a: PartialDate | null, b: PartialDate | null): 'whole' | 'partly' | 'unknown' | 'other' {
  if (a === null || b === null || a === '?' || b === '?') return 'unknown'
  if (a === b) return a.length === 10 ? 'whole' : 'partly'
  return a.startsWith(b) || b.startsWith(a) ? 'partly' : 'other'
}

/** null when nothing is known of one of them. */
function samePlace(a: Identity, b: Identity): boolean | null {
  if (meet(a.cells, b.cells) || meet(a.villages, b.villages)) return true
  if (a.villages.length > 0 && b.villages.length > 0) return false
  return a.cells.length > 0 && b.cells.length > 0 ? false : null
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.some((id) => b.includes(id))
}
