import { eventIterator } from '@orpc/contract'
import * as z from 'zod'

/** What long work says while it runs: what, how far, of how much (0 = not known yet). */
export const progressSchema = z.object({
  kind: z.literal('progress'),
  label: z.string(),
  done: z.int().min(0),
  total: z.int().min(0),
})
export type Progress = z.infer<typeof progressSchema>

/** A stream of progress that ends with one `{kind:'done', result}`. Aborting the call cancels the work. */
export function progressOutput<T extends z.ZodType>(result: T) {
  return eventIterator(
    z.discriminatedUnion('kind', [progressSchema, z.object({ kind: z.literal('done'), result })]),
  )
}

export type ProgressOr<T> = Progress | { kind: 'done'; result: T }
