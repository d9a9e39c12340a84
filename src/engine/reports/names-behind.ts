import type { FigureRecord } from '../../shared/figures/contract.ts'
import type { BodyRow, LaidOutReport } from '../../shared/reports/document.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { figureRecords, indicatorOf } from '../figures/queries.ts'
import type { Scope } from '../figures/scope.ts'
import { setOf } from '../figures/sets.ts'
import type { Reader } from '../register/reader.ts'
import { figureSheet, sheetColumn } from './figure-sheet.ts'

interface Wanted extends Scope {
  readonly figure: string
  readonly side: 'numerator' | 'denominator'
}

const most = 200_000

/** The names behind a number as a sheet of their own: title, definition, one line a record. @throws RegisterError NOT_FOUND */
export function namesBehind(
  reader: Reader,
  { figure, side, ...scope }: Wanted,
  today: Day,
): { laidOut: LaidOutReport; name: string; records: readonly FigureRecord[] } {
  const indicator = indicatorOf(figure)
  const setId = indicator[side] ?? indicator.numerator
  const set = setOf(setId)
  const { rows: records } = figureRecords(reader, figure, side, scope, { from: 0, size: most })
  const amounts = set.amounts === true
  const columns = [
    sheetColumn('ordinal', 'TT', 6, 'ordinal'),
    sheetColumn('name', 'Tên', 36, 'text'),
    sheetColumn('detail', 'Chi bộ, chi tiết', 44, 'text'),
    ...(amounts ? [sheetColumn('amount', 'Số lượng', 12, 'number')] : []),
  ]
  const body = (): BodyRow[] =>
    records.length === 0
      ? [{ kind: 'empty', text: 'Không có ai, không có gì trong số này.' }]
      : records.map(({ id, name, detail, amount }, index) => ({
          kind: 'data',
          of: id,
          cells: [index + 1, name, detail, ...(amounts ? [amount] : [])],
        }))
  return {
    ...figureSheet(reader, scope, today, {
      figure,
      label: indicator.label,
      kind: indicator.kind,
      name: `Danh sách: ${indicator.label}`,
      file: indicator.label,
      title: ['DANH SÁCH', indicator.label.toLocaleUpperCase('vi')],
      columns,
      meaning: set.meaning,
      body,
    }),
    records,
  }
}
