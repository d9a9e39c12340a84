import { cellKindSchema } from '../../shared/cells/fields.ts'
import type { Trait } from '../../shared/figures/traits.ts'
import { workGroups } from '../catalogs/occupation-groups.ts'
import { catalogEntries, type ShortCatalog } from '../catalogs/queries.ts'
import type { Reader } from '../register/reader.ts'
import { formReligions } from './traits.ts'

interface TraitPart {
  readonly value: string
  /** Stands in a table also where it counts nobody. */
  readonly always: boolean
  /** Its name in the catalog, where its words only say the line of a form. */
  readonly label?: string
}

const shown = (...values: string[]): TraitPart[] => values.map((value) => ({ value, always: true }))
const ifAny = (...values: string[]): TraitPart[] => values.map((value) => ({ value, always: false }))

/** Every name of a catalog, what is written but not in it, and nothing written. */
const named =
  (catalog: ShortCatalog) =>
  (reader: Reader): TraitPart[] => [
    ...ifAny(...new Set(catalogEntries(reader, catalog).map(({ name }) => name))),
    ...ifAny('others', 'none'),
  ]

/** Age bands of forms 2 and 3. */
const bands = ['18-30', '31-35', '36-40', '41-45', '46-50', '51-55', '56-60', '61-']

/** The values of each trait of which a record has exactly one, in the order of a table. Cells are asked one by one instead. */
const parts: Readonly<Record<Exclude<Trait, 'cell'>, (reader: Reader) => TraitPart[]>> = {
  kind: () => ifAny(...cellKindSchema.options, 'none'),
  sex: () => [...shown('male', 'female'), ...ifAny('none')],
  ethnic: named('ethnic-groups'),
  religion: () => ifAny(...formReligions, 'others', 'Không', 'none'),
  age: () => [...ifAny('-17'), ...shown(...bands), ...ifAny('unknown')],
  general: named('general-education'),
  professional: named('professional-education'),
  theory: named('political-theory'),
  union: () => [...shown('yes', 'no'), ...ifAny('none')],
  work: (reader) => [
    ...workGroups(reader).map(({ code, name }) => ({ value: code, always: false, label: name })),
    ...ifAny('none'),
  ],
  standing: () => [...shown('official', 'probationary'), ...ifAny('none')],
}

export function partsOfTrait(reader: Reader, trait: Exclude<Trait, 'cell'>): TraitPart[] {
  return parts[trait](reader)
}
