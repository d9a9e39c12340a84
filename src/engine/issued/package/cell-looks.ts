import { builtInFormat, readFormatCode } from '../../imports/workbook/number-format.ts'
import type { ReadBudget } from '../../imports/workbook/read-budget.ts'
import { readXml } from '../../imports/workbook/xml-reader.ts'
import type { ZipEntry } from '../../imports/workbook/zip-directory.ts'

/** What a style does with a value that is written into its cell. */
export interface CellLook {
  readonly date: boolean
  /** Shows 0,958 as 95,8 %. */
  readonly percent: boolean
  /** Cannot be typed into while the sheet is protected. */
  readonly locked: boolean
}

export const plainLook: CellLook = { date: false, percent: false, locked: true }

const builtInPercents: ReadonlySet<number> = new Set([9, 10])

/** The looks of all cell styles, by the index that cells name. */
export async function readLooks(entry: ZipEntry | null, budget: ReadBudget): Promise<readonly CellLook[]> {
  if (entry === null) return []
  const codes = new Map<number, string>()
  const looks: CellLook[] = []
  let inCells = false
  await readXml(entry, budget, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'xf' && inCells) looks.push(lookOf(Number(attributes['numFmtId'] ?? 0), codes))
      else if (name === 'protection' && inCells && isOff(attributes['locked'])) {
        const last = looks.pop()
        if (last !== undefined) looks.push({ ...last, locked: false })
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
    text: () => undefined,
  })
  return looks
}

function lookOf(id: number, codes: ReadonlyMap<number, string>): CellLook {
  const code = codes.get(id)
  const format = code === undefined ? builtInFormat(id) : readFormatCode(code)
  const percent =
    code === undefined ? builtInPercents.has(id) : code.replace(/"[^"]*"|\\./g, '').includes('%')
  return { date: format.kind === 'date', percent, locked: true }
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false'
}
