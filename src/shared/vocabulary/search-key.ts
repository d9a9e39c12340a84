const apostrophes = /['’‘‛ʼʻ`´′]/g
const marks = /[\u0300-\u036f]+/g
const alreadyPlain = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const plainLetters = /^[a-z0-9 ]*$/
const notOfWords = /[^\p{L}\p{N}\p{M}]+/gu
/** Đ and its look-alikes: the Icelandic eth and the African d come from foreign fonts and keyboards. */
const crossedD = /[đðɖ]/g

/** Precomposed form: the one form in which text is stored and compared. */
export function toNfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * The key that searching compares: no marks, đ→d, lower case, words with one space between. An apostrophe joins
 * (H'Mông → hmong), any other sign parts (Khơ-mú → kho mu), so a key holds no wildcard of SQL's LIKE or FTS.
 */
export function searchKey(text: string): string {
  if (alreadyPlain.test(text)) return text
  const bare = text
    .replace(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(crossedD, 'd')
  if (plainLetters.test(bare)) return bare.replace(/ {2,}/g, ' ').trim()
  // ŉ and its like only show their apostrophe once taken apart.
  return bare.replace(apostrophes, '').replace(notOfWords, ' ').trim()
}

const invisible = /[\p{Cf}\p{Cs}]+|[^\P{Cc}\s]+/gu
const spaces = /\s+/g
const wrongCrossedD = /[ÐƉðɖ]/g
/** Signs of ASCII and composed letters of Vietnamese, Ð and ð left out, with single spaces between. */
const alreadyClean = /^[!-~À-ÏÑ-ïñ-žƠơƯưẠ-ỹ]+(?: [!-~À-ÏÑ-ïñ-žƠơƯưẠ-ỹ]+)*$/

/**
 * Typed or imported text as it is stored: NFC, one line, single spaces, trimmed; no control, zero-width or direction
 * characters, no half surrogates; the look-alikes Ð, ð of foreign keyboards become Đ, đ.
 */
export function cleanText(text: string): string {
  // Lists are imported by the hundred thousand cells, nearly all of which are clean.
  if (alreadyClean.test(text)) return text
  return text
    .replace(invisible, '')
    .replace(spaces, ' ')
    .replace(wrongCrossedD, (letter) => (letter === 'Ð' || letter === 'Ɖ' ? 'Đ' : 'đ'))
    .normalize('NFC')
    .trim()
}
