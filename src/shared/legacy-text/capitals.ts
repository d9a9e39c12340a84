const lower = /\p{Ll}/u
const word = /\p{L}+/gu

/**
 * TCVN3 keeps no toned capitals: "NGUYÔN" can only be read as "NGUYễN". A word whose plain letters are all capitals, two or
 * more, gets its toned ones back as capitals; in a text without any plain small letter every word does ("V¡N Tó" → "VĂN TÚ").
 * `restored` says that this was done, for a person to look at.
 */
export function restoreCapitals(text: string): { readonly text: string; readonly restored: boolean } {
  const plain = text.replace(/[^A-Za-z]+/g, '')
  const whole = plain.length >= 2 && plain === plain.toUpperCase() && /[A-Z]{2}/.test(text)
  const result = text.replace(word, (letters) => {
    if (!lower.test(letters)) return letters
    const ascii = letters.replace(/[^A-Za-z]+/g, '')
    const shouts = ascii.length >= 2 && ascii === ascii.toUpperCase()
    return shouts || whole ? letters.toUpperCase() : letters
  })
  return { text: result, restored: result !== text }
}
