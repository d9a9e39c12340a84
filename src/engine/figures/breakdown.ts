import type { Breakdown } from '../../shared/figures/contract.ts'
import { type Trait, traitMark, traitSchema } from '../../shared/figures/traits.ts'
import { formatFraction, type Rounding } from '../../shared/vocabulary/fraction.ts'
import { cellNameOn } from '../cells/names.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { countNarrowed } from './narrowed-counts.ts'
import { narrowedIndicator } from './narrowed-indicators.ts'
import { narrowingOf } from './narrowed-sets.ts'
import { computeFigures, countSet, countSetByCell, indicatorOf } from './queries.ts'
import type { Scope } from './scope.ts'
import { partsOfTrait } from './trait-parts.ts'
import { traitValue } from './traits.ts'

interface Wanted extends Scope {
  readonly id: string
  readonly by?: Trait | undefined
}

type Part = Pick<Breakdown['parts'][number], 'id' | 'label' | 'cells' | 'count'>

/** A value of each trait, to try whether a figure can be told apart by it. */
const tried = (trait: Trait): string => (trait === 'age' ? 'unknown' : 'none')

/** What the records of a figure can be told apart by; by nothing twice. */
function traitsOf(id: string): Trait[] {
  const known = new Set(narrowingOf(id)?.pairs.map(([trait]) => trait))
  if (indicatorOf(id).average === true) return []
  return traitSchema.options.filter(
    (trait) => !known.has(trait) && narrowedIndicator([id, trait, tried(trait)].join(traitMark)) !== null,
  )
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

function byTrait(reader: Reader, id: string, trait: Exclude<Trait, 'cell'>, scope: Scope): Part[] {
  const asked = partsOfTrait(reader, trait).map(({ value, always, label: named }) => {
    const part = [id, trait, value].join(traitMark)
    const label = named ?? capital(traitValue(trait, value)?.words ?? value)
    return { part, label, always, setId: indicatorOf(part).numerator }
  })
  const counts = countNarrowed(
    reader,
    asked.map(({ setId }) => setId),
    scope,
  )
  return asked.flatMap(({ part, label, always, setId }) => {
    const count = counts.get(setId) ?? countSet(reader, setId, scope)
    return count === 0 && !always ? [] : [{ id: part, label, cells: null, count }]
  })
}

function byCell(reader: Reader, id: string, scope: Scope): Part[] {
  const { numerator } = indicatorOf(id)
  const order = new Intl.Collator('vi', { numeric: true })
  const parts = [...countSetByCell(reader, numerator, scope)]
    .map(([cell, count]) => ({ id, label: cellNameOn(reader, cell, scope.to), cells: [cell], count }))
    .sort((a, b) => order.compare(a.label, b.label))
  const none = [id, 'cell', 'none'].join(traitMark)
  const count = countSet(reader, indicatorOf(none).numerator, scope)
  return count === 0 ? parts : [...parts, { id: none, label: 'Không thuộc chi bộ nào', cells: null, count }]
}

/** A figure in its parts. @throws RegisterError NOT_FOUND for no figure, or one that cannot be told apart so */
export function breakdownOf(reader: Reader, { id, by, ...scope }: Wanted, rounding: Rounding): Breakdown {
  const [figure] = computeFigures(reader, scope, rounding, [id])
  const traits = traitsOf(id)
  const chosen = by ?? traits[0] ?? null
  if (figure === undefined || (by !== undefined && !traits.includes(by)))
    throw new RegisterError(
      'NOT_FOUND',
      'Số liệu này không chia theo cách đã chọn được. Dữ liệu không mất. Hãy chọn cách chia khác.',
    )
  const parts =
    chosen === null ? [] : chosen === 'cell' ? byCell(reader, id, scope) : byTrait(reader, id, chosen, scope)
  const whole = figure.numerator
  return {
    figure,
    traits,
    by: chosen,
    parts: parts.map((part) => ({
      ...part,
      share: formatFraction({ numerator: part.count, denominator: whole }, rounding),
    })),
    rest: chosen === null ? 0 : whole - parts.reduce((sum, { count }) => sum + count, 0),
  }
}
