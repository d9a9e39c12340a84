/** Vietnamese alphabet with the four guest letters f, j, w, z where dictionaries put them. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
/** ngang, huyền, hỏi, ngã, sắc, nặng */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const vowels = 'aăâeêioôơuưy'

interface Place {
  /** One ASCII sign, rising with the alphabet. */
  readonly letter: string
  /** '1'–'5', or '' for thanh ngang. */
  readonly tone: string
}

/** Letters take A, B, C … in ASCII, above the digits, which stand for themselves. */
const places = new Map<string, Place>()
for (const [index, letter] of [...alphabet].entries()) {
  const code = String.fromCharCode(0x41 + index)
  places.set(letter, { letter: code, tone: '' })
  if (!vowels.includes(letter)) continue
  for (const [tone, mark] of tones.entries()) {
    if (tone > 0) places.set(`${letter}${mark}`.normalize('NFC'), { letter: code, tone: String(tone) })
  }
}
for (const digit of '0123456789') places.set(digit, { letter: digit, tone: '' })
for (const lookAlike of 'ðɖ') places.set(lookAlike, places.get('đ') ?? { letter: 'd', tone: '' })

/** A guest of another alphabet: ñ stands at n, anything without a Latin base after z. */
function foreignPlace(sign: string): Place {
  const base = places.get(sign.normalize('NFD').charAt(0))
  return base ?? { letter: `~${(sign.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`, tone: '' }
}

function placeOf(sign: string): Place {
  let place = places.get(sign)
  if (!place) {
    place = foreignPlace(sign)
    // A handful of guests at most; the bound keeps hostile input from filling memory.
    if (places.size < 1000) places.set(sign, place)
  }
  return place
}

/**
 * The binary-comparable ASCII key of a few words in lower-case NFC: all letters first, then the tone of every word, so
 * that tones decide only between equal letters. 'hoà' and 'hòa' are the same word. Ends with ' ', below every other sign.
 */
export function vietnameseOrderKey(words: readonly string[]): string {
  let letters = ''
  let toneMarks = ''
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      letters += '!'
      toneMarks += '!'
    }
    for (const sign of word) {
      const place = placeOf(sign)
      letters += place.letter
      toneMarks += place.tone
    }
  }
  return `${letters} ${toneMarks} `
}
