import { type MarkedWord, markedWords, wordsAgree } from '../../../shared/vocabulary/marked-words.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { ColumnTitle } from './header-titles.ts'

/** The words by which a field is known. A title may name a parent: "Ngày, tháng, năm sinh / Nam". */
export interface HeaderWord {
  readonly field: string
  readonly titles: readonly string[]
  readonly required?: boolean
}

export type HeaderWords = readonly HeaderWord[]

export interface TitleMatch {
  readonly column: number
  readonly field: string
  /** 1 = the very words; 0.95 = but for a bracket or the marks; 0.9 = under another parent; 0.7–0.8 = these words and a few more. */
  readonly confidence: number
}

export interface Matching {
  readonly matches: readonly TitleMatch[]
  /** Fields that two columns claim with the same right: a person must choose. */
  readonly ambiguous: readonly { readonly field: string; readonly columns: readonly number[] }[]
}

interface Candidate extends TitleMatch {
  readonly length: number
}

/** The known titles as keys; made once, asked for every row that might be the header. */
export interface KnownTitles {
  readonly words: HeaderWords
  readonly keys: readonly KnownTitle[]
}

interface KnownTitle {
  readonly field: string
  readonly words: readonly MarkedWord[]
  readonly key: string
  /** Words in the key. */
  readonly count: number
  readonly path: string
}

export function knownTitles(words: HeaderWords): KnownTitles {
  const keys = words.flatMap(({ field, titles }) =>
    titles.map((title) => {
      const key = searchKey(title)
      const path = pathKey(title.split(' / '))
      return { field, words: markedWords(title), key, count: wordCount(key), path }
    }),
  )
  return { words, keys }
}

/** One column per field and one field per column, the surest pairs first. */
export function matchTitles(titles: readonly ColumnTitle[], known: KnownTitles): Matching {
  const candidates = titles.flatMap((title) => candidatesOf(title, known))
  candidates.sort((a, b) => b.confidence - a.confidence || b.length - a.length || a.column - b.column)
  const byField = new Map<string, Candidate>()
  const takenColumns = new Set<number>()
  const rivals = new Map<string, Set<number>>()
  for (const candidate of candidates) {
    const holder = byField.get(candidate.field)
    if (takenColumns.has(candidate.column)) continue
    if (holder === undefined) {
      byField.set(candidate.field, candidate)
      takenColumns.add(candidate.column)
    } else if (isRival(candidate, holder)) {
      rivals.set(
        candidate.field,
        (rivals.get(candidate.field) ?? new Set([holder.column])).add(candidate.column),
      )
    }
  }
  const matches = [...byField.values()].filter(({ field }) => !rivals.has(field))
  return {
    matches: matches.map(({ column, field, confidence }) => ({ column, field, confidence })),
    ambiguous: [...rivals].map(([field, columns]) => ({ field, columns: [...columns] })),
  }
}

/** Of two whole titles neither is better; of two phrases the longer is. */
function isRival(candidate: Candidate, holder: Candidate): boolean {
  if (candidate.confidence !== holder.confidence) return false
  return candidate.confidence >= wholeTitle || candidate.length === holder.length
}

function candidatesOf(title: ColumnTitle, known: KnownTitles): Candidate[] {
  const path = pathKey(title.words)
  const bare = pathKey(title.words.map((word) => word.replace(/\([^)]*\)/g, ' ')))
  const plain = path.replaceAll(' / ', ' ')
  const keys = { path, bare, plain, count: wordCount(plain) }
  const heading = markedWords(title.words.join(' '))
  const candidates: Candidate[] = []
  for (const one of known.keys) {
    const likeness = likenessOf(keys, one)
    const cost = likeness === 0 ? null : wordsAgree(heading, one.words)
    if (cost === null) continue
    const confidence = Math.round((likeness - cost) * 100) / 100
    candidates.push({ column: title.column, field: one.field, confidence, length: one.key.length })
  }
  return candidates
}

interface TitleKeys {
  readonly path: string
  /** Without what stands in brackets. */
  readonly bare: string
  /** Without the bars between parent and child. */
  readonly plain: string
  /** Words in `plain`. */
  readonly count: number
}

const wholeTitle = 0.85

function likenessOf(title: TitleKeys, { key, path, count }: KnownTitle): number {
  if (key === '') return 0
  if (title.path === path) return 1
  if (title.bare === path) return 0.95
  const { plain } = title
  if (plain === key) return 0.95
  if (title.bare.endsWith(` / ${path}`)) return path.includes(' / ') ? 0.95 : 0.9
  // "Chi bộ" is most of "Thuộc chi bộ", but not of "Ngày chi bộ công nhận cảm tình Đảng".
  if (count * 2 <= title.count) return 0
  if (plain.startsWith(`${key} `)) return 0.8
  return ` ${plain} `.includes(` ${key} `) ? 0.7 : 0
}

function wordCount(key: string): number {
  return key.split(' ').length
}

function pathKey(words: readonly string[]): string {
  return words
    .map(searchKey)
    .filter((word) => word !== '')
    .join(' / ')
}
