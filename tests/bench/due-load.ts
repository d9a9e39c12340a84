import type { Change } from '../../src/engine/register/change.ts'
import type { Day } from '../../src/shared/vocabulary/day.ts'

/**
 * Puts records under way into the register on top of the sample commune, so that about a thousand stand open, and says how
 * many it put in. A room that tells what is due adds its own here.
 */
export type DueLoad = (change: Change, today: Day) => number

export const dueLoads: readonly DueLoad[] = []
