import { call } from '@orpc/server'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countingOn } from '../../../src/engine/admissions/act.ts'
import { type LoadedDossier, loadDossier } from '../../../src/engine/admissions/load.ts'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { stageAt } from '../../../src/engine/admissions/stage.ts'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { RegisterError } from '../../../src/engine/register/register-error.ts'
import { recordTables } from '../../../src/engine/register/schema.ts'
import { lifeProblems } from '../../../src/shared/admissions/contradictions.ts'
import { stageOn } from '../../../src/shared/admissions/life.ts'
import { addDays, addMonths, type Day } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import {
  ballot,
  candidateCheck,
  decideOn,
  get,
  holdCeremony,
  introducer,
  makeCandidate,
  makePlaceOfAdmission,
  on,
  openFor,
  type Place,
  paper,
  prepare,
} from './make-dossiers.ts'

let test: TestRegister
let place: Place
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  place = await makePlaceOfAdmission(test)
})
afterAll(() => test.close())
const context = () => ({ context: test.context })

/** Every record as it stands, but for versions: those only ever rise. Catalogs and rules are no commands' business here. */
const everything = () =>
  recordTables
    .filter((table) => !['rule_pack', 'holiday', 'setting', 'account'].includes(table))
    .map((table) => {
      const rows = test.reader.statement<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`).all()
      return `${table} ${JSON.stringify(rows.map(({ version: _, ...row }) => row))}`
    })

const reason = 'Hồ sơ giấy ghi như vậy'
/** One command on the dossier, dated as chance has it; every rule is passed over with a reason. */
const commands: Record<string, (id: number, when: Day) => Promise<unknown>> = {
  permit: async (id, when) =>
    call(
      admissionsProcedures.permit,
      { ...(await on(test, id, reason)), number: null, on: partialDate(when) },
      context(),
    ),
  update: async (id, when) =>
    call(
      admissionsProcedures.update,
      { ...(await on(test, id, reason)), fields: { applicationOn: partialDate(when), difficultArea: true } },
      context(),
    ),
  papers: async (id, when) =>
    call(
      admissionsProcedures.setPapers,
      { ...(await on(test, id, reason)), papers: [paper('application', when), paper('opinions', when)] },
      context(),
    ),
  introducer: async (id, when) =>
    call(
      admissionsProcedures.addIntroducer,
      {
        ...(await on(test, id, reason)),
        introducer: introducer(place.members[0] ?? 0, { introducedOn: partialDate(when) }),
        replaces: null,
      },
      context(),
    ),
  endIntroducer: async (id, when) => {
    const open = (await get(test, id)).introducers.find((one) => one.endedOn === null)
    if (open === undefined) throw new RegisterError('NOT_FOUND')
    const input = {
      ...(await on(test, id, reason)),
      introducerId: open.id,
      on: partialDate(when),
      reason: null,
    }
    return call(admissionsProcedures.endIntroducer, input, context())
  },
  check: async (id) =>
    call(
      admissionsProcedures.addChecks,
      { ...(await on(test, id, reason)), checks: [candidateCheck] },
      context(),
    ),
  answer: async (id, when) => {
    const check = (await get(test, id)).checks.at(-1)
    if (check === undefined) throw new RegisterError('NOT_FOUND')
    const answer = { answeredOn: partialDate(when), number: null, result: null }
    return call(
      admissionsProcedures.answerCheck,
      { ...(await on(test, id, reason)), checkId: check.id, answer },
      context(),
    )
  },
  vote: async (id, when) =>
    call(
      admissionsProcedures.recordBallot,
      { ...(await on(test, id, reason)), ballot: ballot({ heldOn: partialDate(when) }) },
      context(),
    ),
  voteOnRecognition: async (id, when) =>
    call(
      admissionsProcedures.recordBallot,
      {
        ...(await on(test, id, reason)),
        ballot: ballot({ purpose: 'recognition', heldOn: partialDate(when) }),
      },
      context(),
    ),
  takeVoteOut: async (id) => {
    const last = (await get(test, id)).ballots.at(-1)
    if (last === undefined) throw new RegisterError('NOT_FOUND')
    return call(
      admissionsProcedures.removeBallot,
      { ...(await on(test, id, reason)), ballotId: last.id },
      context(),
    )
  },
  extend: async (id) =>
    call(
      admissionsProcedures.extend,
      { ...(await on(test, id, reason)), of: 'admission', days: 10, reason: 'Xác minh thêm' },
      context(),
    ),
  decide: async (id, when) =>
    call(
      admissionsProcedures.decide,
      { ...(await on(test, id, reason)), number: '1-QĐ/ĐU', on: partialDate(when) },
      context(),
    ),
  receive: async (id, when) =>
    call(
      admissionsProcedures.receiveDecision,
      { ...(await on(test, id, reason)), on: partialDate(when) },
      context(),
    ),
  refuse: async (id, when) =>
    call(
      admissionsProcedures.refuse,
      { ...(await on(test, id, reason)), on: partialDate(when), reason: 'Chưa đủ điều kiện' },
      context(),
    ),
  ceremony: async (id, when) =>
    call(
      admissionsProcedures.holdCeremony,
      { ...(await on(test, id, reason)), on: when, announcedBy: null, consent: null, helper: null },
      context(),
    ),
  declare: async (id, when) =>
    call(
      admissionsProcedures.declareRecord,
      { ...(await on(test, id, reason)), on: partialDate(when) },
      context(),
    ),
  recognise: async (id, when) =>
    call(
      admissionsProcedures.recognise,
      { ...(await on(test, id, reason)), number: '2-QĐ/ĐU', on: partialDate(when) },
      context(),
    ),
  remove: async (id, when) =>
    call(
      admissionsProcedures.remove,
      { ...(await on(test, id, reason)), number: null, on: partialDate(when), ground: 'inactive' },
      context(),
    ),
  correct: async (id, when) =>
    call(admissionsProcedures.correct, { ...(await on(test, id, reason)), ceremonyOn: when }, context()),
  move: async (id, when) =>
    call(
      admissionsProcedures.move,
      {
        ...(await on(test, id, reason)),
        move: {
          movedOn: partialDate(when),
          toCellId: null,
          toPlace: 'xã bên',
          certificateNumber: null,
          forwardedOn: null,
          fileReceivedOn: null,
          objection: null,
          objectedOn: null,
          reviewedOn: null,
          note: null,
        },
      },
      context(),
    ),
  close: async (id, when) =>
    call(
      admissionsProcedures.close,
      { ...(await on(test, id, reason)), on: partialDate(when), reason: 'withdrawn', note: null },
      context(),
    ),
  reopen: async (id) => call(admissionsProcedures.reopen, await on(test, id, reason), context()),
}

/** @returns whether it was carried out; anything but a refusal in words is a fault */
async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof RegisterError) return false
    const { code } = await refusalOf(Promise.reject(error))
    expect(['INVALID', 'CONFLICT', 'NOT_FOUND']).toContain(code)
    return false
  }
}

const member = (dossier: LoadedDossier, today: Day) =>
  test.reader
    .statement<{ standing: string }>(
      `SELECT standing FROM cell_member WHERE person_id = ? AND (to_date IS NULL OR to_date > ?)`,
    )
    .all(dossier.row.person_id, today)
    .map((row) => row.standing)

/** The dossier, the stage that lists read in SQL and the membership tell one story. */
function expectOneStory(id: number): void {
  const dossier = loadDossier(test.reader, id)
  if (dossier === undefined) throw new Error('The dossier is gone')
  const today = test.engine.today()
  const { pack } = countingOn(test.reader, today)(dossier)
  const stage = stageOn(dossier.facts, pack, today)
  expect(lifeProblems(dossier.facts, today)).toEqual([])
  const row = test.reader.first(
    test.reader.sql.selectFrom('dossier').select(stageAt(today).as('stage')).where('id', '=', id),
  )
  expect(row?.stage).toBe(stage)
  const { ceremonyOn, officialOn, removalOn } = dossier.facts
  const standing =
    ceremonyOn === null || removalOn !== null ? [] : [officialOn === null ? 'probationary' : 'official']
  expect(member(dossier, today)).toEqual(standing)
}

describe('any sequence of commands', () => {
  it('leaves one possible story, and each undo the register as it was', async () => {
    let [undone, refusedUndo, serial] = [0, 0, 0]
    const carriedOut = new Set<string>()
    const step = fc.record({
      name: fc.constantFrom(
        ...Object.keys(commands),
        'vote',
        'decide',
        'ceremony',
        'recognise',
        'recognise',
        'remove',
        'reopen',
      ),
      // mostly onwards in time, or nothing would ever get far
      after: fc.integer({ min: -20, max: 60 }),
      undo: fc.constantFrom('none', 'none', 'none', 'last', 'earlier'),
      pick: fc.nat(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 10, maxLength: 22 }),
        fc.boolean(),
        async (steps, admitted) => {
          serial += 1
          const { sympathizerId } = await makeCandidate(test, `Lò Văn ${serial}`, place.cellId)
          const id = await openFor(test, sympathizerId, {
            openedOn: '2025-02-01',
            permissionOn: '2025-01-20',
            applicationOn: null,
            passReason: reason,
          })
          let clock = day('2025-02-05')
          // half of them begin where a recognition or a removal is not far
          if (admitted)
            for (const name of ['vote', 'decide', 'ceremony']) {
              clock = addDays(clock, 20)
              await commands[name]?.(id, clock)
            }
          if (admitted) clock = addMonths(clock, 12)
          const entries: number[] = []
          for (const { name, after, undo, pick } of steps) {
            const before = everything()
            const when = addDays(clock, after)
            const done = await attempt(async () => commands[name]?.(id, when))
            if (!done) {
              expect(everything()).toEqual(before)
              continue
            }
            carriedOut.add(name)
            expectOneStory(id)
            const [entry] = (await call(auditProcedures.recent, { page: { from: 0, size: 1 } }, context()))
              .rows
            if (undo === 'last' && entry?.undoable === true && everything().join() !== before.join()) {
              await call(auditProcedures.undo, { entryId: entry.id }, context())
              expect(everything()).toEqual(before)
              undone += 1
              continue
            }
            if (entry !== undefined) entries.push(entry.id)
            if (after > 0) clock = when
            const earlier = entries[pick % Math.max(1, entries.length)]
            if (undo !== 'earlier' || earlier === undefined) continue
            // an older command comes undone only where the rest can stand without it
            const taken = await attempt(() => call(auditProcedures.undo, { entryId: earlier }, context()))
            if (!taken) refusedUndo += 1
            expectOneStory(id)
          }
        },
      ),
      { numRuns: 40, seed: 20261123 },
    )
    // it would say nothing if the commands never got anywhere
    expect([...carriedOut]).toEqual(
      expect.arrayContaining(['decide', 'ceremony', 'recognise', 'remove', 'close', 'reopen']),
    )
    expect([undone > 5, refusedUndo > 1]).toEqual([true, true])
  }, 120_000)
})

describe('taking back', () => {
  it('the decision under a ceremony is refused in words', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Hà Thị Ngược', place.cellId)
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    await decideOn(test, id)
    const decision = (await call(auditProcedures.recent, {}, context())).rows.find((entry) =>
      entry.summary.startsWith('Ghi quyết định kết nạp'),
    )
    await holdCeremony(test, id)
    const back = call(auditProcedures.undo, { entryId: decision?.id ?? 0 }, context())
    expect(await refusalOf(back)).toMatchObject({ code: 'CONFLICT' })
    expect((await get(test, id)).decision?.number).toBe('105-QĐ/ĐU')
  })

  it('a trashed dossier comes back as it was', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Hà Văn Rác', place.cellId)
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    const before = await get(test, id)
    await call(admissionsProcedures.trash, { ids: [id] }, context())
    expect((await refusalOf(get(test, id))).code).toBe('NOT_FOUND')
    await call(auditProcedures.restore, { table: 'dossier', id }, context())
    expect(await get(test, id)).toEqual({ ...before, version: before.version + 2 })
  })

  it('a trashed dossier stays where it is while another of the person is open, and so does the person', async () => {
    const { sympathizerId, personId } = await makeCandidate(test, 'Hà Văn Đôi', place.cellId)
    const id = await openFor(test, sympathizerId)
    await call(admissionsProcedures.trash, { ids: [id] }, context())
    await openFor(test, sympathizerId)
    const back = await refusalOf(call(auditProcedures.restore, { table: 'dossier', id }, context()))
    expect(back).toMatchObject({ code: 'CONFLICT' })
    expect(back.message).toContain('hồ sơ kết nạp khác')
    expect((await refusalOf(call(peopleProcedures.trash, { ids: [personId] }, context()))).code).toBe(
      'CONFLICT',
    )
  })

  it('tells the story of a dossier with its links, in words', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Hà Thị Sử', place.cellId)
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    const history = await call(auditProcedures.history, { table: 'dossier', id }, context())
    const labels = history.flatMap(({ fields }) => fields.map((field) => field.label))
    expect(labels).toEqual(
      expect.arrayContaining(['Ngày trả lời', 'Người giới thiệu', 'Ngày nhận', 'Ngày mở hồ sơ']),
    )
  })
})
