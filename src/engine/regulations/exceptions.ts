import type { Breach, KeptException } from '../../shared/regulations/breach.ts'
import { authorOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import type { RecordTableName } from '../register/schema.ts'

/**
 * Nothing is blocked that the paper world allows: without a reason the command stops and tells the breaches, with one it goes
 * on and keeps the reason beside the record, with the day and the name of the command's author.
 * @throws RegisterError RULE_BREACH with the breaches, when no reason was given
 */
export function passOrRefuse(
  change: Change,
  record: { readonly table: RecordTableName; readonly id: number },
  breaches: readonly Breach[],
  reason: string | null,
): void {
  if (breaches.length === 0) return
  if (reason === null) throw new RegisterError('RULE_BREACH', undefined, { breaches })
  const { at, by } = authorOf(change)
  for (const { ruleKey, message, source } of breaches)
    change.insert('rule_exception', {
      table_name: record.table,
      row_id: record.id,
      rule_key: ruleKey,
      message,
      source,
      reason,
      made_at: at,
      by_name: by,
    })
}

/** Rules that were passed over for a record, oldest first. */
export function exceptionsOf(reader: Reader, table: RecordTableName, id: number): KeptException[] {
  return reader.all(
    reader.sql
      .selectFrom('rule_exception')
      .select(['message', 'source', 'reason', 'made_at as at', 'by_name as by'])
      .where('table_name', '=', table)
      .where('row_id', '=', id)
      .orderBy('id'),
  )
}
