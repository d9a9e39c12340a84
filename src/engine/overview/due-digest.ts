import type { DueLine } from '../../shared/due/contract.ts'
import { dueGroups } from '../../shared/due/rules.ts'
import type { DueDigest } from '../../shared/overview/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'

const shown = 5

/** How many lines each part holds, and the most urgent ones. */
export function dueDigest({
  day,
  lines,
}: {
  readonly day: Day
  readonly lines: readonly DueLine[]
}): DueDigest {
  return {
    day,
    groups: dueGroups.map((group) => ({ group, count: lines.filter((line) => line.group === group).length })),
    lines: lines
      .slice(0, shown)
      .map(({ key, what, who, dueOn, group, link }) => ({ key, what, who, dueOn, group, link })),
  }
}
