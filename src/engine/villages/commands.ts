import type { VillageFields } from '../../shared/villages/contract.ts'
import { villageInSentence } from '../../shared/villages/rules.ts'
import { isSurelyBefore } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { namedColumns } from '../register/named.ts'
import { invalid, RegisterError } from '../register/register-error.ts'

function villageColumns(fields: VillageFields) {
  const { kind, border, hard, region3, from, to, note } = fields
  if (from !== null && to !== null && isSurelyBefore(to, from))
    throw invalid([
      { field: 'to', message: 'Ngày không còn sớm hơn ngày thành lập. Kiểm tra lại hai ngày này.' },
    ])
  return {
    ...namedColumns(fields.name),
    kind,
    border: border ? 1 : 0,
    hard: hard ? 1 : 0,
    region3: region3 ? 1 : 0,
    there_from: from,
    there_to: to,
    note,
  } as const
}

/** @throws RegisterError INVALID when a village of that name is there already, or it ends before it begins */
export function createVillage(change: Change, fields: VillageFields): number {
  const columns = villageColumns(fields)
  refuseNamesake(change, columns, null)
  const id = change.insert('village', { ...columns, trashed_at: null })
  change.describe(`Thêm ${villageInSentence(columns.name, fields.kind)}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updateVillage(change: Change, id: number, version: number, fields: VillageFields): number {
  const known = change.row('village', id)
  if (known.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  const columns = villageColumns(fields)
  refuseNamesake(change, columns, id)
  const next = change.update('village', id, columns, version)
  change.describe(
    known.name === columns.name
      ? `Sửa thông tin ${villageInSentence(columns.name, fields.kind)}`
      : `Đổi tên ${villageInSentence(known.name, known.kind)} thành ${columns.name}`,
  )
  return next
}

/** Two villages of one name and kind could not be told apart in any list. Marks count: Lạn and Lán are two. */
function refuseNamesake(
  change: Change,
  wanted: { readonly name: string; readonly name_key: string; readonly kind: string },
  id: number | null,
): void {
  const namesakes = change.all(
    change.sql
      .selectFrom('village')
      .select(['name', 'kind'])
      .where('name_key', '=', wanted.name_key)
      .where('trashed_at', 'is', null)
      .where('id', '!=', id ?? 0),
  )
  const same = namesakes.some(
    ({ name, kind }) => kind === wanted.kind && name.toLowerCase() === wanted.name.toLowerCase(),
  )
  if (same) throw invalid([{ field: 'name', message: 'Đã có thôn, bản mang tên này. Kiểm tra lại tên.' }])
}

/**
 * For villages entered by mistake: nobody lives there in the register and no cell is linked to it.
 * @throws RegisterError NOT_FOUND, CONFLICT
 */
export function trashVillages(change: Change, ids: readonly number[], at: string): number {
  const names = ids.map((id) => {
    const village = change.row('village', id)
    if (village.trashed_at !== null) throw new RegisterError('NOT_FOUND')
    const used = usesOf(change, id)
    if (used !== null)
      throw new RegisterError(
        'CONFLICT',
        `${village.name} ${used} nên không chuyển vào thùng rác được. Dữ liệu không mất. Sửa các hồ sơ đó trước rồi làm lại.`,
      )
    return villageInSentence(village.name, village.kind)
  })
  for (const id of ids) change.update('village', id, { trashed_at: at })
  change.describe(
    names.length === 1
      ? `Chuyển ${names.join()} vào thùng rác`
      : `Chuyển ${names.length} thôn, bản vào thùng rác`,
  )
  return ids.length
}

function usesOf(change: Change, id: number): string | null {
  const people =
    change
      .statement<{ n: number }>(
        'SELECT count(*) AS n FROM person WHERE village_id = ? AND trashed_at IS NULL',
      )
      .get(id)?.n ?? 0
  if (people > 0) return `còn ${people} người trong sổ`
  const led = change
    .statement(
      `SELECT 1 FROM cell_village JOIN cell ON cell.id = cell_id WHERE village_id = ? AND trashed_at IS NULL`,
    )
    .get(id)
  return led === undefined ? null : 'đang gắn với một chi bộ'
}
