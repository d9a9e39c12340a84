import { blankPartyRecord, partyRecordSchema } from '../../../shared/membership/fields.ts'
import { type RecordChanges, savePartyRecord } from '../../membership/party-record.ts'
import { partyRecordOf } from '../../membership/records.ts'
import { updatePerson } from '../../people/commands.ts'
import type { Reader } from '../../register/reader.ts'
import { partyRecordReaders, type RecordDraft } from '../check/member-readers.ts'
import { blankDraft, type PersonDraft, personReaders, settlePerson } from '../check/person-draft.ts'
import { DraftReader } from '../check/row-checker.ts'
import { showValue } from '../check/show-value.ts'
import type { ListEditor } from './list-editor.ts'
import { filledOf, livingPersonFields, personFieldNames, personPart, placeOf } from './person-fields.ts'

const { note: _note, ...blankRecord } = blankPartyRecord
const changes = partyRecordSchema.omit({ note: true }).partial()
const recordFields: readonly string[] = changes.keyof().options
const fields = [...personFieldNames, ...recordFields]

type Draft = PersonDraft & RecordDraft

/** Members of today: the person and what the party file says. */
export const membersEditor: ListEditor = {
  kind: 'members',
  letter: 'N',
  fields,
  shown: ['cell', 'standing'],
  mainField: 'fullName',
  all: (reader) =>
    reader
      .statement<{ id: number }>(
        `SELECT id FROM person WHERE trashed_at IS NULL AND EXISTS (SELECT 1 FROM cell_member
           WHERE person_id = person.id AND to_date IS NULL) ORDER BY name_sort`,
      )
      .all()
      .map(({ id }) => id),
  now(reader, id) {
    const person = livingPersonFields(reader, id)
    if (person === null) return null
    const record = partyRecordOf(reader, id)
    return {
      name: person.fullName,
      values: { ...person, ...recordNow(reader, id), ...placeOf(reader, id) },
      stands: [
        { table: 'person', id },
        ...(record === undefined ? [] : [{ table: 'party_record', id: record.id } as const]),
      ],
    }
  },
  text: showValue,
  reader(columns, lookups) {
    const readers = { ...personReaders<Draft>(lookups), ...partyRecordReaders<Draft>(lookups.today) }
    const reader = new DraftReader<Draft>(columns, readers)
    return (row) => {
      const draft: Draft = { ...blankDraft(), ...blankRecord }
      const problems = [...reader.read(row, draft), ...settlePerson(draft, lookups.today)]
      return { values: filledOf(draft, fields), problems }
    }
  },
  write(change, id, values, today, reason) {
    const person = personPart(values)
    if (person !== null) updatePerson(change, id, change.row('person', id).version, person, today, reason)
    const part = Object.entries(values).filter(([field]) => recordFields.includes(field))
    if (part.length === 0) return
    const version = partyRecordOf(change, id)?.version ?? null
    const given: RecordChanges = changes.parse(Object.fromEntries(part))
    savePartyRecord(change, { personId: id, version, fields: given, reason }, today)
  },
}

function recordNow(reader: Reader, personId: number): RecordDraft {
  const row = partyRecordOf(reader, personId)
  if (row === undefined) return blankRecord
  return {
    cardNumber: row.card_number,
    cardIssuedOn: row.card_issued_on,
    cardIssuedBy: row.card_issued_by,
    fileNumber: row.file_number,
    decisionOn: row.decision_on,
    decisionNumber: row.decision_number,
    ceremonyOn: row.ceremony_on,
    officialOn: row.official_on,
    officialNumber: row.official_number,
    officialDecisionOn: row.official_decision_on,
    firstDecisionOn: row.first_decision_on,
    introducers: row.introducers,
    admittedAt: row.admitted_at,
  }
}
