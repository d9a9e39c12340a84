import type { PersonPair } from '../../shared/people/pairs-contract.ts'

/** What speaks for one person, and what against; told by words and a sign, not by colour alone. */
export function PairReasons({ pair }: { readonly pair: Pick<PersonPair, 'reasons' | 'against'> }) {
  return (
    <div className="pair-reasons">
      {pair.reasons.length > 0 && <span className="pair-for">= {pair.reasons.join(', ')}</span>}
      {pair.against.length > 0 && <span className="pair-against">≠ {pair.against.join(', ')}</span>}
    </div>
  )
}
