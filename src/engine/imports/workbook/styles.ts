import { builtInFormat, type NumberFormat, readFormatCode } from './number-format.ts'
import { WorkbookProblem } from './problems.ts'
import type { ReadBudget } from './read-budget.ts'
import { readXml } from './xml-reader.ts'
import type { ZipEntry } from './zip-directory.ts'

/** The number format of every cell style, by the index cells use (`s`). */
export async function readStyles(
  entry: ZipEntry | null,
  budget: ReadBudget,
): Promise<readonly NumberFormat[]> {
  if (entry === null) return []
  const custom = new Map<number, NumberFormat>()
  const formatIds: number[] = []
  let inCellFormats = false
  await readXml(entry, budget, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true
      else if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), readFormatCode(attributes['formatCode'] ?? ''))
      else if (name === 'xf' && inCellFormats) formatIds.push(Number(attributes['numFmtId'] ?? 0))
      if (formatIds.length > budget.limits.styles || custom.size > budget.limits.styles) {
        throw new WorkbookProblem('FORBIDDEN_XML')
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
    text: () => undefined,
  })
  return formatIds.map((id) => custom.get(id) ?? builtInFormat(id))
}
