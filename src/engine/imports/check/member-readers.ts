import type { PartyRecordFields } from '../../../shared/membership/fields.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { pastDate } from '../values/dates.ts'
import { cardNumber, fileNumber } from '../values/party-numbers.ts'
import { text } from '../values/texts.ts'
import type { FieldReaders } from './columns.ts'
import { into } from './person-draft.ts'

/** What a list says of the party file; the note of a list belongs to the person. */
export type RecordDraft = Omit<PartyRecordFields, 'note'>

export function partyRecordReaders<D extends RecordDraft>(today: Day): FieldReaders<D> {
  const date = pastDate(today)
  return {
    cardNumber: into('cardNumber', cardNumber),
    cardIssuedOn: into('cardIssuedOn', date),
    cardIssuedBy: into('cardIssuedBy', text(200)),
    fileNumber: into('fileNumber', fileNumber),
    decisionOn: into('decisionOn', date),
    decisionNumber: into('decisionNumber', text(60)),
    ceremonyOn: into('ceremonyOn', date),
    officialOn: into('officialOn', date),
    officialNumber: into('officialNumber', text(60)),
    officialDecisionOn: into('officialDecisionOn', date),
    firstDecisionOn: into('firstDecisionOn', date),
    introducers: into('introducers', text(300)),
    admittedAt: into('admittedAt', text(200)),
  }
}
