import { type AnyProcedure, call, isProcedure, unlazyRouter } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limitAccount, limitTo } from '../../../src/engine/accounts/reach/limit.ts'
import { rulesFor, type TableShape } from '../../../src/engine/accounts/reach/rules.ts'
import { checkRegister } from '../../../src/engine/backups/check.ts'
import { indicators } from '../../../src/engine/figures/indicators.ts'
import { figuresProcedures } from '../../../src/engine/figures/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { router } from '../../../src/engine/router.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import type { ProcedureMeta } from '../../../src/shared/rpc/base.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const supervisor = { id: 2, login: 'giamsat', fullName: 'Người giám sát', role: 'supervisor' } as const

let test: TestRegister
let outside: { people: number[]; cells: number[]; names: string[] }
let own: { people: number[]; cells: number[] }
let figuresOfCell: unknown

const ids = (sql: string, ...values: number[]) =>
  test.register.whole((reader) =>
    reader
      .statement<{ id: number }>(sql)
      .all(...values)
      .map(({ id }) => id),
  )
const period = { from: daySchema.parse('2026-01-01'), to: daySchema.parse('2026-11-23') }

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 10, people: 260 })
  const cell = ids(
    `SELECT cell_id AS id FROM sympathizer_stay WHERE to_date IS NULL GROUP BY cell_id ORDER BY count(*) DESC`,
  )[0]
  if (cell === undefined) throw new Error('the sample has no cell with sympathizers')
  figuresOfCell = await call(
    figuresProcedures.compute,
    { ...period, cellId: cell },
    { context: test.context },
  )
  await test.run((change) => {
    change.insert('account', {
      id: supervisor.id,
      login: supervisor.login,
      login_key: supervisor.login,
      full_name: supervisor.fullName,
      role: supervisor.role,
      screen: null,
      created_at: '2026-11-23T02:00:00.000Z',
      disabled_at: null,
    })
    limitAccount(change, supervisor.id, 'supervisor', [cell])
    change.describe('Thêm tài khoản giamsat')
  })
  const mine = `SELECT person_id AS id FROM cell_member WHERE cell_id = ${cell} UNION SELECT person_id FROM cell_post WHERE cell_id = ${cell}
    UNION SELECT person_id FROM sympathizer WHERE id IN (SELECT sympathizer_id FROM sympathizer_stay WHERE cell_id = ${cell})`
  own = { cells: [cell], people: ids(mine) }
  const strangers = ids(`SELECT id FROM person WHERE id NOT IN (${mine})`)
  const names = test.reader
    .statement<{ name: string }>(
      `SELECT full_name AS name FROM person WHERE id IN (${strangers.join()})
       AND full_name NOT IN (SELECT full_name FROM person WHERE id IN (${own.people.join()}))
       AND full_name NOT IN (SELECT name FROM sympathizer_helper)`,
    )
    .all()
  outside = {
    people: strangers,
    cells: ids('SELECT id FROM cell WHERE id <> ?', cell),
    names: names.map(({ name }) => name),
  }
  const { desk } = test.engine
  if (desk === null) throw new Error('no desk')
  desk.me = limitTo(test.register, supervisor)
})
afterAll(() => test.close())

const idsSeen = (table: string) =>
  test.reader
    .statement<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`)
    .all()
    .map(({ id }) => id)

describe('a supervisor limited to a cell', () => {
  it('is told so, and sees its people and nobody else', () => {
    expect(test.engine.desk?.me.cells).toEqual([{ id: own.cells[0], name: expect.any(String) }])
    expect(idsSeen('cell')).toEqual(own.cells)
    expect(idsSeen('person')).toEqual(own.people.toSorted((a, b) => a - b))
    expect(own.people.length).toBeGreaterThan(5)
    expect(outside.names.length).toBeGreaterThan(100)
  })

  it('finds nobody of another cell, by list, by record, or by search', async () => {
    const list = await call(
      peopleProcedures.list,
      { page: { from: 0, size: 500 } },
      { context: test.context },
    )
    expect(list.rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(idsSeen('person'))
    for (const text of ['a', 'nguyen', 'thi'])
      for (const { id } of await call(
        peopleProcedures.search,
        { text, limit: 50 },
        { context: test.context },
      ))
        expect(own.people).toContain(id)
    const stranger = { id: outside.people[0] ?? 0 }
    const refused = { code: 'NOT_FOUND' }
    await expect(call(peopleProcedures.get, stranger, { context: test.context })).rejects.toMatchObject(
      refused,
    )
    await expect(
      call(peopleProcedures.revealCitizenId, stranger, { context: test.context }),
    ).rejects.toMatchObject(refused)
  })

  it('has the figures of that cell, and the names behind them are its own', async () => {
    const figures = await call(figuresProcedures.compute, period, { context: test.context })
    const counts = (all: unknown) =>
      (all as typeof figures)
        .filter(({ id }) => /^(members|sympathizers)\./u.test(id))
        .map(({ id, numerator }) => [id, numerator])
    expect(counts(figures)).toEqual(counts(figuresOfCell))
    expect(counts(figures).some(([, numerator]) => Number(numerator) > 0)).toBe(true)
  })

  it('cannot write through what is laid over the tables', async () => {
    for (const table of ['person', 'cell_member', 'sympathizer'])
      expect(() => test.register.connection.exec(`DELETE FROM ${table}`)).toThrow(/view/u)
  })

  it('does not make the check of the register find faults', async () => {
    expect((await checkRegister(test.register)).findings).toEqual([])
  })
})

/** Whatever a read procedure may be given, guessed. */
function inputs(): unknown[] {
  const strangers = [...outside.people.slice(0, 3), ...outside.cells]
  const mine = own.people[0]
  const tables = ['person', 'cell', 'village', 'sympathizer']
  return [
    undefined,
    {},
    { id: mine },
    { table: 'person', id: mine },
    { page: { from: 0, size: 500 } },
    { ...period, page: { from: 0, size: 500 } },
    ...['a', 'lo', 'thi', 'nguyen'].flatMap((text) => [
      { text, limit: 50 },
      { search: text, page: { from: 0, size: 500 } },
    ]),
    ...strangers.flatMap((id) => [{ id }, { cellId: id }, { personId: id }, { ...period, cellId: id }]),
    ...strangers.flatMap((id) => tables.map((table) => ({ table, id }))),
    ...Object.keys(indicators).map((id) => ({ ...period, id, page: { from: 0, size: 500 } })),
  ]
}

/** What the procedure can tell apart among the inputs: a field that it does not know makes no other question. */
async function distinct(procedure: AnyProcedure, guesses: readonly unknown[]): Promise<unknown[]> {
  const schema = procedure['~orpc'].inputSchema
  if (schema === undefined) return [undefined]
  const asked = new Map<string | undefined, unknown>()
  for (const guess of guesses) {
    const parsed = await schema['~standard'].validate(guess)
    if (parsed.issues === undefined) asked.set(JSON.stringify(parsed.value), guess)
  }
  return [...asked.values()]
}

describe('every procedure that a supervisor may call', async () => {
  const readable = Object.entries(await unlazyRouter(router)).flatMap(([room, bound]) =>
    Object.entries(bound).flatMap(([name, procedure]): [string, AnyProcedure][] => {
      if (!isProcedure(procedure)) return []
      const { access } = procedure['~orpc'].meta as ProcedureMeta
      const ends = /^(?:accounts\.(?:lock|changePassword)|\w+\.reveal\w+)$/u.test(`${room}.${name}`)
      return access !== 'open' && access.includes('supervisor') && !ends
        ? [[`${room}.${name}`, procedure]]
        : []
    }),
  )

  it('answers a limited one without a name of another cell', { timeout: 120_000 }, async () => {
    let answered = 0
    const guesses = inputs()
    const citizenIds = test.register.whole((reader) =>
      reader
        .statement<{ id: string }>('SELECT citizen_id AS id FROM person WHERE citizen_id IS NOT NULL')
        .all()
        .map(({ id }) => id),
    )
    expect(citizenIds.length).toBeGreaterThan(20)
    for (const [name, procedure] of readable)
      for (const input of await distinct(procedure, guesses)) {
        let said: string
        try {
          said = JSON.stringify(await call(procedure, input, { context: test.context })) ?? ''
          answered += 1
        } catch (error) {
          // refused, as what is not one's own is; but an unforeseen error would mean that a query cannot live with the views
          expect([
            name,
            JSON.stringify(input),
            error instanceof Error && 'code' in error ? error.code : error,
          ]).not.toContain('UNEXPECTED')
          continue
        }
        expect([name, outside.names.filter((each) => said.includes(each))]).toEqual([name, []])
        // IDs are shown to nobody who has not asked for one, which is written down
        expect([name, citizenIds.filter((each) => said.includes(each))]).toEqual([name, []])
      }
    expect(answered).toBeGreaterThan(readable.length)
  })

  it('lays out every report without one', async () => {
    const reports = await call(reportsProcedures.list, undefined, { context: test.context })
    for (const { id } of reports) {
      const params = { ...period, grouped: false, hiddenColumns: [] }
      const page = { from: 0, size: 500 }
      const said = JSON.stringify(
        await call(reportsProcedures.preview, { id, params, page }, { context: test.context }),
      )
      expect([id, outside.names.filter((each) => said.includes(each))]).toEqual([id, []])
    }
    expect(reports.length).toBeGreaterThan(0)
  })
})

describe('the rule of a table follows from its references', () => {
  const link = (column: string, to: string, required = true) => ({ column, to, required })
  const shapes: TableShape[] = [
    { name: 'cell', links: [] },
    { name: 'cell_state', links: [link('cell_id', 'cell'), link('parent_id', 'cell', false)] },
    { name: 'person', links: [link('village_id', 'village', false)] },
    { name: 'village', links: [] },
    { name: 'cell_member', links: [link('person_id', 'person'), link('cell_id', 'cell')] },
    {
      name: 'transfer',
      links: [link('person_id', 'person'), link('from_cell', 'cell', false), link('to_cell', 'cell', false)],
    },
    { name: 'meeting', links: [link('cell_id', 'cell')] },
    { name: 'attendance', links: [link('meeting_id', 'meeting'), link('person_id', 'person')] },
    { name: 'course', links: [] },
    { name: 'student', links: [link('course_id', 'course'), link('person_id', 'person')] },
    { name: 'secret', links: [link('village_id', 'village', false)] },
    { name: 'setting', links: [] },
  ]
  it.each([
    ['cell_state', { kind: 'owned', columns: ['cell_id'] }],
    ['transfer', { kind: 'owned', columns: ['from_cell', 'to_cell'] }],
    [
      'person',
      {
        kind: 'anchored',
        by: [
          { table: 'cell_member', column: 'person_id' },
          { table: 'transfer', column: 'person_id' },
        ],
      },
    ],
    ['attendance', { kind: 'dependent', column: 'meeting_id', on: 'meeting' }],
    ['student', { kind: 'dependent', column: 'person_id', on: 'person' }],
    ['course', { kind: 'anchored', by: [{ table: 'student', column: 'course_id' }] }],
    ['secret', { kind: 'hidden' }],
    ['setting', { kind: 'open' }],
  ])('%s', (table, rule) => {
    expect(rulesFor(shapes).get(table)).toEqual(rule)
  })
})
