import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limitTo } from '../../../src/engine/accounts/reach/limit.ts'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { indicators } from '../../../src/engine/figures/indicators.ts'
import { figuresProcedures } from '../../../src/engine/figures/procedures.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { periodsProcedures } from '../../../src/engine/periods/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import type { Role } from '../../../src/shared/rpc/base.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { everyProcedure, inputsFor, type Seeds, said, textOf } from './every-procedure.ts'
import { closedReports, makeSecretCase, words } from './secret-case.ts'

const period = { from: daySchema.parse('2026-01-01'), to: daySchema.parse('2026-11-23') }
const page = { from: 0, size: 500 }

let test: TestRegister
let secret: number
let open: number
let closed: number

const asked = () => ({ context: test.context })

function sitAs(role: Role): void {
  const { desk } = test.engine
  if (desk === null) throw new Error('no desk')
  desk.me = limitTo(test.register, { id: 1, login: 'thu', fullName: 'Người thử', role })
}

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  ;({ secret, open, closed } = await makeSecretCase(test))
})
afterAll(() => test.close())

/** They end the sitting or lay another register on the desk, or wait for a folder of the machine; what they answer holds no record. */
const ends =
  /^(accounts\.(lock|closeSample|openSample|create|unlock|recover)|backups\.(bringBack|findOld|restore|restoreFile|rehearse))$/u
const askable = everyProcedure.filter(({ name, access }) => access !== 'open' && !ends.test(name))

const seeds = (kinds: 'reads' | 'writes'): Seeds => ({
  ids: [secret, open, 1, 2, 3],
  // what a command writes must not be mistaken for what it tells
  texts: kinds === 'reads' ? [...words, 'Kín', 'a'] : ['Kín', 'a'],
  byName: {
    page: [page],
    from: [period.from],
    to: [period.to],
    before: [period.from],
    after: [period.to],
    asOf: [period.to],
    day: [period.to],
    on: ['2026-06-01'],
    version: [1, 2],
    roles: [['clerk']],
    params: [{ ...period, grouped: false, hiddenColumns: [] }],
    search: kinds === 'reads' ? [...words] : [],
    year: [2026],
  },
})

/** Figures and reports by their own names, which no schema tells. */
const also: Readonly<Record<string, () => unknown[]>> = {
  'reports.exportNames': () =>
    ['inspections.denunciations', 'ktgs.tc-dv.all.total', 'remedies.overdue'].map((figure) => ({
      ...period,
      figure,
      side: 'numerator',
    })),
  'periods.names': () =>
    ['ktgs.tc-dv.all.total', 'ktgs.don-thu.dtc_02', 'remedies.overdue'].map((figure) => ({
      id: closed,
      figure,
      counted: 'current',
      page,
    })),
  'periods.sheet': () => closedReports.map((report) => ({ id: closed, report, page })),
  'periods.differences': () => [{ id: closed }],
  'periods.export': () => closedReports.map((report) => ({ id: closed, report })),
  'figures.compute': () => [{ ...period }],
  'figures.records': () =>
    [
      ...Object.keys(indicators).filter((id) => /^(inspections|remedies|petitions)\./u.test(id)),
      'ktgs.tc-dv.all.total',
    ].map((id) => ({ ...period, id, page })),
}

/** A report as the workbook that a person takes away. */
async function exported(id: string): Promise<string> {
  const params = { ...period, grouped: false, hiddenColumns: [] }
  for await (const part of await call(reportsProcedures.export, { id, params }, asked()))
    if (part.kind === 'done')
      return textOf(await call(reportsProcedures.collect, { ticket: part.result.ticket }, asked()))
  throw new Error('no result')
}

async function wordsTold(
  role: Role,
  kinds: 'reads' | 'writes',
): Promise<{ told: string[]; answered: Set<string> }> {
  const told: string[] = []
  const answered = new Set<string>()
  for (const each of askable) {
    if (each.access === 'open' || !each.access.includes(role)) continue
    if (each.access.includes('supervisor') !== (kinds === 'reads')) continue
    for (const input of [...inputsFor(each, seeds(kinds)), ...(also[each.name]?.() ?? [])]) {
      const { text, refusal } = await said(each, input, test.engine)
      if (refusal === null) answered.add(each.name)
      else expect([each.name, input, refusal]).not.toContain('UNEXPECTED')
      // what a search says it looked for is no word of the case
      const asked = JSON.stringify(input) ?? ''
      if (words.some((word) => text.includes(word) && !asked.includes(word))) told.push(each.name)
    }
  }
  return { told: [...new Set(told)], answered }
}

describe('a case about a member', () => {
  it.each(['supervisor', 'official', 'clerk'] as const)(
    'tells %s, whom nobody named, no word in any procedure',
    { timeout: 60_000 },
    async (role) => {
      sitAs(role)
      const { told, answered } = await wordsTold(role, 'reads')
      expect(told).toEqual([])
      expect(answered.size).toBeGreaterThan(70)
      expect((await refusalOf(call(inspectionsProcedures.get, { id: secret }, asked()))).code).toBe(
        'FORBIDDEN',
      )
      const list = await call(inspectionsProcedures.list, { late: false, page }, asked())
      expect(list).toMatchObject({ total: 1, hidden: 1 })
      const figures = await call(
        figuresProcedures.compute,
        { ...period, ids: ['inspections.denunciations', 'remedies.overdue'] },
        asked(),
      )
      expect(figures.map(({ numerator }) => numerator)).toEqual([1, 1])
      const sent = await call(
        periodsProcedures.names,
        { id: closed, figure: 'ktgs.tc-dv.all.total', counted: 'current', page },
        asked(),
      )
      expect(sent).toMatchObject({ total: 1, rows: [{ name: 'Về đảng viên, hạn chế xem', detail: '' }] })
    },
  )

  it('stays out of every report that such a role may lay out', async () => {
    sitAs('official')
    for (const { id } of await call(reportsProcedures.list, undefined, asked())) {
      const params = { ...period, grouped: false, hiddenColumns: [] }
      const said = JSON.stringify(await call(reportsProcedures.preview, { id, params, page }, asked()))
      expect([id, words.filter((each) => said.includes(each))]).toEqual([id, []])
    }
  })

  it('stays out of the workbooks that such a role may take away', async () => {
    sitAs('official')
    for (const id of [
      'ds-kiem-tra-giam-sat',
      'bang-khac-phuc',
      'khac-phuc-qua-han',
      'ktgs-tc-dv',
      'tong-hop-ktgs-chi-bo',
    ]) {
      const text = await exported(id)
      expect(text.length).toBeGreaterThan(1000)
      expect([id, words.filter((each) => text.includes(each))]).toEqual([id, []])
    }
  })

  it('cannot be written by them either, nor taken back', async () => {
    sitAs('clerk')
    const act = { id: secret, version: 1, act: 'step_back' as const, on: null, to: null, conclusion: null }
    expect((await refusalOf(call(inspectionsProcedures.act, act, asked()))).code).toBe('FORBIDDEN')
    expect((await refusalOf(call(inspectionsProcedures.trash, { ids: [secret] }, asked()))).code).toBe(
      'FORBIDDEN',
    )
    expect(['FORBIDDEN', 'CONFLICT']).toContain(
      (await refusalOf(call(auditProcedures.undoLast, undefined, asked()))).code,
    )
    await call(inspectionsProcedures.trash, { ids: [open] }, asked())
    await call(auditProcedures.undoLast, undefined, asked())
  })

  it('opens to a role that the administrator names, at once, and the look is logged', async () => {
    sitAs('administrator')
    await call(inspectionsProcedures.setSight, { roles: ['administrator', 'official'] }, asked())
    const looks = () =>
      test.register.whole((reader) =>
        reader
          .statement<{ n: number }>(`SELECT count(*) AS n FROM audit_change WHERE operation = 'look'
          AND table_name = 'inspection_case' AND row_id = ${secret}`)
          .get(),
      )?.n ?? 0
    const before = looks()
    await call(inspectionsProcedures.get, { id: open }, asked())
    expect(looks()).toBe(before)
    sitAs('official')
    const detail = await call(inspectionsProcedures.get, { id: secret }, asked())
    expect(detail.fields.title).toContain(words[0])
    expect(looks()).toBe(before + 1)
    const [entry] = (await call(auditProcedures.recent, { page }, asked())).rows
    expect(entry?.summary).toBe(`Xem vụ việc số ${secret} (về đảng viên)`)
  })

  it('closes to the administrator too, when the administrator says so', async () => {
    sitAs('administrator')
    await call(inspectionsProcedures.setSight, { roles: [] }, asked())
    expect((await refusalOf(call(inspectionsProcedures.get, { id: secret }, asked()))).code).toBe('FORBIDDEN')
    await call(inspectionsProcedures.setSight, { roles: ['administrator'] }, asked())
    expect((await call(inspectionsProcedures.get, { id: secret }, asked())).sensitive).toBe(true)
  })

  it('tells its words to whoever may read it, in every room that knows of it', {
    timeout: 60_000,
  }, async () => {
    sitAs('administrator')
    expect(await exported('ds-kiem-tra-giam-sat')).toContain(words[0])
    expect(await exported('bang-khac-phuc')).toContain(words[5])
    const { told } = await wordsTold('administrator', 'reads')
    expect(told).toEqual(
      expect.arrayContaining([
        'inspections.list',
        'inspections.get',
        'inspections.findings',
        'inspections.finding',
        'inspections.findingOfRemedy',
        'inspections.remedies',
        'inspections.petitions',
        'inspections.petition',
        'inspections.planItems',
        'figures.records',
        'periods.names',
        'periods.sheet',
        'audit.history',
      ]),
    )
  })

  it('stays untold when a clerk whom nobody named tries every command', { timeout: 60_000 }, async () => {
    sitAs('clerk')
    const { told } = await wordsTold('clerk', 'writes')
    expect(told).toEqual([])
    sitAs('administrator')
    expect((await call(inspectionsProcedures.get, { id: secret }, asked())).fields.title).toContain(words[0])
  })
})
