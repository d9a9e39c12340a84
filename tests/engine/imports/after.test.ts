import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitImport } from '../../../src/engine/imports/commit.ts'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import type { Progress } from '../../../src/shared/rpc/progress.ts'
import type { TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'
import {
  commit,
  counts,
  fileOf,
  importSheet,
  openImporting,
  preview,
  refusal,
  type Sheet,
  workbookOf,
} from './importing.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
})
afterEach(() => test.close())

const header = ['TT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'CCCD', 'Chi bộ']
const list: Sheet = [
  header,
  [1, 'Lò Văn An', '1995', 'Nam', '014095001234', 'Chi bộ bản Na'],
  [2, 'Cà Thị Xuân', '1996', 'Nữ', null, 'Chi bộ bản Lạn'],
]
const undo = (batchId: number) => call(importsProcedures.undo, { batchId }, { context: test.context })
const batches = () => call(importsProcedures.batches, undefined, { context: test.context })
const trashed = (table: string, name: string) =>
  test.run((change) => {
    change.describe('Chuyển vào thùng rác')
    const id =
      change
        .statement<{ id: number }>(
          table === 'cell'
            ? 'SELECT cell_id AS id FROM cell_state WHERE name = ?'
            : 'SELECT id FROM person WHERE full_name = ?',
        )
        .get(name)?.id ?? 0
    change.update(table === 'cell' ? 'cell' : 'person', id, { trashed_at: '2026-11-23T02:00:00Z' })
    return id
  })

describe('writing', () => {
  it('makes a backup first, and writes a file only once', async () => {
    const { session } = await preview(test, 'sympathizers', await workbookOf(list))
    const { batchId } = await commit(test, session)
    expect(batchId).toBe(1)
    expect(readdirSync(join(test.folder, 'sao-luu')).join()).toContain('before-import')
    expect(await refusal(commit(test, session))).toMatchObject({ code: 'CONFLICT' })
    expect(await refusal(commit(test, 'phiên khác'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(counts(test)).toMatchObject({ sympathizer: 2, import_batch: 1 })
  })

  it('writes nothing when nothing was accepted', async () => {
    const before = counts(test)
    const { session } = await preview(test, 'sympathizers', await workbookOf([header, [1, 'Lò Văn An']]))
    expect(await commit(test, session)).toEqual({
      batchId: null,
      accepted: 0,
      changed: 0,
      rejected: 1,
      duplicates: 0,
    })
    expect(counts(test)).toEqual(before)
  })

  it('leaves nothing behind when it is cancelled in the middle', async () => {
    const many: Sheet = [
      header,
      ...Array.from({ length: 3000 }, (_, index) => [
        index + 1,
        `Lò Văn ${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(97 + (Math.floor(index / 26) % 26))}`,
        '1995',
        'Nam',
        String(14_095_000_000 + index).padStart(12, '0'),
        'Chi bộ bản Na',
      ]),
    ]
    const { session, accepted } = await preview(test, 'sympathizers', await workbookOf(many))
    expect(accepted).toBe(3000)
    const before = counts(test)
    const stop = new AbortController()
    const heard: Progress[] = []
    const { engine } = test
    if (engine.desk === null) throw new Error('No desk')
    const writing = commitImport(
      engine,
      engine.desk,
      { session },
      (progress) => {
        heard.push(progress)
        if (progress.done > 400) stop.abort()
      },
      stop.signal,
    )
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(heard.some(({ done }) => done > 400 && done < 3000)).toBe(true)
    expect(counts(test)).toEqual(before)
    // The preview is still there: the person may change her mind again.
    expect(await commit(test, session)).toMatchObject({ accepted: 3000 })
    expect(counts(test)['sympathizer']).toBe(3000)
  })
})

describe('a register that changed after the preview', () => {
  const conflicts = async (session: string, name: string) => {
    const before = counts(test)
    const said = await refusal(commit(test, session))
    expect(said).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(name) })
    expect(said.message).toMatch(/Chưa ghi gì vào sổ\. Hãy xem trước lại/)
    expect(counts(test)).toEqual(before)
  }

  it('by a cell that is gone', async () => {
    const { session } = await preview(test, 'sympathizers', await workbookOf(list))
    await trashed('cell', 'Chi bộ bản Lạn')
    await conflicts(session, 'Chi bộ bản Lạn')
  })

  it('by somebody of the same name or number', async () => {
    const people = { context: test.context }
    const first = await preview(test, 'sympathizers', await workbookOf(list))
    await call(peopleProcedures.create, { fields: personForm('Cà Thị Xuân') }, people)
    await conflicts(first.session, 'Cà Thị Xuân')
    const second = await preview(test, 'sympathizers', await workbookOf(list))
    await call(
      peopleProcedures.create,
      { fields: personForm('Vì Văn Ón', { citizenId: '014095001234' }) },
      people,
    )
    await conflicts(second.session, 'Vì Văn Ón')
  })

  it('by a reused person who went to the trash', async () => {
    await importSheet(test, 'people', [
      ['Họ và tên', 'CCCD'],
      ['Lò Văn An', '014095001234'],
    ])
    const { session, warnings } = await preview(test, 'sympathizers', await workbookOf(list))
    expect(warnings[0]?.reason).toContain('Đã có hồ sơ trong sổ')
    await trashed('person', 'Lò Văn An')
    await conflicts(session, 'Lò Văn An')
  })

  it('but not by anything else', async () => {
    const { session } = await preview(test, 'sympathizers', await workbookOf(list))
    await call(peopleProcedures.create, { fields: personForm('Vì Văn Ón') }, { context: test.context })
    expect(await commit(test, session)).toMatchObject({ accepted: 2 })
  })
})

describe('taking a file back', () => {
  it('takes back all of it, and the list of files says so', async () => {
    const before = counts(test)
    const { batchId } = await importSheet(test, 'sympathizers', list)
    expect(await batches()).toMatchObject([
      {
        id: batchId,
        kind: 'sympathizers',
        fileName: 'danh sách.xlsx',
        by: 'Người thử',
        accepted: 2,
        rejected: 0,
        undone: false,
      },
    ])
    expect(await undo(batchId ?? 0)).toEqual({ rows: 2 })
    const { person, sympathizer, sympathizer_stay, sympathizer_helper } = before
    expect(counts(test)).toMatchObject({ person, sympathizer, sympathizer_stay, sympathizer_helper })
    expect(await batches()).toMatchObject([{ id: batchId, undone: true }])
    expect(await refusal(undo(batchId ?? 0))).toMatchObject({ code: 'CONFLICT' })
  })

  it('names the later work that stands on it', async () => {
    const { batchId } = await importSheet(test, 'people', [
      ['Họ và tên', 'Năm sinh'],
      ['Lò Văn An', '1995'],
    ])
    const person = test.reader.statement<{ id: number }>('SELECT id FROM person').get()?.id ?? 0
    const cellId =
      test.reader
        .statement<{ id: number }>(`SELECT cell_id AS id FROM cell_state WHERE name = 'Chi bộ bản Na'`)
        .get()?.id ?? 0
    await call(
      peopleProcedures.joinCell,
      { personId: person, cellId, standing: 'official', from: null },
      { context: test.context },
    )
    const before = counts(test)
    const said = await refusal(undo(batchId ?? 0))
    expect(said.code).toBe('CONFLICT')
    expect(said.message).toContain('Lò Văn An')
    expect(counts(test)).toEqual(before)
  })
})

describe('the rows that came back', () => {
  it('are in the sender’s layout with their reasons, and can be corrected and sent again', async () => {
    const day = new Date(Date.UTC(1995, 2, 20))
    const file = await workbookOf(
      [
        ['ĐẢNG ỦY XÃ THỬ'],
        ['DANH SÁCH'],
        ['TT', 'Họ và tên', 'Ngày sinh', null, 'CCCD', 'Ghi chú'],
        [null, null, 'Nam', 'Nữ'],
        ['I. Chi bộ bản Na'],
        [1, 'Lò Văn An', day, null, '014095001234', null],
        [2, 'Lò Văn Bình', day, null, 14085001234, 'giữ nguyên'],
        [3, 'Lò Văn An', day, null, '014095001234', null],
        ['II. Chi bộ bản Lạn'],
        [4, 'Cà Thị Xuân', null, '31/2/1990', '123', null],
      ],
      (sheet) => {
        sheet.mergeCells('C3:D3')
        for (const at of ['C6', 'C7', 'C8']) sheet.getCell(at).numFmt = 'dd/mm/yyyy'
      },
    )
    const first = await preview(test, 'sympathizers', file)
    expect(first).toMatchObject({ accepted: 1, rejected: 2, duplicates: 1 })
    await commit(test, first.session)
    const returned = await call(
      importsProcedures.rejects,
      { session: first.session },
      { context: test.context },
    )
    expect(returned.name).toMatch(/\.xlsx$/)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await returned.arrayBuffer())
    const sheet = workbook.getWorksheet('Trang 1')
    if (sheet === undefined) throw new Error('No sheet')
    expect(sheet.getCell('A1').value).toBe('ĐẢNG ỦY XÃ THỬ')
    expect(sheet.getCell('G3').value).toBe('Lỗi')
    expect(sheet.getCell('A5').value).toBe('I. Chi bộ bản Na')
    expect(sheet.getRow(6).values).toEqual([
      undefined,
      2,
      'Lò Văn Bình',
      day,
      undefined,
      14085001234,
      'giữ nguyên',
      expect.stringContaining('CCCD: Số chỉ còn 11 chữ số'),
      expect.stringMatching(/^LN-/),
    ])
    expect(sheet.getCell('G7').value).toContain('Trùng với dòng 6')
    expect(sheet.getCell('A8').value).toBe('II. Chi bộ bản Lạn')
    expect(sheet.getCell('G9').value).toMatch(/Ngày sinh \/ Nữ: .* · CCCD: /)

    sheet.getCell('E6').value = '014085001234'
    sheet.getCell('D9').value = '28/2/1990'
    sheet.getCell('E9').value = null
    const corrected = fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
    const second = await preview(test, 'sympathizers', corrected)
    expect(second).toMatchObject({ accepted: 2, rejected: 0, duplicates: 1 })
    expect(second.columns.find(({ title }) => title === 'Lỗi')).toMatchObject({ field: null, example: '' })
    await commit(test, second.session)
    expect(counts(test)['sympathizer']).toBe(3)
    expect(
      test.reader
        .statement<{ name: string }>(
          `SELECT name FROM person JOIN sympathizer ON person_id = person.id JOIN sympathizer_stay ON sympathizer_id = sympathizer.id
           JOIN cell_state ON cell_state.cell_id = sympathizer_stay.cell_id WHERE full_name = 'Cà Thị Xuân'`,
        )
        .get()?.name,
    ).toBe('Chi bộ bản Lạn')
  })
})

describe('the mapping', () => {
  const odd: Sheet = [
    ['TT', 'Danh tính', 'Năm sinh', 'Dân tộc', 'Nơi nào'],
    [1, 'Lò Văn An', '1995', 'Thái', 'Chi bộ bản Na'],
  ]
  const chosen = { 1: 'fullName', 4: 'cell', 3: null }

  it('that a person changed reads the file anew, and is remembered for the layout', async () => {
    const blind = await preview(test, 'sympathizers', await workbookOf(odd))
    expect(blind).toMatchObject({ accepted: 0, rejected: 1 })
    expect(blind.problems).toMatchObject([{ row: 2, column: 'Họ và tên' }])
    const mapped = await preview(test, 'sympathizers', await workbookOf(odd), chosen)
    expect(mapped).toMatchObject({ accepted: 1, rejected: 0 })
    expect(mapped.columns.map(({ field }) => field)).toEqual([null, 'fullName', 'birthDate', null, 'cell'])
    await commit(test, mapped.session)
    const next: Sheet = [
      ['DANH SÁCH THÁNG SAU'],
      odd[0] ?? [],
      [1, 'Cà Thị Xuân', '1996', 'Kinh', 'Chi bộ bản Lạn'],
    ]
    expect(await preview(test, 'sympathizers', await workbookOf(next))).toMatchObject({ accepted: 1 })
    // Another kind of list learns nothing from it.
    expect(await preview(test, 'people', await workbookOf(next))).toMatchObject({ accepted: 0 })
  })

  it('is refused when two columns want one field', async () => {
    const twice = preview(test, 'sympathizers', await workbookOf(odd), { 1: 'fullName', 4: 'fullName' })
    expect(await refusal(twice)).toMatchObject({ code: 'INVALID' })
    const unknown = preview(test, 'sympathizers', await workbookOf(odd), { 1: 'standing' })
    expect(await refusal(unknown)).toMatchObject({ code: 'INVALID' })
  })
})

describe('the template', () => {
  const examples: Record<string, Sheet[number]> = {
    cells: ['Chi bộ bản Xa', null, 'Đảng bộ xã Thử'],
    people: ['Lò Thị Mai', null, '20/3/1985'],
    sympathizers: ['Lò Thị Mai', null, '20/3/1985'],
  }

  it.each(['cells', 'people', 'sympathizers'] as const)(
    'of %s: empty it says so, filled it is read',
    async (kind) => {
      const file = await call(importsProcedures.template, { kind }, { context: test.context })
      const bytes = new Uint8Array(await file.arrayBuffer())
      expect(await refusal(preview(test, kind, fileOf(bytes)))).toMatchObject({
        code: 'FILE_REJECTED',
        data: { code: 'NO_ROWS', row: 1 },
      })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(await file.arrayBuffer())
      const [sheet] = workbook.worksheets
      if (sheet === undefined) throw new Error('No sheet')
      expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
        ['Danh sách', 'visible'],
        ['Hướng dẫn', 'visible'],
        ['Danh mục', 'hidden'],
      ])
      expect(sheet.getCell('A1').value).toMatch(/\(\*\)$/)
      examples[kind]?.forEach((value, index) => {
        if (value !== null) sheet.getRow(2).getCell(index + 1).value = value
      })
      const headings: unknown[] = []
      sheet.getRow(1).eachCell((cell, column) => {
        headings[column] = cell.value
      })
      if (kind === 'sympathizers')
        sheet.getRow(2).getCell(headings.indexOf('Chi bộ đề nghị (*)')).value = 'Chi bộ bản Na'
      const choice = sheet.getCell(
        `${sheet.getColumn(kind === 'cells' ? 2 : headings.indexOf('Dân tộc')).letter}2`,
      )
      expect(choice.dataValidation).toMatchObject({ type: 'list' })
      expect(choice.dataValidation.formulae[0]).toMatch(/^'Danh mục'!\$[A-Z]\$1:\$[A-Z]\$\d+$/)
      expect(sheet.getCell('C2').numFmt).toBe('@')
      const filled = await preview(test, kind, fileOf(new Uint8Array(await workbook.xlsx.writeBuffer())))
      expect(filled).toMatchObject({ accepted: 1, rejected: 0 })
      expect(filled.warnings.filter(({ row }) => row === 0)).toEqual([])
      expect(filled.columns.every(({ field }) => field !== null)).toBe(true)
      expect(await commit(test, filled.session)).toMatchObject({ accepted: 1 })
    },
  )
})
