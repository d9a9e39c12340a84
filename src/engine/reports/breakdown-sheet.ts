import { type Trait, traitLabels } from '../../shared/figures/traits.ts'
import type { BodyRow, LaidOutReport } from '../../shared/reports/document.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { breakdownOf } from '../figures/breakdown.ts'
import type { Scope } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'
import { officeSettings } from '../settings/queries.ts'
import { figureSheet, sheetColumn } from './figure-sheet.ts'

interface Wanted extends Scope {
  readonly id: string
  readonly by?: Trait | undefined
}

/** A figure in its parts as a sheet of its own, with the whole under them. @throws RegisterError NOT_FOUND */
export function breakdownSheet(
  reader: Reader,
  { id, by, ...scope }: Wanted,
  today: Day,
): { laidOut: LaidOutReport; name: string } {
  const {
    figure,
    parts,
    rest,
    by: chosen,
  } = breakdownOf(reader, { ...scope, id, by }, officeSettings(reader).rounding)
  const whole = figure.numerator
  const words = chosen === null ? '' : `chia theo ${traitLabels[chosen].toLocaleLowerCase('vi')}`
  const cells = (count: number) => [count, { numerator: count, denominator: whole }]
  const columns = [
    sheetColumn('ordinal', 'TT', 6, 'ordinal'),
    sheetColumn('part', chosen === null ? 'Phần' : traitLabels[chosen], 44, 'text'),
    sheetColumn('count', 'Số lượng', 14, 'number'),
    sheetColumn('share', 'Tỷ lệ %', 14, 'percent'),
  ]
  const body = (): BodyRow[] => [
    ...[...parts, ...(rest === 0 ? [] : [{ label: 'Chưa xếp được vào phần nào', count: rest }])].map(
      ({ label, count }, index): BodyRow => ({
        kind: 'data',
        of: null,
        cells: [index + 1, label, ...cells(count)],
      }),
    ),
    { kind: 'total', label: 'Tổng cộng', labelSpan: 2, cells: [null, null, ...cells(whole)] },
  ]
  return figureSheet(reader, scope, today, {
    figure: id,
    label: figure.label,
    kind: figure.kind,
    name: `${figure.label}, ${words}`,
    file: `${figure.label} ${words}`,
    title: [figure.label.toLocaleUpperCase('vi'), words.toLocaleUpperCase('vi')],
    columns,
    meaning: figure.definition,
    body,
  })
}
