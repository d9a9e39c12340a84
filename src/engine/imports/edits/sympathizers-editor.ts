import { type SympathizerFields, sympathizerFieldsSchema } from '../../../shared/sympathizers/contract.ts'
import { updateSympathizer } from '../../sympathizers/commands.ts'
import { blankDraft, into, type PersonDraft, personReaders, settlePerson } from '../check/person-draft.ts'
import { DraftReader } from '../check/row-checker.ts'
import { showValue } from '../check/show-value.ts'
import { pastDate } from '../values/dates.ts'
import { text } from '../values/texts.ts'
import type { ListEditor } from './list-editor.ts'
import { filledOf, livingPersonFields, personFieldNames, personPart } from './person-fields.ts'

/** The note of this list belongs to the following, not to the person. */
const ofPerson = personFieldNames.filter((field) => field !== 'note')
const changes = sympathizerFieldsSchema.partial()
const own: readonly string[] = changes.keyof().options
const fields = [...ofPerson, ...own]

type Draft = PersonDraft & SympathizerFields

/** Sympathizers who are followed, with the person's own fields. */
export const sympathizersEditor: ListEditor = {
  kind: 'sympathizers',
  letter: 'Q',
  fields,
  shown: ['cell'],
  mainField: 'fullName',
  all: (reader) =>
    reader
      .statement<{ id: number }>(
        `SELECT sympathizer.id FROM sympathizer JOIN person ON person.id = person_id
         WHERE sympathizer.trashed_at IS NULL AND person.trashed_at IS NULL AND stopped_on IS NULL AND admitted_on IS NULL
         ORDER BY name_sort`,
      )
      .all()
      .map(({ id }) => id),
  now(reader, id) {
    const row = reader.first(
      reader.sql.selectFrom('sympathizer').selectAll().where('id', '=', id).where('trashed_at', 'is', null),
    )
    const person = row === undefined ? null : livingPersonFields(reader, row.person_id)
    if (row === undefined || person === null) return null
    const stay = reader
      .statement<{ cell: string | null }>(
        `SELECT (SELECT name FROM cell_state WHERE cell_state.cell_id = sympathizer_stay.cell_id
           ORDER BY to_date IS NULL DESC, id DESC LIMIT 1) AS cell
         FROM sympathizer_stay WHERE sympathizer_id = ? ORDER BY to_date IS NULL DESC, id DESC LIMIT 1`,
      )
      .get(id)
    const followed: SympathizerFields = {
      proposedOn: row.proposed_on,
      recognisedOn: row.recognised_on,
      recognitionResolution: row.recognition_resolution,
      note: row.note,
    }
    return {
      name: person.fullName,
      values: { ...person, ...followed, cell: stay?.cell ?? '' },
      stands: [
        { table: 'sympathizer', id },
        { table: 'person', id: row.person_id },
      ],
    }
  },
  text: showValue,
  reader(columns, lookups) {
    const date = pastDate(lookups.today)
    const reader = new DraftReader<Draft>(columns, {
      ...personReaders<Draft>(lookups),
      proposedOn: into('proposedOn', date),
      recognisedOn: into('recognisedOn', date),
      recognitionResolution: into('recognitionResolution', text(100)),
    })
    return (row) => {
      const draft: Draft = {
        ...blankDraft(),
        proposedOn: null,
        recognisedOn: null,
        recognitionResolution: null,
      }
      const problems = [...reader.read(row, draft), ...settlePerson(draft, lookups.today)]
      return { values: filledOf(draft, fields), problems }
    }
  },
  write(change, id, values, today) {
    const part = Object.entries(values).filter(([field]) => own.includes(field))
    const person = personPart(
      Object.fromEntries(Object.entries(values).filter(([field]) => ofPerson.includes(field))),
    )
    const { version } = change.row('sympathizer', id)
    const given = changes.parse(Object.fromEntries(part))
    const wanted = { id, version, fields: given, ...(person !== null && { person }) }
    updateSympathizer(change, wanted, today)
  },
}
