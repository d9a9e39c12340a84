import type { Worksheet } from 'exceljs'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { edgeBlock, unitsOf, writeBlock, writeFullRow, writeGap } from './blocks.ts'
import { sizes, styles } from './styles.ts'
import { textUnits } from './text-size.ts'

/** Room for a signature and a seal, in points. */
const signingRoom = 72

/** Notes and signatures under the table. Returns the last row written. */
export function writeFoot(
  sheet: Worksheet,
  widths: readonly number[],
  { notes, signature }: ReportDocument,
  afterRow: number,
): number {
  let row = afterRow
  for (const note of notes) writeFullRow(sheet, widths, ++row, note, styles.note)
  writeGap(sheet, ++row, 10)

  const third = unitsOf(widths, { from: 1, to: widths.length }) / 3
  const { left, right } = signature
  const rightNeed = Math.max(textUnits(right.authority, sizes.body * 1.08), textUnits(right.name, sizes.body))
  const leftBlock = edgeBlock(widths, Math.max(third, textUnits(left.name, sizes.body)), 'left')
  const rightBlock = edgeBlock(widths, Math.max(third, rightNeed), 'right')
  const pair = (leftText: string, rightText: string, leftStrong: boolean, rightStrong: boolean) => {
    row += 1
    const look = (strong: boolean) => (strong ? styles.signatureStrong : styles.signaturePlain)
    sheet.getRow(row).height = Math.max(
      writeBlock(sheet, widths, row, leftBlock, leftText, look(leftStrong)),
      writeBlock(sheet, widths, row, rightBlock, rightText, look(rightStrong)),
    )
  }
  pair(left.heading, right.authority, true, true)
  pair('', right.position, false, false)
  writeGap(sheet, ++row, signingRoom)
  pair(left.name, right.name, true, true)
  return row
}
