import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computeFigures, countSetByCell, figureRecords } from '../../../src/engine/figures/queries.ts'
import type { Scope } from '../../../src/engine/figures/scope.ts'
import type { Entry, Exit } from '../../../src/engine/people/tables.ts'
import { addDays, type Day } from '../../../src/shared/vocabulary/day.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'
import { firstDayOf, type PartialDate, partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

interface Row {
  readonly id: number
  readonly person: number
  readonly cell: number
  readonly from: PartialDate | null
  readonly to: PartialDate | null
  readonly entry: Entry | null
  readonly exit: Exit | null
}

const people = [1, 2, 3, 4]
let test: TestRegister
let cells: number[] = []

beforeAll(async () => {
  test = await openTestRegister()
  const root = await makeCell(test, 'Đảng bộ thử', { kind: 'committee' })
  cells = [
    await makeCell(test, 'Chi bộ bản Một', { parentId: root }),
    await makeCell(test, 'Chi bộ bản Hai', { parentId: root }),
    await makeCell(test, 'Chi bộ bản Ba', { parentId: root }),
  ]
  await test.run((change) => {
    for (const id of people)
      change.insert('person', {
        id,
        full_name: `Người ${id}`,
        name_key: `nguoi ${id}`,
        name_sort: `${id}`,
        trashed_at: null,
      } as never)
    change.describe('Thêm người thử')
  })
})
afterAll(() => test.close())

const base = day('2024-11-01')
const someDay = fc.integer({ min: 0, max: 500 }).map((n) => addDays(base, n))
const date = someDay.chain((full) =>
  fc.constantFrom<PartialDate>(...[10, 10, 10, 7, 4].map((n) => partialDate(full.slice(0, n)))),
)
const entries = [
  null,
  'admitted',
  'readmitted',
  'from_province',
  'from_other_province',
  'restored',
  'recognised',
  'moved_cell',
  'unknown',
] as const
const exits = [
  null,
  'deceased',
  'expelled',
  'removed',
  'left',
  'to_province',
  'to_other_province',
  'cancelled',
  'recognised',
  'moved_cell',
  'unknown',
] as const

const stretch = fc.record({
  person: fc.constantFrom(...people),
  cell: fc.nat(2),
  from: fc.oneof(
    { weight: 8, arbitrary: date },
    { weight: 1, arbitrary: fc.constantFrom(null, partialDate('?')) },
  ),
  to: fc.oneof(
    { weight: 6, arbitrary: date },
    { weight: 3, arbitrary: fc.constantFrom(null, partialDate('?')) },
  ),
  entry: fc.constantFrom(...entries),
  exit: fc.constantFrom(...exits),
})
const period = fc
  .tuple(someDay, fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))

/** [start, stop) as plain text, the way vocabulary/period.ts reads a period; null when it holds on no day. */
function boundsOf({ from, to }: Row): [string, string] | null {
  const start = from === null ? '' : (firstDayOf(from) ?? '')
  const stop = to === null ? '~' : (firstDayOf(to) ?? '')
  return start < stop ? [start, stop] : null
}

/** Spells by plain code: days are walked through, no window, no join. */
function daysOf(rows: readonly Row[], whose: (row: Row) => boolean): (on: string) => boolean {
  const bounds = rows.filter(whose).flatMap((row) => boundsOf(row) ?? []) as string[]
  return (on) =>
    bounds.some((start, index) => index % 2 === 0 && start <= on && on < (bounds[index + 1] ?? ''))
}

function byHand(rows: readonly Row[], { from, to }: { from: Day; to: Day }, inScope: (row: Row) => boolean) {
  const count = { opening: 0, in: 0, out: 0, closing: 0, movedIn: 0, movedOut: 0 }
  for (const person of people) {
    const here = daysOf(rows, (row) => row.person === person && inScope(row))
    const anywhere = daysOf(rows, (row) => row.person === person)
    if (here(addDays(from, -1))) count.opening += 1
    if (here(to)) count.closing += 1
    for (let on = from; on <= to; on = addDays(on, 1)) {
      const eve = addDays(on, -1)
      if (here(on) && !here(eve)) {
        count.in += 1
        if (anywhere(eve)) count.movedIn += 1
      }
      if (!here(on) && here(eve)) {
        count.out += 1
        if (anywhere(on)) count.movedOut += 1
      }
    }
  }
  return count
}

const inParts = ['admitted', 'transferred', 'restored', 'moved', 'unclassified'].map(
  (name) => `balance.in.${name}`,
)
const outParts = [
  'deceased',
  'expelled',
  'removed',
  'left',
  'transferred',
  'cancelled',
  'moved',
  'unclassified',
].map((name) => `balance.out.${name}`)

function figures(scope: Scope): (id: string) => number {
  const counted = new Map(
    computeFigures(test.reader, scope, defaultRounding).map(({ id, numerator }) => [id, numerator]),
  )
  return (id) => counted.get(id) ?? Number.NaN
}

async function withRows<T>(rows: readonly Omit<Row, 'id'>[], work: (kept: readonly Row[]) => T): Promise<T> {
  const kept: Row[] = []
  await test.run((change) => {
    for (const row of rows) {
      const cell = cells[row.cell] ?? 0
      try {
        const id = change.insert('cell_member', {
          person_id: row.person,
          cell_id: cell,
          standing: 'official',
          from_date: row.from,
          to_date: row.to,
          entry: row.entry,
          exit: row.exit,
        })
        kept.push({ ...row, id, cell })
      } catch (error) {
        // the table itself refuses an end before the beginning
        if (!(error instanceof Error) || !error.message.includes('CHECK')) throw error
      }
    }
    change.describe('Thử')
  })
  try {
    return work(kept)
  } finally {
    await test.run((change) => {
      for (const { id } of kept) change.remove('cell_member', id)
      change.describe('Bỏ')
    })
  }
}

describe('the balance of Biểu 1', () => {
  it('foots for any memberships, any period, the commune and every cell, and counts what plain code counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { maxLength: 14 }), period, (rows, span) =>
        withRows(rows, (kept) => {
          const scopes = [
            { scope: span, inScope: () => true },
            ...cells.map((cellId) => ({
              scope: { ...span, cellId },
              inScope: (row: Row) => row.cell === cellId,
            })),
          ]
          const perCell = (
            id: 'opening' | 'in' | 'moved-in' | 'out' | 'moved-out' | 'closing',
            cellId: number,
          ) => countSetByCell(test.reader, `cell-balance.${id}`, span).get(cellId) ?? 0
          for (const { scope, inScope } of scopes) {
            const figure = figures(scope)
            const want = byHand(kept, span, inScope)
            const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + figure(id), 0)
            expect({
              opening: figure('balance.opening'),
              in: figure('balance.in'),
              out: figure('balance.out'),
              closing: figure('balance.closing'),
              movedIn: figure('balance.in.moved'),
              movedOut: figure('balance.out.moved'),
            }).toEqual(want)
            expect(figure('balance.opening') + figure('balance.in') - figure('balance.out')).toBe(
              figure('balance.closing'),
            )
            expect(sum(inParts)).toBe(figure('balance.in'))
            expect(sum(outParts)).toBe(figure('balance.out'))
            expect(figure('balance.in.from-province') + figure('balance.in.from-other-province')).toBe(
              figure('balance.in.transferred'),
            )
            if (!('cellId' in scope)) continue
            const { cellId } = scope
            expect([perCell('opening', cellId), perCell('closing', cellId)]).toEqual([
              want.opening,
              want.closing,
            ])
            expect([perCell('in', cellId), perCell('moved-in', cellId)]).toEqual([
              want.in - want.movedIn,
              want.movedIn,
            ])
            expect([perCell('out', cellId), perCell('moved-out', cellId)]).toEqual([
              want.out - want.movedOut,
              want.movedOut,
            ])
          }
        }),
      ),
      { numRuns: 40 },
    )
  }, 120_000)

  const row = (given: Partial<Omit<Row, 'id'>>): Omit<Row, 'id'> => ({
    person: 1,
    cell: 0,
    from: partialDate('2020-01-01'),
    to: null,
    entry: null,
    exit: null,
    ...given,
  })
  const year = { from: day('2025-01-01'), to: day('2025-12-31') }

  it('closes one year with what the next one opens with', async () => {
    const rows = [
      row({}),
      row({ person: 2, from: partialDate('2025-12-31') }),
      row({ person: 3, to: partialDate('2026-01-01') }),
    ]
    await withRows(rows, () => {
      const next = { from: day('2026-01-01'), to: day('2026-12-31') }
      expect(figures(year)('balance.closing')).toBe(3)
      expect(figures(next)('balance.opening')).toBe(3)
      expect(figures(next)('balance.closing')).toBe(2)
    })
  })

  it('does not take recognition or a move between cells for coming and going', async () => {
    const rows = [
      row({ to: partialDate('2025-03-01'), exit: 'recognised' }),
      row({
        from: partialDate('2025-03-01'),
        to: partialDate('2025-08-01'),
        entry: 'recognised',
        exit: 'moved_cell',
      }),
      row({ cell: 1, from: partialDate('2025-08-01'), entry: 'moved_cell' }),
    ]
    await withRows(rows, () => {
      const whole = figures(year)
      expect([whole('balance.in'), whole('balance.out')]).toEqual([0, 0])
      const [one, two] = cells.map((cellId) => figures({ ...year, cellId }))
      expect([one?.('balance.opening'), one?.('balance.out.moved'), one?.('balance.closing')]).toEqual([
        1, 1, 0,
      ])
      expect([two?.('balance.opening'), two?.('balance.in.moved'), two?.('balance.closing')]).toEqual([
        0, 1, 1,
      ])
    })
  })

  it('counts somebody who goes and comes again twice, and names every time', async () => {
    const rows = [
      row({ to: partialDate('2025-02-01'), exit: 'to_province' }),
      row({
        from: partialDate('2025-04-01'),
        to: partialDate('2025-06-01'),
        entry: 'from_province',
        exit: 'to_other_province',
      }),
      row({ from: partialDate('2025-09-01'), entry: 'from_other_province' }),
    ]
    await withRows(rows, () => {
      const figure = figures(year)
      expect([figure('balance.in'), figure('balance.out')]).toEqual([2, 2])
      const names = figureRecords(test.reader, 'balance.out', 'numerator', year, { from: 0, size: 10 })
      expect(names.rows.map(({ name, opens }) => [name, opens])).toEqual([
        ['Người 1', 1],
        ['Người 1', 1],
      ])
    })
  })

  it('names whom nothing was said of, instead of hiding them in another line', async () => {
    const rows = [
      row({ from: partialDate('2025-05-01') }),
      row({ person: 2, to: partialDate('2025-07-01'), exit: 'moved_cell' }),
    ]
    await withRows(rows, () => {
      const figure = figures(year)
      expect([figure('balance.in.unclassified'), figure('balance.out.unclassified')]).toEqual([1, 1])
      const named = (id: string) =>
        figureRecords(test.reader, id, 'numerator', year, { from: 0, size: 10 }).rows.map(({ name }) => name)
      expect([named('balance.in.unclassified'), named('balance.out.unclassified')]).toEqual([
        ['Người 1'],
        ['Người 2'],
      ])
    })
  })
})
