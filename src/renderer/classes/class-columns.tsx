import type { ClassRow } from '../../shared/classes/contract.ts'
import { classStateLabels } from '../../shared/classes/rules.ts'
import { dateWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { stateMarks } from './words.ts'

export const classSorts = ['name', 'starts', 'learners'] as const
export type ClassSort = (typeof classSorts)[number]

export function classColumns(): Column<ClassRow, ClassSort>[] {
  return [
    { key: 'name', title: 'Tên lớp', sortBy: 'name', render: (row) => row.name },
    {
      key: 'decision',
      title: 'Quyết định',
      width: 7.5,
      cut: true,
      render: (row) => row.decisionNumber ?? '',
    },
    {
      key: 'starts',
      title: 'Khai giảng',
      sortBy: 'starts',
      width: 8,
      render: (row) => dateWords(row.startsOn),
    },
    { key: 'ends', title: 'Bế giảng', width: 7.5, render: (row) => dateWords(row.endsOn) },
    {
      key: 'learners',
      title: 'Học viên',
      sortBy: 'learners',
      number: true,
      width: 5.5,
      render: (row) => row.learners,
    },
    { key: 'completed', title: 'Hoàn thành', number: true, width: 5.5, render: (row) => row.completed },
    { key: 'certificates', title: 'Cấp giấy', number: true, width: 5, render: (row) => row.certificates },
    { key: 'state', title: 'Tình trạng', width: 11.5, cut: true, render: (row) => <StateWord row={row} /> },
  ]
}

/** Where the class stands, or what an ended one still asks for. */
function StateWord({ row }: { readonly row: ClassRow }) {
  const without = row.completed - row.certificates
  if (row.state === 'ended' && row.unrecorded > 0)
    return <span className="state-attention">▲ {row.unrecorded} chưa có kết quả</span>
  if (row.state === 'ended' && without > 0)
    return <span className="state-attention">▲ {without} chưa cấp giấy</span>
  return (
    <>
      {stateMarks[row.state]} {classStateLabels[row.state]}
    </>
  )
}
