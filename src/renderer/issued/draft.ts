import type { FigurePart, IssuedField } from '../../shared/issued/contract.ts'
import type { CountedPeriod } from '../../shared/reports/indicator-rows.ts'

/** What is being chosen for a cell. What was chosen for the cell before is offered for the next one. */
export interface Draft {
  readonly kind: IssuedField['kind']
  readonly figure: string | null
  readonly part: FigurePart
  readonly counted: CountedPeriod
  readonly report: string | null
  readonly columnKey: string | null
  readonly cellId: number | null
}

export const firstDraft: Draft = {
  kind: 'figure',
  figure: null,
  part: 'numerator',
  counted: 'current',
  report: null,
  columnKey: null,
  cellId: null,
}

/** What a cell holds, to be changed; for an empty one what was chosen last, but for the figure or the column itself. */
export function draftOf(field: IssuedField | undefined, last: Draft): Draft {
  if (field === undefined) return { ...last, figure: null, columnKey: null }
  return field.kind === 'figure'
    ? {
        ...last,
        kind: 'figure',
        figure: field.figure,
        part: field.part,
        counted: field.counted,
        cellId: field.cellId,
      }
    : { ...last, kind: 'list', report: field.report, columnKey: field.columnKey, cellId: field.cellId }
}

/** Null while something is still to be chosen. */
export function fieldFrom(
  draft: Draft,
  { sheet, row, column }: Pick<IssuedField, 'sheet' | 'row' | 'column'>,
): IssuedField | null {
  const { cellId } = draft
  const place = { sheet, row, column, cellId }
  if (draft.kind === 'figure') {
    const { figure, part, counted } = draft
    return figure === null ? null : { kind: 'figure', ...place, figure, part, counted }
  }
  const { report, columnKey } = draft
  return report === null || columnKey === null ? null : { kind: 'list', ...place, report, columnKey }
}
