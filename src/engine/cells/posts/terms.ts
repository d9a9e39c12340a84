import type { CellDetail } from '../../../shared/cells/contract.ts'
import type { CellTermFields } from '../../../shared/cells/posts-contract.ts'
import { overlaps, periodSchema } from '../../../shared/vocabulary/period.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import { invalid } from '../../register/register-error.ts'
import { lastState, livingCell } from '../states.ts'

/** Terms of a cell, latest first. */
export function termsOf(reader: Reader, cellId: number): CellDetail['terms'] {
  return reader.all(
    reader.sql
      .selectFrom('cell_term')
      .select(['id', 'name', 'from_date as from', 'to_date as to', 'congress_on as congressOn', 'decision'])
      .where('cell_id', '=', cellId)
      .orderBy('from_date', 'desc')
      .orderBy('id', 'desc'),
  )
}

/** @throws RegisterError NOT_FOUND, INVALID when it overlaps another term that has an end */
export function addTerm(change: Change, cellId: number, fields: CellTermFields): number {
  livingCell(change, cellId)
  const { name, from, to, congressOn, decision } = fields
  const shape = periodSchema.safeParse({ from, to })
  if (!shape.success)
    throw invalid([
      { field: 'to', message: 'Ngày kết thúc sớm hơn ngày bắt đầu. Kiểm tra lại hai ngày này.' },
    ])
  for (const term of termsOf(change, cellId)) {
    if (!overlaps(term, { from, to })) continue
    if (term.to !== null || from === null || (term.from !== null && term.from >= from))
      throw invalid([
        { field: 'from', message: `Thời gian này trùng với nhiệm kỳ ${term.name}. Kiểm tra lại hai ngày.` },
      ])
    change.update('cell_term', term.id, { to_date: from })
  }
  const id = change.insert('cell_term', {
    cell_id: cellId,
    name,
    congress_on: congressOn,
    decision,
    from_date: from,
    to_date: to,
  })
  change.touch('cell', cellId)
  change.describe(`Ghi nhiệm kỳ ${name}, ${lastState(change, cellId).name}`)
  return id
}

/** For terms entered by mistake. @throws RegisterError NOT_FOUND */
export function removeTerm(change: Change, termId: number): number {
  const term = change.row('cell_term', termId)
  change.remove('cell_term', termId)
  change.touch('cell', term.cell_id)
  change.describe(`Xóa nhiệm kỳ ${term.name}, ${lastState(change, term.cell_id).name}`)
  return termId
}
