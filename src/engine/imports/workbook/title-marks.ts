/** What a title typed without any marks loses in confidence. */
const withoutMarks = 0.05

/**
 * How far a heading contradicts the marks of a known title that has the same bare letters: null when it says something else
 * ("Năm" is not "Nam"), else what it costs in confidence. A heading typed without any marks may mean either.
 */
export function marksAgree(heading: string, title: string): number | null {
  const written = wordsOf(heading)
  const exact = new Set(written.map((word) => word.marked))
  if (wordsOf(title).every((word) => exact.has(word.marked))) return 0
  return written.every((word) => word.marked === word.bare) ? withoutMarks : null
}

interface Word {
  readonly bare: string
  readonly marked: string
}

const mark = /\p{M}/gu
const bar = '\u0335'

/** Marks go behind the letters in one order, so that hoà and hòa, uỷ and ủy are the same word. */
function wordsOf(text: string): Word[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.map((word) => {
    const apart = word.replaceAll('đ', `d${bar}`).normalize('NFD')
    const bare = apart.replace(mark, '')
    return { bare, marked: bare + [...(apart.match(mark) ?? [])].sort().join('') }
  })
}
