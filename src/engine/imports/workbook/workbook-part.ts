import type { Parts } from './guard.ts'
import { WorkbookProblem } from './problems.ts'
import type { ReadBudget } from './read-budget.ts'
import { type Relationship, readRelationships } from './relationships.ts'
import { readXml } from './xml-reader.ts'
import type { ZipEntry } from './zip-directory.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly entry: ZipEntry
}

/** What `workbook.xml` and its relationships tell. */
export interface WorkbookPart {
  readonly entry: ZipEntry
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly styles: ZipEntry | null
  readonly sharedStrings: ZipEntry | null
}

/** Throws NOT_A_WORKBOOK for a zip without a workbook, BROKEN_ZIP when a sheet it names is not there. */
export async function readWorkbookPart(parts: Parts, budget: ReadBudget): Promise<WorkbookPart> {
  const path = await findWorkbook(parts, budget)
  const entry = parts.get(path)
  if (entry === undefined) throw new WorkbookProblem('NOT_A_WORKBOOK')
  const targets = await readRelationships(parts, path, budget)
  const byId = new Map(targets.map((target) => [target.id, target]))
  const sheets: SheetPart[] = []
  let date1904 = false
  await readXml(entry, budget, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet') return
      if (sheets.length >= budget.limits.sheets) {
        throw new WorkbookProblem('TOO_MANY_SHEETS', { limit: budget.limits.sheets })
      }
      const target = byId.get(relationshipId(attributes))
      if (target === undefined) throw new WorkbookProblem('BROKEN_ZIP')
      if (target.type !== 'worksheet') return
      const sheet = parts.get(target.path)
      if (sheet === undefined) throw new WorkbookProblem('BROKEN_ZIP')
      const state = attributes['state'] ?? 'visible'
      sheets.push({ name: attributes['name'] ?? '', hidden: state !== 'visible', entry: sheet })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return {
    entry,
    sheets,
    date1904,
    styles: partOfType(parts, targets, 'styles'),
    sharedStrings: partOfType(parts, targets, 'sharedStrings'),
  }
}

/** Usually xl/workbook.xml, but Excel on the web also writes workbook2.xml: the package says which. */
async function findWorkbook(parts: Parts, budget: ReadBudget): Promise<string> {
  const targets = await readRelationships(parts, '', budget)
  return targets.find((target) => target.type === 'officeDocument')?.path ?? 'xl/workbook.xml'
}

function partOfType(parts: Parts, targets: readonly Relationship[], type: string): ZipEntry | null {
  const target = targets.find((one) => one.type === type)
  return target === undefined ? null : (parts.get(target.path) ?? null)
}

/** The `r:id` attribute, whatever prefix the file gives to the relationships namespace. */
function relationshipId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'))
  return key === undefined ? '' : (attributes[key] ?? '')
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
