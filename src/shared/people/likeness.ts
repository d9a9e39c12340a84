import { marksAgree } from '../vocabulary/marked-words.ts'
import type { PartialDate } from '../vocabulary/partial-date.ts'
import { searchKey } from '../vocabulary/search-key.ts'

/** What two people, of the register or of a list, are compared by. */
export interface Identity {
  readonly fullName: string
  /** `searchKey` of the name. */
  readonly nameKey: string
  readonly sex: 'male' | 'female' | null
  readonly birthDate: PartialDate | null
  readonly citizenId: string | null
  readonly fatherName: string | null
  /** Villages where the person lives, or that the person's cell leads. */
  readonly villages: readonly number[]
  /** Cells that know the person. */
  readonly cells: readonly number[]
}

type Agreement = 'same' | 'other' | 'unknown'

/** How two people agree, sign by sign. */
export interface Signs {
  /** `unmarked`: one was typed without any marks; `marks`: the marks contradict; `other`: another name. */
  readonly name: 'same' | 'unmarked' | 'marks' | 'other'
  readonly birth: 'whole' | 'year' | 'partly' | 'other' | 'unknown'
  readonly sex: Agreement
  readonly place: 'village' | 'cell' | 'other' | 'unknown'
  readonly father: Agreement
  readonly citizenId: Agreement
}

/**
 * `same` beyond reasonable doubt; `unclear` when a person must look; `other` when something contradicts or too little
 * agrees.
 */
export type Likeness = 'other' | 'unclear' | 'same'

export function signsOf(a: Identity, b: Identity): Signs {
  return {
    name: nameSign(a, b),
    birth: birthSign(a.birthDate, b.birthDate),
    sex: agree(a.sex, b.sex),
    place: placeSign(a, b),
    father: fatherSign(a.fatherName, b.fatherName),
    citizenId: numberSign(a.citizenId, b.citizenId),
  }
}

/** One name, with its marks; a name typed without any marks may be either. */
export function sameName(
  a: Pick<Identity, 'fullName' | 'nameKey'>,
  b: Pick<Identity, 'fullName' | 'nameKey'>,
): boolean {
  const sign = nameSign(a, b)
  return sign === 'same' || sign === 'unmarked'
}

/**
 * The same citizen ID is the same person if the name agrees. Without it: name, whole birth date, sex and place must all agree
 * and the fathers not differ; less than that is unclear, for in a village several people bear one name and many papers know
 * only the year.
 */
export function likeness(a: Identity, b: Identity): Likeness {
  const number = numberSign(a.citizenId, b.citizenId)
  if (number === 'other') return 'other'
  if (number === 'same') return sameName(a, b) ? 'same' : 'unclear'
  if (agree(a.sex, b.sex) === 'other') return 'other'
  // Dates are quicker to compare than names, and most namesakes differ in them.
  const birth = birthSign(a.birthDate, b.birthDate)
  if (birth === 'other' || !sameName(a, b)) return 'other'
  const place = placeSign(a, b)
  const near = place === 'village' || place === 'cell'
  const father = fatherSign(a.fatherName, b.fatherName)
  if (birth === 'whole')
    return near && father !== 'other' && a.sex !== null && a.sex === b.sex ? 'same' : 'unclear'
  if (father === 'other') return 'other'
  // Only the year agrees: an ordinary thing between two villages, worth a look within one.
  if (birth === 'year' || birth === 'partly')
    return place === 'other' && father !== 'same' ? 'other' : 'unclear'
  return near || father === 'same' ? 'unclear' : 'other'
}

const points = {
  name: { same: 30, unmarked: 25, marks: 10, other: 0 },
  birth: { whole: 30, partly: 20, year: 15, unknown: 0, other: -40 },
  sex: { same: 5, unknown: 0, other: -30 },
  place: { village: 15, cell: 15, unknown: 0, other: -10 },
  father: { same: 15, unknown: 0, other: -25 },
  citizenId: { same: 60, unknown: 0, other: -60 },
} as const satisfies { readonly [Sign in keyof Signs]: Readonly<Record<Signs[Sign], number>> }

/** From here on two records are worth a look: a name and a village, or a name and a birth date. */
export const worthALook = 45

/** 0 to 100: how much speaks for one person. */
export function scoreOf(signs: Signs): number {
  const sum =
    points.name[signs.name] +
    points.birth[signs.birth] +
    points.sex[signs.sex] +
    points.place[signs.place] +
    points.father[signs.father] +
    points.citizenId[signs.citizenId]
  return Math.min(100, Math.max(0, sum))
}

const spoken = {
  name: {
    same: 'Trùng họ và tên',
    unmarked: 'Trùng họ và tên, một bên viết không dấu',
    marks: 'Họ và tên giống nhau nếu bỏ dấu',
  },
  birth: { whole: 'Trùng ngày sinh', partly: 'Cùng tháng, năm sinh', year: 'Cùng năm sinh' },
  sex: { same: 'Cùng giới tính' },
  place: { village: 'Cùng thôn, bản', cell: 'Cùng chi bộ' },
  father: { same: 'Trùng họ tên cha' },
  citizenId: { same: 'Trùng số định danh' },
} as const

const denied = {
  name: 'Khác họ và tên',
  birth: 'Khác ngày sinh',
  sex: 'Khác giới tính',
  place: 'Khác thôn, bản',
  father: 'Khác họ tên cha',
  citizenId: 'Khác số định danh',
} as const

const order = [
  'citizenId',
  'name',
  'birth',
  'father',
  'place',
  'sex',
] as const satisfies readonly (keyof Signs)[]

/** What speaks for one person, in words, the strongest first. */
export function reasonsFor(signs: Signs): string[] {
  return order.flatMap((sign) => {
    const words: Readonly<Record<string, string>> = spoken[sign]
    return words[signs[sign]] ?? []
  })
}

/** What speaks against it. */
export function reasonsAgainst(signs: Signs): string[] {
  return order.flatMap((sign) => (signs[sign] === 'other' ? denied[sign] : []))
}

function nameSign(
  a: Pick<Identity, 'fullName' | 'nameKey'>,
  b: Pick<Identity, 'fullName' | 'nameKey'>,
): Signs['name'] {
  if (a.nameKey !== b.nameKey) return 'other'
  if (a.fullName === b.fullName) return 'same'
  const [there, back] = [marksAgree(a.fullName, b.fullName), marksAgree(b.fullName, a.fullName)]
  if (there === 0 || back === 0) return 'same'
  return there === null && back === null ? 'marks' : 'unmarked'
}

function birthSign(a: PartialDate | null, b: PartialDate | null): Signs['birth'] {
  if (a === null || b === null || a === '?' || b === '?') return 'unknown'
  if (!a.startsWith(b) && !b.startsWith(a)) return 'other'
  const known = Math.min(a.length, b.length)
  return known === 10 ? 'whole' : known === 7 ? 'partly' : 'year'
}

function placeSign(a: Identity, b: Identity): Signs['place'] {
  if (meet(a.villages, b.villages)) return 'village'
  if (meet(a.cells, b.cells)) return 'cell'
  if (a.villages.length > 0 && b.villages.length > 0) return 'other'
  return a.cells.length > 0 && b.cells.length > 0 ? 'other' : 'unknown'
}

function fatherSign(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'unknown'
  return a === b || searchKey(a) === searchKey(b) ? 'same' : 'other'
}

/** The old number of 9 digits and the new one of 12 say nothing about each other. */
function numberSign(a: string | null, b: string | null): Agreement {
  if (a === null || b === null || a.length !== b.length) return 'unknown'
  return a === b ? 'same' : 'other'
}

function agree<T>(a: T | null, b: T | null): Agreement {
  if (a === null || b === null) return 'unknown'
  return a === b ? 'same' : 'other'
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.some((id) => b.includes(id))
}
