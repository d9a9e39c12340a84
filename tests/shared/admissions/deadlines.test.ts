import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '../../../src/shared/admissions/deadlines.ts'
import type { DossierDeadline } from '../../../src/shared/admissions/detail.ts'
import type { CandidateFacts, DossierFacts } from '../../../src/shared/admissions/facts.ts'
import type { MoveFields } from '../../../src/shared/admissions/inputs.ts'
import type { PartialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../vocabulary/arbitraries.ts'
import { ableCandidate, ballot, counting, date, dossier } from './facts.ts'

const move = (given: Partial<MoveFields>): MoveFields => ({
  movedOn: null,
  toCellId: null,
  toPlace: 'xã khác',
  certificateNumber: null,
  forwardedOn: null,
  fileReceivedOn: null,
  objection: null,
  objectedOn: null,
  reviewedOn: null,
  note: null,
  ...given,
})
const check = (receivedOn: PartialDate, abroad: boolean) => ({
  id: 7,
  subject: 'Bản thân',
  relation: 'candidate' as const,
  abroad,
  place: null,
  sentOn: null,
  receivedOn,
  answeredOn: null,
  waived: null,
})

/** For each rule: which deadline it is, and the facts that start its clock. */
const cases: Record<
  string,
  { key: string; facts: (start: string, event: string) => Partial<DossierFacts>; issued?: true }
> = {
  'D-01': { key: 'decision', facts: (start) => ({ ballots: [ballot(start)] }) },
  'D-02': {
    key: 'recognition',
    facts: (start) => ({
      ceremonyOn: day('2025-01-01'),
      ballots: [ballot(start, { purpose: 'recognition' })],
    }),
  },
  'D-03': { key: 'decision', facts: (start) => ({ ballots: [ballot(start)], decisionExtendedDays: 15 }) },
  // both days are known, the pack says which of them counts
  'D-05': {
    key: 'ceremony',
    facts: (start, event) => {
      const other = date(/\d{4}-\d\d-\d\d/u.exec(event)?.[0] ?? '?')
      return event.startsWith('decision received')
        ? { decisionOn: other, decisionReceivedOn: date(start) }
        : { decisionOn: date(start), decisionReceivedOn: other }
    },
  },
  'D-07': { key: 'record', facts: (start) => ({ ceremonyOn: day(start) }) },
  'D-08': { key: 'probation', facts: (start) => ({ ceremonyOn: day(start) }) },
  'D-09': {
    key: 'review',
    facts: (start) => ({ ceremonyOn: day('2024-04-03'), probationEndsOn: day(start) }),
  },
  'D-12': { key: 'dossier', facts: (start) => ({ applicationOn: date(start) }) },
  'D-13': { key: 'certificate', facts: () => ({}), issued: true },
  'D-14': { key: 'check:7', facts: (start) => ({ checks: [check(date(start), false)] }) },
  'D-14 abroad': { key: 'check:7', facts: (start) => ({ checks: [check(date(start), true)] }) },
  'D-15': { key: 'move:0:forward', facts: (start) => ({ moves: [move({ movedOn: date(start) })] }) },
  'D-16': { key: 'move:0:decide', facts: (start) => ({ moves: [move({ fileReceivedOn: date(start) })] }) },
  'D-17': { key: 'move:0:window', facts: (start) => ({ moves: [move({ movedOn: date(start) })] }) },
  'D-19': { key: 'move:0:review', facts: (start) => ({ moves: [move({ objectedOn: date(start) })] }) },
  'D-20': {
    key: 'complaint',
    facts: (start) => ({ removalOn: date('2026-01-01'), removalReceivedOn: date(start) }),
  },
  'D-21': {
    key: 'complaint-resolved',
    facts: (start) => ({ removalOn: date('2026-01-01'), complaintOn: date(start) }),
  },
}

const table = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'deadlines.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| D-'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, rule = '', pack = '', event = '', start = '', , due = '']) => ({ rule, pack, event, start, due }))

function ask(
  facts: DossierFacts,
  key: string,
  how = counting(),
  candidate: CandidateFacts = ableCandidate,
): DossierDeadline {
  const found = deadlinesOf(facts, candidate, how).find((one) => one.key === key)
  if (found === undefined) throw new Error(`No deadline ${key}`)
  return found
}

describe('the table worked out by hand', () => {
  it('has every rule of a dossier', () => {
    expect(table.length).toBeGreaterThan(20)
    expect([...new Set(table.map(({ rule }) => rule))].sort()).toEqual(Object.keys(cases).sort())
  })

  it.each(table)('$rule under $pack from $start ($event): $due', ({ rule, pack, event, start, due }) => {
    const it_ = cases[rule]
    if (it_ === undefined) throw new Error(`No case for ${rule}`)
    const candidate =
      it_.issued === true ? { ...ableCandidate, awarenessIssuedOn: date(start) } : ableCandidate
    const told = ask(dossier(it_.facts(start, event)), it_.key, counting(pack, '2020-01-01'), candidate)
    if (due === 'not computed') expect(told).toMatchObject({ dueOn: null, state: 'uncovered' })
    else expect(told).toMatchObject({ startedOn: start, dueOn: due, state: 'open' })
    expect(told.source).toMatch(/\d/u)
  })
})

describe('how a deadline stands', () => {
  const decided = (decisionOn: string | null, today: string, closedOn: string | null = null) =>
    ask(
      dossier({
        ballots: [ballot('2025-09-12')],
        decisionOn: decisionOn === null ? null : date(decisionOn),
        closedOn: closedOn === null ? null : date(closedOn),
      }),
      'decision',
      counting('294', today),
    )

  it.each([
    [null, '2025-11-13', 'open', 1],
    [null, '2025-11-14', 'open', 0],
    [null, '2025-11-15', 'overdue', -1],
    ['2025-11-14', '2026-01-01', 'done', null],
    ['2025-11-15', '2026-01-01', 'done_late', null],
    // some day of November: nobody can say that it was late
    ['2025-11', '2026-01-01', 'done', null],
    ['?', '2026-01-01', 'done', null],
  ])('decided %s, asked on %s: %s', (on, today, state, daysLeft) => {
    expect(decided(on, today)).toMatchObject({ state, daysLeft })
  })

  it('waits for a clock that has not started or whose start is vague', () => {
    expect(ask(dossier(), 'decision')).toMatchObject({ state: 'waiting', dueOn: null })
    expect(ask(dossier({ applicationOn: date('2025-08') }), 'dossier').state).toBe('waiting')
  })

  it('counts from the latest resolution that reached the share', () => {
    const ballots = [ballot('2025-09-01', { inFavour: 5 }), ballot('2025-09-12', { round: 2 })]
    expect(ask(dossier({ ballots }), 'decision').startedOn).toBe('2025-09-12')
    expect(ask(dossier({ ballots: ballots.slice(0, 1) }), 'decision').startedOn).toBeNull()
  })

  it('asks nothing more of a dossier that is closed', () => {
    expect(() => decided(null, '2026-01-01', '2025-12-01')).toThrow('No deadline')
    expect(decided('2025-11-14', '2026-01-01', '2025-12-01').state).toBe('done')
  })

  it('never calls a right or a coming event overdue', () => {
    const facts = dossier({ ceremonyOn: day('2024-01-10'), probationEndsOn: day('2025-01-10') })
    expect(ask(facts, 'probation').state).toBe('done')
    expect(ask(facts, 'review').state).toBe('overdue')
  })

  it('tells a decision made in time after the move from one to be cancelled', () => {
    const decidedOn = (decisionOn: string) =>
      ask(
        dossier({ decisionOn: date(decisionOn), moves: [move({ movedOn: date('2024-04-12') })] }),
        'move:0:window',
        counting('24'),
      ).state
    expect([decidedOn('2024-05-29'), decidedOn('2024-05-30')]).toEqual(['done', 'done_late'])
  })
})
