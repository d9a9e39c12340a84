import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueProcedures } from '../../../src/engine/due/procedures.ts'
import { figuresProcedures } from '../../../src/engine/figures/procedures.ts'
import { overviewOn } from '../../../src/engine/overview/overview.ts'
import { overviewProcedures } from '../../../src/engine/overview/procedures.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { targetsProcedures } from '../../../src/engine/targets/procedures.ts'
import type { Overview } from '../../../src/shared/overview/contract.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

describe('the overview', () => {
  let test: TestRegister
  let overview: Overview
  const context = () => ({ context: test.context })
  const counted = async (id: string, from: string, to: string): Promise<number> => {
    const [figure] = await call(
      figuresProcedures.compute,
      { ids: [id], from: day(from), to: day(to) },
      context(),
    )
    return figure?.numerator ?? Number.NaN
  }
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    await writeSample(test.engine, test.register, { cells: 12, people: 400, years: 3 })
    overview = await call(overviewProcedures.get, {}, context())
  }, 60_000)
  afterAll(() => test.close())

  it('counts by the indicators, this year so far and the same days last year', async () => {
    expect(overview.span).toEqual({ from: '2026-01-01', to: '2026-11-23' })
    expect(overview.before).toEqual({ from: '2025-01-01', to: '2025-11-23' })
    for (const { figure, before } of [...overview.keys, ...overview.flow]) {
      expect(figure.numerator).toBe(await counted(figure.id, '2026-01-01', '2026-11-23'))
      expect(before.numerator).toBe(await counted(figure.id, '2025-01-01', '2025-11-23'))
    }
    expect(overview.keys.some(({ figure }) => figure.numerator > 0)).toBe(true)
  })

  it('adds the months up to the year, and holds them against the target', async () => {
    const admitted = await counted('admissions.admitted', '2026-01-01', '2026-11-23')
    const sum = overview.admissions.months.reduce((all, { figure }) => all + figure.numerator, 0)
    expect(sum).toBe(admitted)
    expect(overview.admissions.months).toHaveLength(11)
    const set = (number: number) =>
      call(
        targetsProcedures.set,
        {
          from: day('2026-01-01'),
          to: day('2026-12-31'),
          document: null,
          documentDate: null,
          targets: [{ cellId: null, indicator: 'admissions.admitted', number }],
        },
        context(),
      )
    await set(admitted + 3)
    expect(overviewOn(test.reader, day('2026-11-23'), 'official').admissions).toMatchObject({
      target: admitted + 3,
      words: expect.stringMatching(/chỉ tiêu; còn 3$/),
    })
    await set(Math.max(1, admitted - 1))
    expect(overviewOn(test.reader, day('2026-11-23'), 'official').admissions.words).toMatch(/; vượt .+ %$/)
  })

  it('tells who waits longest in each stage, since when, and names those whose day nobody wrote down', async () => {
    const busy = overview.stages.filter(({ figure }) => figure.numerator > 0)
    expect(busy.length).toBeGreaterThan(2)
    for (const { figure, longest, median, undated } of busy) {
      const days = longest.map((each) => each.days)
      expect(days).toEqual([...days].sort((a, b) => b - a))
      expect(undated.numerator).toBe(await counted(undated.id, overview.day, overview.day))
      if (undated.numerator < figure.numerator) expect(median).toBeLessThanOrEqual(days[0] ?? -1)
      for (const { name, since } of longest)
        expect([name !== '', since <= overview.day]).toEqual([true, true])
    }
  })

  it('counts among those without a day who came with a year alone, no day or an unknown one', async () => {
    const stage = () => {
      const found = overviewOn(test.reader, overview.day, 'official').stages[0]
      if (found === undefined) throw new Error('No stage')
      return found.undated
    }
    const before = stage().numerator
    const here = await call(
      figuresProcedures.records,
      { id: 'sympathizers.outstanding', from: overview.day, to: overview.day },
      context(),
    )
    const ids = here.rows.slice(0, 3).map(({ id }) => id)
    expect(ids.length).toBe(3)
    for (const [index, id] of ids.entries())
      await test.run((change) => {
        change.describe('Sửa ngày giới thiệu')
        change.update('sympathizer', id, {
          proposed_on: [null, partialDate('?'), partialDate('2025')][index] ?? null,
        })
      })
    const after = stage()
    const named = await call(
      figuresProcedures.records,
      { id: after.id, from: overview.day, to: overview.day, page: { from: 0, size: 500 } },
      context(),
    )
    expect(after.numerator).toBe(named.rows.length)
    expect(named.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    expect(after.numerator).toBeGreaterThanOrEqual(before + 3)
    expect(after.label).toContain('chưa rõ ngày giới thiệu')
  })

  it('follows each year’s recognised people to where they are now, everybody once', () => {
    expect(overview.cohorts.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026])
    for (const { base, parts } of overview.cohorts) {
      const [, admitted, waiting, stopped] = parts.map(({ numerator }) => numerator)
      expect((admitted ?? 0) + (waiting ?? 0) + (stopped ?? 0)).toBe(base.numerator)
    }
    expect(overview.cohorts.some(({ parts }) => (parts[1]?.numerator ?? 0) > 0)).toBe(true)
  })

  it('counts each month as its own list is counted, and the head of what is due', async () => {
    for (const { from, to, figure } of overview.admissions.months)
      expect(figure.numerator).toBe(await counted('admissions.admitted', from, to))
    const { groups, lines } = await call(overviewProcedures.due, {}, context())
    const whole = await call(dueProcedures.list, {}, context())
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(whole.lines.length)
    expect(lines.map(({ key }) => key)).toEqual(whole.lines.slice(0, 5).map(({ key }) => key))
  })

  it('puts every cell into one state', async () => {
    const { red, amber, green } = overview.cells
    expect(red + amber + green).toBe(await counted('cells.all', '2026-11-23', '2026-11-23'))
  })

  it('begins with what each role looks at', () => {
    const ids = (role: 'clerk' | 'supervisor') =>
      overviewOn(test.reader, day('2026-11-23'), role).keys.map(({ figure }) => figure.id)
    expect(ids('clerk')[0]).toBe('sympathizers.tracked')
    expect(ids('supervisor')[0]).toBe('cells.with-secretary')
  })
})
