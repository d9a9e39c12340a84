import type { ClassRow } from '../../shared/classes/contract.ts'
import { classKindLabels } from '../../shared/classes/fields.ts'
import { classStateLabels } from '../../shared/classes/rules.ts'
import type { Column } from '../table/columns.tsx'
import { daysWords, stateMarks } from './words.ts'

export const classSorts = ['name', 'starts', 'learners'] as const
export type ClassSort = (typeof classSorts)[number]

export function classColumns(): Column<ClassRow, ClassSort>[] {
  return [
    { key: 'name', title: 'Tên lớp', sortBy: 'name', cut: true, render: (row) => row.name },
    { key: 'kind', title: 'Loại lớp', width: 15, cut: true, render: (row) => classKindLabels[row.kind] },
    { key: 'decision', title: 'Quyết định', width: 8, cut: true, render: (row) => row.decisionNumber ?? '' },
    {
      key: 'days',
      title: 'Thời gian',
      sortBy: 'starts',
      width: 13,
      render: (row) => daysWords(row.startsOn, row.endsOn),
    },
    {
      key: 'state',
      title: 'Tình trạng',
      width: 10,
      render: (row) => `${stateMarks[row.state]} ${classStateLabels[row.state]}`,
    },
    {
      key: 'learners',
      title: 'Học viên',
      sortBy: 'learners',
      number: true,
      width: 6,
      render: (row) => row.learners,
    },
    { key: 'completed', title: 'Hoàn thành', number: true, width: 6.5, render: (row) => row.completed },
    {
      key: 'certificates',
      title: 'Đã cấp giấy',
      number: true,
      width: 7,
      render: (row) => row.certificates,
    },
    { key: 'left', title: 'Việc còn lại', width: 12, cut: true, render: (row) => <Left row={row} /> },
  ]
}

/** What an ended class still asks for. */
function Left({ row }: { readonly row: ClassRow }) {
  if (row.state !== 'ended') return null
  if (row.unrecorded > 0) return <span className="state-attention">▲ {row.unrecorded} chưa ghi kết quả</span>
  const without = row.completed - row.certificates
  return without > 0 ? <span className="state-attention">▲ {without} chưa cấp giấy</span> : null
}
