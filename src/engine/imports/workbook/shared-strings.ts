import { blankCell, type CellText, textCell } from './cell-text.ts'
import { WorkbookProblem } from './problems.ts'
import type { ReadBudget } from './read-budget.ts'
import { readXml } from './xml-reader.ts'
import type { ZipEntry } from './zip-directory.ts'

/**
 * All shared strings as finished cells, so that a text used in ten thousand cells is cleaned and kept once. Runs of rich
 * text are joined; the reading aids of East Asian text (`rPh`) are left out.
 */
export async function readSharedStrings(
  entry: ZipEntry | null,
  budget: ReadBudget,
): Promise<readonly CellText[]> {
  if (entry === null) return []
  const { sharedStrings, sharedLength, cellLength } = budget.limits
  const cells: CellText[] = []
  let text = ''
  let length = 0
  let inText = false
  let inAid = false
  await readXml(entry, budget, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inAid = true
      else if (name === 't') inText = !inAid
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inAid = false
      else if (name === 'si') {
        length += text.length
        if (cells.length >= sharedStrings || length > sharedLength) throw new WorkbookProblem('TOO_MUCH_TEXT')
        if (text.length > cellLength) throw new WorkbookProblem('TOO_MUCH_TEXT')
        cells.push(text === '' ? blankCell : textCell(detached(text)))
      }
    },
    text(piece) {
      if (inText) text += piece
    },
  })
  return cells
}

const longestCopied = 12

/** A copy of its own: a slice would keep the 64 KB piece alive from which it was cut. */
function detached(text: string): string {
  return text.length <= longestCopied ? text : Buffer.from(text, 'utf8').toString('utf8')
}
