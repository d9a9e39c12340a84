import { describe, expect, it } from 'vitest'
import { readCatalogFiles } from '../../../../src/engine/catalogs/read-files.ts'
import type { SamplePlan } from '../../../../src/engine/sample/plan/plan.ts'
import { planSample } from '../../../../src/engine/sample/plan/plan-sample.ts'
import { cellKindSchema, postKindSchema } from '../../../../src/shared/cells/fields.ts'
import { stopReasonSchema } from '../../../../src/shared/sympathizers/fields.ts'
import { isPartialDate } from '../../../../src/shared/vocabulary/partial-date.ts'
import { book, ends, forPlans, start, usual } from './communes.ts'

describe('the same commune again', () => {
  it('comes out for the same seed', () => {
    expect(planSample({ people: 200 }, book)).toEqual(planSample({ people: 200 }, book))
  })

  it('does not for another seed', () => {
    const [one, two] = [planSample({ seed: 1 }, book), planSample({ seed: 2 }, book)]
    expect(one.person.map((p) => p.full_name)).not.toEqual(two.person.map((p) => p.full_name))
    expect(one.village.map((v) => v.name)).not.toEqual(two.village.map((v) => v.name))
  })

  it('is marked as a sample wherever its name stands', () => {
    expect(usual.commune.name).toBe('xã Mường Cai (mẫu)')
    expect(usual.commune.committee).toContain('(mẫu)')
    const root = usual.cell_state.find((state) => state.parent_id === null)
    expect(root?.name).toBe('Đảng bộ xã Mường Cai (mẫu)')
    for (const { residence } of usual.person) if (residence !== null) expect(residence).toContain('(mẫu)')
  })
})

describe('sizes', () => {
  it('are the ones asked for, whatever they are', () => {
    forPlans((plan, { cells, people }) => {
      expect(plan.person).toHaveLength(people)
      const atWork = plan.cell.filter((cell) => cell.dissolved_on === null)
      // the committee itself is not counted as a cell
      expect(atWork).toHaveLength(cells + 1)
    })
  })

  it('of many communes together give every person once', () => {
    const plan = planSample({ cells: 100, people: 12_000 }, book)
    expect(plan.person).toHaveLength(12_000)
    expect(new Set(plan.person.map((p) => p.citizen_id ?? p.id)).size).toBe(12_000)
  })

  it('that make no commune are refused', () => {
    for (const wrong of [
      { cells: 0 },
      { people: 0 },
      { years: 0 },
      { today: '23/11/2026' },
      { cells: 1.5 },
    ]) {
      expect(() => planSample(wrong, book)).toThrow(RangeError)
    }
  })
})

describe('rows', () => {
  const tables = (plan: SamplePlan) =>
    Object.values(plan).filter(
      (value): value is readonly { id: number }[] => Array.isArray(value) && 'id' in (value[0] ?? {}),
    )

  it('are numbered 1, 2, 3 … and point at rows that exist', () => {
    forPlans((plan) => {
      for (const rows of tables(plan))
        expect([...rows].map((row) => row.id).sort((a, b) => a - b)).toEqual(rows.map((_, i) => i + 1))
      const [people, cells, villages, tracked] = [plan.person, plan.cell, plan.village, plan.sympathizer].map(
        (rows) => new Set(rows.map((row) => row.id)),
      )
      for (const p of plan.person) if (p.village_id !== null) expect(villages).toContain(p.village_id)
      for (const m of [...plan.cell_member, ...plan.cell_post]) {
        expect(people).toContain(m.person_id)
        expect(cells).toContain(m.cell_id)
      }
      for (const s of plan.cell_state) {
        expect(cells).toContain(s.cell_id)
        if (s.parent_id !== null) expect(cells).toContain(s.parent_id)
      }
      for (const v of plan.cell_village) expect(villages).toContain(v.village_id)
      for (const s of plan.sympathizer) expect(people).toContain(s.person_id)
      for (const h of [...plan.sympathizer_helper, ...plan.sympathizer_stay])
        expect(tracked).toContain(h.sympathizer_id)
      for (const h of plan.sympathizer_helper) expect(people).toContain(h.person_id)
    })
  })

  it('hold partial dates in stored form, never later than today, and no period that ends before it begins', () => {
    forPlans((plan, { today }) => {
      const dated = [
        plan.cell_state,
        plan.cell_village,
        plan.cell_member,
        plan.cell_post,
        plan.sympathizer_stay,
        plan.sympathizer_helper,
      ]
      for (const row of dated.flat()) {
        for (const date of [row.from_date, row.to_date]) {
          expect(date === null || isPartialDate(date)).toBe(true)
          expect(start(date) <= today).toBe(true)
        }
        if (row.to_date !== null && row.to_date !== '?')
          expect(start(row.from_date) <= start(row.to_date)).toBe(true)
        if (row.from_date !== null) expect(row.from_date).not.toBe(row.to_date)
      }
      for (const p of plan.person) {
        for (const date of [p.birth_date, p.citizen_birth_date, p.union_joined]) {
          expect(date === null || (isPartialDate(date) && start(date) <= today)).toBe(true)
        }
      }
    })
  })

  it('use the words of the register', () => {
    for (const state of usual.cell_state) expect(cellKindSchema.safeParse(state.kind).success).toBe(true)
    for (const post of usual.cell_post) expect(postKindSchema.safeParse(post.post).success).toBe(true)
    for (const s of usual.sympathizer)
      if (s.stop_reason !== null) expect(stopReasonSchema.safeParse(s.stop_reason).success).toBe(true)
  })

  it('use only codes of the catalogs', () => {
    const catalogs = readCatalogFiles('resources/catalogs')
    const codes = (id: string) =>
      new Set(catalogs.filter((c) => c.catalog === id).flatMap((c) => c.items.map((i) => i.code)))
    const columns = {
      ethnic_group: codes('ethnic-groups'),
      religion: codes('religions'),
      general_education: codes('general-education'),
      professional_education: codes('professional-education'),
      political_theory: codes('political-theory'),
    }
    for (const person of planSample({ people: 5000 }, book).person) {
      expect(person.ethnic_group === null || columns.ethnic_group.has(person.ethnic_group)).toBe(true)
      expect(person.religion === null || columns.religion.has(person.religion)).toBe(true)
      expect(
        person.general_education === null || columns.general_education.has(person.general_education),
      ).toBe(true)
      expect(
        person.professional_education === null ||
          columns.professional_education.has(person.professional_education),
      ).toBe(true)
      expect(person.political_theory === null || columns.political_theory.has(person.political_theory)).toBe(
        true,
      )
    }
  })
})

describe('the tree of organisations', () => {
  it('has one state of a cell at a time, one committee at its top, and superiors that exist on the day', () => {
    forPlans((plan) => {
      const states = Map.groupBy(plan.cell_state, (state) => state.cell_id)
      expect(plan.cell_state.filter((state) => state.parent_id === null)).toHaveLength(1)
      for (const cell of plan.cell) {
        const own = states.get(cell.id) ?? []
        expect(own.length).toBeGreaterThan(0)
        for (const [index, state] of own.entries())
          if (index > 0) expect(state.from_date).toBe(own[index - 1]?.to_date)
        expect(own.at(-1)?.to_date ?? null).toBe(cell.dissolved_on)
      }
      for (const state of plan.cell_state) {
        if (state.parent_id === null) continue
        const parent = plan.cell.find((cell) => cell.id === state.parent_id)
        expect(ends(state.to_date) <= ends(parent?.dissolved_on ?? null)).toBe(true)
      }
    })
  })

  it('tells of a merger, a renaming, another kind and another superior, and leaves villages without a cell', () => {
    const histories = [...Map.groupBy(usual.cell_state, (state) => state.cell_id).values()].filter(
      (own) => own.length > 1,
    )
    const differ = (key: 'name' | 'kind' | 'parent_id') =>
      histories.filter((own) => new Set(own.map((state) => state[key])).size > 1)
    expect(differ('name').length).toBeGreaterThan(1)
    expect(differ('kind').length).toBeGreaterThan(0)
    expect(differ('parent_id').length).toBeGreaterThan(0)
    expect(usual.cell.filter((cell) => cell.dissolved_on !== null).length).toBeGreaterThan(1)
    const led = new Set(usual.cell_village.filter((v) => v.to_date === null).map((v) => v.village_id))
    expect(usual.village.filter((village) => !led.has(village.id)).length).toBeGreaterThan(0)
    const joint = Map.groupBy(
      usual.cell_village.filter((v) => v.to_date === null),
      (v) => v.cell_id,
    )
    expect([...joint.values()].some((villages) => villages.length > 1)).toBe(true)
  })

  it('never gives one village to two cells on one day', () => {
    forPlans((plan) => {
      for (const rows of Map.groupBy(plan.cell_village, (row) => row.village_id).values()) {
        const inOrder = rows.toSorted((a, b) => (start(a.from_date) < start(b.from_date) ? -1 : 1))
        for (const [index, row] of inOrder.entries()) {
          const next = inOrder[index + 1]
          if (next) expect(ends(row.to_date) <= start(next.from_date)).toBe(true)
        }
      }
    })
  })
})

describe('people', () => {
  it('have the gaps that real papers have', () => {
    const share = (test: (p: (typeof usual.person)[number]) => boolean) =>
      usual.person.filter(test).length / usual.person.length
    expect(share((p) => p.birth_date?.length === 4)).toBeGreaterThan(0.1)
    expect(share((p) => p.birth_date?.length === 4)).toBeLessThan(0.2)
    expect(share((p) => p.birth_date === '?')).toBeGreaterThan(0)
    expect(share((p) => p.birth_date?.length === 7)).toBeGreaterThan(0)
    expect(share((p) => p.ethnic_group === null)).toBeGreaterThan(0)
    expect(share((p) => p.citizen_id !== null)).toBeGreaterThan(0.8)
    const differing = share(
      (p) =>
        p.birth_date?.length === 10 && p.citizen_birth_date !== null && p.citizen_birth_date !== p.birth_date,
    )
    expect(differing).toBeGreaterThan(0.005)
    expect(differing).toBeLessThan(0.06)
  })

  it('have IDs and telephone numbers that can belong to nobody', () => {
    for (const { citizen_id, phone } of usual.person) {
      if (citizen_id !== null) expect(citizen_id).toMatch(/^000\d{9}$/)
      if (phone !== null) expect(phone).toMatch(/^0000\d{6}$/)
    }
  })

  it('share a name with a neighbour now and then', () => {
    const byVillage = Map.groupBy(usual.person, (p) => `${p.village_id} ${p.full_name}`)
    const alike =
      [...byVillage.values()].filter((same) => same.length > 1).flat().length / usual.person.length
    expect(alike).toBeGreaterThan(0.01)
    expect(alike).toBeLessThan(0.15)
  })

  it('come in the shares of a commune', () => {
    const members = new Set(usual.cell_member.map((row) => row.person_id))
    const tracked = new Set(usual.sympathizer.map((row) => row.person_id))
    expect(tracked.size).toBe(225)
    expect([...members].filter((id) => !tracked.has(id))).toHaveLength(540)
    const today = usual.cell_member.filter((row) => row.to_date === null)
    const probation = today.filter((row) => row.standing === 'probationary').length / today.length
    expect(probation).toBeGreaterThan(0.02)
    expect(probation).toBeLessThan(0.15)
  })
})
