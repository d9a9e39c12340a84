import { type Range, rangeNamed } from '../../../shared/issued/range.ts'
import { columnIndex } from '../../../shared/vocabulary/column-letters.ts'
import { attributesOf, type Tag, tagsOf } from './xml-tags.ts'

export interface CellTag {
  readonly column: number
  readonly tag: Tag
  /** Just after the element. */
  readonly to: number
  readonly style: number
  readonly formula: boolean
}

export interface RowTag {
  readonly row: number
  readonly tag: Tag
  /** Where its last cell ends: just before the closing tag. */
  readonly closeAt: number
  readonly cells: readonly CellTag[]
  /** What a new cell of the row looks like, where the row says so. */
  readonly style: number | null
  readonly hidden: boolean
}

export interface ColumnTag {
  readonly first: number
  readonly last: number
  readonly style: number
  /** Characters; null where the sheet leaves it. */
  readonly width: number | null
  readonly hidden: boolean
}

/** Where everything stands in the XML of a sheet that filling has to know. */
export interface SheetPlaces {
  readonly data: { readonly tag: Tag; readonly closeAt: number }
  readonly rows: readonly RowTag[]
  readonly columns: readonly ColumnTag[]
  readonly merges: readonly Range[]
  /** Blocks that one array formula fills. */
  readonly arrays: readonly Range[]
  /** The sheet's owner locked it. */
  readonly isProtected: boolean
}

/** Null for a sheet without cells, such as a chart. */
export function sheetPlaces(xml: string): SheetPlaces | null {
  const reading = new PlacesReading()
  for (const tag of tagsOf(xml)) reading.take(tag)
  return reading.result()
}

interface OpenCell {
  readonly column: number
  readonly tag: Tag
  readonly style: number
  formula: boolean
}

class PlacesReading {
  readonly #rows: RowTag[] = []
  readonly #columns: ColumnTag[] = []
  readonly #merges: Range[] = []
  readonly #arrays: Range[] = []
  #protected = false
  #data: Tag | null = null
  #dataCloseAt = 0
  #inData = false
  #row: { tag: Tag; row: number; cells: CellTag[] } | null = null
  #lastRow = -1
  #cell: OpenCell | null = null

  take(tag: Tag): void {
    if (!this.#inData) this.#outside(tag)
    else if (tag.local === 'row') this.#takeRow(tag)
    else if (tag.local === 'c') this.#takeCell(tag)
    else if (tag.local === 'f' && tag.kind !== 'close') this.#takeFormula(tag)
    else if (tag.local === 'sheetData' && tag.kind === 'close') {
      this.#inData = false
      this.#dataCloseAt = tag.from
    }
  }

  result(): SheetPlaces | null {
    if (this.#data === null) return null
    return {
      data: { tag: this.#data, closeAt: this.#dataCloseAt },
      rows: this.#rows,
      columns: this.#columns,
      merges: this.#merges,
      arrays: this.#arrays,
      isProtected: this.#protected,
    }
  }

  #outside(tag: Tag): void {
    if (tag.kind === 'close') return
    if (tag.local === 'sheetData') {
      this.#data = tag
      this.#dataCloseAt = tag.to
      this.#inData = tag.kind === 'open'
    } else if (tag.local === 'mergeCell') {
      const range = rangeNamed(attributesOf(tag)['ref'] ?? '')
      if (range !== null) this.#merges.push(range)
    } else if (tag.local === 'sheetProtection') this.#protected = isOn(attributesOf(tag)['sheet'])
    else if (tag.local === 'col') {
      const { min, max, style, width, hidden } = attributesOf(tag)
      this.#columns.push({
        first: Number(min) - 1,
        last: Number(max) - 1,
        style: Number(style ?? 0),
        width: width === undefined ? null : Number(width),
        hidden: isOn(hidden),
      })
    }
  }

  #takeRow(tag: Tag): void {
    if (tag.kind === 'close') {
      if (this.#row !== null) this.#rows.push(this.#closed(this.#row, tag.from))
      this.#row = null
      return
    }
    const given = attributesOf(tag)['r']
    this.#lastRow = given === undefined ? this.#lastRow + 1 : Number(given) - 1
    const row = { tag, row: this.#lastRow, cells: [] }
    if (tag.kind === 'open') this.#row = row
    else this.#rows.push(this.#closed(row, tag.to))
  }

  #closed({ tag, row, cells }: { tag: Tag; row: number; cells: CellTag[] }, closeAt: number): RowTag {
    const { s, customFormat, hidden } = attributesOf(tag)
    const style = isOn(customFormat) && s !== undefined ? Number(s) : null
    return { tag, row, cells, closeAt, style, hidden: isOn(hidden) }
  }

  #takeCell(tag: Tag): void {
    if (this.#row === null) return
    if (tag.kind === 'close') {
      if (this.#cell !== null) this.#row.cells.push({ ...this.#cell, to: tag.to })
      this.#cell = null
      return
    }
    const { r, s } = attributesOf(tag)
    const before = this.#row.cells.at(-1)?.column ?? -1
    const column = r === undefined ? before + 1 : columnIndex(r)
    const cell = { column, tag, style: Number(s ?? 0), formula: false }
    if (tag.kind === 'open') this.#cell = cell
    else this.#row.cells.push({ ...cell, to: tag.to })
  }

  #takeFormula(tag: Tag): void {
    if (this.#cell === null) return
    this.#cell.formula = true
    const { t, ref } = attributesOf(tag)
    const range = ref === undefined || t === 'shared' ? null : rangeNamed(ref)
    if (range !== null) this.#arrays.push(range)
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
