import { traitMark } from '../../shared/figures/traits.ts'
import type { Indicator } from './indicator.ts'
import { indicators } from './indicators.ts'
import { formIndicator } from './inspection-forms/indicator.ts'
import { narrowedWords, narrowingOf } from './narrowed-sets.ts'
import { isSetId } from './sets.ts'
import { traitValue } from './traits.ts'

/**
 * A figure narrowed to a value of a trait, over the same figure without the last one: women among the Mông. Made when asked
 * for: there are as many as there are figures, traits and values. null for another family's id.
 */
export function narrowedIndicator(id: string): Indicator | null {
  const found = narrowingOf(id)
  if (found === null) return null
  const base = indicators[found.base] ?? formIndicator(found.base)
  if (base === null || base === undefined) return null
  const narrowed = [base.numerator, ...found.pairs.flat()].join(traitMark)
  const words = narrowedWords(narrowed)
  if (words === null || !isSetId(narrowed)) return null
  const [trait, text] = found.pairs.at(-1) ?? ['', '']
  const value = traitValue(trait, text)
  const outer = [base.numerator, ...found.pairs.slice(0, -1).flat()]
  const wider = (value?.amount === undefined ? value?.within : 'known') ?? null
  const whole = (wider === null ? outer : [...outer, trait, wider]).join(traitMark)
  return {
    label: `${base.label}: ${words}`,
    kind: base.kind,
    numerator: narrowed,
    denominator: isSetId(whole) ? whole : null,
    ...(value?.amount !== undefined && { average: true }),
  }
}
