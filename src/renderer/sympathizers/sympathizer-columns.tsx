import type { SympathizerRow } from '../../shared/sympathizers/contract.ts'
import { isTracked } from '../../shared/sympathizers/rules.ts'
import { dateWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { StatusWord } from './StatusWord.tsx'

export const sympathizerSorts = ['name', 'birth', 'cell', 'village', 'proposed', 'recognised'] as const
export type SympathizerSort = (typeof sympathizerSorts)[number]

function Helpers({ row }: { readonly row: SympathizerRow }) {
  if (row.helpers.length > 0) return row.helpers.join(', ')
  return isTracked(row.status) ? <span className="state-attention">▲ Chưa phân công</span> : null
}

/** `numberOf` gives a row its number in the whole list, 1 for the first. */
export function sympathizerColumns(
  numberOf: (row: SympathizerRow) => number,
): Column<SympathizerRow, SympathizerSort>[] {
  return [
    { key: 'number', title: 'TT', number: true, width: 3.5, render: (row) => numberOf(row) },
    { key: 'name', title: 'Họ và tên', sortBy: 'name', cut: true, render: (row) => row.fullName },
    {
      key: 'birth',
      title: 'Ngày sinh',
      sortBy: 'birth',
      width: 7.5,
      render: (row) => dateWords(row.birthDate),
    },
    { key: 'cell', title: 'Chi bộ', sortBy: 'cell', cut: true, render: (row) => row.cellName },
    {
      key: 'status',
      title: 'Tình trạng',
      width: 11.5,
      cut: true,
      render: (row) => <StatusWord status={row.status} />,
    },
    {
      key: 'proposed',
      title: 'Theo dõi từ',
      sortBy: 'proposed',
      width: 7.5,
      render: (row) => dateWords(row.proposedOn),
    },
    {
      key: 'recognised',
      title: 'Công nhận',
      sortBy: 'recognised',
      width: 7.5,
      render: (row) => dateWords(row.recognisedOn),
    },
    { key: 'helpers', title: 'Người giúp đỡ', cut: true, render: (row) => <Helpers row={row} /> },
  ]
}
