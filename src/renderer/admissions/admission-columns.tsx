import type { DossierRow } from '../../shared/admissions/detail.ts'
import { dateWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { StageWord } from './StageWord.tsx'
import { dueWords } from './words.ts'

export const admissionSorts = ['name', 'cell', 'opened', 'decision', 'ceremony', 'due'] as const
export type AdmissionSort = (typeof admissionSorts)[number]

function Next({ next }: Pick<DossierRow, 'next'>) {
  if (next === null) return null
  return next.overdue ? (
    <span className="state-overdue">■ Quá hạn. {dueWords(next)}</span>
  ) : (
    <span>{dueWords(next)}</span>
  )
}

export const admissionColumns: Column<DossierRow, AdmissionSort>[] = [
  {
    key: 'name',
    title: 'Họ và tên',
    sortBy: 'name',
    width: 14,
    cut: true,
    render: (row) => (row.readmission ? `${row.fullName} (kết nạp lại)` : row.fullName),
  },
  { key: 'birth', title: 'Ngày sinh', width: 7.5, render: (row) => dateWords(row.birthDate) },
  { key: 'cell', title: 'Chi bộ', sortBy: 'cell', width: 14, cut: true, render: (row) => row.cellName },
  {
    key: 'stage',
    title: 'Giai đoạn',
    width: 14,
    cut: true,
    render: (row) => <StageWord stage={row.stage} />,
  },
  {
    key: 'missing',
    title: 'Còn thiếu',
    number: true,
    width: 5.5,
    render: ({ missing }) =>
      missing === 0 ? <span className="quiet">0</span> : <span className="state-attention">▲ {missing}</span>,
  },
  {
    key: 'due',
    title: 'Việc tới hạn gần nhất',
    sortBy: 'due',
    cut: true,
    render: (row) => <Next next={row.next} />,
  },
  {
    key: 'decision',
    title: 'Quyết định',
    sortBy: 'decision',
    width: 7.5,
    render: (row) => dateWords(row.decisionOn),
  },
  {
    key: 'ceremony',
    title: 'Lễ kết nạp',
    sortBy: 'ceremony',
    width: 7.5,
    render: (row) => dateWords(row.ceremonyOn),
  },
]
