import type { Selectable } from 'kysely'
import type { PackBody, Rule } from '../../shared/regulations/pack.ts'
import { missingKeys, readStoredPack, takenOver } from '../../shared/regulations/stored-pack.ts'
import type { Reader } from '../register/reader.ts'
import type { RulePackTable } from './tables.ts'

export type PackRow = Selectable<RulePackTable>

/**
 * A stored version, also one of an older program that did not know every rule: what it lacks is as the program first shipped it
 * for the same era afterwards, unconfirmed. That text never changes either, so the version goes on meaning the same.
 * @throws Error when no text in the register holds a rule
 */
export function bodyOf(reader: Reader, row: PackRow): PackBody {
  const body = readStoredPack(row.body)
  const missing = missingKeys(body)
  if (missing.length === 0) return body
  const texts = shippedTexts(reader, row)
  const added = missing.map((key): Rule => {
    const rule = texts.flatMap(({ rules }) => rules).find((each) => each.key === key)
    if (rule === undefined) throw new Error(`No rule pack holds ${key}`)
    return takenOver(rule)
  })
  return { ...body, rules: [...body.rules, ...added] }
}

/** What the program shipped: for this era after the version, then before it, then for other eras. */
function shippedTexts(reader: Reader, { pack, version }: PackRow): PackBody[] {
  return reader
    .statement<{ body: string }>(
      `SELECT body FROM rule_pack WHERE origin = 'program'
       ORDER BY pack <> @pack, version < @version, CASE WHEN version < @version THEN -version ELSE version END, id`,
    )
    .all({ pack, version })
    .map(({ body }) => readStoredPack(body))
}
