import { call } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { type BodyRow, bodyRowSchema, reportDocumentSchema } from '../../../src/shared/reports/document.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'
import { makeSympathizer, trackingForm } from './make-sympathizers.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  const lan = await makeCell(test, 'Chi bộ bản Lạn')
  const official = await makeMember(test, 'Lò Văn Chính', lan)
  await call(
    sympathizersProcedures.create,
    {
      who: { person: personForm('Vì Thị Đến', { sex: 'female', phone: '0912 000 001' }) },
      cellId: lan,
      fields: {
        ...trackingForm({ proposedOn: '2025-10-20', recognisedOn: '2025-11-24' }),
        recognitionResolution: '11-NQ/CB',
      },
      arrival: {
        from: 'xã Chiềng Xa',
        consideration: null,
        awareness: {
          number: '45/CN',
          datedOn: partialDate('2024-03-15'),
          issuer: 'Trung tâm chính trị Chiềng Xa',
        },
      },
      helpers: { personIds: [official], from: partialDate('2025-12-01'), resolution: '12-NQ/CB' },
    },
    { context: test.context },
  )
  const ready = await makeSympathizer(test, 'Vì Văn Xong', lan, {
    proposedOn: '2025-01-05',
    recognisedOn: '2025-02-24',
  })
  await test.run((change) => {
    change.describe('Ghi ngày kết nạp')
    change.update('sympathizer', ready.id, { admitted_on: partialDate('2026-03-26') })
  })
  await makeSympathizer(test, 'Vì Thị Ưu', lan, { proposedOn: '2026-10-20' })
  const gone = await makeSympathizer(test, 'Vì Văn Đi', lan, {
    proposedOn: '2025-01-05',
    recognisedOn: '2025-02-24',
  })
  await call(
    sympathizersProcedures.moveAway,
    {
      id: gone.id,
      on: partialDate('2026-10-02'),
      movedTo: 'xã Mường Xa',
      certificate: null,
      alsoGiven: [],
      note: null,
    },
    { context: test.context },
  )
})
afterAll(() => test.close())

async function report(id: string, from: string, to: string, grouped = false) {
  const params = { from: daySchema.parse(from), to: daySchema.parse(to), grouped, hiddenColumns: [] }
  const { document, rows } = await call(
    reportsProcedures.preview,
    { id, params, page: { from: 0, size: 100 } },
    { context: test.context },
  )
  return {
    document: reportDocumentSchema.parse(document),
    rows: rows.map((row): BodyRow => bodyRowSchema.parse(row)),
  }
}

it('the wide list has its 34 columns and everybody followed in the period', async () => {
  const { document, rows } = await report('ds-cam-tinh-day-du', '2026-10-01', '2026-10-31')
  expect(document.columns).toHaveLength(34)
  expect(document.columns.map(({ label }) => label).slice(0, 4)).toEqual(['STT', 'Mã', 'Họ tên', 'SĐT'])
  const index = (key: string) => document.columns.findIndex((column) => column.key === key)
  const people = rows.flatMap((row) => (row.kind === 'data' ? [row.cells] : []))
  expect(people.map((cells) => [cells[index('fullName')], cells[index('statusLabel')]])).toEqual([
    ['Vì Thị Đến', 'Cảm tình Đảng'],
    ['Vì Văn Đi', 'Thôi theo dõi'],
    ['Vì Thị Ưu', 'Quần chúng ưu tú'],
  ])
  const [arrived, moved] = people
  const told = (cells: typeof arrived, ...keys: string[]) => keys.map((key) => cells?.[index(key)])
  expect(
    told(
      arrived,
      'sexLabel',
      'recognisingCell',
      'recognitionResolution',
      'recognisedOn',
      'helpers',
      'helpedSince',
    ),
  ).toEqual(['Nữ', 'Chi bộ bản Lạn', '11-NQ/CB', '24/11/2025', 'Lò Văn Chính', '01/12/2025'])
  expect(
    told(arrived, 'certificateNumber', 'certificateDate', 'certificateIssuer', 'certificateSuperior'),
  ).toEqual(['45/CN', '15/03/2024', 'Trung tâm chính trị Chiềng Xa', null])
  expect(told(moved, 'movedOn', 'movedTo')).toEqual(['02/10/2026', 'xã Mường Xa'])
})

it('the tracking register holds sympathizers only, also those admitted in the period', async () => {
  const names = async (from: string, to: string) =>
    (await report('so-theo-doi-cam-tinh-dang', from, to, true)).rows.flatMap((row) =>
      row.kind === 'data' ? [row.cells[1]] : [],
    )
  expect(await names('2026-03-01', '2026-03-31')).toEqual(['Vì Thị Đến', 'Vì Văn Đi', 'Vì Văn Xong'])
  expect(await names('2026-04-01', '2026-04-30')).not.toContain('Vì Văn Xong')
  const { document } = await report('so-theo-doi-cam-tinh-dang', '2026-03-01', '2026-03-31')
  expect(document.columns.map(({ label }) => label)).toEqual([
    'STT',
    'Họ tên',
    'Ngày công nhận',
    'Giấy chứng nhận lớp',
    'Nháp',
    'Chi bộ thông qua',
    'Bản chính',
    'Đã xác minh',
    'Đơn',
    'Cấp ủy nơi cư trú',
    'Công đoàn/Đoàn',
    'Đảng viên hướng dẫn',
    'Đoàn/Công đoàn',
    'Chi bộ xét',
    'Chuyển hồ sơ lên Đảng ủy',
    'Người hướng dẫn',
  ])
})
