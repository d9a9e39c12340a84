import * as z from 'zod'
import type { PersonDetail } from '../../../shared/people/contract.ts'
import { fieldLabel, fieldWords } from '../../audit/field-words.ts'
import { undoEntry } from '../../audit/undo.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import { RegisterError } from '../../register/register-error.ts'

const otherValuesSchema = z.array(
  z.object({ table: z.string(), column: z.string(), value: z.union([z.string(), z.number(), z.null()]) }),
)

/** Records that became part of this one, with what they said otherwise, in words. */
export function mergedOf(reader: Reader, id: number): PersonDetail['merged'] {
  return reader
    .all(
      reader.sql
        .selectFrom('person_merge')
        .innerJoin('person', 'person.id', 'person_merge.gone_id')
        .select([
          'person_merge.id',
          'person.full_name as fullName',
          'merged_at as at',
          'merged_by as by',
          'other_values',
        ])
        .where('kept_id', '=', id)
        .orderBy('person_merge.id', 'desc'),
    )
    .map(({ other_values, ...row }) => ({
      ...row,
      otherValues: otherValuesSchema.parse(JSON.parse(other_values)).flatMap(({ table, column, value }) => {
        const label = fieldLabel(table, column)
        return label === null ? [] : [{ label, value: fieldWords(reader, table, column, value) }]
      }),
    }))
}

/** Two records again. @throws RegisterError NOT_FOUND; CONFLICT naming what was done since and stands on it */
export function unmerge(change: Change, mergeId: number): number {
  const { gone_id } = change.row('person_merge', mergeId)
  const entry = change
    .statement<{ id: number }>(
      `SELECT entry_id AS id FROM audit_change WHERE table_name = 'person_merge' AND row_id = ? AND operation = 'insert'
       ORDER BY id DESC LIMIT 1`,
    )
    .get(mergeId)
  if (entry === undefined) throw new RegisterError('NOT_FOUND')
  undoEntry(change, entry.id)
  return gone_id
}
