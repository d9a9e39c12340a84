import * as z from 'zod'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

/** One line of text; blank is null. */
export const textSchema = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === '' ? null : value))

export const dateSchema = partialDateSchema.nullable()
