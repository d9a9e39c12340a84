import { expect, it } from 'vitest'
import { comparedSpans } from '../../../src/renderer/figures/compared-spans.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'

const span = (from: string, to: string) => ({ from: from as Day, to: to as Day })

it.each([
  [
    'a month',
    span('2026-03-01', '2026-03-31'),
    span('2026-02-01', '2026-02-28'),
    span('2025-03-01', '2025-03-31'),
  ],
  [
    'a half-year',
    span('2026-01-01', '2026-06-30'),
    span('2025-07-01', '2025-12-31'),
    span('2025-01-01', '2025-06-30'),
  ],
  [
    'days of one’s own',
    span('2026-05-10', '2026-05-19'),
    span('2026-04-30', '2026-05-09'),
    span('2025-05-10', '2025-05-19'),
  ],
])('holds %s against the one before and the same days last year', (_, now, before, yearBefore) => {
  expect(comparedSpans(now)).toEqual({ now, before, yearBefore })
})
