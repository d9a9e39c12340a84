import { join } from 'node:path'
import * as z from 'zod'
import { type ColumnChoice, columnChoiceSchema, withColumns } from '../../shared/reports/column-choice.ts'
import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { writeSetting } from '../settings/commands.ts'
import { readSetting } from '../settings/queries.ts'
import { declarationOf, declarationsOn } from './declarations.ts'

const setting = 'report-columns'
const choicesSchema = z.record(z.string(), columnChoiceSchema)

function officeColumns(reader: Reader): Readonly<Record<string, ColumnChoice>> {
  return choicesSchema.parse(readSetting(reader, setting) ?? {})
}

/** The forms in force on a day, with the columns that the office has chosen. */
export function officeForms(reader: Reader, resourcesDir: string, day: Day): ReportDeclaration[] {
  const chosen = officeColumns(reader)
  return declarationsOn(join(resourcesDir, 'reports'), day).map((form) => {
    const own = chosen[form.id]
    return own === undefined ? form : withColumns(form, own)
  })
}

/** One of them, or with other columns for a single print. @throws RegisterError NOT_FOUND */
export function officeForm(
  reader: Reader,
  resourcesDir: string,
  {
    id,
    day,
    columns,
  }: { readonly id: string; readonly day: Day; readonly columns?: ColumnChoice | undefined },
): ReportDeclaration {
  const form = declarationOf(join(resourcesDir, 'reports'), id, day)
  const own = columns ?? officeColumns(reader)[id]
  return own === undefined ? form : withColumns(form, own)
}

export function hasOwnColumns(reader: Reader, id: string): boolean {
  return Object.hasOwn(officeColumns(reader), id)
}

/** Keeps the columns of a form for the office; null: the form's own again. */
export function saveColumns(change: Change, form: ReportDeclaration, columns: ColumnChoice | null): void {
  const { [form.id]: _, ...others } = officeColumns(change)
  writeSetting(change, setting, columns === null ? others : { ...others, [form.id]: columns })
  change.describe(
    columns === null ? `Trả cột của ${form.name} về như mẫu` : `Đổi cột của ${form.name} cho cơ quan`,
  )
}
