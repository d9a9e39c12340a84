import { compareDays, type Day } from '../../../shared/vocabulary/day.ts'

export function laterDay(a: Day, b: Day): Day {
  return compareDays(a, b) >= 0 ? a : b
}

export function earlierDay(a: Day, b: Day): Day {
  return compareDays(a, b) <= 0 ? a : b
}
