import { decidePair } from '../../people/pairs.ts'
import type { Change } from '../../register/change.ts'
import type { StagedPair } from '../check/row-questions.ts'

/** What was said of a new person and those who look alike, kept so that it is not asked again. @param entered row → person */
export function keepPairs(
  change: Change,
  personId: number,
  pairs: readonly StagedPair[],
  entered: ReadonlyMap<number, number>,
): void {
  for (const { with: other, verdict } of pairs) {
    // a row above that was no person of its own has nothing to be kept with
    const otherId = 'personId' in other ? other.personId : entered.get(other.row)
    if (otherId !== undefined && otherId !== personId) decidePair(change, personId, otherId, verdict)
  }
}
