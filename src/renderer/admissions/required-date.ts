import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'

/** A date that a form begins without, and cannot be sent without. */
export const requiredDate = partialDateSchema
  .nullable()
  .refine((date) => date !== null, 'Cần ghi ngày. Chưa biết ngày thì ghi tháng hoặc năm.')
