import type { FigureRecord } from '../../shared/figures/contract.ts'
import type { BodyRow, LaidColumn, LaidOutReport } from '../../shared/reports/document.ts'
import { periodName } from '../../shared/reports/period-name.ts'
import { fillTemplate } from '../../shared/reports/template.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { figureRecords, indicatorOf } from '../figures/queries.ts'
import type { Scope } from '../figures/scope.ts'
import { setOf } from '../figures/sets.ts'
import type { Reader } from '../register/reader.ts'
import { reportData } from './data.ts'
import { header, marginsMm, signature, wordsOf } from './layout/frame.ts'

interface Wanted extends Scope {
  readonly figure: string
  readonly side: 'numerator' | 'denominator'
}

const most = 200_000
const signatures = {
  left: { heading: 'NGƯỜI LẬP', name: '{preparer}' },
  right: { authority: '{authority}', position: '{position}', name: '{signer}' },
}

/** The names behind a number as a sheet of their own: title, definition, one line a record. @throws RegisterError NOT_FOUND */
export function namesBehind(
  reader: Reader,
  { figure, side, ...scope }: Wanted,
  today: Day,
): { laidOut: LaidOutReport; name: string; records: readonly FigureRecord[] } {
  const indicator = indicatorOf(figure)
  const setId = indicator[side] ?? indicator.numerator
  const set = setOf(setId)
  const params = { ...scope, grouped: false, hiddenColumns: [] }
  const { context } = reportData(
    reader,
    { from: scope.from, to: scope.to, cellId: scope.cellId, grouped: false, hiddenColumns: [] },
    today,
  )
  const { rows: records } = figureRecords(reader, figure, side, scope, { from: 0, size: most })
  const amounts = set.amounts === true
  const write = (template: string): string => fillTemplate(template, { ...wordsOf(context, params) })
  const column = (key: string, label: string, width: number, type: LaidColumn['type']): LaidColumn => ({
    key,
    label,
    width,
    type,
    align: type === 'text' ? 'left' : 'center',
    figure: null,
    side: 'numerator',
  })
  const columns = [
    column('ordinal', 'TT', 6, 'ordinal'),
    column('name', 'Tên', 36, 'text'),
    column('detail', 'Chi bộ, chi tiết', 44, 'text'),
    ...(amounts ? [column('amount', 'Số lượng', 12, 'number')] : []),
  ]
  const body = (): BodyRow[] =>
    records.length === 0
      ? [{ kind: 'empty', text: 'Không có ai, không có gì trong số này.' }]
      : records.map(({ id, name, detail, amount }, index) => ({
          kind: 'data',
          of: id,
          cells: [index + 1, name, detail, ...(amounts ? [amount] : [])],
        }))
  const when =
    indicator.kind === 'stock' ? `đến ngày ${formatDay(scope.to)}` : periodName(scope.from, scope.to)
  const name = `Danh sách: ${indicator.label}`
  return {
    name: `${indicator.label} ${when}`,
    records,
    laidOut: {
      document: {
        id: figure,
        version: 1,
        status: 'verified',
        name,
        formLabel: null,
        header: header(context),
        title: ['DANH SÁCH', indicator.label.toLocaleUpperCase('vi')],
        subtitle: `(${when}${context.scope === null ? '' : `, ${context.scope.name}`})`,
        opens: null,
        columns,
        headingRows: 1,
        headings: columns.map(({ label }, index) => ({
          text: label,
          row: 0,
          column: index,
          rowSpan: 1,
          columnSpan: 1,
        })),
        numbering: null,
        notes: [set.meaning],
        signature: signature(signatures, write),
        definitions: [
          { label: indicator.label, definition: set.meaning, numerator: null, denominator: null },
        ],
        rounding: context.office.rounding,
        page: {
          paper: 'A4',
          orientation: 'portrait',
          marginsMm,
        },
      },
      rows: body,
    },
  }
}
