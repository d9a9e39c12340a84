import * as z from 'zod'
import { daySchema } from '../../shared/vocabulary/day.ts'

/** An id that is still to be chosen while the form stands open. */
export const wantedId = (message: string) =>
  z
    .int()
    .nullable()
    .refine((id) => id !== null, message)

/** A day that is still to be written. */
export const wantedDay = daySchema
  .nullable()
  .refine((day) => day !== null, 'Ghi đủ ngày, tháng, năm, ví dụ 24/11/2026.')
