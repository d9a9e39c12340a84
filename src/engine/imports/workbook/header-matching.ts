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
  /** 1 = the very words; 0.95 = but for a bracket; 0.9 = under another parent; 0.7–0.85 = the words and more. */
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
  readonly keys: readonly { readonly field: string; readonly key: string; readonly path: string }[]
}

export function knownTitles(words: HeaderWords): KnownTitles {
  const keys = words.flatMap(({ field, titles }) =>
    titles.map((title) => ({ field, key: searchKey(title), path: pathKey(title.split(' / ')) })),
  )
  return { words, keys }
}

/** One column per field and one field per column, the surest pairs first. */
export function matchTitles(titles: readonly ColumnTitle[], known: KnownTitles): Matching {
  const candidates = titles.flatMap((title) => candidatesOf(title, known))
  candidates.sort((a, b) => b.confidence - a.confidence || b.length - a.length || a.column - b.column)
  const byField = new Map<string, Candidate>()
  const takenColumns = new Set<number>()
  const rivals = new Map<string, number[]>()
  for (const candidate of candidates) {
    const holder = byField.get(candidate.field)
    if (takenColumns.has(candidate.column)) continue
    if (holder === undefined) {
      byField.set(candidate.field, candidate)
      takenColumns.add(candidate.column)
    } else if (holder.confidence === candidate.confidence && holder.length === candidate.length) {
      const columns = rivals.get(candidate.field) ?? [holder.column]
      rivals.set(candidate.field, [...columns, candidate.column])
    }
  }
  const matches = [...byField.values()].filter(({ field }) => !rivals.has(field))
  return {
    matches: matches.map(({ column, field, confidence }) => ({ column, field, confidence })),
    ambiguous: [...rivals].map(([field, columns]) => ({ field, columns })),
  }
}

function candidatesOf(title: ColumnTitle, known: KnownTitles): Candidate[] {
  const path = pathKey(title.words)
  const bare = pathKey(title.words.map((word) => word.replace(/\([^)]*\)/g, ' ')))
  const leaf = searchKey((title.words.at(-1) ?? '').replace(/\([^)]*\)/g, ' '))
  const candidates: Candidate[] = []
  for (const { field, key, path: knownPath } of known.keys) {
    const confidence = confidenceOf({ path, bare, leaf, depth: title.words.length }, key, knownPath)
    if (confidence > 0) candidates.push({ column: title.column, field, confidence, length: key.length })
  }
  return candidates
}

interface TitleKeys {
  readonly path: string
  readonly bare: string
  readonly leaf: string
  readonly depth: number
}

const shortestPhrase = 4

function confidenceOf(title: TitleKeys, key: string, knownPath: string): number {
  if (key === '') return 0
  if (title.path === knownPath) return 1
  if (title.bare === knownPath) return 0.95
  const plain = title.path.replaceAll(' / ', ' ')
  if (plain === key) return 0.95
  if (title.depth > 1 && title.leaf === key) return 0.9
  if (key.length < shortestPhrase) return 0
  if (plain.startsWith(`${key} `)) return 0.85
  return ` ${plain} `.includes(` ${key} `) ? 0.7 : 0
}

function pathKey(words: readonly string[]): string {
  return words
    .map(searchKey)
    .filter((word) => word !== '')
    .join(' / ')
}
