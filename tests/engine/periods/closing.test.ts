import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { periodsProcedures } from '../../../src/engine/periods/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import type { ClosePeriod } from '../../../src/shared/periods/contract.ts'
import type { BodyRow } from '../../../src/shared/reports/document.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const first = { from: '2026-01-01' as Day, to: '2026-06-30' as Day }
const second = { from: '2026-07-01' as Day, to: '2026-12-31' as Day }
const reports = ['bieu-1-btctw', 'thong-ke-dang-vien-theo-chi-bo', 'ds-dang-vien']
const sent: ClosePeriod = {
  ...first,
  reports,
  recipient: 'Ban Tổ chức Tỉnh ủy',
  document: '45-BC/ĐU',
  documentDate: '2026-07-05' as Day,
  passReason: 'Còn vài người chờ bổ sung giấy tờ',
}

describe('a closed period', () => {
  let test: TestRegister
  const context = () => ({ context: test.context })
  const differences = (id: number) => call(periodsProcedures.differences, { id }, context())
  const balance = async (id: number): Promise<Map<string, unknown>> => {
    const { rows } = await call(
      periodsProcedures.sheet,
      { id, report: 'bieu-1-btctw', page: { from: 0, size: 100 } },
      context(),
    )
    return new Map(
      (rows as BodyRow[]).flatMap((row) => (row.kind === 'indicator' ? [[row.label, row.cells[1]]] : [])),
    )
  }
  let id = 0
  let member: { id: number; person: number; name: string }

  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    await writeSample(test.engine, test.register, { cells: 8, people: 160 })
    const found = test.reader
      .statement<{ id: number; person: number; name: string }>(
        `SELECT cell_member.id, person.id AS person, full_name AS name FROM cell_member JOIN person ON person.id = person_id
         WHERE standing = 'official' AND from_date < '2020' AND to_date IS NULL ORDER BY cell_member.id LIMIT 1`,
      )
      .get()
    if (found === undefined) throw new Error('The sample has no old member')
    member = found
  }, 60_000)
  afterAll(() => test.close())

  it('is not closed over something missing without a reason', async () => {
    await test.run((change) => {
      change.update('person', member.person, { birth_date: null })
      change.describe('Bỏ ngày sinh')
    })
    const checks = await call(periodsProcedures.check, { ...first, reports }, context())
    expect(checks).toContainEqual({
      level: 'missing',
      sentence: expect.stringMatching(/^Đảng viên chưa ghi ngày sinh: \d+ người\.$/u),
      link: `/so-lieu?tu=2026-01-01&den=2026-06-30&tim=${encodeURIComponent('Đảng viên chưa ghi ngày sinh')}`,
    })
    await expect(
      call(periodsProcedures.close, { ...sent, passReason: ' ' }, context()),
    ).rejects.toMatchObject({ code: 'INVALID' })
    expect(await call(periodsProcedures.list, undefined, context())).toEqual([])
  })

  it('keeps figures, records and sheets, once', async () => {
    const closed = await call(periodsProcedures.close, sent, context())
    expect(closed.submission).toBe(1)
    id = closed.id
    const [period] = await call(periodsProcedures.list, undefined, context())
    expect(period).toMatchObject({
      name: '6 tháng đầu năm 2026',
      document: '45-BC/ĐU',
      passReason: 'Còn vài người chờ bổ sung giấy tờ',
      closedBy: 'Người thử',
      reopenedAt: null,
    })
    expect(period?.reports.map((report) => report.id).toSorted()).toEqual(reports.toSorted())
    await expect(call(periodsProcedures.close, sent, context())).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('differs in nothing while nothing was changed', async () => {
    const { figures, same, lists } = await differences(id)
    expect(figures).toEqual([])
    expect(lists).toEqual([])
    expect(same).toBeGreaterThan(20)
  })

  it('tells a later change figure by figure, by name, by whom and what', async () => {
    const before = await balance(id)
    await call(
      peopleProcedures.leaveCell,
      {
        membershipId: member.id,
        to: partialDate('2026-03-10'),
        exit: 'deceased',
        paper: null,
      },
      context(),
    )
    const { figures, lists } = await differences(id)
    const deceased = figures.find(({ places }) => places.some((place) => place.includes('1. Từ trần')))
    expect(deceased).toMatchObject({
      come: [{ kind: 'membership', name: member.name, opens: member.person }],
      gone: [],
    })
    expect((deceased?.is ?? 0) - (deceased?.was ?? 0)).toBe(1)
    const [change] = deceased?.come[0]?.changes ?? []
    expect(change).toMatchObject({ by: 'Người thử', summary: expect.stringContaining(member.name) })
    const closing = figures.find(({ places }) => places.some((place) => place.includes('D. Đảng viên')))
    expect(closing?.gone.map(({ name }) => name)).toEqual([member.name])
    expect(lists).toEqual([expect.objectContaining({ report: expect.any(String), come: 0, gone: 1 })])
    // the names behind a number that was sent are those of then
    const names = await call(
      periodsProcedures.names,
      { id, figure: 'balance.closing', counted: 'current', page: { from: 0, size: 500 } },
      context(),
    )
    expect(names.rows.map(({ name }) => name)).toContain(member.name)
    expect(names.total).toBe(before.get('D. Đảng viên trong danh sách cuối kỳ'))
    // what was sent stays as it was sent
    expect(await balance(id)).toEqual(before)
  })

  it('comes as one workbook: index, every sheet as it was sent, and how its figures are counted', async () => {
    const told = await call(periodsProcedures.export, { id }, context())
    let ticket = ''
    for await (const step of told) if (step.kind === 'done') ticket = step.result.ticket
    const file = await call(reportsProcedures.collect, { ticket }, context())
    expect(file.name).toBe('Bộ báo cáo 6 tháng đầu năm 2026, lần nộp 1.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await file.arrayBuffer())
    const names = workbook.worksheets.map((sheet) => sheet.name)
    expect(names).toEqual(['Mục lục', ...names.slice(1, 4), 'Cách tính'])
    expect(names).toContain('Biểu số 1-BTCTW')
    const index = workbook.getWorksheet('Mục lục')
    expect(index?.getCell('B5').value).toMatchObject({ hyperlink: `#'${names[1]}'!A1` })
    expect(index?.getCell('C5').value).toBe(names[1])
    const sheet = workbook.getWorksheet('Biểu số 1-BTCTW')
    const texts = JSON.stringify(sheet?.getSheetValues())
    expect(texts).toContain('D. Đảng viên trong danh sách cuối kỳ')
    expect(JSON.stringify(workbook.getWorksheet('Cách tính')?.getSheetValues())).toContain(
      'Đảng viên trong danh sách vào cuối ngày cuối kỳ.',
    )
  })

  it('is held against the beginning of the next', async () => {
    const checks = await call(periodsProcedures.check, { ...second, reports: ['bieu-1-btctw'] }, context())
    expect(checks).toContainEqual(
      expect.objectContaining({
        level: 'wrong',
        sentence: expect.stringContaining(`Khác nhau: ${member.name}.`),
        link: `/ky-bao-cao/${id}`,
      }),
    )
  })

  it('is opened again with a reason only, and corrected under the next number', async () => {
    await expect(call(periodsProcedures.reopen, { id, reason: '  ' }, context())).rejects.toMatchObject({
      code: 'INVALID',
    })
    await call(periodsProcedures.reopen, { id, reason: 'Bổ sung một đảng viên từ trần' }, context())
    await expect(call(periodsProcedures.reopen, { id, reason: 'Lần nữa' }, context())).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const again = await call(periodsProcedures.close, sent, context())
    expect(again.submission).toBe(2)
    expect((await differences(again.id)).figures).toEqual([])
    const periods = await call(periodsProcedures.list, undefined, context())
    expect(periods.map(({ submission, reopenReason }) => [submission, reopenReason])).toEqual([
      [2, null],
      [1, 'Bổ sung một đảng viên từ trần'],
    ])
  })

  it('refuses a form that is not for a period', async () => {
    await expect(
      call(periodsProcedures.check, { ...first, reports: ['ds-hoc-vien-lop'] }, context()),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
