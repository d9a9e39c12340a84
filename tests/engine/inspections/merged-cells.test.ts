import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { boardProcedures } from '../../../src/engine/board/procedures.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { countSetByCell } from '../../../src/engine/figures/queries.ts'
import { inspectionsDue } from '../../../src/engine/inspections/due.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { partialDate as on } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { dueQuestion } from '../due-question.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { caseFields, makeCase, organisation } from './make-cases.ts'

const paper = { decision: null, decidedOn: null, decidedBy: null, note: null }

let test: TestRegister
let [lan, nga, muong] = [0, 0, 0]
const asked = () => ({ context: test.context })

const merge = (gone: number, into: number, when: string, name: string) =>
  call(
    cellsProcedures.merge,
    {
      cellIds: [gone],
      on: day(when),
      paper,
      into: { kind: 'existing', cellId: into, name },
      secretaryId: null,
    },
    asked(),
  )
const dueNow = () => inspectionsDue(test.reader, dueQuestion(test, '2026-11-23'))
const undo = () => call(auditProcedures.undoLast, undefined, asked())
async function remediesOnBoard(asOf: string) {
  const { questions, rows } = await call(boardProcedures.show, { asOf: day(asOf) }, asked())
  const at = questions.findIndex(({ id }) => id === 'remedies')
  return Object.fromEntries(rows.map(({ name, answers }) => [name, answers[at]?.word]))
}
const counted = (asOf: string) =>
  countSetByCell(test.reader, 'remedies.overdue', { from: day(asOf), to: day(asOf) })

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  lan = await makeCell(test, 'Chi bộ bản Lạn')
  nga = await makeCell(test, 'Chi bộ bản Ngà')
  muong = await makeCell(test, 'Chi bộ bản Mường')
  for (const [name, cell] of [
    ['Lò Văn Một', lan],
    ['Vì Văn Hai', nga],
    ['Hà Văn Ba', muong],
  ] as const)
    await makeMember(test, name, cell)
  const caseId = await makeCase(test, caseFields({}), [organisation(nga)])
  const { id: findingId } = await call(
    inspectionsProcedures.createFinding,
    {
      fields: {
        caseId,
        themeId: null,
        subjectId: null,
        cellId: nga,
        faultId: null,
        fault: 'Chưa sinh hoạt đúng kỳ',
        gravity: 'flaw',
        personId: null,
        responsible: null,
        foundOn: on('2026-04-01'),
        note: null,
      },
    },
    asked(),
  )
  await call(
    inspectionsProcedures.createRemedy,
    {
      fields: {
        findingId,
        what: 'Lập lịch sinh hoạt cả năm',
        personId: null,
        responsible: 'Bí thư chi bộ',
        dueOn: day('2026-06-30'),
        reportedOn: null,
        report: null,
        verifiedBy: null,
        verifiedOn: null,
        note: null,
      },
    },
    asked(),
  )
})
afterAll(() => test.close())

describe('what was found in a cell that was merged', () => {
  it('is the receiving cell’s to put right from the day on, also after another merger', async () => {
    await merge(nga, lan, '2026-08-01', 'Chi bộ ghép Lạn, Ngà')
    await merge(lan, muong, '2026-10-01', 'Chi bộ ghép Mường, Lạn, Ngà')
    expect(await remediesOnBoard('2026-07-31')).toEqual({
      'Chi bộ bản Lạn': '',
      'Chi bộ bản Mường': '',
      'Chi bộ bản Ngà': '1 quá hạn',
    })
    expect(await remediesOnBoard('2026-08-01')).toMatchObject({ 'Chi bộ ghép Lạn, Ngà': '1 quá hạn' })
    expect(await remediesOnBoard('2026-11-23')).toEqual({ 'Chi bộ ghép Mường, Lạn, Ngà': '1 quá hạn' })
    expect([...counted('2026-07-31').keys()]).toEqual([nga])
    expect([...counted('2026-09-30').keys()]).toEqual([lan])
    expect([...counted('2026-11-23').keys()]).toEqual([muong])
  })

  it('stands in its list and among what is due, with the name it was found under', async () => {
    const page = { from: 0, size: 10 }
    for (const cellId of [nga, muong]) {
      const { rows } = await call(inspectionsProcedures.remedies, { page, cellId }, asked())
      expect(rows).toMatchObject([
        { cellId: muong, cellName: 'Chi bộ ghép Mường, Lạn, Ngà', foundIn: 'Chi bộ bản Ngà' },
      ])
    }
    const found = await call(inspectionsProcedures.remedies, { page, search: 'ban nga' }, asked())
    expect(found.total).toBe(1)
    const due = dueNow()
    expect(due.find(({ key }) => key.startsWith('inspections:remedy'))).toMatchObject({
      cellName: 'Chi bộ ghép Mường, Lạn, Ngà',
    })
  })

  it('goes back with the mergers', async () => {
    await undo()
    await undo()
    expect(await remediesOnBoard('2026-11-23')).toMatchObject({ 'Chi bộ bản Ngà': '1 quá hạn' })
    expect([...counted('2026-11-23').keys()]).toEqual([nga])
  })
})

describe('a round of self-review', () => {
  it('waits no more for a cell that is no more', async () => {
    const { id } = await call(
      inspectionsProcedures.createTheme,
      {
        fields: {
          title: 'Tự kiểm tra nền nếp sinh hoạt',
          basisId: null,
          openedOn: on('2026-02-01'),
          dueOn: day('2026-05-31'),
          note: null,
        },
        cellIds: [lan, nga],
        faults: [],
      },
      asked(),
    )
    const theme = () => call(inspectionsProcedures.theme, { id }, asked())
    const waiting = () =>
      dueNow()
        .filter(({ key }) => key.startsWith('inspections:review'))
        .map((it) => it.cellId)
    expect((await theme()).late).toBe(2)
    await merge(nga, lan, '2026-08-01', 'Chi bộ ghép Lạn, Ngà')
    expect(await theme()).toMatchObject({ organisations: 2, late: 1 })
    expect((await theme()).cells.map(({ ended, late }) => [ended, late])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(waiting()).toEqual([lan])
    await test.run((change) => {
      change.describe('Bỏ chi bộ')
      return change.update('cell', lan, { trashed_at: '2026-11-20T00:00:00.000Z' })
    })
    expect(waiting()).toEqual([])
    expect((await theme()).late).toBe(0)
  })
})
