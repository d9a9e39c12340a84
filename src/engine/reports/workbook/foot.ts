import type { CellValue, Font, RichText, Worksheet } from 'exceljs'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { type Block, edgeBlock, pointsOfRows, unitsOf, writeBlock, writeFullRow, writeGap } from './blocks.ts'
import { sizes, styles } from './styles.ts'
import { heightOfLines, unitsFor } from './text-size.ts'

/** Empty lines for a signature and a seal. */
const signingLines = 4

interface Line {
  readonly text: string
  readonly strong: boolean
}

function richLines(lines: readonly Line[]): CellValue {
  const richText = lines.map(({ text, strong }, index): RichText => {
    const look = (strong ? styles.signatureStrong : styles.signaturePlain).font
    const font: Partial<Font> = { ...look }
    return { text: index < lines.length - 1 ? `${text}\n` : text, font }
  })
  return { richText }
}

/** One signer: what stands above, room to sign, the name below, and as many lines as the other signer has. */
function signer(above: readonly Line[], most: number, name: string): Line[] {
  const blank = { text: '', strong: false }
  const room = Array.from({ length: most - above.length + signingLines }, () => blank)
  return [...above, ...room, { text: name, strong: true }]
}

/** Notes and signatures under the table: the last row written, and the points they take. */
export function writeFoot(
  sheet: Worksheet,
  widths: readonly number[],
  { notes, signature }: ReportDocument,
  afterRow: number,
): { readonly lastRow: number; readonly foot: number } {
  let row = afterRow
  for (const note of notes) writeFullRow(sheet, widths, ++row, note, styles.note)
  writeGap(sheet, ++row, 10)

  const third = unitsOf(widths, { from: 1, to: widths.length }) / 3
  const { left, right } = signature
  const need = (...texts: string[]) =>
    Math.max(third, ...texts.map((text) => unitsFor(text, sizes.body, true)))
  const above = {
    left: [{ text: left.heading, strong: true }],
    right: [
      { text: right.authority, strong: true },
      { text: right.position, strong: false },
    ],
  }
  const most = Math.max(above.left.length, above.right.length)
  row += 1
  const write = (block: Block, lines: Line[]) => {
    writeBlock(sheet, widths, row, block, '', styles.signature)
    sheet.getRow(row).getCell(block.from).value = richLines(lines)
  }
  write(edgeBlock(widths, need(left.heading, left.name), 'left'), signer(above.left, most, left.name))
  write(
    edgeBlock(widths, need(right.authority, right.position, right.name), 'right'),
    signer(above.right, most, right.name),
  )
  // one row for all of it: a page never breaks within a row, so nobody signs on a page without the text above
  sheet.getRow(row).height = heightOfLines(most + signingLines + 1, sizes.body)
  return { lastRow: row, foot: pointsOfRows(sheet, afterRow + 1, row) }
}
