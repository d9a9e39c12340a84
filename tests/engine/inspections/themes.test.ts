import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import type { PetitionFields } from '../../../src/shared/inspections/theme-fields.ts'
import { partialDate as on } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { caseFields, makeCase, organisation } from './make-cases.ts'

let test: TestRegister
let cells: number[]

const asked = () => ({ context: test.context })
const page = { from: 0, size: 50 }

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  cells = [await makeCell(test, 'Chi bộ bản Co Muông'), await makeCell(test, 'Chi bộ bản Huổi Lạ')]
})
afterAll(() => test.close())

describe('a round of self-review', () => {
  let themeId: number
  const theme = () => call(inspectionsProcedures.theme, { id: themeId }, asked())

  beforeAll(async () => {
    const { id: basisId } = await call(
      inspectionsProcedures.createBasis,
      {
        fields: {
          number: '08-NQ/ĐU',
          issuedBy: 'Đảng ủy xã',
          issuedOn: on('2026-01-05'),
          abstract: 'Nghị quyết về nền nếp sinh hoạt',
          effectiveFrom: null,
          effectiveTo: null,
          note: null,
        },
      },
      asked(),
    )
    const { id } = await call(
      inspectionsProcedures.createTheme,
      {
        fields: {
          title: 'Tự kiểm tra nền nếp sinh hoạt',
          basisId,
          openedOn: on('2026-02-01'),
          dueOn: day('2026-05-31'),
          note: null,
        },
        cellIds: cells,
        faults: ['Sinh hoạt chưa đúng kỳ', 'Nội dung còn chung chung'],
      },
      asked(),
    )
    themeId = id
  })

  it('tells who has not reported yet, and who reported late is late no more', async () => {
    expect(await theme()).toMatchObject({
      organisations: 2,
      reviewed: 0,
      late: 2,
      basis: expect.stringContaining('08-NQ'),
    })
    const asking = (await theme()).cells[0]
    await call(
      inspectionsProcedures.review,
      { id: asking?.id ?? 0, fields: { reviewedOn: on('2026-06-20'), summary: 'Đã tự kiểm tra' } },
      asked(),
    )
    expect(await theme()).toMatchObject({ reviewed: 1, late: 1 })
  })

  it('groups faults under the words of the document, and counts what is put right', async () => {
    const [fault] = (await theme()).faults
    const { id: findingId } = await call(
      inspectionsProcedures.createFinding,
      {
        fields: {
          caseId: null,
          themeId,
          subjectId: null,
          cellId: cells[0] ?? 0,
          faultId: fault?.id ?? null,
          fault: 'Hai tháng không sinh hoạt',
          gravity: 'flaw',
          personId: null,
          responsible: 'Chi ủy',
          foundOn: on('2026-03-01'),
          note: null,
        },
      },
      asked(),
    )
    const { id } = await call(
      inspectionsProcedures.createRemedy,
      {
        fields: {
          findingId,
          what: 'Lập lịch sinh hoạt',
          personId: null,
          responsible: 'Bí thư',
          dueOn: day('2026-04-01'),
          reportedOn: null,
          report: null,
          verifiedBy: null,
          verifiedOn: null,
          note: null,
        },
      },
      asked(),
    )
    expect(await theme()).toMatchObject({ findings: 1, remedies: 1, remedied: 0, overdue: 1 })
    const found = await call(inspectionsProcedures.findingOfRemedy, { id }, asked())
    expect(found).toMatchObject({ id: findingId, group: 'Sinh hoạt chưa đúng kỳ', state: 'overdue' })
    await call(
      inspectionsProcedures.verifyRemedy,
      { id, version: 1, verifiedOn: on('2026-05-02'), verifiedBy: 'Đảng ủy' },
      asked(),
    )
    const after = await theme()
    expect(after).toMatchObject({ remedied: 1, overdue: 0 })
    expect(after.faults.map(({ findings, remedied }) => [findings, remedied])).toEqual([
      [1, 1],
      [0, 0],
    ])
  })

  it('lets no group go that findings fall under, nor a document that a round is founded on', async () => {
    const [first, second] = (await theme()).faults
    const keep = (faults: { id: number | null; words: string }[]) =>
      call(inspectionsProcedures.setFaults, { themeId, faults }, asked())
    expect((await refusalOf(keep([{ id: second?.id ?? 0, words: 'Nội dung còn chung chung' }]))).code).toBe(
      'CONFLICT',
    )
    await keep([
      { id: null, words: 'Đảng phí nộp chậm' },
      { id: first?.id ?? 0, words: 'Sinh hoạt không đúng kỳ' },
    ])
    expect((await theme()).faults.map(({ words }) => words)).toEqual([
      'Đảng phí nộp chậm',
      'Sinh hoạt không đúng kỳ',
    ])
    const [basis] = await call(inspectionsProcedures.bases, {}, asked())
    expect(
      (await refusalOf(call(inspectionsProcedures.trashBases, { ids: [basis?.id ?? 0] }, asked()))).code,
    ).toBe('CONFLICT')
  })

  it('counts no more once it lies in the trash', async () => {
    const remedies = () => call(inspectionsProcedures.remedies, { state: 'all', page }, asked())
    expect((await remedies()).total).toBe(1)
    await call(inspectionsProcedures.trashThemes, { ids: [themeId] }, asked())
    expect((await remedies()).total).toBe(0)
  })
})

describe('a letter', () => {
  const letter = (given: Partial<PetitionFields> = {}): PetitionFields => ({
    kind: 'denunciation',
    receivedOn: day('2026-03-02'),
    sender: null,
    cellId: cells[0] ?? 0,
    personId: null,
    content: 'Về việc thu quỹ',
    contents: ['dtc_12'],
    handling: 'waiting',
    handledOn: null,
    passedTo: null,
    caseId: null,
    note: null,
    ...given,
  })
  const receive = (fields: PetitionFields) => call(inspectionsProcedures.createPetition, { fields }, asked())

  it('is handled: taken up by a case, or passed on to somebody who is named', async () => {
    const { id } = await receive(letter())
    const row = () => call(inspectionsProcedures.petition, { id }, asked())
    expect(await row()).toMatchObject({ version: 1, cellName: 'Chi bộ bản Co Muông', caseTitle: null })
    const handle = (version: number, given: Partial<PetitionFields>) =>
      call(inspectionsProcedures.updatePetition, { id, version, fields: letter(given) }, asked())
    expect((await refusalOf(handle(1, { handling: 'passed_on' }))).fields).toEqual(['passedTo'])
    const caseId = await makeCase(test, caseFields({ kind: 'denunciation', title: 'Giải quyết đơn' }), [
      organisation(cells[0] ?? 0),
    ])
    await handle(1, { handling: 'taken_up', caseId, handledOn: on('2026-03-09') })
    expect(await row()).toMatchObject({ caseTitle: 'Giải quyết đơn', fields: { handling: 'taken_up' } })
    expect((await refusalOf(handle(1, {}))).code).toBe('STALE')
  })

  it('begins a case in one command, is taken up with it, and only once', async () => {
    const { id } = await receive(letter({ content: 'Về đất công' }))
    const open = () =>
      call(
        inspectionsProcedures.create,
        {
          fields: caseFields({ kind: 'denunciation', title: 'Giải quyết đơn về đất công' }),
          subjects: [organisation(cells[0] ?? 0)],
          petitionId: id,
          reason: null,
        },
        asked(),
      )
    const { id: caseId } = await open()
    const row = () => call(inspectionsProcedures.petition, { id }, asked())
    expect((await row()).fields).toMatchObject({ caseId, handling: 'taken_up', handledOn: '2026-03-02' })
    expect((await refusalOf(open())).code).toBe('CONFLICT')
    await call(auditProcedures.undoLast, undefined, asked())
    expect((await row()).fields).toMatchObject({ caseId: null, handling: 'waiting', handledOn: null })
  })

  it('takes contents of its own kind only', async () => {
    const wrong = letter({ kind: 'complaint', contents: ['dtc_12'] })
    expect((await refusalOf(receive(wrong))).fields).toEqual(['contents'])
    await receive(letter({ kind: 'complaint', contents: ['dkn_01', 'dkn_09'] }))
    const list = await call(inspectionsProcedures.petitions, { kind: 'complaint', page }, asked())
    expect(list.rows.map(({ fields }) => fields.contents)).toEqual([['dkn_01', 'dkn_09']])
  })

  it('is found by its words without marks, newest first', async () => {
    await receive(letter({ receivedOn: day('2026-04-01'), content: 'Về đất đai' }))
    const find = (search: string) => call(inspectionsProcedures.petitions, { search, page }, asked())
    expect((await find('dat dai')).total).toBe(1)
    expect((await find('')).rows[0]?.fields.receivedOn).toBe('2026-04-01')
  })
})
