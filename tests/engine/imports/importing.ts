import { call, ORPCError } from '@orpc/server'
import ExcelJS from 'exceljs'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { writeKeySlots } from '../../../src/engine/register/key-file.ts'
import { newDataKey, wrapKey } from '../../../src/engine/register/keys.ts'
import type { ImportKind, ImportPreview } from '../../../src/shared/imports/contract.ts'
import type { EditDecisions } from '../../../src/shared/imports/edits.ts'
import type { RowAnswers } from '../../../src/shared/imports/questions.ts'
import type { ProgressOr } from '../../../src/shared/rpc/progress.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makePlace } from '../villages/make-place.ts'

export type Value = string | number | boolean | Date | null | ExcelJS.CellValue
export type Sheet = readonly (readonly Value[])[]

/** Any slot will do for a backup to carry along; wrapping a key takes half a second, so it is done once. */
const slot = wrapKey(newDataKey(), 'account', 'thu', 'mật khẩu thử')

/** A register with catalogs, a village and three cells, with a key file, so that it can be backed up. */
export async function openImporting(): Promise<TestRegister> {
  const test = await openTestRegister({ catalogs: true })
  const slots = [await slot]
  writeKeySlots(test.file, { format: 'nhip-cau-keys-1', commune: 'Đảng ủy xã Thử', slots })
  const village = await makePlace(test, 'Bản Na')
  const committee = await makeCell(test, 'Đảng bộ xã Thử', { kind: 'committee' })
  await makeCell(test, 'Chi bộ bản Na', { parentId: committee, villageIds: [village] })
  await makeCell(test, 'Chi bộ bản Lạn', { parentId: committee })
  await makeCell(test, 'Chi bộ Trường Tiểu học Thử', { parentId: committee, kind: 'school' })
  return test
}

/** A workbook written by another program. */
export async function workbookOf(
  rows: Sheet,
  finish: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<File> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Trang 1')
  for (const row of rows) sheet.addRow([...row])
  finish(sheet, workbook)
  return fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

export function fileOf(bytes: Uint8Array, name = 'danh sách.xlsx'): File {
  return new File([new Uint8Array(bytes)], name)
}

async function resultOf<T>(events: AsyncIterable<ProgressOr<T>>): Promise<T> {
  for await (const event of events) if (event.kind === 'done') return event.result
  throw new Error('The stream ended without a result')
}

export async function preview(
  { context }: TestRegister,
  kind: ImportKind,
  file: File,
  mapping?: Record<string, string | null>,
  more: {
    readonly emptyErases?: boolean
    readonly sender?: string | null
    readonly answers?: RowAnswers
  } = {},
): Promise<ImportPreview> {
  const input = mapping === undefined ? { kind, file, ...more } : { kind, file, mapping, ...more }
  return resultOf(await call(importsProcedures.preview, input, { context }))
}

export async function commit(
  { context }: TestRegister,
  session: string,
  more: { readonly decisions?: EditDecisions; readonly passReason?: string } = {},
) {
  return resultOf(await call(importsProcedures.commit, { session, ...more }, { context }))
}

/** Previews and writes; the batch's id is there. */
export async function importSheet(test: TestRegister, kind: ImportKind, rows: Sheet) {
  const { session } = await preview(test, kind, await workbookOf(rows))
  return commit(test, session)
}

/** What a refused file says. Throws when it was not refused. */
export async function refusal(
  answer: Promise<unknown>,
): Promise<{ code: string; message: string; data: unknown }> {
  try {
    await answer
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return { code: error.code, message: error.message, data: error.data }
  }
  throw new Error('It was not refused')
}

const tables = [
  'person',
  'cell',
  'cell_state',
  'cell_village',
  'cell_member',
  'sympathizer',
  'sympathizer_stay',
  'sympathizer_helper',
  'import_batch',
  'audit_entry',
  'audit_change',
] as const

/** Rows of every table an import may write. */
export function counts({ reader }: TestRegister): Record<string, number> {
  return Object.fromEntries(
    tables.map((table) => [
      table,
      reader.statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? -1,
    ]),
  )
}
