import type { OpenDesk } from '../../src/engine/engine.ts'
import { StagedImport } from '../../src/engine/imports/staged.ts'
import { columnsOfClean, type PersonColumns } from '../../src/engine/people/columns.ts'
import type { Change } from '../../src/engine/register/change.ts'
import { namedColumns } from '../../src/engine/register/named.ts'
import { personFieldsSchema } from '../../src/shared/people/fields.ts'

const blank = Object.fromEntries(Object.keys(personFieldsSchema.shape).map((field) => [field, null]))

export function personNamed(fullName: string): PersonColumns {
  return columnsOfClean(personFieldsSchema.parse({ ...blank, fullName }))
}

/** One command that writes two rows: a half of it would be a person without a village, or the other way round. */
export function pairOfRows(change: Change, token: string, more: Partial<PersonColumns> = {}): void {
  const village_id = change.insert('village', {
    ...namedColumns(`Bản ${token}`),
    kind: 'ban',
    border: 0,
    hard: 0,
    note: null,
    trashed_at: null,
  })
  change.insert('person', { ...personNamed(`Lò Thị ${token}`), ...more, village_id, trashed_at: null })
  change.describe(`Thêm ${token}`)
}

/** A list of people as a preview leaves it, ready to be committed. */
export function stagedPeople(desk: OpenDesk, count: number): StagedImport {
  const rows = Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    columns: personNamed(`Vàng Thị Nhập ${index}`),
    membership: null,
    pairs: [],
  }))
  const entry = desk.register.reader.statement<{ id: number }>('SELECT max(id) AS id FROM audit_entry').get()
  return new StagedImport({
    session: 'faults',
    kind: 'people',
    fileName: 'danh sách thử.xlsx',
    seenEntry: entry?.id ?? 0,
    mark: 'LN-AAAA-AAAA',
    continues: null,
    accepted: { kind: 'people', rows },
    edits: null,
    rejected: 0,
    duplicates: 0,
    above: [],
    headerRows: [],
    sheet: 'Danh sách',
    returned: [],
    learned: null,
  })
}
