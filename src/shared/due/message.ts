import { type Day, formatDay } from '../vocabulary/day.ts'
import type { DueItem } from './item.ts'
import { type DueGroup, dueGroupLabels, dueGroups, leftWords } from './rules.ts'

type Line = Pick<DueItem, 'anonymous' | 'dueOn'> & { readonly group: DueGroup }

/**
 * What is due in one cell, to be sent by telephone. It is made of the lines that name nobody: neither `who` nor `blockedBy`
 * may ever come in, for such messages leave the office.
 */
export function cellMessage(cellName: string, day: Day, lines: readonly Line[]): string {
  if (lines.length === 0) return `Gửi ${cellName}: đến ngày ${formatDay(day)} không có việc nào đến hạn.`
  const parts = dueGroups.flatMap((group) => {
    const own = lines.filter((line) => line.group === group)
    return own.length === 0 ? [] : [`${dueGroupLabels[group]}:`, ...own.map((line) => lineWords(line, day))]
  })
  return [`Gửi ${cellName}: việc cần làm, tính đến ngày ${formatDay(day)}.`, ...parts].join('\n')
}

function lineWords({ anonymous, dueOn }: Line, day: Day): string {
  return dueOn === null
    ? `- ${anonymous}`
    : `- ${anonymous}; hạn ${formatDay(dueOn)} (${leftWords(dueOn, day)})`
}
