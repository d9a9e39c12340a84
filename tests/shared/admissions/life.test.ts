import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOn } from '../../../src/shared/admissions/as-of.ts'
import { lifeProblems } from '../../../src/shared/admissions/contradictions.ts'
import type { DossierFacts } from '../../../src/shared/admissions/facts.ts'
import { purposeSchema } from '../../../src/shared/admissions/fields.ts'
import { judge, officialDay, probationEnd } from '../../../src/shared/admissions/judge.ts'
import { allowedSteps, stageOn } from '../../../src/shared/admissions/life.ts'
import type { Step } from '../../../src/shared/admissions/steps.ts'
import { routeOf } from '../../../src/shared/admissions/votes.ts'
import { addDays, type Day } from '../../../src/shared/vocabulary/day.ts'
import {
  firstDayOf,
  lastDayOf,
  type PartialDate,
  partialDate,
} from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../vocabulary/arbitraries.ts'
import { ableCandidate, ballot, counting, dossier } from './facts.ts'

const how = counting('294')
const today = how.day

/** Days from 2024 to some weeks after today, whole or vague. */
const anyDay = fc.integer({ min: 0, max: 1090 }).map((count) => addDays(day('2024-01-01'), count))
const anyDate: fc.Arbitrary<PartialDate> = fc.oneof(
  { weight: 8, arbitrary: anyDay.map((one) => partialDate(one)) },
  { weight: 1, arbitrary: anyDay.map((one) => partialDate(one.slice(0, 7))) },
  { weight: 1, arbitrary: fc.constant(partialDate('?')) },
)

type Act = (facts: DossierFacts) => [Step, Partial<DossierFacts>]

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  anyDate.map(
    (permissionOn): Act =>
      () => ['permit', { permissionOn }],
  ),
  anyDate.map(
    (applicationOn): Act =>
      () => ['update', { applicationOn }],
  ),
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        anyDate,
        fc.constantFrom(...purposeSchema.options),
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 3, max: 9 }),
      )
      .map(
        ([heldOn, purpose, place, inFavour]): Act =>
          (facts) => {
            const body = routeOf(facts)[place] ?? 'cell'
            const round =
              facts.ballots.filter((one) => one.purpose === purpose && one.body === body).length + 1
            const steps = {
              admission: 'voteAdmission',
              recognition: 'voteRecognition',
              removal: 'voteRemoval',
            } as const
            return [
              steps[purpose],
              { ballots: [...facts.ballots, ballot(heldOn, { purpose, body, round, inFavour })] },
            ]
          },
      ),
  },
  {
    weight: 3,
    arbitrary: anyDate.map(
      (decisionOn): Act =>
        () => ['decide', { decisionOn }],
    ),
  },
  anyDate.map(
    (on): Act =>
      () => ['refuse', { refusedOn: on, closedOn: on, closeReason: 'refused' }],
  ),
  {
    weight: 2,
    arbitrary: anyDate.map(
      (decisionReceivedOn): Act =>
        () => ['receiveDecision', { decisionReceivedOn }],
    ),
  },
  {
    weight: 3,
    arbitrary: anyDay.map(
      (ceremonyOn): Act =>
        () => ['holdCeremony', { ceremonyOn, probationEndsOn: probationEnd(how, ceremonyOn) }],
    ),
  },
  anyDate.map(
    (recordDeclaredOn): Act =>
      () => ['declareRecord', { recordDeclaredOn }],
  ),
  {
    weight: 3,
    arbitrary: anyDate.map(
      (recognitionOn): Act =>
        (facts) => ['recognise', { recognitionOn, officialOn: officialDay(how, facts, recognitionOn) }],
    ),
  },
  anyDate.map(
    (removalOn): Act =>
      () => ['remove', { removalOn, removalGround: 'other' }],
  ),
  anyDate.map(
    (complaintOn): Act =>
      () => ['complain', { complaintOn }],
  ),
  anyDate.map(
    (closedOn): Act =>
      () => ['close', { closedOn, closeReason: 'withdrawn' }],
  ),
  fc.constant<Act>(() => ['reopen', { closedOn: null, closeReason: null, refusedOn: null }]),
)

/** Surely out of order: said again, apart from the program's own rules. */
const before = (a: PartialDate | Day | null, b: PartialDate | Day | null): boolean => {
  const last = a === null ? null : lastDayOf(a as PartialDate)
  const first = b === null ? null : firstDayOf(b as PartialDate)
  return last !== null && first !== null && last < first
}

function expectPossible(facts: DossierFacts): void {
  const { decisionOn, ceremonyOn, probationEndsOn, officialOn, recognitionOn, removalOn } = facts
  expect(before(ceremonyOn, decisionOn)).toBe(false)
  expect(before(ceremonyOn, facts.decisionReceivedOn)).toBe(false)
  expect(before(recognitionOn, probationEndsOn)).toBe(false)
  expect(before(removalOn, ceremonyOn)).toBe(false)
  if (ceremonyOn !== null) expect(decisionOn).not.toBeNull()
  expect(probationEndsOn === null).toBe(ceremonyOn === null)
  if (officialOn !== null) expect(officialOn).toBe(probationEndsOn)
  expect(recognitionOn !== null && removalOn !== null).toBe(false)
  expect(facts.refusedOn !== null && decisionOn !== null).toBe(false)
  for (const { heldOn, purpose } of facts.ballots) {
    if (purpose === 'admission') expect(before(decisionOn, heldOn)).toBe(false)
    else expect(before(heldOn, ceremonyOn)).toBe(false)
    if (purpose === 'recognition') expect(before(recognitionOn, heldOn)).toBe(false)
  }
}

/** A fresh dossier, one decided on, and one whose candidate was admitted: late stages are then not left to luck. */
const fresh = dossier({ openedOn: day('2024-01-01') })
const decided = { ...fresh, ballots: [ballot('2024-01-10')], decisionOn: partialDate('2024-02-01') }
const admitted = { ...decided, ceremonyOn: day('2024-03-01'), probationEndsOn: day('2025-03-01') }
const anyStart = fc.constantFrom<DossierFacts[]>(fresh, decided, admitted)

describe('the life of a dossier', () => {
  it('reaches no impossible state by any sequence of acts', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyStart, fc.array(anyAct, { maxLength: 40 }), anyDay, (start, acts, back) => {
        let facts = start
        for (const act of acts) {
          const [step, change] = act(facts)
          const stage = stageOn(facts, how.pack, today)
          const verdict = judge({ facts, candidate: ableCandidate, counting: how }, step, change)
          if (!allowedSteps(facts, stage).includes(step)) expect(verdict.refusal).not.toBeNull()
          if (verdict.refusal !== null || verdict.problems.length > 0) continue
          facts = verdict.next
          seen.add(stageOn(facts, how.pack, today))
          expect(lifeProblems(facts, today)).toEqual([])
          expectPossible(facts)
          // what came later decides nothing of where it stood on an earlier day
          expect(stageOn(factsOn(facts, back), how.pack, back)).toBe(stageOn(facts, how.pack, back))
        }
      }),
      { numRuns: 1000 },
    )
    // the property would say nothing if the acts never got anywhere
    expect([...seen].sort()).toEqual(
      ['closed', 'decided', 'official', 'preparing', 'probation', 'removed', 'reviewing', 'submitted'].sort(),
    )
  })

  it('only moves forward as days go by without an act', () => {
    const order = ['preparing', 'submitted', 'decided', 'probation', 'reviewing', 'official']
    const facts = dossier({
      ballots: [ballot('2025-09-10'), ballot('2026-10-25', { purpose: 'recognition' })],
      decisionOn: partialDate('2025-10-01'),
      ceremonyOn: day('2025-10-20'),
      probationEndsOn: day('2026-10-20'),
      recognitionOn: partialDate('2026-11-10'),
      officialOn: day('2026-10-20'),
    })
    let reached = 0
    for (let on = day('2025-09-01'); on < '2026-12-01'; on = addDays(on, 1)) {
      const place = order.indexOf(stageOn(facts, how.pack, on))
      expect(place).toBeGreaterThanOrEqual(reached)
      reached = place
    }
    expect(order[reached]).toBe('official')
  })

  it.each([
    ['2025-09-09', 'preparing'],
    ['2025-09-10', 'submitted'],
    ['2025-10-01', 'decided'],
    ['2025-10-20', 'probation'],
    ['2026-10-19', 'probation'],
    ['2026-10-20', 'reviewing'],
  ])('on %s is %s', (on, stage) => {
    const facts = dossier({
      ballots: [ballot('2025-09-10')],
      decisionOn: partialDate('2025-10-01'),
      ceremonyOn: day('2025-10-20'),
      probationEndsOn: day('2026-10-20'),
    })
    expect(stageOn(facts, how.pack, day(on))).toBe(stage)
  })
})

it('of a past day a link has only the days it had then, and one that began later is not there', () => {
  const date = partialDate
  const move = {
    movedOn: date('2026-03-02'),
    toCellId: null,
    toPlace: 'Đảng bộ xã Thử Bên',
    certificateNumber: null,
    forwardedOn: date('2026-03-10'),
    fileReceivedOn: date('2026-05-04'),
    objection: null,
    objectedOn: null,
    reviewedOn: date('2026-07-01'),
    note: null,
  }
  const facts = { ...dossier(), moves: [move] }
  expect(factsOn(facts, day('2026-03-01')).moves).toEqual([])
  expect(factsOn(facts, day('2026-04-01')).moves).toEqual([
    { ...move, fileReceivedOn: null, reviewedOn: null },
  ])
  expect(factsOn(facts, day('2026-08-01'))).toBe(facts)
})
