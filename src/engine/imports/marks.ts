import { randomInt } from 'node:crypto'
import type { OpenWorkbook } from './workbook/workbook-shape.ts'

/** Without signs that are taken for one another. */
export const plainAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const four = '[2-9A-HJ-NP-Z]{4}'

/** `DS-7K3M-9QX2`, above the heading of a list that was handed out. */
const listMark = new RegExp(`\\bDS-${four}-${four}\\b`)
/** `LN-7K3M-9QX2`, beside the rows that an import gave back. */
const batchMark = new RegExp(`\\bLN-${four}-${four}\\b`)

function newMark(lead: string): string {
  const part = () => Array.from({ length: 4 }, () => plainAlphabet[randomInt(plainAlphabet.length)]).join('')
  return `${lead}-${part()}-${part()}`
}

export const newListMark = (): string => newMark('DS')
export const newBatchMark = (): string => newMark('LN')

export interface Marks {
  readonly list: string | null
  readonly batch: string | null
}

/** How far down a list its heading is looked for, and its marks with it. */
const rowsSearched = 30

/** The marks that the program itself put into a workbook, wherever they stand; null in a file of somebody else's. */
export async function marksIn(workbook: OpenWorkbook): Promise<Marks> {
  for (const sheet of workbook.sheets) {
    let rows = 0
    let [list, batch]: (string | null)[] = [null, null]
    for await (const { cells } of workbook.rows(sheet)) {
      for (const { text } of cells) {
        list ??= listMark.exec(text)?.[0] ?? null
        batch ??= batchMark.exec(text)?.[0] ?? null
      }
      rows += 1
      if (rows >= rowsSearched || batch !== null) break
    }
    if (list !== null || batch !== null) return { list: list ?? null, batch: batch ?? null }
  }
  return { list: null, batch: null }
}
