import { isPartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../../register/reader.ts'
import { exceptionsOfMember } from '../parts.ts'
import type { StoryFact } from './fact.ts'

/** Rules passed over with a reason: each stands in the story on the day it was written. */
export function exceptionFacts(reader: Reader, personId: number): (StoryFact & { by: string; at: string })[] {
  return exceptionsOfMember(reader, personId).map(({ message, source, reason, at, by }) => {
    const on = at.slice(0, 10)
    return {
      table: 'rule_exception',
      rowId: 0,
      on: isPartialDate(on) ? on : null,
      what: `Ghi khác quy định: ${message}`,
      detail: `Lý do: ${reason}`,
      document: source,
      by,
      at,
    }
  })
}
