import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import { approvalPurposeSchema } from '../../../src/shared/approvals/fields.ts'
import { isMonth, lastDayOfMonth, month, monthAfter, monthOf } from '../../../src/shared/approvals/month.ts'
import {
  type AskedOn,
  approvalState,
  type CandidateFacts,
  objectionsTo,
  waitingDays,
} from '../../../src/shared/approvals/rules.ts'
import type { RulePack } from '../../../src/shared/regulations/pack.ts'
import { addDays, type Day } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { anyDay } from '../vocabulary/arbitraries.ts'

const body = readPackFiles(join(import.meta.dirname, '../../../resources/rules')).find(
  ({ pack }) => pack === '208-qd-tw',
)
if (body === undefined) throw new Error('no pack')
const pack: RulePack = {
  id: 1,
  pack: body.pack,
  version: 1,
  name: body.name,
  rules: new Map(body.rules.map((rule) => [rule.key, rule])),
}
const on: AskedOn = { day: '2026-11-23' as Day, month: month('2026-11'), pack }
const nobody: CandidateFacts = {
  recognisedOn: null,
  birthDate: null,
  helped: false,
  certificate: null,
  attending: null,
  dossierOpen: false,
  latest: null,
}
const said = (purpose: Parameters<typeof objectionsTo>[0], facts: Partial<CandidateFacts>) =>
  objectionsTo(purpose, { ...nobody, ...facts }, on).map(({ message }) => message)

describe('months', () => {
  it('come one after another', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -200, max: 200 }), (day, count) => {
        const here = monthOf(day)
        const there = monthAfter(here, count)
        expect(isMonth(there)).toBe(true)
        expect(monthAfter(there, -count)).toBe(here)
        expect(there > here).toBe(count > 0)
        expect(monthOf(lastDayOfMonth(here))).toBe(here)
        expect(monthOf(addDays(lastDayOfMonth(here), 1))).toBe(monthAfter(here, 1))
      }),
    )
  })
})

describe('who belongs on a list', () => {
  it('of recognition: whom nobody has put forward, recognised at most last month', () => {
    expect(said('recognition', {})).toEqual([])
    expect(said('recognition', { recognisedOn: partialDate('2026-10-24') })).toEqual([])
    expect(said('recognition', { recognisedOn: partialDate('2026-09-24') })).toEqual([
      'Chi bộ đã công nhận từ 24/09/2026, không phải đề nghị mới',
    ])
  })

  it('of the class: sympathizers without a certificate that still holds', () => {
    const recognisedOn = partialDate('2026-05-24')
    expect(said('awareness_class', {})).toEqual(['Chi bộ chưa có nghị quyết công nhận cảm tình Đảng'])
    expect(said('awareness_class', { recognisedOn })).toEqual([])
    const with_ = (issued: string) =>
      said('awareness_class', { recognisedOn, certificate: { issuedOn: partialDate(issued) } })
    expect(with_('2021-11-23')).toEqual(['Đã có giấy chứng nhận, còn giá trị đến 23/11/2026'])
    expect(with_('2021-11-22')).toEqual([])
    // only the month is known: it may still hold
    expect(with_('2021-11')).toEqual(['Đã có giấy chứng nhận, còn giá trị đến 30/11/2026'])
    expect(with_('?')).toEqual(['Đã có giấy chứng nhận'])
  })

  it('never with an open request, an agreed one or a dossier', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...approvalPurposeSchema.options),
        fc.constantFrom('agreed' as const, 'returned' as const, null),
        fc.boolean(),
        (purpose, result, helped) => {
          const facts = {
            ...nobody,
            helped,
            recognisedOn: partialDate('2026-11-02'),
            certificate: purpose === 'open_dossier' ? { issuedOn: partialDate('2025-01-01') } : null,
            latest: { month: month('2026-10'), result, reason: result === 'returned' ? 'Thiếu' : null },
          }
          const found = objectionsTo(purpose, facts, on)
          expect(found.length).toBeGreaterThan(0)
          expect(found.some((each) => each.refused)).toBe(result === null)
        },
      ),
    )
    expect(objectionsTo('open_dossier', { ...nobody, dossierOpen: true }, on)[0]?.refused).toBe(true)
  })
})

describe('waiting', () => {
  it('counts calendar days to the answer, to today without one, and nothing where a day is vague', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), fc.nat(400), (sent, first, more) => {
        const [answered, today] = [addDays(sent, first), addDays(sent, first + more)]
        expect(waitingDays(partialDate(sent), partialDate(answered), true, today)).toBe(first)
        expect(waitingDays(partialDate(sent), null, false, today)).toBe(first + more)
        expect(waitingDays(partialDate(sent.slice(0, 7)), null, false, today)).toBeNull()
        expect(waitingDays(partialDate(sent), partialDate('?'), true, today)).toBeNull()
      }),
    )
    expect(waitingDays(null, null, false, on.day)).toBeNull()
  })

  it('is a state of its own between making and the last answer', () => {
    expect(approvalState(null, 3)).toBe('preparing')
    expect(approvalState(partialDate('2026-11-02'), 1)).toBe('waiting')
    expect(approvalState(partialDate('2026-11-02'), 0)).toBe('answered')
  })
})
