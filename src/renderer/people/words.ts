import type { PersonRow, Standing } from '../../shared/people/contract.ts'
import type { PairVerdict } from '../../shared/people/pairs-contract.ts'
import { formatPartialDate, type PartialDate } from '../../shared/vocabulary/partial-date.ts'

export const sexLabels: Record<'male' | 'female', string> = { male: 'Nam', female: 'Nữ' }

export const standingLabels: Record<Standing, string> = { official: 'Chính thức', probationary: 'Dự bị' }

export const verdictLabels: Record<PairVerdict, string> = { different: 'Khác người', later: 'Để sau' }

/** A date in a table; a blank stays blank. */
export function dateWords(date: PartialDate | null): string {
  return date === null ? '' : formatPartialDate(date)
}

/** "từ 03/2021", "từ 03/2021 đến 06/2024", "đến 2024"; "chưa ghi ngày" when neither is known. */
export function spanWords(from: PartialDate | null, to: PartialDate | null): string {
  const parts = [from === null ? '' : `từ ${dateWords(from)}`, to === null ? '' : `đến ${dateWords(to)}`]
  const known = parts.filter((part) => part !== '')
  return known.length === 0 ? 'chưa ghi ngày' : known.join(' ')
}

/** One line that tells who it is: "Nữ · sinh 05/03/1985 · Bản Nà Ngà". */
export function whoWords(person: Pick<PersonRow, 'sex' | 'birthDate' | 'villageName'>): string {
  return [
    person.sex === null ? '' : sexLabels[person.sex],
    person.birthDate === null ? '' : `sinh ${dateWords(person.birthDate)}`,
    person.villageName ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
