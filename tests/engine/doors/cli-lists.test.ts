import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { document, errorShape, makeSmallSample, typed } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-lists-'))
const db = join(folder, 'xa-thu.db')
beforeAll(() => makeSmallSample(db))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const writtenShape = z.object({
  accepted: z.int(),
  changed: z.int(),
  sender: z.string().nullable(),
  edits: z.object({ rows: z.array(z.object({ name: z.string() })), unchanged: z.int() }).nullable(),
  batchId: z.int().nullable(),
})
const importsShape = z.object({
  imports: z.array(z.object({ id: z.int(), fileName: z.string(), undone: z.boolean() })),
})

const handedOut = async (kind: string, name: string): Promise<string> => {
  const out = join(folder, name)
  await document(z.object({ file: z.literal(out) }), ['hand-out', '--db', db, '--kind', kind, '--out', out])
  return out
}

/** As a clerk would: a cell of the first record is written anew. @returns the record's name, and what the cell said */
async function edit(file: string, title: string, value: string): Promise<{ name: string; was: string }> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('The list has no sheet')
  let column = 0
  sheet.getRow(4).eachCell((cell, at) => {
    if (cell.text === title) column = at
  })
  const cell = sheet.getRow(5).getCell(column)
  const was = cell.text
  cell.value = value
  await workbook.xlsx.writeFile(file)
  return { name: sheet.getRow(5).getCell(2).text, was }
}

describe('a list', () => {
  it('goes out, comes back edited, is listed and taken back', async () => {
    const file = await handedOut('people', 'để sửa.xlsx')
    const untouched = ['import', '--db', db, '--kind', 'people', file]
    expect(await document(writtenShape, untouched)).toMatchObject({ changed: 0, batchId: null })
    const { name } = await edit(file, 'Ghi chú', 'Sửa trong Excel')
    const tried = await typed([...untouched, '--dry-run'])
    expect(tried.stdout).toContain(`Sửa dòng 5 (${name}), Ghi chú: “`)
    const written = await document(writtenShape, untouched)
    expect(written).toMatchObject({ accepted: 0, changed: 1, edits: { rows: [{ name }] } })

    const listed = await document(importsShape, ['imports', '--db', db])
    expect(listed.imports[0]).toMatchObject({ id: written.batchId, fileName: 'để sửa.xlsx', undone: false })
    const undo = ['undo-import', '--db', db, '--batch', String(written.batchId)]
    expect(await document(z.object({ rows: z.int() }), undo)).toEqual({ rows: 1 })
    expect((await document(importsShape, ['imports', '--db', db])).imports[0]).toMatchObject({ undone: true })
    expect((await typed(['imports', '--db', db])).stdout).toContain('(đã hoàn tác)')
    expect((await document(errorShape, undo, 3)).error.code).toBe('CONFLICT')
    // what was taken back is a change again
    expect(await document(writtenShape, [...untouched, '--dry-run'])).toMatchObject({ changed: 1 })
  })

  it('that does not keep a rule asks for a reason', async () => {
    const file = await handedOut('members', 'đảng viên.xlsx')
    await edit(file, 'Ngày sinh (theo hồ sơ)', '1/1/1971')
    const words = ['import', '--db', db, '--kind', 'members', file]
    const refused = await typed(words)
    expect(refused.exit).toBe(3)
    expect(refused.stderr).toContain('thêm --reason')
    expect(refused.stderr).toMatch(/– Dòng 5 \(.+\): /u)
    expect((await typed([...words, '--dry-run'])).stdout).toContain('Chưa đúng quy định: Dòng 5')
    const reason = ['--reason', 'Theo lý lịch gốc, văn bản số 12']
    expect(await document(writtenShape, [...words, ...reason])).toMatchObject({ changed: 1 })
  })

  it('with blank cells takes values away only when told to', async () => {
    const file = await handedOut('villages', 'thôn.xlsx')
    await edit(file, 'Ghi chú', 'Ghi thử')
    const words = ['import', '--db', db, '--kind', 'villages', file]
    expect(await document(writtenShape, words)).toMatchObject({ changed: 1 })
    const again = await handedOut('villages', 'thôn 2.xlsx')
    expect((await edit(again, 'Ghi chú', '')).was).toBe('Ghi thử')
    const blank = ['import', '--db', db, '--kind', 'villages', again]
    expect(await document(writtenShape, blank)).toMatchObject({ changed: 0 })
    expect(await document(writtenShape, [...blank, '--blank-erases'])).toMatchObject({ changed: 1 })
  })

  it('is kept under the name of who sent it', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('DS').addRows([
      ['Họ và tên', 'Ngày sinh', 'Giới tính'],
      ['Sùng Thị Gửi Đến', '12/3/1985', 'Nữ'],
    ])
    const file = join(folder, 'gửi.xlsx')
    await workbook.xlsx.writeFile(file)
    const words = ['import', '--db', db, '--kind', 'people', file, '--sender', 'Chi bộ bản Na']
    expect(await document(writtenShape, words)).toMatchObject({ accepted: 1, sender: 'Chi bộ bản Na' })
  })
})
