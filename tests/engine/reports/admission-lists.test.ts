import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { figuresProcedures } from '../../../src/engine/figures/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { bodyRowSchema, reportDocumentSchema } from '../../../src/shared/reports/document.ts'
import {
  date,
  decideOn,
  giveNewMemberCertificate,
  holdCeremony,
  makeCandidate,
  makePlaceOfAdmission,
  on,
  openFor,
  type Place,
  paper,
  prepare,
  recognitionPapers,
  standingVote,
  vote,
} from '../admissions/make-dossiers.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { day } from './sample-data.ts'

let test: TestRegister
let place: Place
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  place = await makePlaceOfAdmission(test)
})
afterAll(() => test.close())

/** The rows of a list with their cells by column. */
async function rowsOf(id: string, from: string, to: string, more: object = {}) {
  const answer = await call(
    reportsProcedures.preview,
    { id, params: { from: day(from), to: day(to), ...more }, page: { from: 0, size: 100 } },
    { context: test.context },
  )
  const { columns } = reportDocumentSchema.parse(answer.document)
  const rows = answer.rows.map((row) => bodyRowSchema.parse(row))
  return {
    data: rows.flatMap((row) =>
      row.kind === 'data'
        ? [Object.fromEntries(columns.map(({ key }, index) => [key, row.cells[index] ?? null]))]
        : [],
    ),
    texts: rows.flatMap((row) => ('text' in row ? [row.text] : [])),
  }
}

const figure = async (id: string, from: string, to: string) => {
  const [found] = await call(
    figuresProcedures.compute,
    { from: day(from), to: day(to), ids: [id] },
    { context: test.context },
  )
  return found?.numerator
}

describe('a proposal for admission', () => {
  it('stands in the list from the resolution of the cell to the decision, with the votes out of those entitled', async () => {
    const { sympathizerId, personId } = await makeCandidate(test, 'Lò Thị Mai', place.cellId, {
      sex: 'female',
      occupation: 'Giáo viên',
    })
    const id = await openFor(test, sympathizerId)
    await call(
      admissionsProcedures.update,
      {
        ...(await on(test, id)),
        fields: { note: 'Bí thư chi đoàn' },
        route: { hasBranchCommittee: false, hasGrassrootsStep: true, delegatedDecision: false },
      },
      { context: test.context },
    )
    await prepare(test, id, place)
    await vote(test, id, { inFavour: 8, against: 1 })
    await vote(test, id, {
      ...standingVote,
      body: 'grassroots_committee',
      heldOn: date('2025-09-20'),
      resolutionNumber: '8-NQ/ĐU',
      inFavour: 9,
    })
    const { data, texts } = await rowsOf('ds-de-nghi-ket-nap', '2025-09-01', '2025-09-30')
    expect(data).toEqual([
      {
        ordinal: 1,
        fullName: 'Lò Thị Mai',
        birthMale: null,
        birthFemale: '20/05/1998',
        ethnicGroup: null,
        religion: null,
        hometown: null,
        residence: null,
        generalEducation: 'THPT',
        professionalEducation: null,
        politicalTheory: null,
        occupation: 'Giáo viên',
        unionMember: 'x',
        recognisedOn: '15/01/2025',
        certificateNumber: '12/CN',
        certificateOn: '10/03/2025',
        resolutionNumber: '21-NQ/CB',
        resolutionOn: '10/09/2025',
        votes: '8/9, 88,9\u00a0%',
        committeeResolution: 'Đảng ủy cơ sở: Số 8-NQ/ĐU, 20/09/2025, 9/9, 100,0\u00a0%',
        introducers: expect.stringContaining('Quàng Thị Bun'),
        cellName: 'Chi bộ bản Lạn',
        note: 'Bí thư chi đoàn',
      },
    ])
    expect(texts).toEqual([
      'Tổng cộng: 1 người (trong đó nữ 1, dân tộc thiểu số 0, theo tôn giáo 0, đoàn viên 1); tuổi bình quân 27,0',
    ])
    expect((await rowsOf('ds-de-nghi-ket-nap', '2025-08-01', '2025-08-31')).data).toEqual([])
    expect(await figure('dossiers.submitted-in-period', '2025-09-01', '2025-09-30')).toBe(1)
    expect(await figure('dossiers.submitted-in-period', '2025-10-01', '2025-10-31')).toBe(0)

    await vote(test, id, { ...standingVote, heldOn: date('2025-09-25'), inFavour: 8 })
    await call(
      admissionsProcedures.decide,
      { ...(await on(test, id)), number: '105-QĐ/ĐU', on: date('2025-10-01') },
      { context: test.context },
    )
    expect((await rowsOf('ds-de-nghi-ket-nap', '2025-10-01', '2025-10-31')).data).toEqual([])
    await call(
      admissionsProcedures.receiveDecision,
      { ...(await on(test, id)), on: date('2025-10-02') },
      { context: test.context },
    )
    await holdCeremony(test, id)
    const newly = await rowsOf('ds-dang-vien-moi-ket-nap', '2025-10-01', '2025-10-31')
    expect(newly.data).toMatchObject([
      {
        fullName: 'Lò Thị Mai',
        decisionNumber: '105-QĐ/ĐU',
        decisionOn: '01/10/2025',
        ceremonyOn: '20/10/2025',
        introducers: expect.stringContaining('Quàng Thị Bun'),
        unionMember: 'x',
      },
    ])
    expect(newly.texts[0]).toBe(
      'Tổng số đoàn viên ưu tú được kết nạp/tổng số đảng viên mới kết nạp: 1/1 (tỷ lệ 100,0 %)',
    )
    expect(personId).toBeGreaterThan(0)
  })
})

describe('a probation that ends', () => {
  it('is due in its month, proposed once the cell agreed, in the register when it is over', async () => {
    const { sympathizerId, personId } = await makeCandidate(test, 'Tòng Văn Đức', place.cellId, {
      sex: 'male',
    })
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    await decideOn(test, id)
    await holdCeremony(test, id, '2025-10-25')
    await giveNewMemberCertificate(test, personId)

    const list = 'ds-de-nghi-cong-nhan-chinh-thuc'
    const names = async (from: string, to: string, more: object = {}) =>
      (await rowsOf(list, from, to, more)).data.map((row) => row['fullName'])
    expect(await names('2026-09-01', '2026-09-30')).toEqual([])
    // the woman admitted five days earlier is due in the same month
    expect(await names('2026-10-01', '2026-10-31')).toEqual(['Tòng Văn Đức', 'Lò Thị Mai'])
    expect(await figure('probation.due-in-period', '2026-10-01', '2026-10-31')).toBe(2)
    expect(await figure('probation.overdue', '2026-10-24', '2026-10-24')).toBe(1)
    const submitted = { submissionNumber: '12-TTr/ĐU' }
    expect(await names('2026-11-01', '2026-11-20', submitted)).toEqual([])

    await call(
      admissionsProcedures.setPapers,
      { ...(await on(test, id)), papers: recognitionPapers.map((one) => paper(one, '2026-10-26')) },
      { context: test.context },
    )
    await vote(test, id, {
      purpose: 'recognition',
      heldOn: date('2026-11-05'),
      resolutionNumber: '40-NQ/CB',
      inFavour: 9,
    })
    expect(await names('2026-11-01', '2026-11-20', submitted)).toEqual(['Tòng Văn Đức'])
    const { data, texts } = await rowsOf(list, '2026-11-01', '2026-11-20')
    expect(data.find(({ fullName }) => fullName === 'Tòng Văn Đức')).toEqual({
      ordinal: 1,
      fullName: 'Tòng Văn Đức',
      birthMale: '20/05/1998',
      birthFemale: null,
      ethnicGroup: null,
      occupation: null,
      decision: 'Số 105-QĐ/ĐU, 01/10/2025',
      ceremonyOn: '25/10/2025',
      probationEnds: '2026-10-25',
      newMemberClass: 'Số 5/ĐVM, 01/06/2026',
      helper: expect.stringContaining('Lò Văn Chính'),
      resolutionOn: '05/11/2026',
      votes: '9/9, 100,0\u00a0%',
      cellName: 'Chi bộ bản Lạn',
      note: 'Quá hạn',
    })
    expect(texts[0]).toBe(
      'Tổng cộng: 2 đảng viên dự bị (trong đó nữ 1, dân tộc thiểu số 0); chi bộ đã đề nghị công nhận 1, quá hạn 2',
    )

    await vote(test, id, {
      ...standingVote,
      purpose: 'recognition',
      heldOn: date('2026-11-10'),
      inFavour: 9,
    })
    await call(
      admissionsProcedures.recognise,
      { ...(await on(test, id)), number: '77-QĐ/ĐU', on: date('2026-11-12') },
      { context: test.context },
    )
    expect(await names('2026-11-01', '2026-11-20')).toEqual(['Lò Thị Mai'])
    // asked about the month before the decision, he was due and not recognised yet
    expect(await names('2026-10-01', '2026-10-31')).toEqual(['Tòng Văn Đức', 'Lò Thị Mai'])
    const register = await rowsOf('so-theo-doi-ket-nap', '2025-10-01', '2025-12-31')
    expect(register.data.map((row) => row['fullName'])).toEqual(['Lò Thị Mai', 'Tòng Văn Đức'])
    const later = await rowsOf('so-theo-doi-ket-nap', '2025-10-01', '2026-11-20')
    expect(register.data[1]).toMatchObject({ officialNumber: null, officialDecisionOn: null })
    expect(later.data[1]).toMatchObject({
      ceremonyOn: '25/10/2025',
      classOn: '01/06/2026',
      probationEnds: '2026-10-25',
      officialNumber: '77-QĐ/ĐU',
      officialDecisionOn: '12/11/2026',
      moved: null,
    })
  })

  it('of a member without a dossier ends by the rules in force', async () => {
    const personId = await test.run((change) => {
      const id = change.insert('person', {
        full_name: 'Vì Văn Khằm',
        name_key: 'vi van kham',
        name_sort: 'vi van kham',
      })
      change.insert('cell_member', {
        person_id: id,
        cell_id: place.cellId,
        standing: 'probationary',
        entry: 'from_province',
        from_date: date('2026-02-01'),
      })
      change.insert('party_record', { person_id: id, ceremony_on: date('2025-06-15') })
      change.describe('Ghi đảng viên dự bị chuyển đến')
      return id
    })
    const months = { from: '2026-06-01', to: '2026-06-30' } as const
    expect(await figure('probation.due-in-period', months.from, months.to)).toBe(1)
    expect(await figure('probation.due-in-period', '2026-07-01', '2026-07-31')).toBe(0)
    expect(await figure('probation.overdue', '2026-07-01', '2026-07-31')).toBe(1)
    const due = await rowsOf('ds-de-nghi-cong-nhan-chinh-thuc', months.from, months.to)
    expect(due.data).toMatchObject([{ fullName: 'Vì Văn Khằm', probationEnds: '2026-06-15', votes: null }])
    const book = await rowsOf('so-dang-vien-du-bi', months.from, months.to)
    expect(book.data.find(({ fullName }) => fullName === 'Vì Văn Khằm')).toMatchObject({
      probationEnds: '15/06/2026',
    })
    // removed before the end: nothing is due any more
    await test.run((change) => {
      const stretch = change.first(
        change.sql.selectFrom('cell_member').select('id').where('person_id', '=', personId),
      )
      change.update('cell_member', stretch?.id ?? 0, { to_date: date('2026-05-20'), exit: 'removed' })
      change.describe('Xóa tên')
    })
    expect(await figure('probation.due-in-period', months.from, months.to)).toBe(0)
    expect((await rowsOf('ds-de-nghi-cong-nhan-chinh-thuc', months.from, months.to)).data).toEqual([])
  })
})
