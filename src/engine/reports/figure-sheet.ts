import type { BodyRow, LaidColumn, LaidOutReport } from '../../shared/reports/document.ts'
import { periodName } from '../../shared/reports/period-name.ts'
import { fillTemplate } from '../../shared/reports/template.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { Scope } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'
import { reportData } from './data.ts'
import { header, marginsMm, signature, wordsOf } from './layout/frame.ts'

const signatures = {
  left: { heading: 'NGƯỜI LẬP', name: '{preparer}' },
  right: { authority: '{authority}', position: '{position}', name: '{signer}' },
}

export function sheetColumn(
  key: string,
  label: string,
  width: number,
  type: LaidColumn['type'],
  align: LaidColumn['align'] = type === 'text' ? 'left' : 'center',
): LaidColumn {
  return { key, label, width, type, align, figure: null, side: 'numerator' }
}

interface Sheet {
  readonly figure: string
  readonly label: string
  readonly kind: Indicator['kind']
  readonly name: string
  /** Of the file, before the period. */
  readonly file: string
  readonly title: readonly string[]
  readonly columns: readonly LaidColumn[]
  readonly meaning: string
  readonly body: () => BodyRow[]
}

/** What stands behind one figure as a sheet of its own, with the office's head and signatures. */
export function figureSheet(
  reader: Reader,
  scope: Scope,
  today: Day,
  { figure, label, kind, name, file, title, columns, meaning, body }: Sheet,
): { laidOut: LaidOutReport; name: string } {
  const { from, to, cellId } = scope
  const params = { from, to, cellId, grouped: false, hiddenColumns: [] }
  const { context } = reportData(reader, params, today)
  const when = kind === 'stock' ? `đến ngày ${formatDay(to)}` : periodName(from, to)
  return {
    name: `${file} ${when}`,
    laidOut: {
      document: {
        id: figure,
        version: 1,
        status: 'verified',
        name,
        formLabel: null,
        header: header(context),
        title: [...title],
        subtitle: `(${when}${context.scope === null ? '' : `, ${context.scope.name}`})`,
        opens: null,
        columns: [...columns],
        headingRows: 1,
        headings: columns.map((column, index) => ({
          text: column.label,
          row: 0,
          column: index,
          rowSpan: 1,
          columnSpan: 1,
        })),
        numbering: null,
        notes: [meaning],
        signature: signature(signatures, (template) => fillTemplate(template, wordsOf(context, params))),
        definitions: [{ label, definition: meaning, numerator: null, denominator: null }],
        rounding: context.office.rounding,
        page: { paper: 'A4', orientation: 'portrait', marginsMm },
      },
      rows: body,
    },
  }
}
