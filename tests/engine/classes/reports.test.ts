import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { classesProcedures } from '../../../src/engine/classes/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { bodyRowSchema, reportDocumentSchema } from '../../../src/shared/reports/document.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { learnersOf, makeClass, makeRecognised, seat } from './make-classes.ts'

let test: TestRegister
let [classId, newMembers] = [0, 0]
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  const cellId = await makeCell(test, 'Chi bộ bản Lạn')
  const people: number[] = []
  for (const [name, sex] of [
    ['Lò Thị Bé', 'female'],
    ['Lò Văn Cả', 'male'],
    ['Lò Văn Út', 'male'],
  ] as const) {
    const birthDate = partialDate('1999-03-04')
    people.push((await makeRecognised(test, name, cellId, { sex, birthDate, ethnicGroup: '03' })).personId)
  }
  classId = await makeClass(test, 'awareness', { name: 'Lớp nhận thức khóa I', sessions: 4 })
  await seat(test, classId, people)
  const [be, ca, ut] = await learnersOf(test, classId)
  const blank = { present: null, excused: null, unexcused: null, score: null, note: null }
  await call(
    classesProcedures.saveResults,
    {
      classId,
      rows: [
        {
          ...blank,
          ...be,
          present: 4,
          excused: 0,
          unexcused: 0,
          score: 8.5,
          grade: 'good',
          result: 'completed',
        },
        { ...blank, ...ca, grade: 'failed', result: 'not_completed' },
        { ...blank, ...ut, grade: null, result: 'absent' },
      ].map(({ present, excused, unexcused, score, grade, result, note, id = 0, version = 0 }) => ({
        ...{ id, version, present, excused, unexcused, score, note },
        grade: grade as 'good' | 'failed' | null,
        result: result as 'completed' | 'not_completed' | 'absent',
      })),
    },
    { context: test.context },
  )
  await call(
    classesProcedures.issueCertificates,
    {
      classId,
      ids: [be?.id ?? 0],
      firstNumber: '01/CN',
      issuedOn: partialDate('2026-09-30'),
      issuer: null,
    },
    { context: test.context },
  )
  const probationary = await makeMember(test, 'Cà Văn Mới', cellId, 'probationary', '2026-03-10')
  await makeMember(test, 'Cà Văn Sau', cellId, 'probationary', '2026-10-10')
  newMembers = await makeClass(test, 'new_member', { name: 'Lớp đảng viên mới', organiserKind: 'committee' })
  await seat(test, newMembers, [probationary])
})
afterAll(() => test.close())

async function printed(id: string, about?: number) {
  const { document, rows } = await call(
    reportsProcedures.preview,
    { id, params: { from: day('2026-01-01'), to: day('2026-12-31'), ...(about !== undefined && { about }) } },
    { context: test.context },
  )
  return { document: reportDocumentSchema.parse(document), rows: rows.map((row) => bodyRowSchema.parse(row)) }
}
const cells = (rows: Awaited<ReturnType<typeof printed>>['rows']) =>
  rows.flatMap((row) => (row.kind === 'data' ? [row.cells] : []))
const sentences = (rows: Awaited<ReturnType<typeof printed>>['rows']) =>
  rows.flatMap((row) => (row.kind === 'sentence' ? [row.text] : []))

describe('the roster with results', () => {
  it('bears the class, its decision and the columns in order', async () => {
    const { document } = await printed('ds-hoc-vien-lop', classId)
    expect(document.title).toEqual(['DANH SÁCH HỌC VIÊN VÀ KẾT QUẢ', 'LỚP NHẬN THỨC KHÓA I'])
    expect(document.subtitle).toBe(
      '(Theo Quyết định số 05-QĐ/ĐU ngày 01/09/2026; từ ngày 14 tháng 9 năm 2026 đến ngày 18 tháng 9 năm 2026; tại Hội trường)',
    )
    expect(document.columns.map(({ label }) => label)).toEqual([
      'TT',
      'Họ và tên',
      'Nam',
      'Nữ',
      'Dân tộc',
      'Đơn vị (chi bộ)',
      'Có mặt',
      'Vắng có phép',
      'Vắng không phép',
      'Điểm',
      'Giỏi',
      'Khá',
      'Trung bình',
      'Không đạt',
      'Số giấy chứng nhận',
      'Ngày cấp',
      'Ký nhận',
      'Ghi chú',
    ])
    expect(document.signature.right).toEqual({
      authority: 'TRUNG TÂM CHÍNH TRỊ',
      position: 'GIÁM ĐỐC',
      name: '',
    })
  })

  it('prints the learners and sums them up: attending, passing in percent, each grade', async () => {
    const { rows } = await printed('ds-hoc-vien-lop', classId)
    expect(cells(rows)[0]).toEqual([
      ...[1, 'Lò Thị Bé', null, '04/03/1999', 'Thái', 'Chi bộ bản Lạn', 4, 0, 0, '8,5'],
      ...[null, 'x', null, null, '01/CN', '30/09/2026', null, null],
    ])
    expect(sentences(rows)).toEqual([
      'Tổng cộng: 3 học viên; dự học 2; đạt yêu cầu 50,0 % (1/2)',
      'Loại Khá: 1 học viên',
      'Không đạt: 1 học viên',
    ])
  })
})

describe('the other lists', () => {
  it('have one narrow column a session to tick', async () => {
    const { document, rows } = await printed('bang-diem-danh-lop', classId)
    expect(document.columns.filter(({ key }) => key.startsWith('session')).map(({ label }) => label)).toEqual(
      ['1', '2', '3', '4'],
    )
    expect(cells(rows)).toHaveLength(3)
  })

  it('hold only those who got a certificate', async () => {
    const { rows } = await printed('ds-cap-giay-chung-nhan', classId)
    expect(cells(rows).map(([, name, , , , grade, number]) => [name, grade, number])).toEqual([
      ['Lò Thị Bé', 'Khá', '01/CN'],
    ])
  })

  it('give new members their last day of probation, and the committee’s signature', async () => {
    // the newest class of new members when none is asked for
    const { document, rows } = await printed('ds-hoc-vien-lop-dang-vien-moi')
    expect(document.title.at(-1)).toBe('LỚP ĐẢNG VIÊN MỚI')
    expect(document.signature.right.position).not.toBe('GIÁM ĐỐC')
    expect(cells(rows)[0]?.slice(-4)).toEqual(['Chi bộ bản Lạn', '10/03/2026', '10/03/2027', null])
    expect(newMembers).toBeGreaterThan(0)
  })

  it('name who is on probation without the class', async () => {
    const { rows } = await printed('ds-du-bi-chua-hoc')
    expect(cells(rows).map(([, name]) => name)).toEqual(['Cà Văn Mới', 'Cà Văn Sau'])
  })

  it('sum up the classes of a period', async () => {
    const { rows } = await printed('bieu-lop-boi-duong')
    const total = rows.find((row) => row.kind === 'total')
    expect(total?.kind === 'total' && total.cells.slice(8, 10)).toEqual([3, 1])
    expect(sentences(rows)).toEqual([
      '2 lớp (bồi dưỡng nhận thức về Đảng 1, bồi dưỡng đảng viên mới 1, sơ cấp lý luận chính trị 0)',
    ])
  })
})
