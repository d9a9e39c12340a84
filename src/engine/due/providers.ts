import { admissionsDue } from '../admissions/due.ts'
import { holidaysDue } from '../catalogs/due.ts'
import { regulationsDue } from '../regulations/due.ts'
import { listReviewDue } from './list-review.ts'
import type { DueProvider } from './provider.ts'

/** Every room that tells what is due. */
export const dueProviders: readonly DueProvider[] = [
  listReviewDue,
  admissionsDue,
  holidaysDue,
  regulationsDue,
]
