import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Reader } from '../register/reader.ts'

/** Beyond this many hits, walking the name order is quicker than sorting the hits. */
const manyHits = 400

/** `lò thị m` → `"lo" * "thi" * "m" *`: every typed word must begin a word of the name, in any order. */
export function matchExpression(text: string): string | null {
  const words = searchKey(text).match(/[\p{L}\p{N}]+/gu)
  return words === null ? null : words.map((word) => `"${word}"*`).join(' ')
}

function wordsOf(text: string): string[] {
  return searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * Ids of the people whose name holds every typed word (or the beginning of one), in Vietnamese order.
 * Three ways, the cheapest that fits: few hits are sorted; many hits are picked off the name index in order; none at all
 * means that the text may lie inside a word ("uyen" in Nguyễn).
 */
export function searchPeople(reader: Reader, text: string, limit: number): number[] {
  const match = matchExpression(text)
  if (match === null) return []
  const hits = reader.statement<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM person_name WHERE person_name MATCH ? LIMIT ${manyHits})`,
  )
  const found = hits.get(match)?.n ?? 0
  const words = wordsOf(text)
  if (found === 0) return walkInOrder(reader, words, '%', limit)
  if (found >= manyHits) return walkInOrder(reader, words, '% ', limit)
  return reader
    .statement<{ id: number }>(
      `SELECT person.id FROM person_name JOIN person ON person.id = person_name.rowid
       WHERE person_name MATCH ? AND person.trashed_at IS NULL ORDER BY person.name_sort, person.id LIMIT ?`,
    )
    .all(match, limit)
    .map((row) => row.id)
}

/** Off the covering index `person_in_order`, already sorted, until enough are found. */
function walkInOrder(reader: Reader, words: readonly string[], before: '%' | '% ', limit: number): number[] {
  const conditions = words.map(() => `(' ' || name_key) LIKE ?`).join(' AND ')
  return reader
    .statement<{ id: number }>(
      `SELECT id FROM person INDEXED BY person_in_order WHERE trashed_at IS NULL AND ${conditions}
       ORDER BY name_sort, id LIMIT ?`,
    )
    .all(...words.map((word) => `${before}${word}%`), limit)
    .map((row) => row.id)
}
