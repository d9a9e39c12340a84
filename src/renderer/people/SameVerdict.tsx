import type { PairVerdict } from '../../shared/people/pairs-contract.ts'
import { verdictLabels } from './words.ts'

interface SameVerdictProps {
  readonly name: string
  readonly said: PairVerdict | undefined
  readonly say: (verdict: PairVerdict | null) => void
}

const verdicts = ['different', 'later'] as const

/** While typing: another person, or to be looked at later; a second press takes it back. */
export function SameVerdict({ name, said, say }: SameVerdictProps) {
  return (
    <span className="row same-verdict">
      {verdicts.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="link-button"
          aria-label={`${verdictLabels[verdict]}: ${name}`}
          aria-pressed={said === verdict}
          onClick={() => say(said === verdict ? null : verdict)}
        >
          {said === verdict ? '✓ ' : ''}
          {verdictLabels[verdict]}
        </button>
      ))}
    </span>
  )
}
