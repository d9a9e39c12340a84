import type { PersonRow } from '../../shared/people/contract.ts'
import type { Column } from '../table/columns.tsx'
import { dateWords, sexLabels, standingLabels } from './words.ts'

export const personSorts = ['name', 'birth', 'village', 'cell'] as const
export type PersonSort = (typeof personSorts)[number]

/** `numberOf` gives a row its number in the whole list, 1 for the first. */
export function personColumns(numberOf: (row: PersonRow) => number): Column<PersonRow, PersonSort>[] {
  return [
    { key: 'number', title: 'TT', number: true, width: 3.5, render: (row) => numberOf(row) },
    { key: 'name', title: 'Họ và tên', sortBy: 'name', cut: true, render: (row) => row.fullName },
    {
      key: 'birth',
      title: 'Ngày sinh',
      sortBy: 'birth',
      width: 8,
      render: (row) => dateWords(row.birthDate),
    },
    { key: 'sex', title: 'Giới', width: 3.5, render: (row) => (row.sex === null ? '' : sexLabels[row.sex]) },
    { key: 'ethnic', title: 'Dân tộc', width: 5.5, cut: true, render: (row) => row.ethnicGroup },
    {
      key: 'village',
      title: 'Thôn, bản',
      sortBy: 'village',
      width: 9.5,
      cut: true,
      render: (row) => row.villageName,
    },
    { key: 'cell', title: 'Chi bộ', sortBy: 'cell', cut: true, render: (row) => row.cellName },
    {
      key: 'standing',
      title: 'Tư cách',
      width: 7,
      render: (row) => (row.standing === null ? '' : standingLabels[row.standing]),
    },
    { key: 'citizen-id', title: 'Số định danh', width: 9, render: (row) => row.citizenIdMasked },
  ]
}
