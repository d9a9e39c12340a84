import { updatePerson } from '../../people/commands.ts'
import { blankDraft, type PersonDraft, personReaders, settlePerson } from '../check/person-draft.ts'
import { DraftReader } from '../check/row-checker.ts'
import { showValue } from '../check/show-value.ts'
import type { ListEditor } from './list-editor.ts'
import { filledOf, livingPersonFields, personFieldNames, personPart, placeOf } from './person-fields.ts'

/** People of the register, each with the fields of the personal form. */
export const peopleEditor: ListEditor = {
  kind: 'people',
  letter: 'N',
  fields: personFieldNames,
  shown: ['cell', 'standing'],
  mainField: 'fullName',
  all: (reader) =>
    reader
      .all(reader.sql.selectFrom('person').select('id').where('trashed_at', 'is', null).orderBy('name_sort'))
      .map(({ id }) => id),
  now(reader, id) {
    const fields = livingPersonFields(reader, id)
    if (fields === null) return null
    return {
      name: fields.fullName,
      values: { ...fields, ...placeOf(reader, id) },
      stands: [{ table: 'person', id }],
    }
  },
  text: showValue,
  reader(columns, lookups) {
    const reader = new DraftReader<PersonDraft>(columns, personReaders<PersonDraft>(lookups))
    return (row) => {
      const draft = blankDraft()
      const problems = [...reader.read(row, draft), ...settlePerson(draft, lookups.today)]
      return { values: filledOf(draft, personFieldNames), problems }
    }
  },
  write(change, id, values, today, reason) {
    const person = personPart(values)
    if (person !== null) updatePerson(change, id, change.row('person', id).version, person, today, reason)
  },
}
