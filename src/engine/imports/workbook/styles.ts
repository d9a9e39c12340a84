import { encodingOfFont } from '../../../shared/legacy-text/detect.ts'
import { builtInFormat, type NumberFormat, readFormatCode } from './number-format.ts'
import { WorkbookProblem } from './problems.ts'
import type { ReadBudget } from './read-budget.ts'
import { readXml } from './xml-reader.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What cells of a style look like, by the index cells use (`s`). */
export interface Styles {
  readonly formats: readonly NumberFormat[]
  /** The name of the font where it is one of the old encodings, else null. */
  readonly fonts: readonly (string | null)[]
}

const blockOf: Readonly<Record<string, 'fonts' | 'cells'>> = { fonts: 'fonts', cellXfs: 'cells' }

/** Number formats and fonts of all cell styles. */
export async function readStyles(entry: ZipEntry | null, budget: ReadBudget): Promise<Styles> {
  if (entry === null) return { formats: [], fonts: [] }
  const custom = new Map<number, NumberFormat>()
  const fontNames: (string | null)[] = []
  const cells: { format: number; font: number }[] = []
  let block: 'fonts' | 'cells' | null = null
  await readXml(entry, budget, {
    open(name, attributes) {
      block = blockOf[name] ?? block
      if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), readFormatCode(attributes['formatCode'] ?? ''))
      else if (name === 'font' && block === 'fonts') fontNames.push(null)
      else if (name === 'name' && block === 'fonts' && fontNames.length > 0)
        fontNames[fontNames.length - 1] = legacyFont(attributes['val'] ?? '')
      else if (name === 'xf' && block === 'cells')
        cells.push({ format: Number(attributes['numFmtId'] ?? 0), font: Number(attributes['fontId'] ?? 0) })
      const most = Math.max(cells.length, custom.size, fontNames.length)
      if (most > budget.limits.styles) throw new WorkbookProblem('FORBIDDEN_XML')
    },
    close(name) {
      if (name in blockOf) block = null
    },
    text: () => undefined,
  })
  return {
    formats: cells.map(({ format }) => custom.get(format) ?? builtInFormat(format)),
    fonts: cells.map(({ font }) => fontNames[font] ?? null),
  }
}

/** Fonts of today say nothing of what is written in them. */
export function legacyFont(name: string): string | null {
  return encodingOfFont(name) === null ? null : name.trim().slice(0, 60)
}
