import type { Day } from '../../shared/vocabulary/day.ts'
import { today } from '../frame/as-of.ts'

/** The status board with the cells that a number of the overview counts: by their gravest answer, or by that to one question. */
export function boardAddress(day: Day, state?: 'red' | 'amber' | 'green', question?: string): string {
  const asked = new URLSearchParams({
    ...(question === undefined && { xem: 'o' }),
    ...(state !== undefined && { 'can-chu-y': state }),
    ...(question !== undefined && { hoi: question }),
    ...(day !== today() && { ngay: day }),
  })
  return `/bang-chi-bo?${asked}`
}

/** The due list, or one part of it. */
export function dueAddress(day: Day, group?: string): string {
  const asked = new URLSearchParams({
    ...(group !== undefined && { phan: group }),
    ...(day !== today() && { ngay: day }),
  })
  return `/viec-can-lam?${asked}`
}
