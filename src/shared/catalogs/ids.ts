/** The reference tables ("danh mục") of the register. A code means nothing without the catalog it comes from. */
export const catalogIds = [
  'ethnic-groups',
  'religions',
  'provinces',
  'communes',
  'general-education',
  'professional-education',
  'political-theory',
  'occupations',
  'academic-titles',
  'party-badges',
  'document-types',
  'discipline-forms',
  'organisation-types',
  'member-changes',
  'annual-ratings',
  'meeting-ratings',
  'inspection-contents',
] as const

export type CatalogId = (typeof catalogIds)[number]

/** Seven province codes mean another province before and after this change, so a province code is kept with its version. */
export const provinceVersions = ['before-2025-07-01', 'from-2025-07-01'] as const

export type ProvinceVersion = (typeof provinceVersions)[number]

/** One line of a catalog. `extra` keeps what only that catalog has (form row, grade range, province code …). */
export interface CatalogEntry {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly rank: number | null
  readonly otherNames: readonly string[]
  readonly extra: Readonly<Record<string, unknown>>
}
