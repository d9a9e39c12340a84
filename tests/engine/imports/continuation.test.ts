import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import type { TestRegister } from '../harness.ts'
import { commit, fileOf, openImporting, preview, refusal, workbookOf } from './importing.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openImporting()
})
afterAll(() => register.close())

const heading = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính']

/** The returned rows of a preview, put right in a spreadsheet. */
async function corrected(session: string, edit: (sheet: ExcelJS.Worksheet) => void): Promise<File> {
  const file = await call(importsProcedures.rejects, { session }, { context: register.context })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await file.arrayBuffer())
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('No sheet')
  edit(sheet)
  return fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()), 'dòng đã sửa.xlsx')
}

async function rejectsOnce(first: string, second: string, third: string): Promise<string> {
  const rows = [
    ['DANH SÁCH'],
    [],
    heading,
    [1, first, '1985', 'Nam'],
    [2, second, '31/2/1990', 'Nam'],
    [3, third, '30/2/1991', 'Nữ'],
  ]
  return (await preview(register, 'people', await workbookOf(rows))).session
}

const batches = () => call(importsProcedures.batches, undefined, { context: register.context })
const undo = (batchId: number) => call(importsProcedures.undo, { batchId }, { context: register.context })
const people = () =>
  register.reader.statement<{ n: number }>('SELECT count(*) AS n FROM person WHERE trashed_at IS NULL').get()
    ?.n

test('returned rows come back as parts of the same import, which is taken back whole', async () => {
  const session = await rejectsOnce('Lò Văn Nhất', 'Lò Văn Nhị', 'Lò Thị Tam')
  const { batchId } = await commit(register, session)
  const second = await corrected(session, (sheet) => {
    sheet.getCell('C4').value = '28/2/1990'
  })
  // given as another kind: the mark knows the kind
  const seen = await preview(register, 'sympathizers', second)
  expect(seen).toMatchObject({ kind: 'people', accepted: 1, rejected: 1, continues: { batchId } })
  expect(seen.warnings).toEqual([])
  expect(seen.columns.map(({ title, field }) => [title, field])).toEqual([
    ['TT', null],
    ['Họ và tên', 'fullName'],
    ['Ngày sinh', 'birthDate'],
    ['Giới tính', 'sex'],
    ['Lỗi', null],
    ['Lần nhập', null],
  ])
  await commit(register, seen.session)
  const third = await corrected(seen.session, (sheet) => {
    sheet.getCell('C4').value = '28/2/1991'
  })
  const last = await preview(register, 'people', third)
  expect(last.continues?.batchId).toBe(batchId)
  await commit(register, last.session)
  expect(people()).toBe(3)
  expect(await batches()).toMatchObject([
    { id: batchId, accepted: 3, rejected: 0, parts: [{ accepted: 1 }, { accepted: 1 }, { accepted: 1 }] },
  ])
  expect(await undo(batchId ?? 0)).toEqual({ rows: 3 })
  expect(people()).toBe(0)
  expect((await batches())[0]?.undone).toBe(true)
})

test('the marks outlive .csv, and work that stands on any part is named', async () => {
  const session = await rejectsOnce('Lò Văn Tứ', 'Lò Văn Ngũ', 'Lò Thị Lục')
  const { batchId } = await commit(register, session)
  let mark = ''
  await corrected(session, (sheet) => {
    mark = sheet.getCell('F4').text
  })
  const text = ['Họ và tên;Ngày sinh;Giới tính;Lỗi;Lần nhập', `Lò Văn Ngũ;1990;Nam;;${mark}`].join('\r\n')
  const seen = await preview(register, 'people', fileOf(new TextEncoder().encode(text), 'sửa.csv'))
  expect(seen.continues?.batchId).toBe(batchId)
  await commit(register, seen.session)
  const row = register.reader
    .statement<{ id: number; version: number }>(
      "SELECT id, version FROM person WHERE full_name = 'Lò Văn Ngũ'",
    )
    .get()
  await call(
    peopleProcedures.update,
    { id: row?.id ?? 0, version: row?.version ?? 0, fields: { note: 'sửa sau' } },
    { context: register.context },
  )
  const refused = await refusal(undo(batchId ?? 0))
  expect(refused.code).toBe('CONFLICT')
  expect(refused.message).toContain('Sửa hồ sơ Lò Văn Ngũ')
})

test('a mark that was forged, or of an import that was never written or is undone, is said and begins anew', async () => {
  const forged = await preview(
    register,
    'people',
    await workbookOf([
      [...heading, 'Lỗi', 'Lần nhập'],
      [1, 'Lò Văn Thất', '1985', 'Nam', '', 'LN-AAAA-2345'],
    ]),
  )
  expect(forged.continues).toBeNull()
  expect(forged.warnings[0]?.reason).toContain('LN-AAAA-2345')
  expect(forged.accepted).toBe(1)

  const session = await rejectsOnce('Lò Văn Bát', 'Lò Văn Cửu', 'Lò Thị Thập')
  const { batchId } = await commit(register, session)
  await undo(batchId ?? 0)
  const file = await corrected(session, (sheet) => {
    sheet.getCell('C4').value = '1990'
  })
  const after = await preview(register, 'people', file)
  expect(after.continues).toBeNull()
  expect(after.warnings[0]?.reason).toContain('đã được hoàn tác')
})
