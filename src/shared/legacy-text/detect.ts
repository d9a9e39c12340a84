import { isSyllable } from './syllable.ts'
import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

export type LegacyEncoding = 'tcvn3' | 'vni'

/**
 * What a column is written in. `mixed`: cells of `legacy` stand beside Unicode cells. `confidence` is 0 to 1: the share of
 * the telling words that speak for the answer.
 */
export interface Detected {
  readonly encoding: 'unicode' | LegacyEncoding | 'mixed'
  /** What must be converted; null for plain Unicode. */
  readonly legacy: LegacyEncoding | null
  readonly confidence: number
}

const decoders = { tcvn3: decodeTcvn3, vni: decodeVni } as const

/** Text of an old encoding as Unicode NFC. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return decoders[encoding](text)
}

/** The encoding a font of that name draws, or null for a Unicode font . */
export function encodingOfFont(fontName: string): LegacyEncoding | null {
  if (/^\.vn/i.test(fontName.trim())) return 'tcvn3'
  return /^vni[- ]/i.test(fontName.trim()) ? 'vni' : null
}

/** Letters of Vietnamese that Latin-1 lacks, and combining tones: text with one of them is Unicode for certain. */
const onlyInUnicode = /[ĂăĐđĨĩŨũƠơƯư]|\p{M}|[\u1ea0-\u1ef9]/u
const beyondAscii = /[\u00a1-\u00ff]/
const notOfWord = /[^A-Za-z\u00a1-\u00ff]+/

/** How many different telling words it takes before a column is believed to be in an old encoding. */
const fewestWords = 2
const fewestBesideUnicode = 3
const fewestWithFont = 1

interface Counts {
  readonly only: Set<string>
  onlyInAll: number
  valid: number
}

/**
 * The encoding of a column from its words: a word tells when it is a Vietnamese syllable in one reading and none in the
 * other. In doubt the answer is Unicode, so plain text is never converted. `fontName` (or the finding for the column beside
 * it) lowers the number of words needed, never the share.
 */
export function detectEncoding(texts: readonly string[], fontName?: string): Detected {
  const counts = { tcvn3: newCounts(), vni: newCounts() }
  const fontEncoding = fontName === undefined ? null : encodingOfFont(fontName)
  let words = 0
  let unicodeTexts = 0
  for (const text of texts) {
    if (!isFurther(text)) continue
    if (onlyInUnicode.test(text)) {
      unicodeTexts += 1
      continue
    }
    for (const word of text.split(notOfWord)) {
      if (!beyondAscii.test(word)) continue
      words += 1
      const plain = isWordOfUnicode(word)
      for (const encoding of ['tcvn3', 'vni'] as const) {
        if (!isSyllable(decoders[encoding](word))) continue
        const count = counts[encoding]
        count.valid += 1
        if (plain) continue
        count.onlyInAll += 1
        count.only.add(word)
      }
    }
  }
  const legacy = counts.vni.onlyInAll > counts.tcvn3.onlyInAll ? 'vni' : 'tcvn3'
  const { only, onlyInAll, valid } = counts[legacy]
  const fewest =
    fontEncoding === legacy ? fewestWithFont : unicodeTexts > 0 ? fewestBesideUnicode : fewestWords
  const share = words === 0 ? 0 : valid / words
  // What is a syllable as it stands and none once decoded.
  const against = words - valid
  if (only.size < fewest || share < 0.7 || onlyInAll < 3 * against)
    return { encoding: 'unicode', legacy: null, confidence: 1 - (words === 0 ? 0 : onlyInAll / words) }
  return { encoding: unicodeTexts > 0 ? 'mixed' : legacy, legacy, confidence: share }
}

function newCounts(): Counts {
  return { only: new Set(), onlyInAll: 0, valid: 0 }
}

function isFurther(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0xa0) return true
  return false
}

/** A sign that is no letter in Latin-1 (µ, ¸, ®, ÷ …) cannot stand in a word of Unicode. */
function isWordOfUnicode(word: string): boolean {
  return !/[\u00a1-\u00bf×÷]/.test(word) && isSyllable(word)
}

/**
 * One cell of a column found to be `legacy`, converted; the same text when it is plain or Unicode already: it has a letter
 * that only Unicode has, or every word beyond ASCII is a syllable as it stands and some word is none once decoded. In a
 * `mixed` column the first half of that is enough: there "Lê" is Lê, not Lờ.
 */
export function convertCell(text: string, legacy: LegacyEncoding, mixed = false): string {
  if (!beyondAscii.test(text) || onlyInUnicode.test(text)) return text
  const decoded = decoders[legacy](text)
  if (decoded === text) return text
  const words = text.split(notOfWord).filter((word) => beyondAscii.test(word))
  const isUnicode =
    words.every(isWordOfUnicode) && (mixed || !words.every((word) => isSyllable(decoders[legacy](word))))
  return isUnicode ? text : decoded
}
