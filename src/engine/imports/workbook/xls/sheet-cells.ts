import type { RawCell } from '../cell-text.ts'
import { bodyOf, recordTypes, type XlsRecord } from './records.ts'
import { StringReader } from './strings.ts'

/** A cell and its place, both counted from 0. */
export interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly cell: RawCell
}

const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** The text of a formula stands in the record behind it. */
export type CellsOfRecord = readonly PlacedCell[] | { readonly awaitsText: PlacedCell }

/** The cells of one record of a sheet; none when it holds something else. Damage ends with RangeError. */
export function cellsOfRecord(record: XlsRecord): CellsOfRecord {
  const body = bodyOf(record)
  switch (record.type) {
    case recordTypes.number:
      return [placed(body, 'n', String(body.getFloat64(6, true)))]
    case recordTypes.rk:
      return [placed(body, 'n', String(rkNumber(body.getUint32(6, true))))]
    case recordTypes.mulRk:
      return severalNumbers(body)
    case recordTypes.labelSst:
      return [placed(body, 's', String(body.getUint32(6, true)))]
    case recordTypes.label:
    case recordTypes.rString:
      return [placed(body, 'inlineStr', new StringReader(record, 6).next())]
    case recordTypes.boolErr:
      return [
        body.getUint8(7) === 0
          ? placed(body, 'b', String(body.getUint8(6)))
          : errorAt(body, body.getUint8(6)),
      ]
    case recordTypes.formula:
      return resultOf(body)
    default:
      return []
  }
}

function placed(body: DataView, type: string, value: string | null): PlacedCell {
  const cell = { type, style: body.getUint16(4, true), value, formula: null }
  return { row: body.getUint16(0, true), column: body.getUint16(2, true), cell }
}

function errorAt(body: DataView, code: number): PlacedCell {
  return placed(body, 'e', errorTexts[code] ?? '#N/A')
}

/** A number in four bytes: a whole one, or the upper half of a double, either of them perhaps times a hundred. */
function rkNumber(packed: number): number {
  let number = packed >> 2
  if ((packed & 2) === 0) {
    const double = new DataView(new ArrayBuffer(8))
    double.setUint32(4, (packed & 0xffff_fffc) >>> 0, true)
    number = double.getFloat64(0, true)
  }
  return (packed & 1) === 0 ? number : number / 100
}

function severalNumbers(body: DataView): PlacedCell[] {
  const row = body.getUint16(0, true)
  const first = body.getUint16(2, true)
  const cells: PlacedCell[] = []
  for (let at = 4; at + 6 <= body.byteLength - 2; at += 6) {
    const value = String(rkNumber(body.getUint32(at + 2, true)))
    const cell = { type: 'n', style: body.getUint16(at, true), value, formula: null }
    cells.push({ row, column: first + cells.length, cell })
  }
  return cells
}

function resultOf(body: DataView): CellsOfRecord {
  if (body.getUint16(12, true) !== 0xffff) return [placed(body, 'n', String(body.getFloat64(6, true)))]
  const kind = body.getUint8(6)
  if (kind === 0) return { awaitsText: placed(body, 'str', '') }
  if (kind === 1) return [placed(body, 'b', String(body.getUint8(8)))]
  return kind === 2 ? [errorAt(body, body.getUint8(8))] : []
}
