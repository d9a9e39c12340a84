import type { ShortCatalog } from '../../catalogs/queries.ts'
import type { HeaderWords } from '../workbook/header.ts'

/** What a template offers to choose from in a column. */
export type ChoiceList =
  | ShortCatalog
  | 'sexes'
  | 'marks'
  | 'standings'
  | 'memberStandings'
  | 'cellKinds'
  | 'villageKinds'
  | 'classKinds'
  | 'organiserKinds'
  | 'grades'
  | 'learnerResults'
  | 'meetingKinds'
  | 'postKinds'
  | 'communeBodies'
  | 'inspectionKinds'
  | 'inspectionLevels'
  | 'inspectionConclusions'
  | 'gravities'
  | 'managements'
  | 'targetIndicators'

/** One field of a list as data: how people title its column, and what a template says about it. */
export interface FieldInfo {
  readonly field: string
  readonly label: string
  /** Headings as they are really written; "Ngày sinh / Nam" names the heading above too. */
  readonly titles: readonly string[]
  readonly required?: boolean
  /** In characters. */
  readonly width: number
  readonly example: string
  readonly choices?: ChoiceList
  /** How to fill it in; for the notes of the template. */
  readonly hint?: string
  /** Understood when a list has it, but left out of the template. */
  readonly notInTemplate?: boolean
}

/**
 * The words by which a header is known. `required` fields decide which sheet is the right one, so a field that group
 * headings may give instead is not among them.
 */
export function headerWords(infos: readonly FieldInfo[]): HeaderWords {
  return infos.map(({ field, label, titles, required }) => ({
    field,
    titles: titles.includes(label) ? titles : [label, ...titles],
    required: required === true && field !== 'cell',
  }))
}
