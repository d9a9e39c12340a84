import type { BasisFields, ReviewFields, ThemeFields } from '../../shared/inspections/theme-fields.ts'
import { daysToCome } from '../../shared/vocabulary/days-to-come.ts'
import { formatPartialDate, isSurelyBefore, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { todayOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { living } from './records.ts'

function basisColumns(fields: BasisFields) {
  return {
    number: fields.number,
    issued_by: fields.issuedBy,
    issued_on: fields.issuedOn,
    abstract: fields.abstract,
    effective_from: fields.effectiveFrom,
    effective_to: fields.effectiveTo,
    note: fields.note,
  }
}

export function createBasis(change: Change, fields: BasisFields): number {
  const id = change.insert('inspection_basis', { ...basisColumns(fields), trashed_at: null })
  change.describe(`Thêm văn bản ${fields.number}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE */
export function updateBasis(change: Change, id: number, version: number, fields: BasisFields): number {
  living(change, 'inspection_basis', id)
  const next = change.update('inspection_basis', id, basisColumns(fields), version)
  change.describe(`Sửa văn bản ${fields.number}`)
  return next
}

/** @throws RegisterError NOT_FOUND; CONFLICT for a document that work is founded on */
export function trashBases(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) {
    living(change, 'inspection_basis', id)
    const uses = (['inspection_case', 'inspection_theme'] as const).some(
      (table) =>
        change.first(
          change.sql
            .selectFrom(table)
            .select('id')
            .where('basis_id', '=', id)
            .where('trashed_at', 'is', null)
            .limit(1),
        ) !== undefined,
    )
    if (uses)
      throw new RegisterError(
        'CONFLICT',
        'Văn bản này đang là căn cứ của vụ việc hoặc đợt tự kiểm tra nên chưa chuyển vào thùng rác. Dữ liệu không mất.',
      )
    change.update('inspection_basis', id, { trashed_at: at })
  }
  change.describe(`Chuyển ${ids.length} văn bản làm căn cứ vào thùng rác`)
  return ids.length
}

function themeColumns({ title, basisId, openedOn, dueOn, note }: ThemeFields) {
  return { title, basis_id: basisId, opened_on: openedOn, due_on: dueOn, note }
}

function checkTheme(change: Change, { basisId, openedOn, dueOn }: ThemeFields): void {
  if (basisId !== null) living(change, 'inspection_basis', basisId)
  if (dueOn !== null && openedOn !== null && isSurelyBefore(partialDate(dueOn), openedOn))
    throw invalid([
      { field: 'dueOn', message: 'Hạn tự kiểm tra sớm hơn ngày triển khai. Kiểm tra lại hai ngày này.' },
    ])
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function createTheme(
  change: Change,
  wanted: {
    readonly fields: ThemeFields
    readonly cellIds: readonly number[]
    readonly faults: readonly string[]
  },
): number {
  checkTheme(change, wanted.fields)
  const id = change.insert('inspection_theme', { ...themeColumns(wanted.fields), trashed_at: null })
  insertCells(change, id, wanted.cellIds)
  wanted.faults.forEach((words, position) => {
    change.insert('inspection_theme_fault', { theme_id: id, words, position })
  })
  change.describe(`Mở đợt tự kiểm tra ${wanted.fields.title}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updateTheme(change: Change, id: number, version: number, fields: ThemeFields): number {
  living(change, 'inspection_theme', id)
  checkTheme(change, fields)
  const next = change.update('inspection_theme', id, themeColumns(fields), version)
  change.describe(`Sửa đợt tự kiểm tra ${fields.title}`)
  return next
}

export function trashThemes(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) living(change, 'inspection_theme', id)
  for (const id of ids) change.update('inspection_theme', id, { trashed_at: at })
  change.describe(`Chuyển ${ids.length} đợt tự kiểm tra vào thùng rác`)
  return ids.length
}

function insertCells(change: Change, themeId: number, cellIds: readonly number[]): number {
  const known = new Set(
    change
      .all(change.sql.selectFrom('inspection_theme_cell').select('cell_id').where('theme_id', '=', themeId))
      .map(({ cell_id }) => cell_id),
  )
  const fresh = [...new Set(cellIds)].filter((id) => !known.has(id))
  for (const cellId of fresh) {
    if (change.row('cell', cellId).trashed_at !== null) throw new RegisterError('NOT_FOUND')
    change.insert('inspection_theme_cell', {
      theme_id: themeId,
      cell_id: cellId,
      reviewed_on: null,
      summary: null,
    })
  }
  return fresh.length
}

/** @throws RegisterError NOT_FOUND */
export function addThemeCells(change: Change, themeId: number, cellIds: readonly number[]): number {
  living(change, 'inspection_theme', themeId)
  const count = insertCells(change, themeId, cellIds)
  change.describe(`Thêm ${count} tổ chức đảng vào đợt tự kiểm tra`)
  return count
}

export function dropThemeCell(change: Change, id: number): number {
  living(change, 'inspection_theme', change.row('inspection_theme_cell', id).theme_id)
  change.remove('inspection_theme_cell', id)
  change.describe('Bỏ một tổ chức đảng khỏi đợt tự kiểm tra')
  return id
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function review(change: Change, id: number, { reviewedOn, summary }: ReviewFields): number {
  const { theme_id: themeId } = change.row('inspection_theme_cell', id)
  living(change, 'inspection_theme', themeId)
  const { opened_on: openedOn } = change.row('inspection_theme', themeId)
  const problems = daysToCome({ reviewedOn }, todayOf(change))
  if (reviewedOn !== null && openedOn !== null && isSurelyBefore(reviewedOn, openedOn))
    problems.push({
      field: 'reviewedOn',
      message: `Ngày tự kiểm tra sớm hơn ngày triển khai ${formatPartialDate(openedOn)}. Kiểm tra lại hai ngày này.`,
    })
  if (problems.length > 0) throw invalid(problems)
  change.update('inspection_theme_cell', id, { reviewed_on: reviewedOn, summary })
  change.describe('Ghi kết quả tự kiểm tra của một tổ chức đảng')
  return id
}

/** @throws RegisterError NOT_FOUND; CONFLICT for a fault that findings fall under */
export function setFaults(
  change: Change,
  themeId: number,
  faults: readonly { readonly id: number | null; readonly words: string }[],
): number {
  living(change, 'inspection_theme', themeId)
  const known = change.all(
    change.sql.selectFrom('inspection_theme_fault').select('id').where('theme_id', '=', themeId),
  )
  for (const { id } of known) {
    if (faults.some((each) => each.id === id)) continue
    const used = change.first(
      change.sql.selectFrom('inspection_finding').select('id').where('theme_fault_id', '=', id).limit(1),
    )
    if (used !== undefined)
      throw new RegisterError(
        'CONFLICT',
        'Nhóm khuyết điểm này đã có khuyết điểm ghi vào nên chưa bỏ. Dữ liệu không thay đổi. Chuyển các khuyết điểm sang nhóm khác trước.',
      )
    change.remove('inspection_theme_fault', id)
  }
  faults.forEach(({ id, words }, position) => {
    if (id === null) change.insert('inspection_theme_fault', { theme_id: themeId, words, position })
    else if (known.some((each) => each.id === id))
      change.update('inspection_theme_fault', id, { words, position })
    else throw new RegisterError('NOT_FOUND')
  })
  change.describe('Sửa các nhóm khuyết điểm của đợt tự kiểm tra')
  return faults.length
}
