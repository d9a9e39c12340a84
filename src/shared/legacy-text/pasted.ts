import { restoreCapitals } from './capitals.ts'
import { convertCell, detectEncoding, encodingOfFont, type LegacyEncoding } from './detect.ts'

/** Text of the clipboard that is written in an old font, and what it says. */
export interface Pasted {
  readonly encoding: LegacyEncoding
  readonly text: string
  /** TCVN3 keeps no toned capitals: these were guessed from the letters beside them. */
  readonly guessedCapitals: boolean
}

const betweenCells = /([\t\r\n]+)/

/**
 * Recognises TCVN3 and VNI in what is about to be pasted: one text or a table. `html` is the other form of the clipboard, which
 * often names the font. null for anything that may be Unicode: in doubt nothing is converted.
 */
export function legacyPasted(text: string, html = ''): Pasted | null {
  const parts = text.split(betweenCells)
  const font = fontIn(html)
  const { encoding, legacy } = detectEncoding(parts, font ?? undefined)
  if (legacy === null) return null
  let guessedCapitals = false
  const converted = parts.map((part) => {
    const decoded = convertCell(part, legacy, encoding === 'mixed')
    if (decoded === part || legacy !== 'tcvn3') return decoded
    const { text: restored, restored: guessed } = restoreCapitals(decoded)
    guessedCapitals ||= guessed
    return restored
  })
  const whole = converted.join('').normalize('NFC')
  return whole === text ? null : { encoding: legacy, text: whole, guessedCapitals }
}

/** The first old font that the clipboard's styles name. */
function fontIn(html: string): string | null {
  for (const [, name = ''] of html.slice(0, 200_000).matchAll(/font-family:\s*["'&quot;]*([^"';,&<>]+)/gi))
    if (encodingOfFont(name) !== null) return name
  const [, face = ''] = /face=["']?([^"'>]+)/i.exec(html) ?? []
  return encodingOfFont(face) === null ? null : face
}
