import type { Selectable } from 'kysely'
import { type VillageFields, villageFieldsSchema } from '../../../shared/villages/contract.ts'
import { updateVillage } from '../../villages/commands.ts'
import type { VillageTable } from '../../villages/tables.ts'
import { DraftReader } from '../check/row-checker.ts'
import { showValue } from '../check/show-value.ts'
import { blankVillage, type VillageDraft, villageReaders } from '../check/villages.ts'
import type { ListEditor } from './list-editor.ts'

const changes = villageFieldsSchema.partial()

/** The villages and quarters of the commune. */
export const villagesEditor: ListEditor = {
  kind: 'villages',
  letter: 'T',
  fields: villageFieldsSchema.keyof().options,
  shown: [],
  mainField: 'name',
  all: (reader) =>
    reader
      .all(reader.sql.selectFrom('village').select('id').where('trashed_at', 'is', null).orderBy('name_sort'))
      .map(({ id }) => id),
  now(reader, id) {
    const row = reader.first(
      reader.sql.selectFrom('village').selectAll().where('id', '=', id).where('trashed_at', 'is', null),
    )
    if (row === undefined) return null
    return { name: row.name, values: { ...fieldsOf(row) }, stands: [{ table: 'village', id }] }
  },
  text: showValue,
  reader(columns, { today }) {
    const reader = new DraftReader<VillageDraft>(columns, villageReaders(today))
    return (row) => {
      const draft = blankVillage()
      const problems = reader.read(row, draft)
      return {
        values: new Map<string, unknown>(Object.entries(draft).filter(([, value]) => value !== null)),
        problems,
      }
    }
  },
  write(change, id, values) {
    const row = change.row('village', id)
    const given = Object.fromEntries(
      // a blank cross says no
      Object.entries(values).map(([field, value]) => [field, value ?? blankOf(field)]),
    )
    updateVillage(
      change,
      id,
      row.version,
      villageFieldsSchema.parse({ ...fieldsOf(row), ...changes.parse(given) }),
    )
  },
}

function fieldsOf(row: Selectable<VillageTable>): VillageFields {
  const { name, kind, border, hard, region3, there_from: from, there_to: to, note } = row
  return { name, kind, border: border === 1, hard: hard === 1, region3: region3 === 1, from, to, note }
}

const marks: ReadonlySet<string> = new Set(['border', 'hard', 'region3'])

function blankOf(field: string): boolean | null {
  return marks.has(field) ? false : null
}
