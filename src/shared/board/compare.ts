import type { Board, BoardAnswer, ComparedRow } from './contract.ts'

/** Another word or another state; a new reason or day alone is no change of how the cell stands. */
export function differs(before: BoardAnswer | undefined, after: BoardAnswer | undefined): boolean {
  return before?.word !== after?.word || before?.state !== after?.state
}

/** Every cell of either day, those of the second day first and in its order. */
export function compareBoards(before: Board, after: Board): ComparedRow[] {
  const earlier = new Map(before.rows.map((row) => [row.cellId, row]))
  const kept = after.rows.map((row): ComparedRow => {
    const was = earlier.get(row.cellId)
    earlier.delete(row.cellId)
    const { answers, ...cell } = row
    return {
      ...cell,
      presence: was === undefined ? 'new' : 'both',
      formerName: was === undefined || was.name === row.name ? null : was.name,
      before: was?.answers ?? null,
      after: answers,
      changed:
        was === undefined
          ? []
          : after.questions.filter((_, at) => differs(was.answers[at], answers[at])).map(({ id }) => id),
    }
  })
  const gone = [...earlier.values()].map(
    ({ answers, ...cell }): ComparedRow => ({
      ...cell,
      presence: 'gone',
      formerName: null,
      before: answers,
      after: null,
      changed: [],
    }),
  )
  return [...kept, ...gone]
}
