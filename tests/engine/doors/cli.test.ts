import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { openConnection } from '../../../src/engine/register/database.ts'
import {
  dataKeyOf,
  document,
  errorShape,
  makeSmallSample,
  period,
  setCommitteeTarget,
  typed,
} from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-cli-'))
const db = join(folder, 'xa-thu.db')
beforeAll(() => makeSmallSample(db))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const figureShape = z.object({
  id: z.string(),
  label: z.string(),
  numerator: z.int(),
  denominator: z.int().nullable(),
  percent: z.string().nullable(),
  definition: z.string(),
})
const figuresShape = z.object({
  from: z.string(),
  to: z.string(),
  cell: z.string().nullable(),
  figures: z.array(figureShape).min(10),
})
const listShape = z.object({ total: z.int(), records: z.array(z.object({ id: z.int(), name: z.string() })) })

describe('figures and the names behind them', () => {
  const numerator = (figures: readonly z.infer<typeof figureShape>[], id: string): number =>
    figures.find((figure) => figure.id === id)?.numerator ?? Number.NaN

  it('agree with each other, for the commune and for a cell', async () => {
    const all = await document(figuresShape, ['figures', '--db', db, ...period])
    const behind = await document(listShape, ['list', '--db', db, '--figure', 'members.all', ...period])
    expect(behind.total).toBe(numerator(all.figures, 'members.all'))
    expect(new Set(behind.records.map(({ id }) => id)).size).toBe(behind.total)

    const cells = await document(listShape, ['list', '--db', db, '--figure', 'cells.all', ...period])
    const [cell] = cells.records
    if (cell === undefined) throw new Error('The sample has no cells')
    const one = await document(figuresShape, ['figures', '--db', db, ...period, '--cell', cell.name])
    expect(one.cell).toBe(cell.name)
    expect(numerator(one.figures, 'members.all')).toBeLessThan(behind.total)
  })
})

describe('lists from Excel', () => {
  const problem = z.object({
    row: z.int(),
    column: z.string(),
    value: z.string(),
    reason: z.string().min(10),
  })
  const importShape = z.object({
    accepted: z.int(),
    rejectedRows: z.int(),
    rejected: z.array(problem),
    warnings: z.array(problem),
    duplicates: z.array(problem),
    dryRun: z.boolean(),
    batchId: z.int().nullable(),
    rejectsFile: z.string().nullable(),
  })
  const filled = join(folder, 'danh sách.xlsx')
  const words = ['import', '--db', db, '--kind', 'people', filled]

  beforeAll(async () => {
    const blank = join(folder, 'mẫu.xlsx')
    const templateShape = z.object({ kind: z.literal('people'), file: z.literal(blank) })
    await document(templateShape, ['template', '--kind', 'people', '--out', blank])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(blank)
    const sheet = workbook.worksheets[0]
    if (sheet === undefined) throw new Error('The template has no sheet')
    for (const [row, name, born] of [
      [2, 'Lò Thị Thử Nghiệm', '20/03/1985'],
      [3, 'Quàng Văn Thử', '31/02/1980'],
    ] as const) {
      sheet.getCell(row, 1).value = name
      sheet.getCell(row, 2).value = born
    }
    await workbook.xlsx.writeFile(filled)
  })

  it('are tried without writing, the rejected rows kept apart', async () => {
    const rejects = join(folder, 'dòng lỗi.xlsx')
    const before = readFileSync(db)
    const tried = await document(importShape, [...words, '--dry-run', '--rejects', rejects], 1)
    expect(tried).toMatchObject({
      accepted: 1,
      rejectedRows: 1,
      dryRun: true,
      batchId: null,
      rejectsFile: rejects,
    })
    expect(tried.rejected).toMatchObject([{ row: 3, value: '31/02/1980' }])
    expect(readFileSync(rejects).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(db).equals(before)).toBe(true)
  })

  it('are written, and end with 1 when a row was rejected', async () => {
    const written = await document(importShape, words, 1)
    expect(written).toMatchObject({ accepted: 1, rejectedRows: 1, dryRun: false, rejectsFile: null })
    expect(written.batchId).not.toBeNull()
    const plain = await typed([...words, '--dry-run'])
    expect(plain.stdout).toContain('Lỗi dòng 3, cột “')
  })

  it('of another form than Excel are refused with a sentence', async () => {
    const text = join(folder, 'văn bản.xlsx')
    writeFileSync(text, 'không phải bảng tính')
    const { error } = await document(errorShape, ['import', '--db', db, '--kind', 'cells', text], 3)
    expect(error.code).toBe('FILE_REJECTED')
    expect(error.message).toContain('Chưa ghi gì vào sổ.')
  })
})

describe('reports', () => {
  const reportShape = z.object({
    reports: z
      .array(z.object({ id: z.string(), file: z.string(), rows: z.int(), renamed: z.boolean() }))
      .min(2),
  })

  it('come as workbooks, under the next name where one is open in Excel', async () => {
    const out = join(folder, 'báo cáo')
    const words = ['report', '--db', db, '--all', ...period, '--out', out]
    const first = await document(reportShape, words)
    for (const { file } of first.reports) expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    const [name = ''] = readdirSync(out)
    writeFileSync(join(out, `~$${name}`), '')
    const second = await document(reportShape, words)
    const renamed = second.reports.filter((report) => report.renamed)
    expect(renamed.map(({ file }) => file)).toEqual([join(out, name.replace('.xlsx', ' (2).xlsx'))])
    expect(readdirSync(out).length).toBe(first.reports.length + 2)
  })

  it('that tell of whole years are left out of a month, which is said, and go on', async () => {
    const month = ['--from', '2026-03-01', '--to', '2026-03-31']
    const out = join(folder, 'báo cáo tháng')
    const words = ['report', '--db', db, '--all', ...month, '--out', out]
    const shape = reportShape.extend({ skipped: z.array(z.string()) })
    const { skipped, reports } = await document(shape, words)
    expect(skipped).toContain('tong-hop-xep-loai-nam')
    expect(reports.map(({ id }) => id)).not.toContain('tong-hop-xep-loai-nam')
    const one = ['report', '--db', db, '--report', 'xep-loai-dang-vien', ...month, '--out', out]
    const said = await typed(one)
    expect([said.exit, said.stdout.includes('Bỏ qua')]).toEqual([0, false])
    const yearly = ['report', '--db', db, '--all', '--from', '2026-01-01', '--to', '2026-12-31', '--out', out]
    expect((await document(shape, yearly)).skipped).toEqual([])
  })

  it('whose sums do not add up stay where they are, unless that is passed knowingly', async () => {
    const id = 'bc-phat-trien-dang-vien'
    const report = (what: readonly string[], to: string) => [
      'report',
      '--db',
      db,
      ...what,
      ...period,
      '--out',
      join(folder, to),
    ]
    await setCommitteeTarget(db, 'admissions.admitted', 999)
    const { error } = await document(errorShape, report(['--report', id], 'chưa khớp'), 3)
    expect(error.code).toBe('UNFOOTED')
    expect(JSON.stringify(error.data)).toContain('toàn đảng bộ được giao 999')
    const said = await typed(report(['--report', id], 'chưa khớp'))
    expect(said.exit).toBe(3)
    expect(said.stderr).toMatch(/– Dòng tổng cộng: cột "Chỉ tiêu.*" cộng các chi bộ được \d+ nhưng/u)
    expect(existsSync(join(folder, 'chưa khớp'))).toBe(false)

    const shape = reportShape.extend({
      stopped: z.array(z.object({ id: z.string(), problems: z.array(z.string()).min(1) })),
    })
    const all = await document(shape, report(['--all'], 'các tệp khác'), 1)
    expect(all.stopped.map((each) => each.id)).toEqual([id])
    expect(all.reports.map((each) => each.id)).not.toContain(id)

    const passed = await document(z.object({ reports: z.array(z.object({ id: z.literal(id) })).length(1) }), [
      ...report(['--report', id], 'đã xác nhận'),
      '--pass-unfooted',
    ])
    expect(passed.reports).toHaveLength(1)
  })
})

describe('backup, restore and check', () => {
  it('bring a register to a place where there is none', async () => {
    const backupShape = z.object({ file: z.string(), people: z.int(), ok: z.literal(true) })
    const made = await document(backupShape, ['backup', '--db', db, '--to', join(folder, 'usb')])
    expect(readdirSync(join(folder, 'usb'))).toEqual([made.file.slice(join(folder, 'usb').length + 1)])

    const target = join(folder, 'máy mới', 'so.db')
    const restoreShape = z.object({ safetyCopy: z.string().nullable(), people: z.int() })
    const words = ['restore', '--from', made.file, '--db', target]
    expect((await typed(words, { NHIP_CAU_PASSWORD: 'sai rồi' })).exit).toBe(3)
    expect(existsSync(target)).toBe(false)
    expect(await document(restoreShape, words)).toEqual({ safetyCopy: null, people: made.people })
    expect((await document(restoreShape, words)).safetyCopy).toContain('before-restore')
    const figures = ['figures', ...period, '--db']
    expect(await document(figuresShape, [...figures, target])).toEqual(
      await document(figuresShape, [...figures, db]),
    )
  })

  it('finds what nobody would find by name', async () => {
    const spoilt = join(folder, 'hong.db')
    for (const end of ['', '.keys.json']) writeFileSync(spoilt + end, readFileSync(db + end))
    const connection = openConnection(spoilt, await dataKeyOf(spoilt))
    connection.prepare(`UPDATE person SET name_key = 'ai do' WHERE id = 3`).run()
    connection.close()
    const checkShape = z.object({ ok: z.boolean(), findings: z.array(z.string()) })
    const found = await document(checkShape, ['check', '--db', spoilt], 1)
    expect(found.ok).toBe(false)
    expect(found.findings).toContainEqual(expect.stringContaining('khóa tìm kiếm'))
  })
})

it('the sample account opens a sample made without a password', async () => {
  const file = join(folder, 'mau.db')
  expect((await typed(['sample', '--db', file, '--cells', '2', '--people', '20'], {})).exit).toBe(0)
  expect((await typed(['check', '--db', file], {})).exit).toBe(0)
})
