import { isDay } from '../../shared/vocabulary/day.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'

/** A full day that a form begins without, and cannot be sent without: terms are counted from it. */
export const requiredDay = partialDateSchema
  .nullable()
  .refine((date) => date !== null && isDay(date), 'Cần ghi đủ ngày, tháng, năm.')
