import * as z from 'zod'

export const idSchema = z.int().positive()

/** One page of a list: the engine searches, filters, sorts and cuts; the screen only shows. */
export const pageSchema = z.object({
  from: z.int().min(0).default(0),
  size: z.int().min(1).max(500).default(50),
})

/**
 * What every list procedure takes. `search` is typed text, with or without marks; `sortBy` is one of the list's own column
 * names. Extend with the subject's filters.
 */
export function listInput<const Columns extends readonly [string, ...string[]]>(columns: Columns) {
  return z.object({
    search: z.string().max(200).optional(),
    sortBy: z.enum(columns).optional(),
    descending: z.boolean().optional(),
    page: pageSchema.prefault({}),
  })
}

/** Rows of the page asked for, and how many there are in all. */
export function listOutput<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), total: z.int().min(0) })
}
