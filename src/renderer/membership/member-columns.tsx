import type { MemberRow, MemberState } from '../../shared/membership/contract.ts'
import { dateWords, standingLabels } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'

export const memberSorts = ['name', 'birth', 'cell', 'decision'] as const
export type MemberSort = (typeof memberSorts)[number]

export const stateChoices: readonly { readonly value: MemberState; readonly label: string }[] = [
  { value: 'official', label: 'chính thức' },
  { value: 'probationary', label: 'dự bị' },
  { value: 'exempt', label: 'được miễn sinh hoạt' },
  { value: 'away', label: 'sinh hoạt tạm thời nơi khác' },
  { value: 'visiting', label: 'tạm thời đến sinh hoạt' },
  { value: 'without_card', label: 'chính thức chưa có số thẻ' },
  { value: 'gone', label: 'đã thôi, đã chuyển đi' },
  { value: 'all', label: 'tất cả, cả người đã thôi' },
]

/** `numberOf` gives a row its number in the whole list, 1 for the first. */
export function memberColumns(numberOf: (row: MemberRow) => number): Column<MemberRow, MemberSort>[] {
  return [
    { key: 'number', title: 'TT', number: true, width: 3.5, render: numberOf },
    { key: 'name', title: 'Họ và tên', sortBy: 'name', cut: true, render: (row) => row.fullName },
    {
      key: 'birth',
      title: 'Ngày sinh',
      sortBy: 'birth',
      width: 7,
      render: (row) => dateWords(row.birthDate),
    },
    { key: 'cell', title: 'Chi bộ', sortBy: 'cell', cut: true, render: (row) => row.cellName },
    { key: 'standing', title: 'Tư cách', width: 12, cut: true, render: standingWords },
    {
      key: 'ceremony',
      title: 'Vào Đảng',
      sortBy: 'decision',
      width: 7,
      render: (row) => dateWords(row.ceremonyOn),
    },
    { key: 'official', title: 'Chính thức', width: 7, render: (row) => dateWords(row.officialOn) },
    { key: 'age', title: 'Tuổi đảng', width: 5.5, number: true, render: (row) => row.partyAge },
    { key: 'card', title: 'Số thẻ', width: 9.5, render: (row) => row.cardMasked },
  ]
}

/** "Chính thức", "Chính thức · miễn sinh hoạt", or how somebody is no member any more. */
function standingWords({ standing, remark }: MemberRow): string {
  if (standing === null) return remark ?? ''
  const label = standingLabels[standing]
  return remark === null ? label : `${label} · ${remark.charAt(0).toLocaleLowerCase('vi')}${remark.slice(1)}`
}
