import type { PersonPair } from '../../shared/people/pairs-contract.ts'

/** What speaks for one person, and what against; told by words and a sign, not by colour alone. */
export function PairReasons({ pair }: { readonly pair: Pick<PersonPair, 'reasons' | 'against'> }) {
  return (
    <div className="pair-reasons">
      {pair.reasons.length > 0 && <span className="pair-for">= {listed(pair.reasons)}</span>}
      {pair.against.length > 0 && <span className="pair-against">≠ {listed(pair.against)}</span>}
    </div>
  )
}

/** One sentence of several: only the first begins with a capital. */
function listed(words: readonly string[]): string {
  return words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toLocaleLowerCase('vi') + word.slice(1)))
    .join(', ')
}
