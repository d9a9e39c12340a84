import { columnLetters } from '../../../shared/vocabulary/column-letters.ts'
import {
  type HeaderWords,
  type KnownTitles,
  knownTitles,
  type Matching,
  matchTitles,
} from './header-matching.ts'
import { columnTitles, continuesHeading } from './header-titles.ts'
import { isNumberingRow } from './row-kinds.ts'
import type { SheetRow } from './sheet-rows.ts'

export type { HeaderWord, HeaderWords } from './header-matching.ts'

export interface HeaderColumn {
  /** 0-based. */
  readonly column: number
  readonly letter: string
  /** As printed, parents first: "Trình độ / LLCT". */
  readonly title: string
  /** The field it was recognised as, or null for a person to choose. */
  readonly field: string | null
  /** 0 for unmatched columns, else up to 1. */
  readonly confidence: number
}

export interface HeaderFound {
  readonly sheet: string
  /** Row numbers of the heading, numbering row left out. */
  readonly headerRows: readonly number[]
  /** The first row number that may hold data. */
  readonly firstDataRow: number
  readonly columns: readonly HeaderColumn[]
  /** Required fields that no column was recognised as. */
  readonly missing: readonly string[]
  readonly ambiguous: Matching['ambiguous']
  /** Sum of the confidences; the higher, the surer that this is the header and the right kind of list. */
  readonly score: number
}

/** The header is looked for in this many filled rows; a search needs `headerSearchRows` rows to see all of its depth. */
export const headerWithin = 20
const deepest = 3
export const headerSearchRows = headerWithin + deepest
const fewestMatches = 2
/** The very words of a title, but for brackets and marks. */
const sureTitle = 0.95

/**
 * Finds the heading by its words among the first filled rows of a sheet, whatever stands above it. It may be one to
 * three rows deep; the place that explains most columns wins, the upper one on a tie. Null when no row knows at least two
 * fields.
 */
export function findHeader(rows: readonly SheetRow[], words: HeaderWords): HeaderFound | null {
  const known = knownTitles(words)
  let best: HeaderFound | null = null
  for (let first = 0; first < Math.min(rows.length, headerWithin); first += 1) {
    const found = blocksFrom(rows, first)
      .map((block) => judge(block, rows, known))
      .findLast((candidate) => candidate !== null)
    if (found !== undefined && found !== null && found.score > (best?.score ?? 0)) best = found
  }
  return best
}

/** Where the one title stands that a list of a single known column has: too little to be sure of its heading. */
export function loneTitle(
  rows: readonly SheetRow[],
  words: HeaderWords,
): { readonly row: number; readonly column: string } | null {
  const known = knownTitles(words.filter(({ required }) => required === true))
  for (const heading of rows.slice(0, headerWithin)) {
    const { matches } = matchTitles(columnTitles([heading]), known)
    const [only] = matches.filter(({ confidence }) => confidence >= sureTitle)
    if (only !== undefined) return { row: heading.row, column: columnLetters(only.column) }
  }
  return null
}

function blocksFrom(rows: readonly SheetRow[], first: number): SheetRow[][] {
  const blocks: SheetRow[][] = []
  const block: SheetRow[] = []
  for (const row of rows.slice(first, first + deepest)) {
    if (block.length > 0 && !continuesHeading(block, row)) break
    block.push(row)
    blocks.push([...block])
  }
  return blocks
}

function judge(
  block: readonly SheetRow[],
  rows: readonly SheetRow[],
  known: KnownTitles,
): HeaderFound | null {
  const last = block.at(-1)
  if (last === undefined) return null
  const titles = columnTitles(block)
  const { matches, ambiguous } = matchTitles(titles, known)
  if (matches.length + ambiguous.length < fewestMatches) return null
  const byColumn = new Map(matches.map((match) => [match.column, match]))
  const found = new Set([...matches, ...ambiguous].map(({ field }) => field))
  const next = rows[rows.indexOf(last) + 1]
  const numbered = next !== undefined && isNumberingRow(next.cells)
  return {
    sheet: last.sheet,
    headerRows: block.map((row) => row.row),
    firstDataRow: (numbered ? next.row : last.row) + 1,
    columns: titles.map(({ column, words }) => ({
      column,
      letter: columnLetters(column),
      title: words.join(' / '),
      field: byColumn.get(column)?.field ?? null,
      confidence: byColumn.get(column)?.confidence ?? 0,
    })),
    missing: known.words
      .filter((word) => word.required === true && !found.has(word.field))
      .map(({ field }) => field),
    ambiguous,
    score: matches.reduce((sum, match) => sum + match.confidence, ambiguous.length / 2),
  }
}
