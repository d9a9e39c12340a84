/** What a title typed without any marks loses in confidence. */
const withoutMarks = 0.05

/**
 * How far a heading contradicts the marks of a known title that has the same bare letters: null when it says something else
 * ("Năm" is not "Nam"), else what it costs in confidence. A heading typed without any marks may mean either.
 */
export function marksAgree(heading: string, title: string): number | null {
  return wordsAgree(markedWords(heading), markedWords(title))
}

/** `marksAgree` for words taken apart before. */
export function wordsAgree(written: readonly MarkedWord[], title: readonly MarkedWord[]): number | null {
  if (title.every(({ marked }) => written.some((word) => word.marked === marked))) return 0
  return written.every((word) => word.marked === word.bare) ? withoutMarks : null
}

export interface MarkedWord {
  readonly bare: string
  readonly marked: string
}

const mark = /\p{M}/gu
const bar = '\u0335'

/** Marks go behind the letters in one order, so that hoà and hòa, uỷ and ủy are the same word. */
export function markedWords(text: string): MarkedWord[] {
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
