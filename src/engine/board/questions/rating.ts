import type { BoardAnswer, BoardState } from '../../../shared/board/contract.ts'
import { type Grade, gradeLabels, gradeWords } from '../../../shared/ratings/fields.ts'
import { formatPartialDate, type PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { BoardQuestion } from '../question.ts'

const states: Record<Grade, BoardState> = {
  excellent: 'green',
  good: 'green',
  done: 'amber',
  not_done: 'red',
}

interface Rated {
  readonly cellId: number
  readonly year: number
  readonly grade: Grade
  readonly decidedOn: PartialDate | null
}

/** The last annual rating that had been decided by the day; without a day of decision, that of an earlier year. */
export const rating: BoardQuestion = {
  id: 'rating',
  label: 'Xếp loại',
  meaning: 'Xếp loại chất lượng hằng năm gần nhất đã quyết định',
  answer: (reader, { day, cells }) => {
    const rows = reader
      .statement<Rated>(
        `SELECT cell_id AS cellId, year, decided_grade AS grade, decided_on AS decidedOn FROM rating
         WHERE person_id IS NULL AND trashed_at IS NULL AND decided_grade IS NOT NULL
           AND CASE WHEN decided_on IS NULL OR decided_on = '?' THEN year < CAST(substr(@day, 1, 4) AS INTEGER) ELSE decided_on <= @day END
         ORDER BY year`,
      )
      .all({ day })
    const last = new Map(rows.map((row) => [row.cellId, row]))
    return new Map(
      cells.flatMap(({ id }): [number, BoardAnswer][] => {
        const rated = last.get(id)
        if (rated === undefined)
          return [[id, { word: 'Chưa', state: 'none', reason: 'Chưa xếp loại.', since: null }]]
        const { year, grade, decidedOn } = rated
        const when = decidedOn === null ? '' : `, quyết định ngày ${formatPartialDate(decidedOn)}`
        return [
          [
            id,
            {
              word: gradeWords[grade],
              state: states[grade],
              reason: `Năm ${year}: ${gradeLabels[grade]}${when}.`,
              since: null,
            },
          ],
        ]
      }),
    )
  },
}
