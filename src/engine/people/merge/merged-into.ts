import type { PersonDetail } from '../../../shared/people/contract.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import { RegisterError } from '../../register/register-error.ts'

/** The record that this one became part of. */
export function mergedInto(reader: Reader, id: number): PersonDetail['mergedInto'] {
  return (
    reader.first(
      reader.sql
        .selectFrom('person_merge')
        .innerJoin('person', 'person.id', 'person_merge.kept_id')
        .select(['person.id', 'person.full_name as fullName', 'merged_at as at'])
        .where('gone_id', '=', id),
    ) ?? null
  )
}

/** What became part of another record comes back by undoing that, with all that hung on it. @throws RegisterError CONFLICT */
export function refuseMerged(change: Change, id: number): void {
  const into = mergedInto(change, id)
  if (into !== null)
    throw new RegisterError(
      'CONFLICT',
      `Hồ sơ này đã được gộp vào hồ sơ ${into.fullName}. Dữ liệu không mất. Muốn tách ra, mở hồ sơ đó và hoàn tác việc gộp.`,
    )
}
