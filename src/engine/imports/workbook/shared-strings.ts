import { blankCell, type CellText } from './cell.ts'
import { textCell } from './cell-text.ts'
import { WorkbookProblem } from './problems.ts'
import type { ReadBudget } from './read-budget.ts'
import { legacyFont } from './styles.ts'
import { RunCollector } from './text-runs.ts'
import { readXml } from './xml-reader.ts'
import type { ZipEntry } from './zip-directory.ts'

/**
 * All shared strings as finished cells, so that a text used in ten thousand cells is cleaned and kept once. Runs of rich
 * text are joined, their fonts kept where they tell of an old encoding; the reading aids of East Asian text (`rPh`) are left out.
 */
export async function readSharedStrings(
  entry: ZipEntry | null,
  budget: ReadBudget,
): Promise<readonly CellText[]> {
  if (entry === null) return []
  const { sharedStrings, sharedLength, cellLength, runs: mostRuns } = budget.limits
  const cells: CellText[] = []
  let text = ''
  let length = 0
  let inText = false
  let inAid = false
  const collector = new RunCollector()
  let runs = 0
  await readXml(entry, budget, {
    open(name, attributes) {
      if (name === 'si') {
        text = ''
        collector.reset()
      } else if (name === 'r') collector.open()
      else if (name === 'rFont') collector.font = legacyFont(attributes['val'] ?? '')
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
        runs += collector.runs.length
        const kept =
          runs > mostRuns ? [] : collector.runs.map((run) => ({ ...run, text: detached(run.text) }))
        cells.push(text === '' ? blankCell : textCell(detached(text), kept))
      }
    },
    text(piece) {
      if (!inText) return
      text += piece
      collector.add(piece)
    },
  })
  return cells
}

const longestCopied = 12

/** A copy of its own: a slice would keep the 64 KB piece alive from which it was cut. */
function detached(text: string): string {
  return text.length <= longestCopied ? text : Buffer.from(text, 'utf8').toString('utf8')
}
