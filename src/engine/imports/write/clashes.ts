import type { PersonColumns } from '../../people/columns.ts'
import type { Change } from '../../register/change.ts'
import { RegisterError } from '../../register/register-error.ts'
import type { StagedImport } from '../staged.ts'
import type { StagedActs, StagedRows } from '../staged-rows.ts'

interface Touched {
  readonly table_name: string
  readonly row_id: number
}

/**
 * Whether the register still is as the preview saw it, as far as the staged rows lean on it: their cells, villages and
 * superiors, the people they reuse, and everybody who has since come to bear a name or number of theirs. Looked at inside
 * the transaction, from the audit, so that nothing can come in between.
 * @throws RegisterError CONFLICT naming what has changed
 */
export function refuseIfMovedOn(change: Change, staged: StagedImport, rows: StagedRows): void {
  // acts are judged again by the commands that write them
  if (isActs(rows)) return
  const touched = change
    .statement<Touched>(
      `SELECT DISTINCT table_name, row_id FROM audit_change WHERE entry_id > ? AND entry_id <> ? AND operation <> 'look'`,
    )
    .all(staged.seenEntry, change.entryId)
  if (touched.length === 0) return
  const leansOn = dependencies(rows)
  for (const { table_name: table, row_id: id } of touched) {
    if (table === 'cell' || table === 'cell_state' || table === 'cell_village')
      refuseCells(change, table, id, leansOn)
    else if (table === 'village') refuseVillage(change, id, leansOn)
    else if (table === 'person') refusePerson(change, id, leansOn)
    else if (table === 'sympathizer' || table === 'cell_member') refuseReused(change, table, id, leansOn)
  }
}

interface Dependencies {
  readonly kind: StagedRows['kind']
  readonly cells: ReadonlySet<number>
  readonly villages: ReadonlySet<number>
  readonly reused: ReadonlySet<number>
  readonly nameKeys: ReadonlySet<string>
  readonly citizenIds: ReadonlySet<string>
}

const isActs = (rows: StagedRows): rows is StagedActs =>
  rows.kind !== 'cells' && rows.kind !== 'people' && rows.kind !== 'sympathizers'

function dependencies(staged: Exclude<StagedRows, StagedActs>): Dependencies {
  const [cells, villages, reused] = [new Set<number>(), new Set<number>(), new Set<number>()]
  const [nameKeys, citizenIds] = [new Set<string>(), new Set<string>()]
  const person = ({ name_key, citizen_id, village_id }: PersonColumns) => {
    nameKeys.add(name_key)
    if (typeof citizen_id === 'string') citizenIds.add(citizen_id)
    if (typeof village_id === 'number') villages.add(village_id)
  }
  if (staged.kind === 'cells')
    for (const { fields, parent } of staged.rows) {
      for (const id of fields.villageIds) villages.add(id)
      if (parent !== null && 'id' in parent) cells.add(parent.id)
    }
  else if (staged.kind === 'people')
    for (const { columns, membership } of staged.rows) {
      person(columns)
      if (membership !== null) cells.add(membership.cellId)
    }
  else
    for (const { who, cellId, helpers } of staged.rows) {
      if (typeof who === 'number') reused.add(who)
      else person(who)
      cells.add(cellId)
      for (const { personId } of helpers) if (personId !== null) reused.add(personId)
    }
  return { kind: staged.kind, cells, villages, reused, nameKeys, citizenIds }
}

function movedOn(what: string): RegisterError {
  return new RegisterError(
    'CONFLICT',
    `${what} sau khi xem trước tệp này. Chưa ghi gì vào sổ. Hãy xem trước lại tệp rồi ghi.`,
  )
}

function refuseCells(change: Change, table: string, id: number, { kind, cells }: Dependencies): void {
  const cell = change
    .statement<{ id: number; name: string }>(
      table === 'cell'
        ? 'SELECT cell_id AS id, name FROM cell_state WHERE cell_id = ? ORDER BY to_date IS NULL DESC, id DESC LIMIT 1'
        : `SELECT cell_id AS id, (SELECT name FROM cell_state WHERE cell_id = changed.cell_id ORDER BY to_date IS NULL DESC, id DESC LIMIT 1) AS name
           FROM ${table === 'cell_state' ? 'cell_state' : 'cell_village'} AS changed WHERE id = ?`,
    )
    .get(id)
  // A new or renamed cell may be the very one that the list founds.
  if (cell !== undefined && (cells.has(cell.id) || (kind === 'cells' && table !== 'cell_village')))
    throw movedOn(`${cell.name} đã được thêm hoặc sửa`)
}

function refuseVillage(change: Change, id: number, { villages }: Dependencies): void {
  if (villages.has(id)) throw movedOn(`${change.row('village', id).name} đã được sửa`)
}

function refusePerson(change: Change, id: number, { reused, nameKeys, citizenIds }: Dependencies): void {
  const person = change
    .statement<{ full_name: string; name_key: string; citizen_id: string | null; trashed_at: string | null }>(
      'SELECT full_name, name_key, citizen_id, trashed_at FROM person WHERE id = ?',
    )
    .get(id)
  if (person === undefined) return
  const isAlike =
    person.trashed_at === null &&
    (nameKeys.has(person.name_key) || (person.citizen_id !== null && citizenIds.has(person.citizen_id)))
  if (reused.has(id) || isAlike) throw movedOn(`Hồ sơ ${person.full_name} đã được thêm hoặc sửa`)
}

function refuseReused(
  change: Change,
  table: 'sympathizer' | 'cell_member',
  id: number,
  { reused }: Dependencies,
): void {
  const person = change
    .statement<{ id: number; full_name: string }>(
      `SELECT person.id, full_name FROM ${table} AS link JOIN person ON person.id = link.person_id WHERE link.id = ?`,
    )
    .get(id)
  if (person !== undefined && reused.has(person.id))
    throw movedOn(`Việc theo dõi hoặc nơi sinh hoạt của ${person.full_name} đã thay đổi`)
}
