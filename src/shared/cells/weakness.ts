import * as z from 'zod'

/** How a cell left the list: it recovered, or it is no more (dissolved, merged). */
export const weakLeavingSchema = z.enum(['recovered', 'ended'])
export type WeakLeaving = z.infer<typeof weakLeavingSchema>
