import { cardNumberSchema, fileNumberSchema } from '../../../shared/membership/fields.ts'
import { looksRuinedByExcel, tidyCitizenId } from '../../../shared/vocabulary/citizen-id.ts'
import { CellProblem, type ReadCell, reading } from './read.ts'

/** A card number: 12 digits, or 8 of an older card. What Excel spoilt is named and never made up again. */
export const cardNumber: ReadCell<string> = reading((cell) => {
  const ruined = looksRuinedByExcel(cell.text)
  const digits = tidyCitizenId(cell.text)
  if (/^\d{8}$/.test(digits)) return digits
  if (ruined !== null) return new CellProblem(ruined)
  const read = cardNumberSchema.safeParse(digits)
  return read.success ? read.data : new CellProblem(read.error.issues[0]?.message ?? 'Số thẻ chưa đúng.')
})

/** `000001 SL`; written without the space, or with small letters, it is the same. */
export const fileNumber: ReadCell<string> = reading((cell) => {
  const read = fileNumberSchema.safeParse(cell.text.replace(/^(\d{6})\s*[-/]?\s*(?=\p{L})/u, '$1 '))
  return read.success ? read.data : new CellProblem(read.error.issues[0]?.message ?? 'Số lý lịch chưa đúng.')
})
