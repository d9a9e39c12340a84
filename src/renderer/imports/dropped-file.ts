import * as z from 'zod'

let waiting: { readonly id: number; readonly file: File } | null = null
let last = 0

/** Travels with the address to the page that takes the file. */
const stateSchema = z.object({ dropped: z.int() })

/** Keeps a file that was dropped outside the page of imports until that page is there. @returns the state of its address */
export function keepDropped(file: File): z.infer<typeof stateSchema> {
  last += 1
  waiting = { id: last, file }
  return { dropped: last }
}

/** The file that brought somebody to the page; each is taken once. */
export function takeDropped(state: unknown): File | null {
  const read = stateSchema.safeParse(state)
  if (!read.success || waiting?.id !== read.data.dropped) return null
  const { file } = waiting
  waiting = null
  return file
}
