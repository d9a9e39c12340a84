import type { CellKind } from '../../../shared/cells/fields.ts'
import type { Limit } from '../../../shared/reports/columns.ts'
import type { FieldValue, SourceRecord } from '../../../shared/reports/condition.ts'
import type { CountedPeriod } from '../../../shared/reports/indicator-rows.ts'
import type { RuleWords } from '../../../shared/reports/rule-words.ts'
import type { OfficeSettings } from '../../../shared/settings/contract.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'

export type { FieldValue, SourceRecord }

/** How many, and of how many; null where nothing is divided. */
export interface FigureValue {
  readonly numerator: number
  readonly denominator: number | null
}

/** A cell as a row of a table of figures. */
export interface UnitOfReport {
  readonly id: number
  readonly name: string
  readonly kind?: CellKind | undefined
  /** It was no more on the last day: its row is printed only where something is counted in it. */
  readonly ended?: true | undefined
}

/** What an indicator counts, in words, for the sheet "Cách tính". */
export interface FigureMeaning {
  readonly label: string
  readonly definition: string
  readonly numerator: string | null
  readonly denominator: string | null
}

/** The record a report is about: its words for the texts, and the columns that say nothing for it. */
export interface AboutRecord {
  readonly id: number
  readonly name: string
  readonly words: Readonly<Record<string, string>>
  readonly hides: readonly string[]
}

export interface ReportContext {
  readonly office: OfficeSettings
  readonly today: Day
  /** Both days counted. */
  readonly from: Day
  readonly to: Day
  /** The cell the report is limited to. */
  readonly scope: { readonly id: number; readonly name: string } | null
  readonly about?: AboutRecord | null
  /** What the rules of the last day say, for headings and texts. */
  readonly rules: RuleWords
  /** Percent above which a share stands out. */
  readonly limits: Readonly<Partial<Record<Limit, number>>>
}

export interface WantedFigure {
  readonly id: string
  readonly period: CountedPeriod
}

export interface ListChoice {
  readonly cellId: number | null
  /** Rows of one cell then come one after another, cells in their official order. */
  readonly grouped: boolean
}

/**
 * All that a report asks of the register. Records of a list bear `id`, `cellId`, `cellName` and the fields that the declaration
 * names: dates ISO and partial, codes as their labels. The reader of the database is synchronous, so is this; a list should be
 * read piece by piece, since other questions are answered between two pieces of a long export.
 */
export interface ReportData {
  readonly context: ReportContext
  /** Hides the digits of identity and card numbers (columns of the type `id`). */
  readonly masked?: boolean
  /** The cells of the report in their official order, as they stood at the end of the period. */
  cells(): readonly UnitOfReport[]
  list(source: string, choice: ListChoice): Iterable<SourceRecord>
  figure(id: string, choice: { readonly cellId: number | null; readonly period?: CountedPeriod }): FigureValue
  /** Tells beforehand which figures of the whole sheet will be asked for, so that many are counted in one pass. */
  prepare?(figures: readonly WantedFigure[]): void
  /** What a cell (null: the whole committee) is asked to reach in the year of the last day; null where nothing is set. */
  target(indicator: string, cellId: number | null): number | null
  meaning(figureId: string): FigureMeaning
  /** What a text column of a table of figures says of a cell, beside its name. */
  words(field: string, cellId: number): string | null
}

/** What a person chose for this print (a part of the contract's report parameters). */
export interface LayoutChoice {
  readonly grouped: boolean
  readonly hiddenColumns: readonly string[]
  readonly submissionNumber?: string | undefined
  readonly submissionDate?: Day | undefined
}
