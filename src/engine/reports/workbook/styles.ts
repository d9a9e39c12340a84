import type { Alignment, Borders, Font, Style } from 'exceljs'
import type { Align, ColumnType } from '../../../shared/reports/columns.ts'

export type CellStyle = Readonly<Partial<Style>>

export const fontName = 'Times New Roman'
const line = { style: 'thin' } as const
const box: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

/** 399-QĐ/TW, 05-HD/VPTW: the sizes of a party document; table text 12, what goes with a table 12–13. */
export const sizes = { party: 15, body: 14, title: 14, subtitle: 13, table: 12, pageNumber: 13 } as const

interface Look {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: Align
  readonly top?: boolean
  readonly boxed?: boolean
  readonly format?: string
  readonly colour?: string
  readonly ruled?: boolean
  /** Steps by which the text is set in. */
  readonly indent?: number
}

function style(look: Look): CellStyle {
  const font: Partial<Font> = { name: fontName, size: look.size, family: 1 }
  if (look.bold) font.bold = true
  if (look.italic) font.italic = true
  if (look.colour) font.color = { argb: look.colour }
  const alignment: Partial<Alignment> = {
    horizontal: look.align ?? 'center',
    vertical: look.top ? 'top' : 'middle',
    wrapText: true,
  }
  if (look.indent) alignment.indent = look.indent
  const made: Partial<Style> = { font, alignment }
  if (look.boxed) made.border = box
  if (look.ruled) made.border = { bottom: line }
  if (look.format) made.numFmt = look.format
  return Object.freeze(made)
}

/** Each look is made once; the library then writes it once and finds it again by identity. */
export const styles = {
  formLabel: style({ size: sizes.table, bold: true, align: 'right' }),
  title: style({ size: sizes.title, bold: true }),
  subtitle: style({ size: sizes.subtitle, italic: true }),
  heading: style({ size: sizes.table, bold: true, boxed: true }),
  numbering: style({ size: sizes.table - 1, italic: true, boxed: true }),
  group: style({ size: sizes.table, bold: true, align: 'left', boxed: true }),
  sentence: style({ size: sizes.table, bold: true, align: 'left', boxed: true }),
  remark: style({ size: sizes.table, italic: true, align: 'left', boxed: true }),
  empty: style({ size: sizes.table, italic: true, boxed: true }),
  totalLabel: style({ size: sizes.table, bold: true, boxed: true }),
  note: style({ size: sizes.table, italic: true, align: 'left', top: true }),
  signature: style({ size: sizes.body, top: true }),
  signatureStrong: style({ size: sizes.body, bold: true }),
  signaturePlain: style({ size: sizes.body }),
  definition: style({ size: sizes.table, align: 'left', top: true, boxed: true }),
  definitionCount: style({ size: sizes.table, top: true, boxed: true }),
  definitionStrong: style({ size: sizes.table, bold: true, align: 'left', top: true, boxed: true }),
} as const

/** The header of a party document, so many points smaller than the rule has it: on a narrow sheet its lines would break otherwise. */
function headerStyles(smaller: number) {
  const body = sizes.body - smaller
  return {
    superior: style({ size: body }),
    issuer: style({ size: body, bold: true }),
    star: style({ size: body }),
    party: style({ size: sizes.party - smaller, bold: true, ruled: true }),
    placeAndDate: style({ size: body, italic: true }),
  } as const
}

/** From the sizes of the rule down to those of the table. */
export const headers = [0, 1, 2, 3].map(headerStyles)

/** Decimals as printed; thousands and decimal sign follow the reader's own Excel. */
function numberFormat(type: ColumnType, decimals: number): string | undefined {
  switch (type) {
    case 'ordinal':
      return '0'
    case 'number':
      return '#,##0'
    case 'percent':
      return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
    case 'day':
      return 'dd/mm/yyyy'
    // text for good: Excel must neither round a citizen ID nor turn 03/1985 into a day
    case 'id':
    case 'date':
      return '@'
    default:
      return undefined
  }
}

/** The style of a column's cells in ordinary rows and in totals. */
export function columnStyle(type: ColumnType, align: Align, decimals: number, bold: boolean): CellStyle {
  const format = numberFormat(type, decimals)
  const look = { size: sizes.table, align, boxed: true, bold }
  return style(format === undefined ? look : { ...look, format })
}

/** A share above its limit: red, and bold for whoever prints without colours. */
export function beyondStyle(align: Align): CellStyle {
  return style({ size: sizes.table, align, boxed: true, bold: true, colour: 'FF9E1B1B' })
}

/** The words of a line in a form of indicators. */
export function lineStyle(indent: number, bold: boolean): CellStyle {
  return style({ size: sizes.table, align: 'left', boxed: true, bold, indent })
}
