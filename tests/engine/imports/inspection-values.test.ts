import { describe, expect, it } from 'vitest'
import { blankInspection } from '../../../src/engine/imports/check/inspection-draft.ts'
import { kindOfRow, outcomeOfRow } from '../../../src/engine/imports/check/inspection-outcome.ts'
import {
  faultsIn,
  saysNoFaults,
  singleFaults,
} from '../../../src/engine/imports/values/inspection-conclusions.ts'
import { inspectionKind, kindSaidByTitle } from '../../../src/engine/imports/values/inspection-kinds.ts'
import { inspectionLevel, levelSaidByNumber } from '../../../src/engine/imports/values/inspection-levels.ts'
import { numberedDocument } from '../../../src/engine/imports/values/numbered-document.ts'
import { CellProblem } from '../../../src/engine/imports/values/read.ts'
import { writtenSpan } from '../../../src/engine/imports/values/spans.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'

const today = daySchema.parse('2026-11-23')
const cell = (text: string) => ({ kind: 'text', text, value: null }) as const
const reasonOf = (read: unknown) => (read instanceof CellProblem ? read.reason : read)

describe('a paper in one cell', () => {
  const read = numberedDocument(today)
  it.each([
    ['12-QĐ/UBKT ngày 10/3/2026', '12-QĐ/UBKT', '2026-03-10', null],
    ['12-QĐ/UBKT, 10/3/2026', '12-QĐ/UBKT', '2026-03-10', null],
    ['QĐ số 12-QĐ/UBKT ngày 10-3-2026 của UBKT Đảng ủy', '12-QĐ/UBKT', '2026-03-10', 'UBKT Đảng ủy'],
    ['Quyết định số: 05-QĐ/ĐU (ngày 10.3.2026)', '05-QĐ/ĐU', '2026-03-10', null],
    ['số 7-QĐ/CB ngày 10 tháng 3 năm 2026', '7-QĐ/CB', '2026-03-10', null],
    ['15-TB/UBKT', '15-TB/UBKT', null, null],
    ['10/3/2026', null, '2026-03-10', null],
    ['ngày 3/2026', null, '2026-03', null],
    ['QĐ 12-QĐ/UBKT 10/3/2026', '12-QĐ/UBKT', '2026-03-10', null],
    ['Quyết định 12-QĐ/UBKT ngày 10/3/2026', '12-QĐ/UBKT', '2026-03-10', null],
    ['Quyết định ngày 10/3/2026', null, '2026-03-10', null],
    ['chưa có số, ngày 10/3/2026', null, '2026-03-10', null],
    // a number with a year in it is no day
    ['12/2026/QĐ-UBKT', '12/2026/QĐ-UBKT', null, null],
  ])('%s', (text, number, issuedOn, issuedBy) => {
    expect(read(cell(text))).toEqual({ number, issuedOn, issuedBy })
  })

  it('takes words for none as none, and asks about other words without a number', () => {
    for (const none of ['Không', 'không có', 'Chưa có', 'chưa']) expect(read(cell(none))).toBeNull()
    for (const words of ['đang trình ký', 'Quyết định'])
      expect(reasonOf(read(cell(words)))).toContain('không có số văn bản')
    expect(reasonOf(read(cell(`12-QĐ/UBKT ngày 10/3/2026 của ${'UBKT '.repeat(50)}`)))).toContain(
      'Nơi ban hành dài',
    )
  })

  it('asks about days that cannot be and about a second paper', () => {
    expect(reasonOf(read(cell('12-QĐ/UBKT ngày 31/2/2026')))).toContain('không có ngày 31')
    expect(reasonOf(read(cell('12-QĐ/UBKT ngày 10/3/26')))).toContain('bốn chữ số của năm')
    expect(reasonOf(read(cell('12-QĐ/UBKT ngày 10/3/2027')))).toContain('2027')
    expect(reasonOf(read(cell('12-QĐ/UBKT ngày 10/3/2026; 13-QĐ/UBKT')))).toContain('13-QĐ/UBKT')
    expect(read({ kind: 'date', text: '2026-03-10', value: 46091 })).toEqual({
      number: null,
      issuedOn: '2026-03-10',
      issuedBy: null,
    })
  })
})

describe('two days in one cell', () => {
  const read = writtenSpan(today)
  it.each([
    ['15/3/2026 - 20/3/2026', '2026-03-15', '2026-03-20'],
    ['từ ngày 15/3 đến ngày 20/3/2026', '2026-03-15', '2026-03-20'],
    ['15-20/3/2026', '2026-03-15', '2026-03-20'],
    ['20/11/2026 đến hết ngày 5/12/2026', '2026-11-20', '2026-12-05'],
    // the end alone says the year, and it is the next one
    ['15/12 - 20/1/2027', '2026-12-15', '2027-01-20'],
    ['3/2026', '2026-03', null],
    ['15-3-2026', '2026-03-15', null],
  ])('%s', (text, from, to) => {
    expect(read(cell(text))).toEqual({ from, to })
  })

  it('asks where a day cannot be', () => {
    expect(reasonOf(read(cell('31/2 - 5/3/2026')))).toContain('không có ngày 31')
    expect(reasonOf(read(cell('đầu năm')))).toEqual(expect.any(String))
  })
})

describe('kinds and levels as offices write them', () => {
  it.each([
    ['Kiểm tra khi có dấu hiệu vi phạm', 'signs'],
    ['KT DHVP', 'signs'],
    ['giám sát chuyên đề', 'thematic_supervision'],
    ['Giám sát', 'supervision'],
    ['Kiểm tra', 'inspection'],
    ['Kiểm tra tài chính đảng', 'finance'],
  ])('%s', (text, kind) => {
    expect(inspectionKind(cell(text))).toBe(kind)
  })

  it('sends single matters to their page and asks about the rest', () => {
    expect(reasonOf(inspectionKind(cell('Giải quyết tố cáo')))).toContain('trang Kiểm tra, giám sát')
    expect(reasonOf(inspectionKind(cell('Thi hành kỷ luật')))).toContain('trang Kiểm tra, giám sát')
    expect(reasonOf(inspectionKind(cell('Thanh tra')))).toContain('Ghi một trong')
  })

  it.each([
    ['Kiểm tra khi có dấu hiệu vi phạm đối với chi bộ', 'signs'],
    ['Kiểm tra việc thu, nộp, sử dụng đảng phí', 'fees'],
    ['Kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát', 'oversight_work'],
    ['Giám sát chuyên đề việc học tập', 'thematic_supervision'],
    ['Kiểm tra việc chấp hành quy chế', 'compliance'],
    ['Kiểm tra công tác cán bộ', 'inspection'],
    ['Việc thực hiện quy chế', null],
  ])('the title %s', (title, kind) => {
    expect(kindSaidByTitle(title)).toBe(kind)
  })

  it('the title and the decision make a bare word exact', () => {
    expect(kindOfRow('inspection', 'Kiểm tra khi có dấu hiệu vi phạm đối với A', null)).toMatchObject({
      kind: 'signs',
      warnings: [],
    })
    expect(kindOfRow('inspection', 'Việc thực hiện quy chế', null)).toMatchObject({
      kind: 'compliance',
      warnings: [{ field: 'kind' }],
    })
    expect(kindOfRow('supervision', 'Giám sát việc thực hiện', '12-QĐ/UBKT')).toMatchObject({
      kind: 'thematic_supervision',
      warnings: [{ field: 'kind' }],
    })
    expect(kindOfRow('supervision', 'Giám sát việc thực hiện', null)).toHaveProperty('reason')
    // the column is believed where the title speaks of something else
    expect(kindOfRow('supervision', 'Kiểm tra đảng phí', 'x')).toMatchObject({ kind: 'thematic_supervision' })
    expect(kindOfRow(null, 'Việc thực hiện quy chế', '12')).toHaveProperty('reason')
  })

  it.each([
    ['UBKT Đảng ủy xã', 'commune_commission'],
    ['Ủy ban Kiểm tra Đảng ủy', 'commune_commission'],
    ['UBKT ĐU', 'commune_commission'],
    ['UBKTĐU', 'commune_commission'],
    ['BTV', 'commune_standing'],
    ['BTV ĐU', 'commune_standing'],
    ['ĐU', 'commune_committee'],
    ['Đảng ủy xã Thử', 'commune_committee'],
    ['Chi bộ bản Na', 'cell'],
    ['UBKT Tỉnh ủy', 'province_commission'],
    ['Ban Thường vụ Huyện ủy', 'district_standing'],
  ])('%s', (text, level) => {
    expect(inspectionLevel(cell(text))).toBe(level)
  })

  it('a number names who issued it, or does not', () => {
    expect(levelSaidByNumber('12-QĐ/UBKT')).toBe('commune_commission')
    expect(levelSaidByNumber('03-QĐ/CB')).toBe('cell')
    for (const number of ['05-QĐ/ĐU', '12-QĐ/UBKTHU', '9-QĐ/UBKTTU', ''])
      expect(levelSaidByNumber(number)).toBeNull()
  })
})

describe('what came of it', () => {
  const on = partialDate('2026-04-02')
  const told = (given: Partial<typeof blankInspection>, subjects = 1) =>
    outcomeOfRow({ ...blankInspection, ...given }, on, subjects)

  it('faults behind their heading, none, one by one', () => {
    expect(faultsIn('Ưu điểm: sinh hoạt đều. Khuyết điểm: nghị quyết còn chung chung')).toBe(
      'nghị quyết còn chung chung',
    )
    expect(faultsIn('Ưu điểm: đều. Hạn chế, khuyết điểm: không')).toBe('không')
    expect(faultsIn('Chi bộ có khuyết điểm trong sinh hoạt')).toBeNull()
    expect([saysNoFaults('Không có'), saysNoFaults('Không phát hiện vi phạm.')]).toEqual([true, true])
    expect(saysNoFaults('Không ra nghị quyết')).toBe(false)
    expect(singleFaults('1. Chưa đều 2. Chưa ra nghị quyết')).toEqual(['Chưa đều', 'Chưa ra nghị quyết'])
    expect(singleFaults('- Chưa đều - Thiếu sổ')).toEqual(['Chưa đều', 'Thiếu sổ'])
    expect(singleFaults('Quý 1 - 2 chưa họp')).toEqual(['Quý 1 - 2 chưa họp'])
  })

  it('is said by the column, by a result of nothing else, or by faults; else it is asked', () => {
    expect(told({ conclusion: 'violated', result: 'dài' })).toMatchObject({
      conclusion: 'violated',
      warnings: [],
    })
    expect(told({ result: 'Chấp hành tốt' })).toMatchObject({ conclusion: 'good', warnings: [] })
    expect(told({ result: 'Ưu điểm: a. Khuyết điểm: b' })).toMatchObject({
      conclusion: 'flawed',
      faults: 'b',
      asFindings: true,
      warnings: [{ field: 'conclusion' }],
    })
    expect(told({ strengths: 'a', faults: 'Không' })).toMatchObject({
      conclusion: 'good',
      faults: null,
      words: 'Ưu điểm: a\nKhuyết điểm: Không',
    })
    expect(told({ result: 'Chi bộ thực hiện khá tốt, tuy nhiên còn vi phạm' })).toHaveProperty('reason')
    // how grave it is contradicts a mere fault: the list must say what was concluded
    expect(told({ faults: 'b', gravity: 'serious' })).toHaveProperty('reason')
    expect(outcomeOfRow({ ...blankInspection, result: 'đang làm' }, null, 1)).toMatchObject({
      conclusion: null,
    })
  })

  it('faults of several subjects, or of a violation without its gravity, stay words', () => {
    expect(told({ conclusion: 'flawed', faults: 'b' }, 2)).toMatchObject({
      asFindings: false,
      words: 'Khuyết điểm: b',
      warnings: [{ field: 'faults' }],
    })
    expect(told({ conclusion: 'violated', faults: 'b' })).toMatchObject({ asFindings: false })
    expect(told({ conclusion: 'violated', faults: 'b', gravity: 'minor' })).toMatchObject({
      asFindings: true,
    })
  })
})
