import type { FigurePart, IssuedField } from '../../shared/issued/contract.ts'
import type { CountedPeriod } from '../../shared/reports/indicator-rows.ts'

export const partLabels: Record<FigurePart, string> = {
  numerator: 'Số lượng',
  denominator: 'Tổng số',
  percent: 'Tỷ lệ %',
}

export const countedLabels: Record<CountedPeriod, string> = {
  current: 'Trong kỳ (đến cuối kỳ)',
  'year-before': 'Cùng kỳ năm trước',
  'year-to-date': 'Lũy kế từ đầu năm',
  opening: 'Đầu kỳ (trước ngày đầu kỳ)',
}

export interface KnownNames {
  readonly figures: ReadonlyMap<string, string>
  /** By report and column: `ds-dang-vien fullName`. */
  readonly columns: ReadonlyMap<string, string>
  readonly cells: ReadonlyMap<number, string>
}

/** "Đảng viên nữ, cùng kỳ năm trước, Chi bộ bản Nà Lò" */
export function fieldWords(field: IssuedField, names: KnownNames): string {
  const cell = field.cellId === null ? null : (names.cells.get(field.cellId) ?? 'chi bộ đã chọn')
  const words =
    field.kind === 'figure'
      ? [
          names.figures.get(field.figure) ?? field.figure,
          field.part === 'numerator' ? null : partLabels[field.part].toLocaleLowerCase('vi'),
          field.counted === 'current' ? null : countedLabels[field.counted].toLocaleLowerCase('vi'),
          cell,
        ]
      : [
          `Cột ${names.columns.get(`${field.report} ${field.columnKey}`) ?? field.columnKey}, từ ô này xuống`,
          cell,
        ]
  return words.filter((word) => word !== null).join(', ')
}
