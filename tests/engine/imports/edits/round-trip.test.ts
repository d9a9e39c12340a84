import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importsProcedures } from '../../../../src/engine/imports/procedures.ts'
import { peopleProcedures } from '../../../../src/engine/people/procedures.ts'
import type { EditableKind } from '../../../../src/shared/imports/edits.ts'
import { editableKindSchema } from '../../../../src/shared/imports/edits.ts'
import type { TestRegister } from '../../harness.ts'
import { commit, fileOf, importSheet, openImporting, preview, refusal } from '../importing.ts'

let register: TestRegister

const people = [
  ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chi bộ', 'Tư cách', 'Điện thoại', 'Ghi chú'],
  ['Lò Văn An', '12/3/1985', 'Nam', 'Chi bộ bản Na', 'Đảng viên chính thức', '0912345678', 'hai dòng'],
  ['Cà Thị Bình', '1990', 'Nữ', 'Chi bộ bản Na', 'Đảng viên dự bị', '', ''],
  ['Quàng Văn Chiến', '3/1992', 'Nam', '', 'Quần chúng', '', ''],
]

beforeAll(async () => {
  register = await openImporting()
  await importSheet(register, 'people', people)
  await importSheet(register, 'sympathizers', [
    ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chi bộ', 'Ngày đưa vào theo dõi'],
    ['Vì Thị Dung', '5/6/1999', 'Nữ', 'Chi bộ bản Na', '1/2/2026'],
  ])
})
afterAll(() => register.close())

async function handOut(kind: EditableKind, ids: number[] | null = null): Promise<Uint8Array> {
  const file = await call(importsProcedures.handOut, { kind, ids }, { context: register.context })
  return new Uint8Array(await file.arrayBuffer())
}

type Edit = (sheet: ExcelJS.Worksheet, cellOf: (name: string, title: string) => ExcelJS.Cell) => void

/** As a clerk would do it: opened in a spreadsheet, changed, saved. */
async function edited(bytes: Uint8Array, edit: Edit): Promise<File> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('The list has no sheet')
  const heading = sheet.getRow(4)
  const columnOf = (title: string): number => {
    let found = 0
    heading.eachCell((cell, column) => {
      if (cell.text === title) found = column
    })
    if (found === 0) throw new Error(`No column ${title}`)
    return found
  }
  edit(sheet, (name, title) => {
    let row = 0
    sheet.eachRow((each, number) => {
      if (each.getCell(2).text === name) row = number
    })
    return sheet.getRow(row).getCell(columnOf(title))
  })
  return fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

function personId(name: string): number {
  const row = register.reader
    .statement<{ id: number }>('SELECT id FROM person WHERE full_name = ? ORDER BY id DESC')
    .get(name)
  return row?.id ?? 0
}

const stored = (name: string) =>
  call(peopleProcedures.get, { id: personId(name) }, { context: register.context })

describe('a list that was handed out', () => {
  test.each(editableKindSchema.options)('%s comes back untouched and changes nothing', async (kind) => {
    const { edits, accepted, rejected, problems, warnings } = await preview(
      register,
      kind,
      fileOf(await handOut(kind)),
    )
    expect({ accepted, rejected, problems, warnings }).toEqual({
      accepted: 0,
      rejected: 0,
      problems: [],
      warnings: [],
    })
    expect(edits?.rows).toEqual([])
    expect(edits?.unchanged).toBeGreaterThan(0)
  })

  test('is compared cell by cell, written by the room, and taken back as one batch', async () => {
    const file = await edited(await handOut('people'), (sheet, cellOf) => {
      cellOf('Lò Văn An', 'Điện thoại').value = '0987654321'
      cellOf('Lò Văn An', 'Ghi chú').value = null
      cellOf('Cà Thị Bình', 'Dân tộc').value = 'Thái'
      cellOf('Cà Thị Bình', 'Nơi ở hiện nay').value = 'Bản Na, xã Thử'
      sheet.addRow(['', 'Tòng Văn Mới', '', '', '', 'Nam', '1/1/2000'])
    })
    const seen = await preview(register, 'people', file)
    expect(seen.accepted).toBe(1)
    expect(
      seen.edits?.rows.map(({ name, cells }) => [name, cells.map((c) => [c.label, c.from, c.to])]),
    ).toEqual(
      expect.arrayContaining([
        ['Lò Văn An', [['Điện thoại', '0912345678', '0987654321']]],
        [
          'Cà Thị Bình',
          [
            ['Dân tộc', '', 'Thái'],
            ['Nơi ở hiện nay', '', 'Bản Na, xã Thử'],
          ],
        ],
      ]),
    )
    const skipped = seen.edits?.rows.find(({ name }) => name === 'Cà Thị Bình')?.row ?? 0
    const result = await commit(register, seen.session, {
      decisions: { skip: [{ row: skipped, field: 'residence' }], overwrite: [] },
    })
    expect(result).toMatchObject({ accepted: 1, changed: 2 })
    expect((await stored('Lò Văn An')).fields).toMatchObject({ phone: '0987654321', note: 'hai dòng' })
    expect((await stored('Cà Thị Bình')).fields).toMatchObject({ residence: null })
    expect((await stored('Cà Thị Bình')).fields.ethnicGroup).not.toBeNull()

    const { batchId } = result
    if (batchId === null) throw new Error('No batch')
    expect(await call(importsProcedures.undo, { batchId }, { context: register.context })).toEqual({
      rows: 3,
    })
    expect((await stored('Lò Văn An')).fields).toMatchObject({ phone: '0912345678' })
    expect((await stored('Cà Thị Bình')).fields.ethnicGroup).toBeNull()
    expect(personId('Tòng Văn Mới')).toBe(0)
  })

  test('takes a value away by a blank cell only when a person says so', async () => {
    const file = await edited(await handOut('people'), (_, cellOf) => {
      cellOf('Lò Văn An', 'Ghi chú').value = null
    })
    expect((await preview(register, 'people', file)).edits?.rows).toEqual([])
    const erasing = await preview(register, 'people', file, undefined, { emptyErases: true })
    expect(erasing.edits?.rows.map(({ cells }) => cells.map(({ from, to }) => [from, to]))).toEqual([
      [['hai dòng', '']],
    ])
  })

  test('names what was changed here meanwhile, and writes over it only when told to', async () => {
    const file = await edited(await handOut('people'), (_, cellOf) => {
      cellOf('Quàng Văn Chiến', 'Điện thoại').value = '0900000001'
      cellOf('Quàng Văn Chiến', 'Ghi chú').value = 'từ tệp'
    })
    const id = personId('Quàng Văn Chiến')
    const { version } = await stored('Quàng Văn Chiến')
    await call(
      peopleProcedures.update,
      { id, version, fields: { phone: '0900000002' } },
      { context: register.context },
    )
    const seen = await preview(register, 'people', file)
    const [row] = seen.edits?.rows ?? []
    expect(row?.since).toContain('Sửa hồ sơ Quàng Văn Chiến')
    expect(row?.cells).toEqual([
      expect.objectContaining({ field: 'phone', from: '0900000002', to: '0900000001', handedOut: '' }),
      expect.objectContaining({ field: 'note', from: '', to: 'từ tệp', handedOut: null }),
    ])
    const at = row?.row ?? 0
    await commit(register, seen.session)
    expect((await stored('Quàng Văn Chiến')).fields).toMatchObject({ phone: '0900000002', note: 'từ tệp' })
    const again = await preview(register, 'people', file)
    await commit(register, again.session, {
      decisions: { skip: [], overwrite: [{ row: at, field: 'phone' }] },
    })
    expect((await stored('Quàng Văn Chiến')).fields).toMatchObject({ phone: '0900000001' })
  })

  test('is not written when the record moves between preview and writing', async () => {
    const file = await edited(await handOut('people'), (_, cellOf) => {
      cellOf('Lò Văn An', 'Ghi chú').value = 'từ tệp'
    })
    const seen = await preview(register, 'people', file)
    const { version } = await stored('Lò Văn An')
    await call(
      peopleProcedures.update,
      { id: personId('Lò Văn An'), version, fields: { note: 'ở sổ' } },
      { context: register.context },
    )
    const refused = await refusal(commit(register, seen.session))
    expect(refused.code).toBe('CONFLICT')
    expect(refused.message).toContain('Lò Văn An')
    expect((await stored('Lò Văn An')).fields.note).toBe('ở sổ')
  })

  test('asks for a reason where a rule stands against it', async () => {
    const file = await edited(await handOut('members'), (_, cellOf) => {
      cellOf('Lò Văn An', 'Ngày sinh (theo hồ sơ)').value = '13/3/1985'
      cellOf('Lò Văn An', 'Số lý lịch đảng viên').value = '000123 SL'
    })
    // given as another kind: the mark of the list says what it is
    const seen = await preview(register, 'people', file)
    expect(seen.kind).toBe('members')
    expect(seen.edits?.rows[0]?.breaches[0]).toContain('Ngày sinh của đảng viên')
    expect((await refusal(commit(register, seen.session))).code).toBe('RULE_BREACH')
    await commit(register, seen.session, { passReason: 'Theo lý lịch gốc, văn bản số 12' })
    expect((await stored('Lò Văn An')).fields.birthDate).toBe('1985-03-13')
  })

  test('gives back the rows that cannot be written, with their codes, and takes them corrected', async () => {
    const file = await edited(await handOut('people'), (_, cellOf) => {
      cellOf('Cà Thị Bình', 'Ngày vào Đoàn').value = '31/2/2010'
      cellOf('Lò Văn An', 'Quê quán').value = 'Bản Na'
    })
    const seen = await preview(register, 'people', file)
    expect([seen.rejected, seen.edits?.rows.length]).toEqual([1, 1])
    expect(seen.problems[0]?.reason).toContain('không có ngày 31')
    const returned = await call(
      importsProcedures.rejects,
      { session: seen.session },
      { context: register.context },
    )
    const corrected = await edited(new Uint8Array(await returned.arrayBuffer()), (_, cellOf) => {
      cellOf('Cà Thị Bình', 'Ngày vào Đoàn').value = '26/3/2010'
    })
    const again = await preview(register, 'people', corrected)
    expect(again.edits?.rows.map(({ name, cells }) => [name, cells.map(({ to }) => to)])).toEqual([
      ['Cà Thị Bình', ['26/03/2010']],
    ])
  })
})

describe('codes and marks', () => {
  test('a mark that this register never gave is refused', async () => {
    const file = await edited(await handOut('people'), (sheet) => {
      sheet.getCell(2, 1).value = 'Mã danh sách: DS-AAAA-2345'
    })
    const refused = await refusal(preview(register, 'people', file))
    expect([refused.code, refused.data]).toEqual(['FILE_REJECTED', { code: 'FOREIGN_LIST' }])
  })

  test('a code of another register, of another kind of record, or twice is named at its row', async () => {
    const other = await openImporting()
    await importSheet(other, 'people', people)
    await call(importsProcedures.handOut, { kind: 'people', ids: null }, { context: other.context })
    const { recordCodes } = await import('../../../../src/engine/imports/edits/record-codes.ts')
    const foreign = await other.run((change) => {
      change.describe('Xem mã')
      return recordCodes(change).write('N', 1)
    })
    const member = await register.run((change) => recordCodes(change).write('C', 2))
    await other.close()
    const file = await edited(await handOut('people'), (sheet, cellOf) => {
      const own = cellOf('Lò Văn An', 'Mã bản ghi').text
      cellOf('Cà Thị Bình', 'Mã bản ghi').value = foreign
      cellOf('Quàng Văn Chiến', 'Mã bản ghi').value = member
      sheet.addRow([own, 'Lò Văn An'])
    })
    const { rejected, problems } = await preview(register, 'people', file)
    expect(rejected).toBe(3)
    expect(problems.map(({ reason }) => reason.slice(0, 30))).toEqual([
      'Mã bản ghi này không phải do s',
      'Mã bản ghi này không phải do s',
      'Bản ghi này đã có ở dòng 5 của',
    ])
  })

  test('a list that lost its mark is compared with the register of today', async () => {
    const file = await edited(await handOut('people'), (sheet, cellOf) => {
      sheet.getCell(2, 1).value = null
      cellOf('Lò Văn An', 'Điện thoại').value = '0911111111'
    })
    const { edits } = await preview(register, 'people', file)
    expect(edits?.handedOutAt).toBeNull()
    expect(edits?.rows.length).toBe(1)
  })

  test('handing out is written to the history and is nothing to take back', async () => {
    await handOut('cells')
    const entry = register.reader
      .statement<{ summary: string }>('SELECT summary FROM audit_entry ORDER BY id DESC LIMIT 1')
      .get()
    expect(entry?.summary).toBe('Xuất danh sách để sửa: Danh sách chi bộ, 4 dòng')
  })
})
