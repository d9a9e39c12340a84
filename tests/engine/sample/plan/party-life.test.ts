import { describe, expect, it } from 'vitest'
import { covers, ends, forPlans, start, usual } from './communes.ts'

describe('party life', () => {
  it('passes from probation to full membership without gap, one cell at a time', () => {
    forPlans((plan) => {
      for (const own of Map.groupBy(plan.cell_member, (row) => row.person_id).values()) {
        for (const [index, row] of own.entries()) {
          const before = own[index - 1]
          if (!before) continue
          expect(row.from_date).toBe(before.to_date)
          if (before.standing === 'official') expect(row.standing).toBe('official')
        }
      }
      for (const entry of plan.partyEntries) {
        expect(start(entry.decided_on) <= start(entry.ceremony_on)).toBe(true)
        if (entry.official_on !== null)
          expect(start(entry.ceremony_on) <= start(entry.official_on)).toBe(true)
      }
    })
  })

  it('gives posts only to official members of the day; only a village may choose somebody outside the party', () => {
    forPlans((plan) => {
      const official = Map.groupBy(
        plan.cell_member.filter((row) => row.standing === 'official'),
        (row) => row.person_id,
      )
      const members = new Set(plan.cell_member.map((row) => row.person_id))
      for (const post of plan.cell_post) {
        const own = official.get(post.person_id) ?? []
        if (post.post === 'village_head' && !members.has(post.person_id)) continue
        expect(
          own.some((row) => (post.cell_id === 1 || row.cell_id === post.cell_id) && covers(row, post)),
        ).toBe(true)
      }
    })
  })

  it('has one secretary of a cell at a time', () => {
    forPlans((plan) => {
      const secretaries = plan.cell_post.filter((post) => post.post === 'secretary')
      for (const own of Map.groupBy(secretaries, (post) => post.cell_id).values()) {
        for (const [index, post] of own.entries())
          if (index > 0) expect(own[index - 1]?.to_date).toBe(post.from_date)
        expect(own.filter((post) => post.to_date === null).length).toBeLessThanOrEqual(1)
      }
    })
  })
})

describe('sympathizers', () => {
  it('are proposed, recognised, then admitted or stopped, in this order', () => {
    forPlans((plan, { today }) => {
      for (const s of plan.sympathizer) {
        const order = [s.proposed_on, s.recognised_on, s.admitted_on ?? s.stopped_on].filter(
          (date) => date !== null,
        )
        expect([...order].sort()).toEqual(order)
        expect((order.at(-1) ?? '') <= today).toBe(true)
        expect(s.admitted_on !== null && s.stopped_on !== null).toBe(false)
        expect(s.stopped_on === null).toBe(s.stop_reason === null)
        if (s.admitted_on !== null) expect(s.recognised_on).not.toBeNull()
        if (s.recognised_on === null) expect(s.recognition_resolution).toBeNull()
      }
    })
  })

  it('are followed by one cell at a time and become members of the last', () => {
    forPlans((plan) => {
      const stays = Map.groupBy(plan.sympathizer_stay, (row) => row.sympathizer_id)
      for (const s of plan.sympathizer) {
        const own = stays.get(s.id) ?? []
        expect(own.length).toBeGreaterThan(0)
        expect(own.at(-1)?.to_date).toBeNull()
        for (const [index, row] of own.entries())
          if (index > 0) expect(row.from_date).toBe(own[index - 1]?.to_date)
        if (s.admitted_on === null) continue
        const [first] = plan.cell_member.filter((row) => row.person_id === s.person_id)
        expect(first).toMatchObject({
          standing: 'probationary',
          from_date: s.admitted_on,
          cell_id: own.at(-1)?.cell_id,
        })
      }
    })
  })

  it('are helped by official members of their cell, every day of the help, and by at most two at a time', () => {
    forPlans((plan) => {
      const official = Map.groupBy(
        plan.cell_member.filter((row) => row.standing === 'official'),
        (row) => row.person_id,
      )
      const stays = Map.groupBy(plan.sympathizer_stay, (row) => row.sympathizer_id)
      for (const [id, helpers] of Map.groupBy(plan.sympathizer_helper, (row) => row.sympathizer_id)) {
        const tracked = plan.sympathizer.find((s) => s.id === id)
        const over = tracked?.admitted_on ?? tracked?.stopped_on ?? null
        for (const helper of helpers) {
          expect(ends(helper.to_date) <= ends(over)).toBe(true)
          const stay = (stays.get(id) ?? []).find((row) => covers(row, helper))
          const rows = official.get(helper.person_id ?? 0) ?? []
          expect(rows.some((row) => row.cell_id === stay?.cell_id && covers(row, helper))).toBe(true)
          const atOnce = helpers.filter(
            (h) => start(h.from_date) <= start(helper.from_date) && start(helper.from_date) < ends(h.to_date),
          )
          expect(atOnce.length).toBeLessThanOrEqual(2)
        }
      }
    })
  })

  it('show every outcome in the usual commune', () => {
    const count = (test: (s: (typeof usual.sympathizer)[number]) => boolean) =>
      usual.sympathizer.filter(test).length
    expect(count((s) => s.admitted_on !== null)).toBeGreaterThan(10)
    expect(count((s) => s.stopped_on !== null)).toBeGreaterThan(10)
    expect(count((s) => s.recognised_on === null && s.stopped_on === null)).toBeGreaterThan(10)
    expect(usual.sympathizer_stay.length).toBeGreaterThan(usual.sympathizer.length)
    const ended = usual.sympathizer_helper.filter((h) => h.to_date !== null)
    expect(
      usual.sympathizer_helper.some((h) =>
        ended.some((e) => e.sympathizer_id === h.sympathizer_id && e.to_date === h.from_date),
      ),
    ).toBe(true)
  })
})

describe('the party side', () => {
  it('gives every member a record, and every end and beginning of the last years a reason, but for a few', () => {
    expect(new Set(usual.party_record.map((row) => row.person_id))).toEqual(
      new Set(usual.cell_member.map((row) => row.person_id)),
    )
    const recent = usual.cell_member.filter(({ from_date }) => (from_date ?? '') >= '2023-12')
    const unsaid = recent.filter(({ entry }) => entry === null)
    expect(recent.length).toBeGreaterThan(30)
    expect(unsaid.length).toBeLessThan(recent.length / 10)
    for (const row of usual.cell_member) expect(row.to_date === null && row.exit !== null).toBe(false)
  })

  it('writes a paper for whoever came or went by transfer, and a departure for whoever died or left', () => {
    forPlans((plan, { today }) => {
      for (const row of plan.member_transfer) {
        expect((row.paper_on ?? '') <= today).toBe(true)
        if (row.manner !== 'official') continue
        const own = plan.cell_member.filter(({ person_id }) => person_id === row.person_id)
        const meant =
          row.direction === 'in'
            ? ['from_province', 'from_other_province']
            : ['to_province', 'to_other_province']
        expect(
          own.some(({ entry, exit }) => meant.includes((row.direction === 'in' ? entry : exit) ?? '')),
        ).toBe(true)
      }
      for (const row of plan.member_departure)
        expect(
          plan.cell_member.some(
            ({ person_id, exit, to_date }) =>
              person_id === row.person_id && exit === row.kind && to_date === row.left_on,
          ),
        ).toBe(true)
    })
  })

  it('has something of everything in the usual commune', () => {
    const counts = [
      usual.member_transfer,
      usual.member_departure,
      usual.member_exemption,
      usual.badge_award,
      usual.member_discipline,
    ]
    for (const rows of counts) expect(rows.length).toBeGreaterThan(1)
  })
})
