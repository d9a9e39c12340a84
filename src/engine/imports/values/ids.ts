import { citizenIdSchema, looksRuinedByExcel, tidyCitizenId } from '../../../shared/vocabulary/citizen-id.ts'
import { CellProblem, type ReadCell, reading } from './read.ts'

const wellFormed = /^(?:\d{12}|\d{9})$/

/** A citizen ID of 12 digits (or the older 9). What Excel spoilt is named as spoilt and never made up again. */
export const citizenId: ReadCell<string> = reading((cell) => {
  if (cell.kind === 'date' || cell.kind === 'boolean')
    return new CellProblem(
      'Excel đã đổi số này thành kiểu khác. Đặt cột ở định dạng Văn bản (Text) rồi ghi lại số.',
    )
  const ruined = looksRuinedByExcel(cell.text)
  if (ruined !== null) return new CellProblem(ruined)
  const id = tidyCitizenId(cell.text)
  if (wellFormed.test(id)) return id
  return new CellProblem(citizenIdSchema.safeParse(id).error?.issues[0]?.message ?? 'Số định danh chưa đúng.')
})
