import type { CatalogId } from '../../shared/catalogs/ids.ts'
import type { PersonFields } from '../../shared/people/fields.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Change } from '../register/change.ts'

/** Which catalog the codes of a field come from. */
const catalogOf = {
  ethnicGroup: 'ethnic-groups',
  religion: 'religions',
  generalEducation: 'general-education',
  professionalEducation: 'professional-education',
  politicalTheory: 'political-theory',
} as const satisfies { readonly [Field in keyof PersonFields]?: CatalogId }

/**
 * Choices that the register does not offer: a code of no catalog, a village that is not there. What stood in the record
 * before may stay, for lists change over the years.
 */
export function choiceProblems(
  change: Change,
  fields: PersonFields,
  before: PersonFields | null,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const field of [
    'ethnicGroup',
    'religion',
    'generalEducation',
    'professionalEducation',
    'politicalTheory',
  ] as const) {
    const code = fields[field]
    if (code === null || code === before?.[field]) continue
    const known = change
      .statement('SELECT 1 FROM catalog_item WHERE catalog = ? AND code = ?')
      .get(catalogOf[field], code)
    if (known === undefined)
      problems.push({ field, message: 'Mục này không có trong danh mục. Chọn lại trong danh sách.' })
  }
  const { villageId } = fields
  if (villageId !== null && villageId !== before?.villageId) {
    const known = change.statement('SELECT 1 FROM village WHERE id = ? AND trashed_at IS NULL').get(villageId)
    if (known === undefined)
      problems.push({ field: 'villageId', message: 'Thôn, bản này không còn trong danh sách. Chọn lại.' })
  }
  return problems
}
