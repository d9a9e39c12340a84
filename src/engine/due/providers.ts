import { admissionsDue } from '../admissions/due.ts'
import { approvalsDue } from '../approvals/due.ts'
import { calendarDue } from '../calendar/due.ts'
import { holidaysDue } from '../catalogs/due.ts'
import { classesDue } from '../classes/due.ts'
import { inspectionsDue } from '../inspections/due.ts'
import { membershipDue } from '../membership/due.ts'
import { regulationsDue } from '../regulations/due.ts'
import { sympathizersDue } from '../sympathizers/due.ts'
import type { DueProvider } from './provider.ts'

/** Every room that tells what is due. */
export const dueProviders: readonly DueProvider[] = [
  sympathizersDue,
  approvalsDue,
  classesDue,
  admissionsDue,
  membershipDue,
  inspectionsDue,
  calendarDue,
  holidaysDue,
  regulationsDue,
]
