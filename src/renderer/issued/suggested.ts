import type { GridCell, IssuedGrid } from '../../shared/issued/contract.ts'
import type { CellPlace } from '../../shared/issued/range.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'

/** The words that stand left of a cell in its row: what the form asks for there. */
export function rowWords({ cells }: Pick<IssuedGrid, 'cells'>, { row, column }: CellPlace): string {
  return words(cells.filter((cell) => cell.row === row && cell.column < column))
}

/** The nearest words above it. */
export function columnWords({ cells }: Pick<IssuedGrid, 'cells'>, { row, column }: CellPlace): string {
  return words(cells.filter((cell) => cell.column === column && cell.row < row).slice(-2))
}

function words(cells: readonly GridCell[]): string {
  return cells
    .filter(({ text, number }) => text !== '' && !number && !/^[\dIVXa-z.]{1,4}$/.test(text))
    .map(({ text }) => text)
    .join(' ')
}

/** The choices whose words the form uses come first; the others keep their order. */
export function bestFirst<T extends { readonly label: string }>(choices: readonly T[], asked: string): T[] {
  const wanted = new Set(wordsOf(asked))
  if (wanted.size === 0) return [...choices]
  const likeness = ({ label }: T): number => {
    const own = wordsOf(label)
    const common = own.filter((word) => wanted.has(word)).length
    return own.length === 0 ? 0 : common / Math.sqrt(own.length * wanted.size)
  }
  return choices
    .map((choice, place) => ({ choice, place, rank: likeness(choice) }))
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .map(({ choice }) => choice)
}

function wordsOf(text: string): string[] {
  return searchKey(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !commonWords.has(word))
}

/** Words of every form, that tell nothing of what is counted. */
const commonWords: ReadonlySet<string> = new Set([
  'trong',
  'do',
  'ky',
  'nay',
  'so',
  'tong',
  'co',
  'la',
  'cua',
])
