import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importsProcedures } from '../../../../src/engine/imports/procedures.ts'
import type { TestRegister } from '../../harness.ts'
import { commit, fileOf, importSheet, openImporting, preview } from '../importing.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openImporting()
  await importSheet(register, 'members', [
    [
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Dân tộc',
      'Tôn giáo',
      'Số CCCD',
      'Quê quán',
      'Nơi ở hiện nay',
      'Chi bộ',
      'Ngày vào Đảng',
      'Ngày chính thức',
      'Số thẻ đảng viên',
      'Nơi cấp thẻ',
    ],
    [
      'Lò Văn Đủ',
      '20/3/1985',
      'Nam',
      'Thái',
      'Không',
      '014085001234',
      'Bản Na, xã Thử, tỉnh Sơn La',
      'Bản Na, xã Thử, Sơn La, Việt Nam',
      'Chi bộ bản Na',
      '3/2/2015',
      '3/2/2016',
      '014085001234',
      'Tỉnh ủy Thử',
    ],
    [
      'Cà Thị Thiếu',
      '1990',
      'Nữ',
      '',
      'Không',
      '',
      'Bản Na',
      '',
      'Chi bộ bản Na',
      '5/2016',
      '5/2017',
      '12345678',
      '',
    ],
  ])
})
afterAll(() => register.close())

test('what the upstream check would refuse is listed beforehand, member by member', async () => {
  const check = await call(importsProcedures.entryCheck, { cellId: null }, { context: register.context })
  expect(check.members).toBe(2)
  expect(check.confidence).toContain('chưa đối chiếu')
  expect(check.notKept).toEqual([
    'Nơi đăng ký khai sinh: quốc gia',
    'Nơi đăng ký khai sinh: tỉnh, thành phố',
    'Nơi đăng ký khai sinh: chi tiết',
  ])
  expect(check.refused.map(({ name, problems }) => [name, problems])).toEqual([
    [
      'Cà Thị Thiếu',
      [
        '“Ngày sinh” chưa đủ ngày, tháng, năm',
        'thiếu “Dân tộc”',
        'thiếu “Số định danh cá nhân”',
        '“Thẻ đảng viên: số thẻ đảng viên” không phải 12 chữ số',
        'thiếu “Quê quán: quốc gia”',
        'thiếu “Quê quán: tỉnh, thành phố”',
        'thiếu “Nơi thường trú: quốc gia”',
        'thiếu “Nơi thường trú: tỉnh, thành phố”',
        'thiếu “Nơi thường trú: chi tiết”',
        '“Ngày vào Đảng” chưa đủ ngày, tháng, năm',
        '“Ngày chính thức” chưa đủ ngày, tháng, năm',
      ],
    ],
  ])
})

test('the workbook has two merged heading rows, data from row 8, and reads back as a list of members', async () => {
  const file = await call(importsProcedures.entryWorkbook, { cellId: null }, { context: register.context })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const [sheet] = workbook.worksheets
  expect(sheet?.getCell('R6').value).toBe('Quê quán')
  expect(sheet?.getCell('S7').value).toBe('Tỉnh, thành phố (*)')
  expect(sheet?.getCell('C8').value).toBe('Lò Văn Đủ')
  expect(['R8', 'S8', 'T8', 'W8'].map((at) => sheet?.getCell(at).value)).toEqual([
    'Việt Nam',
    'Sơn La',
    'Bản Na, xã Thử',
    'Bản Na, xã Thử',
  ])
  expect(sheet?.getCell('I8').value).toBe('014085001234')

  const other = await openImporting()
  const seen = await preview(other, 'members', fileOf(bytes, 'nhập liệu.xlsx'))
  expect(seen.problems).toEqual([])
  expect(seen.headerRow).toBe(7)
  await commit(other, seen.session)
  const id = other.reader
    .statement<{ id: number }>("SELECT id FROM person WHERE full_name = 'Lò Văn Đủ'")
    .get()
  const stored = other.reader
    .statement(
      `SELECT birth_date, citizen_id, hometown, residence, card_number, ceremony_on, official_on, card_issued_by
       FROM person JOIN party_record ON person_id = person.id WHERE person.id = ?`,
    )
    .get(id?.id)
  expect(stored).toEqual({
    birth_date: '1985-03-20',
    citizen_id: '014085001234',
    hometown: 'Bản Na, xã Thử, Sơn La',
    residence: 'Bản Na, xã Thử, Sơn La',
    card_number: '014085001234',
    ceremony_on: '2015-02-03',
    official_on: '2016-02-03',
    card_issued_by: 'Tỉnh ủy Thử',
  })
  await other.close()
})
