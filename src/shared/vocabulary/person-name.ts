import { cleanText } from './search-key.ts'
import { vietnameseOrderKey } from './vietnamese-order.ts'

export interface NameParts {
  /** Họ: the first word; '' for a single name. */
  readonly family: string
  /** Tên đệm: everything between; may be ''. */
  readonly middle: string
  /** Tên: the last word. */
  readonly given: string
}

const trailingNote = /\s*\([^()]*\)\s*$/

/** Họ, đệm, tên. A note in brackets behind the name ("Lò Văn Hải (B)") belongs to none of them. */
export function splitName(full: string): NameParts {
  const name = full.includes('(') ? full.replace(trailingNote, '') : full
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return { family: '', middle: '', given: words[0] ?? '' }
  return {
    family: words[0] ?? '',
    middle: words.slice(1, -1).join(' '),
    given: words[words.length - 1] ?? '',
  }
}

const joiners = /['’‘‛ʼʻ`´′]/g
const partingSigns = /[^\p{L}\p{N}\p{M}]+/u

function orderedWords(text: string): string[] {
  if (text === '') return []
  return text
    .replace(joiners, '')
    .split(partingSigns)
    .filter((word) => word !== '')
}

/**
 * The key that lists sort by as plain binary text: given name, then family name, then middle names, each in Vietnamese
 * order (alphabet a ă â b … y, then tones ngang huyền hỏi ngã sắc nặng). Case and signs do not count. ASCII, so SQLite and
 * JavaScript agree on it.
 */
export function nameSortKey(full: string): string {
  const { family, middle, given } = splitName(full.normalize('NFC').toLowerCase())
  return `${vietnameseOrderKey(orderedWords(given))}${vietnameseOrderKey(orderedWords(family))}${vietnameseOrderKey(orderedWords(middle))}`
}

/** −1, 0 or 1 by `nameSortKey`; sort long lists by stored keys instead. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [nameSortKey(a), nameSortKey(b)]
  if (first === second) return 0
  return first < second ? -1 : 1
}

function capitalised(part: string): string {
  const [first, ...rest] = part
  return first === undefined ? part : first.toUpperCase() + rest.join('').toLowerCase()
}

/**
 * NGUYỄN VĂN A → Nguyễn Văn A; H'MÔNG → H'Mông; words of mixed case stay. Only a suggestion to show beside the field:
 * what was typed stays until the person takes it.
 */
export function titleCaseName(text: string): string {
  return cleanText(text)
    .split(' ')
    .map((word) => {
      const oneCase = word === word.toUpperCase() || word === word.toLowerCase()
      return oneCase ? word.replace(/[^'’\-.]+/gu, capitalised) : word
    })
    .join(' ')
}

const nameSigns = /^[\p{L}\p{M}][\p{L}\p{M}'’.\- ]*(?:\([\p{L}\p{M}\p{N}'’.\- ]*\))?$/u

/** Letters with the signs that names bear, 2 to 100 long, no digits; says nothing of whether the person exists. */
export function isPlausibleName(text: string): boolean {
  const name = cleanText(text)
  return name.length >= 2 && name.length <= 100 && nameSigns.test(name) && /\p{L}.*\p{L}/u.test(name)
}
