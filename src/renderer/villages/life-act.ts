import * as z from 'zod'
import type { Day } from '../../shared/vocabulary/day.ts'
import { daySchema } from '../../shared/vocabulary/day.ts'
import { today } from '../frame/as-of.ts'

/** A record of a village's life as the register holds it. */
export interface KeptFields<F> {
  readonly id: number
  readonly version: number
  readonly fields: F
}

export interface LifeActProps<F> {
  readonly village: {
    readonly id: number
    readonly name: string
    /** The team that patrols, proposed. */
    readonly protectionTeamId: number | null
  }
  /** Left out: a new one. */
  readonly kept?: KeptFields<F>
  readonly close: () => void
}

export function placeOf(kept: { readonly id: number; readonly version: number } | undefined): {
  id: number | null
  version: number
} {
  return kept === undefined ? { id: null, version: 0 } : { id: kept.id, version: kept.version }
}

export function thisYear(): number {
  return Number(today().slice(0, 4))
}

const yearWords = 'Ghi năm, ví dụ 2026'

/** Blank while it is typed; a year when it is sent. */
export const wantedYear = z
  .int(yearWords)
  .min(1900, yearWords)
  .max(2200, yearWords)
  .nullable()
  .refine((year) => year !== null, yearWords)

/** Blank while it is typed; a day when it is sent. */
export const wantedDay: z.ZodType<Day | null, Day | null> = daySchema
  .nullable()
  .refine((day) => day !== null, 'Ghi đủ ngày, tháng, năm.')
