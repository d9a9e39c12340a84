import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import type { TestRegister } from '../harness.ts'
import { commit, fileOf, openImporting, preview, refusal, workbookOf } from './importing.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openImporting()
})
afterAll(() => register.close())

const heading = ['TT', 'Tên thôn, bản', 'Loại', 'Biên giới', 'Đặc biệt khó khăn', 'Ghi chú']
const villages = () =>
  register.reader
    .statement<{ name: string; kind: string; border: number; hard: number }>(
      'SELECT name, kind, border, hard FROM village WHERE trashed_at IS NULL ORDER BY id',
    )
    .all()

describe('a list of villages', () => {
  test('is read under five rows of title, written, and taken back', async () => {
    const before = villages()
    const file = await workbookOf([
      ['ỦY BAN NHÂN DÂN XÃ THỬ'],
      [],
      ['DANH SÁCH THÔN, BẢN'],
      ['(Kèm theo Báo cáo số 12)'],
      [],
      heading,
      [1, 'Bản Nậm Lạnh', '', 'x', 'x', ''],
      [2, 'Tổ dân phố 3', '', '', 'không', 'gần chợ'],
      [3, 'Pá Khoang', 'Tiểu khu', '', '', ''],
      [4, 'Không Rõ Loại', '', '', '', ''],
      [5, 'Bản Na', '', '', '', ''],
      [6, 'Nậm Lạnh', 'Bản', '', '', ''],
      [7, 'Bản Sai Dấu', '', 'có lẽ', '', ''],
    ])
    const seen = await preview(register, 'villages', file)
    expect(seen).toMatchObject({ accepted: 3, rejected: 2, duplicates: 2 })
    expect(seen.problems.map(({ row, column }) => [row, column])).toEqual([
      [10, 'Loại'],
      [13, 'Biên giới'],
    ])
    const { batchId } = await commit(register, seen.session)
    expect(villages().slice(before.length)).toEqual([
      { name: 'Bản Nậm Lạnh', kind: 'ban', border: 1, hard: 1 },
      { name: 'Tổ dân phố 3', kind: 'to_dan_pho', border: 0, hard: 0 },
      { name: 'Pá Khoang', kind: 'tieu_khu', border: 0, hard: 0 },
    ])
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: register.context })
    expect(villages()).toEqual(before)
  })

  test('says since when a village is there, and no more', async () => {
    const file = await workbookOf([
      ['TT', 'Tên thôn, bản', 'Loại', 'Vùng III', 'Ngày thành lập', 'Ngày sáp nhập'],
      [1, 'Bản Hai Ngày', '', 'x', '3/2012', '1/9/2024'],
      [2, 'Bản Ngược Ngày', '', '', '2020', '2019'],
      [3, 'Bản Mai Sau', '', '', '1/1/2090', ''],
    ])
    const seen = await preview(register, 'villages', file)
    expect(seen.problems.map(({ row }) => row)).toEqual([3, 4])
    const { batchId } = await commit(register, seen.session)
    const columns = 'region3, there_from, there_to'
    expect(
      register.reader.statement(`SELECT ${columns} FROM village WHERE name = 'Bản Hai Ngày'`).all(),
    ).toEqual([{ region3: 1, there_from: '2012-03', there_to: '2024-09-01' }])
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: register.context })
  })

  test('of one column is refused with what to do, and read when that is done', async () => {
    const one = await workbookOf([
      ['TT', 'Tên thôn, bản'],
      [1, 'Bản Một Cột'],
    ])
    const refused = await refusal(preview(register, 'villages', one))
    expect(refused.data).toEqual({ code: 'ONE_COLUMN', row: 1, column: 'B' })
    expect(refused.message).toContain('ở ô B1 trong trang tính "Trang 1"')
    expect(refused.message).toContain(
      'Ghi thêm ở ô bên cạnh một tiêu đề nữa như trong tệp mẫu, ví dụ Ghi chú',
    )
    const two = await workbookOf([
      ['TT', 'Tên thôn, bản', 'Ghi chú'],
      [1, 'Bản Một Cột', null],
    ])
    expect(await preview(register, 'villages', two)).toMatchObject({ accepted: 1, rejected: 0 })
  })

  test('is told apart from lists that only name a village', async () => {
    const people = await workbookOf([
      ['Họ và tên', 'Ngày sinh', 'Thôn, bản'],
      ['Lò Văn An', '1985', 'Bản Na'],
    ])
    expect((await refusal(preview(register, 'villages', people))).data).toMatchObject({ code: 'WRONG_KIND' })
    const cells = await workbookOf([
      ['Tên chi bộ', 'Loại', 'Thôn, bản'],
      ['Chi bộ bản Mới', '', 'Bản Na'],
    ])
    expect((await refusal(preview(register, 'villages', cells))).data).toMatchObject({ code: 'WRONG_KIND' })
    const list = () => workbookOf([heading, [1, 'Bản Nậm Lạnh', '', 'x', 'x', '']])
    const refused = await refusal(preview(register, 'people', await list()))
    expect(refused.message).toContain('Danh sách thôn, bản')
  })

  test('its template is read when filled, and its list comes back edited', async () => {
    const template = await call(
      importsProcedures.template,
      { kind: 'villages' },
      { context: register.context },
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await template.arrayBuffer())
    const [sheet] = workbook.worksheets
    if (sheet === undefined) throw new Error('No sheet')
    sheet.getCell('A2').value = 'Bản Huổi Khe'
    const filled = await preview(
      register,
      'villages',
      fileOf(new Uint8Array(await workbook.xlsx.writeBuffer())),
    )
    expect(filled).toMatchObject({ accepted: 1, rejected: 0 })
    await commit(register, filled.session)

    const out = await call(
      importsProcedures.handOut,
      { kind: 'villages', ids: null },
      { context: register.context },
    )
    const list = new ExcelJS.Workbook()
    await list.xlsx.load(await out.arrayBuffer())
    const [rows] = list.worksheets
    rows?.eachRow((row) => {
      if (row.getCell(2).text === 'Bản Huổi Khe') row.getCell(4).value = 'x'
    })
    const edited = await preview(register, 'villages', fileOf(new Uint8Array(await list.xlsx.writeBuffer())))
    expect(
      edited.edits?.rows.map(({ name, cells }) => [name, cells.map(({ label, to }) => [label, to])]),
    ).toEqual([['Bản Huổi Khe', [['Biên giới', 'Có']]]])
    await commit(register, edited.session)
    expect(villages().find(({ name }) => name === 'Bản Huổi Khe')?.border).toBe(1)
  })
})
