import * as z from 'zod'

/** Text that may be left blank: normalised, trimmed, blank is null. */
export const optionalText = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === '' ? null : value))

/** Text that must say something; `message` is what a person reads when it does not. */
export const requiredText = (max: number, message: string) =>
  z.string().normalize().trim().min(1, message).max(max)
