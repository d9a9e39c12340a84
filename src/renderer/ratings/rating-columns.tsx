import type { RatingRow } from '../../shared/ratings/contract.ts'
import { type Grade, gradeWords, unratedLabels } from '../../shared/ratings/fields.ts'
import type { Column } from '../table/columns.tsx'

/** A row of the roll as the table needs it: numbered, since not everybody has a rating yet. */
export type RollRow = RatingRow & { readonly at: number }

const word = (grade: Grade | null | undefined): string => (grade == null ? '' : gradeWords[grade])

function Decided({ row }: { readonly row: RollRow }) {
  const { fields, beyondScore } = row
  if (fields?.decidedGrade != null)
    return (
      <>
        {gradeWords[fields.decidedGrade]}
        {beyondScore && <span className="state-attention"> ▲ cao hơn mức điểm</span>}
      </>
    )
  if (fields?.unrated != null) return <span className="quiet">{unratedLabels[fields.unrated]}</span>
  return <span className="state-attention">● Chưa</span>
}

export function ratingColumns(subject: 'cells' | 'members'): Column<RollRow & { id: number }, never>[] {
  return [
    {
      key: 'name',
      title: subject === 'cells' ? 'Chi bộ' : 'Họ và tên',
      render: ({ name }) => name,
    },
    ...(subject === 'members'
      ? [{ key: 'cell', title: 'Chi bộ', render: ({ cellName }: RollRow) => cellName }]
      : []),
    { key: 'self', title: 'Tự đánh giá', width: 9, render: ({ fields }) => word(fields?.selfGrade) },
    ...(subject === 'members'
      ? [
          {
            key: 'committee',
            title: 'Chi ủy',
            width: 9,
            render: ({ fields }: RollRow) => word(fields?.committeeGrade),
          },
        ]
      : []),
    { key: 'proposed', title: 'Đề xuất', width: 9, render: ({ fields }) => word(fields?.proposedGrade) },
    {
      key: 'score',
      title: 'Điểm',
      number: true,
      width: 5,
      render: ({ fields }) => (fields?.score == null ? '' : String(fields.score).replace('.', ',')),
    },
    { key: 'decided', title: 'Đã quyết định', width: 15, cut: true, render: (row) => <Decided row={row} /> },
    {
      key: 'decision',
      title: 'Quyết định',
      width: 10,
      cut: true,
      render: ({ fields }) => fields?.decision ?? '',
    },
  ]
}
