import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const columnSchema = z.object({
  title: z.string(),
  /** The heading over several columns, merged. */
  group: z.string().optional(),
  /** What stands in it; null: the register does not keep it. */
  value: z.string().nullable(),
  required: z.boolean().default(false),
  /** Asked only of members of this standing. */
  requiredOf: z.enum(['official']).optional(),
  check: z.enum(['day', 'twelve']).optional(),
  width: z.number(),
})
export type EntryColumn = z.infer<typeof columnSchema>

const layoutSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  source: z.string(),
  confidence: z.enum(['official', 'secondary']),
  confidenceWords: z.string(),
  columnsSeen: z.int(),
  sheet: z.string(),
  title: z.string(),
  /** The first of its two heading rows. */
  headingRow: z.int(),
  firstDataRow: z.int(),
  columns: z.array(columnSchema),
})
export type EntryLayout = z.infer<typeof layoutSchema>

/** The layout is data: the database changes its workbook more often than this program. */
export function entryLayout(resourcesDir: string): EntryLayout {
  const text = readFileSync(join(resourcesDir, 'layouts', 'nhap-lieu-4-0.json'), 'utf8')
  return layoutSchema.parse(JSON.parse(text))
}

export function titleOf({ group, title }: EntryColumn): string {
  return group === undefined ? title : `${group}: ${title.toLowerCase()}`
}
