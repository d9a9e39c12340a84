import type { Learner } from '../../shared/classes/contract.ts'
import { gradeLabels, type LearnerResult, resultLabels } from '../../shared/classes/fields.ts'
import {
  type ReadCell,
  readCount,
  readGrade,
  readResult,
  readScore,
  scoreWords,
} from '../../shared/classes/grid-words.ts'
import { presentFromAbsences, resultAfterGrade, resultProblems } from '../../shared/classes/rules.ts'

export const gridColumns = ['present', 'excused', 'unexcused', 'score', 'grade', 'result', 'note'] as const
export type GridColumn = (typeof gridColumns)[number]

/** What was typed and not yet written: learner → column → text. What is not here stands as the register says. */
export type Edits = ReadonlyMap<number, Readonly<Partial<Record<GridColumn, string>>>>

export const noEdits: Edits = new Map()

/** A cell as the register says it. "Chưa ghi kết quả" is a blank. */
export function storedText(learner: Learner, column: GridColumn): string {
  switch (column) {
    case 'score':
      return scoreWords(learner.score)
    case 'grade':
      return learner.grade === null ? '' : gradeLabels[learner.grade]
    case 'result':
      return learner.result === 'enrolled' ? '' : resultLabels[learner.result]
    case 'note':
      return learner.note ?? ''
    default:
      return learner[column] === null ? '' : String(learner[column])
  }
}

export function cellText(learner: Learner, edits: Edits, column: GridColumn): string {
  return edits.get(learner.id)?.[column] ?? storedText(learner, column)
}

/** One cell changed; a text that says what the register says is no edit. */
export function withText(edits: Edits, learner: Learner, column: GridColumn, text: string): Edits {
  const { [column]: _, ...others } = edits.get(learner.id) ?? {}
  const next = new Map(edits)
  const own = text === storedText(learner, column) ? others : { ...others, [column]: text }
  if (Object.keys(own).length === 0) next.delete(learner.id)
  else next.set(learner.id, own)
  return next
}

/** A block from Excel laid over the grid from one cell on; what reaches beyond its edges is left out. */
export function withBlock(
  edits: Edits,
  learners: readonly Learner[],
  at: { readonly row: number; readonly column: number },
  block: readonly (readonly string[])[],
): Edits {
  let next = edits
  for (const [down, line] of block.entries()) {
    const learner = learners[at.row + down]
    if (learner === undefined) break
    for (const [across, text] of line.entries()) {
      const column = gridColumns[at.column + across]
      if (column !== undefined) next = tidied(withText(next, learner, column, text), learner, column)
    }
  }
  return next
}

/** When a cell is left: short forms become full words (`g` → Giỏi), and a grade brings its result. */
export function tidied(edits: Edits, learner: Learner, column: GridColumn): Edits {
  const typed = cellText(learner, edits, column)
  if (column === 'grade') {
    const read = readGrade(typed)
    if (read.kind !== 'value') return edits
    const named = withText(edits, learner, 'grade', gradeLabels[read.value])
    const result = readResult(cellText(learner, named, 'result'))
    if (result.kind !== 'blank') return named
    const now = resultAfterGrade({ grade: read.value, result: 'enrolled' })
    return withText(named, learner, 'result', resultLabels[now])
  }
  if (column === 'result') {
    const read = readResult(typed)
    return read.kind === 'value' ? withText(edits, learner, 'result', resultLabels[read.value]) : edits
  }
  if (column === 'score') {
    const read = readScore(typed)
    return read.kind === 'value' ? withText(edits, learner, 'score', scoreWords(read.value)) : edits
  }
  return edits
}

/** Every cell as if it had been left, for Ctrl+S comes while the hands are still in the last one. */
export function allTidied(edits: Edits, learners: readonly Learner[]): Edits {
  return learners
    .filter(({ id }) => edits.has(id))
    .reduce((now, learner) => gridColumns.reduce((next, column) => tidied(next, learner, column), now), edits)
}

/** For who types absences only: the blank cells "Có mặt" of everybody who was there. */
export function presentFilled(edits: Edits, learners: readonly Learner[], sessions: number): Edits {
  return learners.reduce((next, learner) => {
    const { value } = readLearner(learner, next, sessions)
    if (value.result === 'absent') return next
    const present = presentFromAbsences(value, sessions)
    return present === null ? next : withText(next, learner, 'present', String(present))
  }, edits)
}

export interface ReadLearner {
  readonly value: LearnerResult
  readonly problems: ReadonlyMap<GridColumn, string>
}

/** A row as it would be written, and what does not fit, by column. */
export function readLearner(learner: Learner, edits: Edits, sessions: number | null): ReadLearner {
  const problems = new Map<GridColumn, string>()
  const read = <T extends string | number>(
    column: Exclude<GridColumn, 'note'>,
    reader: (text: string) => ReadCell<T>,
  ) => {
    const cell = reader(cellText(learner, edits, column))
    if (cell.kind === 'unclear') problems.set(column, cell.reason)
    return cell.kind === 'value' ? cell.value : null
  }
  const value: LearnerResult = {
    present: read('present', readCount),
    excused: read('excused', readCount),
    unexcused: read('unexcused', readCount),
    score: read('score', readScore),
    grade: read('grade', readGrade),
    result: read('result', readResult) ?? 'enrolled',
    note: cellText(learner, edits, 'note').trim() || null,
  }
  if (problems.size === 0)
    for (const { field, message } of resultProblems(value, sessions))
      for (const column of gridColumns) if (column === field) problems.set(column, message)
  return { value, problems }
}
