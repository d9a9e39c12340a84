import { type CellPlace, cellName } from '../../../shared/issued/range.ts'
import type { CellTag, RowTag, SheetPlaces } from './sheet-places.ts'
import { attributesWithout, escapedText, type Tag } from './xml-tags.ts'

/** What a cell is to hold; a date comes as the number that Excel keeps for it. */
export interface NewValue extends CellPlace {
  readonly value: number | string
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The XML of a sheet with the values of some cells changed. A cell keeps its look; one that was not there gets that of its row
 * or column. Cells and rows that only count their places follow one another without a gap, so that nothing comes between them. Not a byte outside these cells (and of rows that were not there) is another one.
 */
export function withCells(xml: string, places: SheetPlaces, values: readonly NewValue[]): string {
  const byRow = new Map<number, NewValue[]>()
  for (const value of values.toSorted((a, b) => a.row - b.row || a.column - b.column))
    byRow.set(value.row, [...(byRow.get(value.row) ?? []), value])
  const rows = new Map(places.rows.map((row) => [row.row, row]))
  const edits: Edit[] = []
  const missing: [row: number, values: NewValue[]][] = []
  for (const [number, wanted] of byRow) {
    const row = rows.get(number)
    if (row === undefined) missing.push([number, wanted])
    else edits.push(...inRow(row, places, wanted))
  }
  // a new row goes before the row that it stands at, which may itself be replaced
  return applied(xml, [...newRows(places, missing), ...edits])
}

function inRow(row: RowTag, places: SheetPlaces, wanted: readonly NewValue[]): Edit[] {
  const prefix = prefixOf(row.tag)
  const made = (value: NewValue): string => newCell(prefix, value, styleOf(row, places, value.column))
  if (row.tag.kind === 'empty')
    return [
      {
        from: row.tag.from,
        to: row.tag.to,
        text: `<${row.tag.name}${row.tag.attributes.trimEnd()}>${wanted.map(made).join('')}</${row.tag.name}>`,
      },
    ]
  return wanted.map((value) => {
    const standing = row.cells.find(({ column }) => column === value.column)
    if (standing !== undefined) return replaced(standing, value)
    const next = row.cells.find(({ column }) => column > value.column)
    const at = next?.tag.from ?? row.closeAt
    return { from: at, to: at, text: made(value) }
  })
}

function replaced({ tag, to }: CellTag, { value }: NewValue): Edit {
  // the value's own type is told anew; cell and value metadata belong to what stood there
  const kept = attributesWithout(tag, ['t', 'cm', 'vm']).trimEnd()
  return { from: tag.from, to, text: cellText(prefixOf(tag), kept, value) }
}

function newCell(prefix: string, value: NewValue, style: number): string {
  const look = style === 0 ? '' : ` s="${style}"`
  return cellText(prefix, ` r="${cellName(value)}"${look}`, value.value)
}

function cellText(prefix: string, attributes: string, value: number | string): string {
  if (typeof value === 'number')
    return `<${prefix}c${attributes}><${prefix}v>${value}</${prefix}v></${prefix}c>`
  const text = `<${prefix}t xml:space="preserve">${escapedText(value)}</${prefix}t>`
  return `<${prefix}c${attributes} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`
}

function styleOf(row: RowTag | null, { columns }: SheetPlaces, column: number): number {
  return row?.style ?? columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0
}

/** Rows that the sheet does not have yet, each before the first one that comes after it. */
function newRows(places: SheetPlaces, missing: readonly [row: number, values: NewValue[]][]): Edit[] {
  if (missing.length === 0) return []
  const { tag, closeAt } = places.data
  const prefix = prefixOf(tag)
  const texts = missing.map(([row, values]) => {
    const cells = values.map((value) => newCell(prefix, value, styleOf(null, places, value.column)))
    return { row, text: `<${prefix}row r="${row + 1}">${cells.join('')}</${prefix}row>` }
  })
  if (tag.kind === 'empty') {
    const inner = texts.map(({ text }) => text).join('')
    const open = `<${tag.name}${tag.attributes.trimEnd()}>`
    return [{ from: tag.from, to: tag.to, text: `${open}${inner}</${tag.name}>` }]
  }
  return texts.map(({ row, text }) => {
    const next = places.rows.find((each) => each.row > row)
    const at = next?.tag.from ?? closeAt
    return { from: at, to: at, text }
  })
}

function prefixOf({ name, local }: Tag): string {
  return name.slice(0, name.length - local.length)
}

/** Edits at the same place stay in the order of their cells. */
function applied(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    pieces.push(xml.slice(at, from), text)
    at = to
  }
  return [...pieces, xml.slice(at)].join('')
}
