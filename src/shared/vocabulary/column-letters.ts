/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return letters
}

/** Column index of a cell reference (B7 → 1); -1 when it is none. Excel ends at XFD, so three letters at most. */
export function columnIndex(reference: string): number {
  let index = 0
  let letters = 0
  for (; letters < reference.length; letters += 1) {
    const code = reference.charCodeAt(letters)
    if (code < 65 || code > 90) break
    if (letters === 3) return -1
    index = index * 26 + code - 64
  }
  return index - 1
}
