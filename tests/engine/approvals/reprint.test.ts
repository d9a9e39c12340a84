import { call } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalsProcedures } from '../../../src/engine/approvals/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { settingsProcedures } from '../../../src/engine/settings/procedures.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { bodyRowSchema, reportDocumentSchema } from '../../../src/shared/reports/document.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makeSympathizer } from '../sympathizers/make-sympathizers.ts'
import { makeBatch, sendBatch } from './make-batches.ts'

let test: TestRegister
let lan = 0
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  lan = await makeCell(test, 'Chi bộ bản Lạn')
})
afterAll(() => test.close())

const context = () => ({ context: test.context })

async function sheet(id: number) {
  const answer = await call(approvalsProcedures.preview, { id, page: { from: 0, size: 100 } }, context())
  const rows = answer.rows.map((row) => bodyRowSchema.parse(row))
  return { document: reportDocumentSchema.parse(answer.document), rows }
}

const titles = {
  recognition: ['DANH SÁCH', 'QUẦN CHÚNG ƯU TÚ ĐỀ NGHỊ CÔNG NHẬN CẢM TÌNH ĐẢNG'],
  awareness_class: ['DANH SÁCH', 'CẢM TÌNH ĐẢNG ĐỀ NGHỊ HỌC LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG'],
} as const

it.each(['recognition', 'awareness_class'] as const)('prints %s as the office knows it', async (purpose) => {
  const recognised = purpose === 'awareness_class' ? { recognisedOn: '2026-03-24' } : {}
  await makeSympathizer(test, `Thào A ${purpose === 'recognition' ? 'Nhất' : 'Nhị'}`, lan, {
    proposedOn: '2026-02-10',
    ...recognised,
  })
  const { id } = await makeBatch(test, '2026-04', { purpose, date: '2026-05-02', number: '08-TTr/ĐU' })
  const { document, rows } = await sheet(id)
  expect(document.title).toEqual(titles[purpose])
  expect(document.subtitle).toBe('(Kèm theo Tờ trình số 08-TTr/ĐU ngày 02 tháng 5 năm 2026)')
  expect(document.columns.map(({ label }) => label)).toEqual([
    'TT',
    'Họ và tên',
    'Nam',
    'Nữ',
    'Dân tộc',
    'Tôn giáo',
    'Quê quán',
    'Nơi ở hiện nay',
    'GDPT',
    'Chuyên môn',
    'LLCT',
    'Nghề nghiệp, chức vụ, đơn vị công tác',
    'Đoàn viên, đoàn thể',
    'Ngày chi bộ công nhận cảm tình Đảng',
    'Đảng viên được phân công giúp đỡ',
    'Chi bộ đề nghị',
    'Ghi chú',
  ])
  expect(rows).toContainEqual(
    expect.objectContaining({ kind: 'sentence', text: expect.stringContaining('Tổng cộng: 1 đồng chí') }),
  )
})

it('prints a past month exactly as it was sent, whatever was corrected since', async () => {
  const { id: tracked, personId } = await makeSympathizer(test, 'Cứ A Gửi', lan, { proposedOn: '2026-05-10' })
  const { id } = await makeBatch(test, '2026-06', { number: '09-TTr/ĐU', date: '2026-07-02' })
  const before = await sheet(id)
  await sendBatch(test, id, '2026-07-03')
  const sent = await sheet(id)
  expect(sent.rows).toEqual(before.rows)

  const { version } = await call(peopleProcedures.get, { id: personId }, context())
  await call(
    peopleProcedures.update,
    { id: personId, version, fields: { fullName: 'Cứ A Sửa', birthDate: partialDate('1999-01-02') } },
    context(),
  )
  await call(
    sympathizersProcedures.recognise,
    { ids: [tracked], on: partialDate('2026-08-24'), resolution: '09-NQ/CB' },
    context(),
  )
  const office = await call(settingsProcedures.office, undefined, context())
  await call(settingsProcedures.saveOffice, { ...office, commune: 'Đảng ủy xã Khác' }, context())
  await call(sympathizersProcedures.trash, { ids: [tracked] }, context())
  expect(await sheet(id)).toEqual(sent)

  // the workbook is made of the same sheet
  const events = await call(approvalsProcedures.export, { id }, context())
  let name = ''
  for await (const event of events) if (event.kind === 'done') name = event.result.name
  expect(name).toBe('Danh sách đề nghị công nhận cảm tình Đảng tháng 06-2026.xlsx')
})

it('offers both titles among the reports too', async () => {
  const ids = (await call(reportsProcedures.list, undefined, context())).map((report) => report.id)
  expect(ids).toEqual(
    expect.arrayContaining([
      'ds-de-nghi-cong-nhan-cam-tinh',
      'ds-de-nghi-hoc-lop-nhan-thuc',
      'ds-de-nghi-lam-thu-tuc-ket-nap',
    ]),
  )
})
