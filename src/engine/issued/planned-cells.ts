import type { IssuedField } from '../../shared/issued/contract.ts'
import { cellName } from '../../shared/issued/range.ts'
import { type Day, excelSerialOf, formatDay, isDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { type FieldValue, numberPrinted } from './field-values.ts'
import { type IssuedFile, type IssuedSheet, lookAt, placeKey, whyNotFilled } from './issued-file.ts'
import type { CellLook } from './package/cell-looks.ts'

export interface PlannedCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
  /** What the file gets. */
  readonly value: number | string
  /** What a person reads. */
  readonly text: string
  readonly figure: string | null
}

export interface Plan {
  readonly cells: readonly PlannedCell[]
  /** Sentences: why it cannot be filled as it is mapped. */
  readonly problems: readonly string[]
}

/** Puts the values of every field into their cells, and finds what stands in the way. */
export function planned(
  file: IssuedFile,
  fields: readonly IssuedField[],
  valuesOf: (field: IssuedField) => readonly FieldValue[],
): Plan {
  const cells = new Map<string, PlannedCell>()
  const problems: string[] = []
  for (const field of fields) {
    const sheet = file.sheets.find(({ name }) => name === field.sheet)
    if (sheet === undefined) {
      problems.push(`Tệp không còn trang tính “${field.sheet}” đang hiện.`)
      continue
    }
    const values = valuesOf(field)
    const problem = noRoom(file, sheet, field, values.length)
    if (problem !== null) {
      problems.push(problem)
      continue
    }
    values.forEach((value, index) => {
      const place = { row: field.row + index, column: field.column }
      const written = writtenAs(value, lookAt(file, sheet, place), file.date1904)
      if (written === null) return
      const key = `${sheet.name} ${placeKey(place)}`
      if (cells.has(key)) problems.push(`Hai danh sách cùng ghi vào ô ${cellName(place)} (“${sheet.name}”).`)
      const figure = field.kind === 'figure' ? field.figure : null
      cells.set(key, { sheet: sheet.name, ...place, ...written, figure })
    })
  }
  return { cells: [...cells.values()], problems: [...new Set(problems)] }
}

/** Why the first cell, or one further down, is not free; null when all are. */
function noRoom(file: IssuedFile, sheet: IssuedSheet, field: IssuedField, lines: number): string | null {
  const start = cellName(field)
  for (let index = 0; index < Math.max(1, lines); index += 1) {
    const place = { row: field.row + index, column: field.column }
    const why = whyNotFilled(file, sheet, place)
    const text = index === 0 ? undefined : sheet.texts.get(placeKey(place))?.text
    if (why === null && text === undefined) continue
    if (index === 0) return `Ô ${start} (“${sheet.name}”) ${why}.`
    const name = cellName(place)
    const stands = why === null ? `ô ${name} đã có “${text}”` : `ô ${name} ${why}`
    return `Danh sách từ ô ${start} (“${sheet.name}”) có ${formatCount(lines)} dòng nhưng mẫu chỉ có chỗ cho ${formatCount(index)} dòng: ${stands}.`
  }
  return null
}

const fullDay = /^(\d{2})\/(\d{2})\/(\d{4})$/

/** A date is a number only where the cell shows dates; a percentage a fraction only where it shows percent. */
function writtenAs(
  value: FieldValue,
  look: CellLook,
  date1904: boolean,
): Pick<PlannedCell, 'value' | 'text'> | null {
  if (value === null) return null
  if (value.kind === 'number')
    return {
      value: value.number,
      text: Number.isSafeInteger(value.number)
        ? formatCount(value.number)
        : String(value.number).replace('.', ','),
    }
  if (value.kind === 'percent') {
    const number = numberPrinted(value.printed)
    // the quotient of two decimals leaves the dust of binary fractions behind
    return look.percent
      ? { value: Number((number / 100).toFixed(10)), text: `${value.printed} %` }
      : { value: number, text: value.printed }
  }
  const day = dayIn(value.text)
  if (day === null) return { value: value.text, text: value.text }
  const serial = look.date ? excelSerialOf(day, { date1904 }) : null
  return { value: serial ?? formatDay(day), text: formatDay(day) }
}

function dayIn(text: string): Day | null {
  if (isDay(text)) return text
  const [, day, month, year] = fullDay.exec(text) ?? []
  const iso = `${year}-${month}-${day}`
  return isDay(iso) ? iso : null
}
