import { type ImportKind, importKindSchema } from '../../../shared/imports/contract.ts'
import { type Day, formatDay } from '../../../shared/vocabulary/day.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { Arguments } from './arguments.ts'
import type { Client } from './session.ts'
import { UsageError } from './usage.ts'

export function kindIn(words: Arguments): ImportKind {
  const word = words.required('kind')
  const kind = importKindSchema.safeParse(word)
  if (kind.success) return kind.data
  throw new UsageError(`Không có loại danh sách “${word}”. Các loại: ${importKindSchema.options.join(', ')}.`)
}

export interface NamedCell {
  readonly id: number
  readonly name: string
}

/**
 * The organisation that `--cell` names, with or without marks, as it is called on the day; null without `--cell`. The whole
 * name wins over a part of it.
 */
export async function cellIn(words: Arguments, client: Client, asOf: Day): Promise<NamedCell | null> {
  const wanted = words.optional('cell')
  if (wanted === undefined) return null
  const key = searchKey(wanted)
  const cells = await client.cells.list({ asOf })
  const whole = cells.filter((cell) => searchKey(cell.name) === key)
  const found = whole.length > 0 ? whole : cells.filter((cell) => searchKey(cell.name).includes(key))
  const [only] = found
  if (only === undefined)
    throw new UsageError(`Không có chi bộ nào tên “${wanted}” vào ngày ${formatDay(asOf)}.`)
  if (found.length > 1)
    throw new UsageError(`Có ${found.length} chi bộ khớp với “${wanted}”: ${namesOf(found)}. Ghi rõ tên hơn.`)
  return { id: only.id, name: only.name }
}

const mostNames = 8

function namesOf(cells: readonly NamedCell[]): string {
  const names = cells.slice(0, mostNames).map((cell) => cell.name)
  return names.join('; ') + (cells.length > mostNames ? '; …' : '')
}
