/** Pixels of one character of column width: Excel measures columns by the digits of its default font. */
const pixelsPerUnit = 7
const pixelsPerPoint = 96 / 72

/** Widths of Times New Roman in em: estimates that rather wrap too early than cut a line. */
function emOf(character: string): number {
  if (character === ' ') return 0.25
  if (/\p{Lu}/u.test(character)) return 0.72
  if (/\p{Ll}/u.test(character)) return 0.47
  return /\d/.test(character) ? 0.5 : 0.35
}

/** How wide a text runs on one line, in Excel column characters. */
export function textUnits(text: string, size: number): number {
  let em = 0
  for (const character of text.normalize('NFC')) em += emOf(character)
  return (em * size * pixelsPerPoint) / pixelsPerUnit
}

/** Points that a text needs in a block of that width. Only merged cells need it: Excel fits all other rows by itself. */
export function heightFor(text: string, size: number, units: number): number {
  const usable = Math.max(units - 1, 1)
  const lines = text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(textUnits(part, size) / usable)), 0)
  return Math.ceil(lines * size * 1.32 + 2)
}
