import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import type { TestRegister } from '../harness.ts'
import { awareness, classes, members } from './act-sheets.ts'
import { commit, fileOf, importSheet, openImporting, preview } from './importing.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
})
afterEach(() => test.close())

describe('the templates of these lists', () => {
  const filled = {
    members: {
      'Họ và tên (*)': 'Cà Thị Xuân',
      'Chi bộ (*)': 'Chi bộ bản Na',
      'Ngày công nhận chính thức': '3/2/2016',
    },
    classes: { 'Tên lớp (*)': awareness },
    enrollments: {
      'Lớp (*)': awareness,
      'Họ và tên (*)': 'Lò Văn An',
      'Ngày sinh (nam)': '20/3/1985',
      'Chi bộ': 'Bản Na',
    },
    admissions: {
      'Họ và tên (*)': 'Cà Thị Xuân',
      'Chi bộ (*)': 'Chi bộ bản Na',
      'Ngày viết đơn xin vào Đảng': '5/1/2026',
    },
  } as const

  it.each(['members', 'classes', 'enrollments', 'admissions'] as const)(
    'of %s: filled, it is read',
    async (kind) => {
      if (kind === 'enrollments') {
        await importSheet(test, 'classes', classes)
        await importSheet(test, 'members', members)
      }
      const file = await call(importsProcedures.template, { kind }, { context: test.context })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(await file.arrayBuffer())
      const [sheet] = workbook.worksheets
      if (sheet === undefined) throw new Error('No sheet')
      const asked = new Map<string, string>(Object.entries(filled[kind]))
      sheet.getRow(1).eachCell((cell, column) => {
        const value = asked.get(String(cell.value))
        if (value === undefined) return
        sheet.getRow(2).getCell(column).value = value
        asked.delete(String(cell.value))
      })
      expect([...asked.keys()]).toEqual([])
      const found = await preview(test, kind, fileOf(new Uint8Array(await workbook.xlsx.writeBuffer())))
      expect(found.columns.filter(({ field }) => field === null)).toEqual([])
      expect(found).toMatchObject({ accepted: 1, rejected: 0, problems: [] })
      expect(await commit(test, found.session)).toMatchObject({ accepted: 1 })
    },
  )
})
