import { detectEncoding } from '../../../shared/legacy-text/detect.ts'
import { isSyllable } from '../../../shared/legacy-text/syllable.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252'

/** As much of a file tells what it is written in. */
const sampled = 64 * 1024

/**
 * The encoding of a text file from its bytes: the byte order mark, the zeros of UTF-16, valid UTF-8; what is left is an
 * old one. There windows-1258 stands against the bytes of TCVN3 and VNI, which are kept as windows-1252 for the conversion of
 * old fonts. Null when the file holds control bytes that no text has.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, sampled)
  const wide = zerosOf(sample)
  if (wide !== null) return wide
  if (sample.some(isControl)) return null
  return isUtf8(sample, bytes.length > sampled) && isUtf8(bytes, false) ? 'utf-8' : oldEncoding(sample)
}

/** The text of the bytes, composed (NFC); what the encoding does not know becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  const text = new TextDecoder(encoding).decode(bytes)
  // windows-1258 writes its tones apart; TCVN3 must stay byte by byte for its own conversion
  return encoding === 'windows-1258' ? text.normalize('NFC') : text
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c
}

/** Fewer bytes than these are no list, and a zero among them tells nothing. */
const fewestWide = 8

/** Text of UTF-16 without its mark: nearly every separator and digit has a zero on the same side. */
function zerosOf(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (sample.length < fewestWide) return null
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 10
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

function oldEncoding(sample: Uint8Array): 'windows-1258' | 'windows-1252' {
  const { legacy, confidence } = detectEncoding(decodeText(sample, 'windows-1252').split(/[\r\n\t;,|]+/))
  return legacy !== null && confidence > shareOfSyllables(decodeText(sample, 'windows-1258'))
    ? 'windows-1252'
    : 'windows-1258'
}

/** Of the words with letters beyond ASCII, how many are Vietnamese. */
function shareOfSyllables(text: string): number {
  const words = text.split(/[^\p{L}\p{M}\u00a1-\u00bf]+/u).filter((word) => /[^\p{ASCII}]/u.test(word))
  return words.length === 0 ? 0 : words.filter((word) => isSyllable(word)).length / words.length
}
