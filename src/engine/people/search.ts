import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Reader } from '../register/reader.ts'

/** Beyond this many hits (measured at 120,000 people) walking the name order is quicker than sorting the hits. */
const manyHits = 20_000

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
 * Three ways, the cheapest that fits: hits are sorted; too many hits are picked off the name index in order; none at all
 * means that the text may lie inside a word ("uyen" in Nguyễn).
 */
export function searchPeople(reader: Reader, text: string, limit: number): number[] {
  const match = matchExpression(text)
  if (match === null) return []
  const sorted = reader.statement<{ id: number }>(sortedHits).all(match, limit)
  if (sorted.length > 0) return sorted.map((row) => row.id)
  const anyHit = reader.statement('SELECT 1 FROM person_name WHERE person_name MATCH ? LIMIT 1').get(match)
  return walkInOrder(reader, wordsOf(text), anyHit === undefined ? '%' : '% ', limit)
}

/** The index is asked once; with too many hits the statement answers nothing instead of sorting them. */
const sortedHits = `WITH hits AS MATERIALIZED (
    SELECT rowid AS id FROM person_name WHERE person_name MATCH ? LIMIT ${manyHits + 1}
  ), counted AS MATERIALIZED (SELECT count(*) AS n FROM hits)
  SELECT person.id FROM counted CROSS JOIN hits CROSS JOIN person ON person.id = hits.id
  WHERE counted.n <= ${manyHits} AND person.trashed_at IS NULL ORDER BY person.name_sort, person.id LIMIT ?`

/** Off the covering index `person_in_order`, already sorted, until enough are found. */
function walkInOrder(reader: Reader, words: readonly string[], before: '%' | '% ', limit: number): number[] {
  const conditions = words.map(() => `(' ' || name_key) LIKE ?`).join(' AND ')
  return reader
    .statement<{ id: number }>(
      // main: where a person is limited, `person` is a view, which has no index; asked only of those that fit
      `SELECT id FROM main.person AS walked INDEXED BY person_in_order WHERE trashed_at IS NULL AND ${conditions}
         AND EXISTS (SELECT 1 FROM person WHERE person.id = walked.id)
       ORDER BY name_sort, id LIMIT ?`,
    )
    .all(...words.map((word) => `${before}${word}%`), limit)
    .map((row) => row.id)
}
