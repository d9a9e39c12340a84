import { type OpenOptions, readSheets } from '../../../../src/engine/imports/workbook/open-workbook.ts'
import { type ProblemCode, WorkbookProblem } from '../../../../src/engine/imports/workbook/problems.ts'
import type { SheetRow } from '../../../../src/engine/imports/workbook/sheet-rows.ts'

export async function allRows(bytes: Uint8Array, options: OpenOptions = {}): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of readSheets(bytes, options)) rows.push(row)
  return rows
}

/** The problem that reading ends with; rows before it are dropped as they come. */
export async function problemOf(bytes: Uint8Array, options: OpenOptions = {}): Promise<WorkbookProblem> {
  try {
    for await (const _ of readSheets(bytes, options));
  } catch (error) {
    if (error instanceof WorkbookProblem) return error
    throw error
  }
  throw new Error('The file was read without a problem')
}

export async function codeOf(bytes: Uint8Array, options: OpenOptions = {}): Promise<ProblemCode> {
  return (await problemOf(bytes, options)).code
}

/** Runs `work` and tells by how many megabytes the process grew at the highest point seen. */
export async function growthOf(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss
  let highest = before
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 5)
  try {
    await work()
  } finally {
    clearInterval(watch)
  }
  return (Math.max(highest, process.memoryUsage().rss) - before) / 1024 / 1024
}
