import * as z from 'zod'
import { type CellKind, cellFieldsSchema } from '../../../shared/cells/fields.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { correctCell } from '../../cells/commands.ts'
import { getCell } from '../../cells/queries.ts'
import type { Reader } from '../../register/reader.ts'
import { villagesReader } from '../check/cells.ts'
import type { Lookups } from '../check/lookups.ts'
import { into } from '../check/person-draft.ts'
import { DraftReader } from '../check/row-checker.ts'
import { showValue } from '../check/show-value.ts'
import { cellKind } from '../values/choices.ts'
import { pastDate } from '../values/dates.ts'
import type { Named } from '../values/named.ts'
import { CellProblem, reading, remembered } from '../values/read.ts'
import { text } from '../values/texts.ts'
import type { ListEditor, RecordNow } from './list-editor.ts'

const fields = ['name', 'kind', 'parent', 'foundedOn', 'villages', 'note'] as const

interface Draft {
  name: string | null
  kind: CellKind | null
  parent: Named | null
  foundedOn: PartialDate | null
  villages: readonly Named[] | null
  note: string | null
}

const linkSchema = z.object({ id: z.int().positive() })
const changesSchema = z
  .object({
    ...cellFieldsSchema.omit({ parentId: true, villageIds: true }).shape,
    parent: linkSchema.nullable(),
    villages: z.array(linkSchema).nullable(),
  })
  .partial()

/** Organisations as they stand today. A change is the correction of what was written wrongly; a renaming has its own form. */
export const cellsEditor: ListEditor = {
  kind: 'cells',
  letter: 'C',
  fields,
  shown: [],
  mainField: 'name',
  all: (reader) =>
    reader
      .statement<{ id: number }>(
        `SELECT cell.id FROM cell JOIN cell_state ON cell_state.cell_id = cell.id AND cell_state.to_date IS NULL
         WHERE trashed_at IS NULL AND dissolved_on IS NULL ORDER BY parent_id IS NOT NULL, name_sort`,
      )
      .all()
      .map(({ id }) => id),
  now: cellNow,
  text: showValue,
  reader(columns, lookups) {
    const { cells, today } = lookups
    const superior = reading<Named>((cell) => {
      const found = cells.find(cell.text)
      return found instanceof CellProblem ? found : { id: found.id, name: found.name }
    })
    const villages = villagesReader(lookups)
    const reader = new DraftReader<Draft>(columns, {
      name: into('name', text(200)),
      kind: into('kind', remembered(cellKind)),
      parent: into('parent', superior),
      foundedOn: into('foundedOn', pastDate(today)),
      villages: into('villages', villages),
      note: into('note', text(2000)),
    })
    return (row) => {
      const draft: Draft = {
        name: null,
        kind: null,
        parent: null,
        foundedOn: null,
        villages: null,
        note: null,
      }
      const problems = reader.read(row, draft)
      const filled = Object.entries(draft).filter(([, value]) => value !== null)
      const says = new Map<string, unknown>(filled)
      if (draft.villages !== null) says.set('villages', inOrder(draft.villages))
      return { values: says, problems }
    }
  },
  write(change, id, values, today) {
    const given = changesSchema.parse(values)
    const now = getCell(change, id, today)
    const next = {
      name: given.name ?? now.name,
      kind: given.kind ?? now.kind,
      parentId: given.parent === undefined ? now.parentId : (given.parent?.id ?? null),
      foundedOn: given.foundedOn === undefined ? now.foundedOn : given.foundedOn,
      villageIds: (given.villages === undefined ? now.villages : (given.villages ?? [])).map(({ id }) => id),
      note: given.note === undefined ? now.note : given.note,
    }
    correctCell(change, id, now.version, next, today)
  },
}

function cellNow(reader: Reader, id: number, { today, villageNames }: Lookups): RecordNow | null {
  const known = reader.first(
    reader.sql.selectFrom('cell').select('id').where('id', '=', id).where('trashed_at', 'is', null),
  )
  if (known === undefined) return null
  const { name, kind, parentId, parentName, foundedOn, villages, note } = getCell(reader, id, today)
  return {
    name,
    values: {
      name,
      kind,
      parent: parentId === null ? null : { id: parentId, name: parentName ?? '' },
      foundedOn,
      villages:
        villages.length === 0
          ? null
          : inOrder(villages.map((one) => ({ id: one.id, name: villageNames.get(one.id) ?? one.name }))),
      note,
    },
    stands: [
      { table: 'cell', id },
      ...reader
        .all(reader.sql.selectFrom('cell_state').select('id').where('cell_id', '=', id))
        .map((state) => ({ table: 'cell_state', id: state.id }) as const),
    ],
  }
}

function inOrder(villages: readonly Named[]): Named[] {
  return villages.map(({ id, name }) => ({ id, name })).sort((a, b) => a.id - b.id)
}
