import type { PersonRow } from '../../shared/people/contract.ts'
import type { PersonPair } from '../../shared/people/pairs-contract.ts'
import type { Column } from '../table/columns.tsx'
import { PairReasons } from './PairReasons.tsx'
import { whoWords } from './words.ts'

/** `id`: the place in the list, for a pair has no number of its own. */
export type PairLine = PersonPair & { readonly id: number }

export const pairColumns: readonly Column<PairLine>[] = [
  { key: 'number', title: 'TT', number: true, width: 3.5, render: ({ id }) => id },
  { key: 'first', title: 'Hồ sơ thứ nhất', render: ({ first }) => <Who person={first} /> },
  { key: 'second', title: 'Hồ sơ thứ hai', render: ({ second }) => <Who person={second} /> },
  { key: 'reasons', title: 'Giống và khác', render: (pair) => <PairReasons pair={pair} /> },
  { key: 'score', title: 'Mức giống', number: true, width: 6, render: ({ score }) => `${score}/100` },
]

function Who({ person }: { readonly person: PersonRow }) {
  return (
    <div className="pair-who">
      <strong>{person.fullName}</strong>
      <span className="quiet">{whoWords(person)}</span>
      {person.cellName !== null && <span className="quiet">Đảng viên, {person.cellName}</span>}
    </div>
  )
}
