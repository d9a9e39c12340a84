import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { declarationSchema, type ReportDeclaration } from '../../../shared/reports/declaration.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'

/** Reads and checks every *.json of a folder. Throws with the file's name: a broken declaration is a fault of the program. */
export function readDeclarations(folder: string): ReportDeclaration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = declarationSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      if (!parsed.success) throw new Error(`resources/reports/${name}: ${parsed.error.message}`)
      return parsed.data
    })
}

/**
 * The version of each form that was in force on the last day of the period: a superseded form stays usable for its own
 * periods. A period older than every version gets the oldest one.
 */
export function declarationsFor(all: readonly ReportDeclaration[], day: Day): ReportDeclaration[] {
  const byId = new Map<string, ReportDeclaration>()
  for (const each of [...all].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))) {
    const begun = each.effectiveFrom <= day
    const over = each.effectiveTo !== null && each.effectiveTo <= day
    if (!byId.has(each.id) || (begun && !over)) byId.set(each.id, each)
  }
  return [...byId.values()]
}
