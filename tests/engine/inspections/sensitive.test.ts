import { type AnyProcedure, call, isProcedure, unlazyRouter } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limitTo } from '../../../src/engine/accounts/reach/limit.ts'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { indicators } from '../../../src/engine/figures/indicators.ts'
import { figuresProcedures } from '../../../src/engine/figures/procedures.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { router } from '../../../src/engine/router.ts'
import { type ProcedureMeta, type Role, roleSchema } from '../../../src/shared/rpc/base.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { caseFields, makeCase, member, organisation } from './make-cases.ts'

/** Words that only the case about the member holds. */
const words = ['Xuyến Chi', 'Hoa Ban', 'Mơ Rừng', 'Sa Nhân', 'Thảo Quả', 'Gừng Núi', 'Nghệ Đen'] as const
const period = { from: daySchema.parse('2026-01-01'), to: daySchema.parse('2026-11-23') }
const page = { from: 0, size: 500 }

let test: TestRegister
let secret: number
let open: number

const asked = () => ({ context: test.context })

function sitAs(role: Role): void {
  const { desk } = test.engine
  if (desk === null) throw new Error('no desk')
  desk.me = limitTo(test.register, { id: 1, login: 'thu', fullName: 'Người thử', role })
}

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  const cell = await makeCell(test, 'Chi bộ bản Kéo Sặt')
  const person = await makeMember(test, 'Lò Văn Kín', cell)
  open = await makeCase(test, caseFields(), [organisation(cell)])
  secret = await makeCase(
    test,
    caseFields({
      kind: 'denunciation',
      title: `Tố cáo về ${words[0]}`,
      content: words[1],
      petitioner: words[2],
      startedOn: partialDate('2026-03-10'),
      concludedOn: partialDate('2026-06-01'),
    }),
    [
      member(person, {
        conclusion: 'right',
        violation: 'must_discipline',
        note: words[3],
        contents: ['vpdv_01'],
      }),
    ],
  )
  const { id: findingId } = await call(
    inspectionsProcedures.createFinding,
    {
      fields: {
        caseId: secret,
        themeId: null,
        subjectId: null,
        cellId: cell,
        faultId: null,
        fault: `Sai phạm ${words[4]}`,
        gravity: 'serious',
        personId: person,
        responsible: null,
        foundOn: partialDate('2026-06-01'),
        note: null,
      },
    },
    asked(),
  )
  await call(
    inspectionsProcedures.createRemedy,
    {
      fields: {
        findingId,
        what: `Nộp lại ${words[5]}`,
        personId: person,
        responsible: null,
        dueOn: daySchema.parse('2026-08-01'),
        reportedOn: null,
        report: null,
        verifiedBy: null,
        verifiedOn: null,
        note: null,
      },
    },
    asked(),
  )
  await call(
    inspectionsProcedures.addDocument,
    {
      caseId: secret,
      fields: {
        phase: 'preparing',
        kind: 'petition',
        number: null,
        issuedOn: null,
        issuedBy: null,
        abstract: words[6],
      },
    },
    asked(),
  )
})
afterAll(() => test.close())

const readable = Object.entries(await unlazyRouter(router)).flatMap(([room, bound]) =>
  Object.entries(bound).flatMap(([name, procedure]): [string, AnyProcedure, readonly Role[]][] => {
    if (!isProcedure(procedure)) return []
    const { access } = procedure['~orpc'].meta as ProcedureMeta
    const ends = /^(accounts|backups|imports|diagnostics)\./u.test(`${room}.${name}`)
    return access === 'open' || ends ? [] : [[`${room}.${name}`, procedure, access]]
  }),
)

const inputs = (): unknown[] => [
  undefined,
  {},
  { page },
  { ...period },
  { ...period, page },
  { late: false, page },
  { state: 'all', page },
  ...words.map((text) => ({ search: text, page })),
  { text: 'Kín', limit: 50 },
  { id: secret },
  { id: open },
  ...['inspection_case', 'inspection_finding', 'inspection_remedy', 'person'].flatMap((table) =>
    [1, 2].map((id) => ({ table, id })),
  ),
  ...Object.keys(indicators)
    .filter((id) => /^(inspections|remedies)\./u.test(id))
    .map((id) => ({ ...period, id, page })),
]

describe('a case about a member', () => {
  it.each(roleSchema.options.filter((role) => role !== 'administrator'))(
    'tells %s, whom nobody named, no word in any procedure',
    { timeout: 60_000 },
    async (role) => {
      sitAs(role)
      let answered = 0
      for (const [name, procedure, access] of readable) {
        if (!access.includes(role)) continue
        const reads =
          /\.(list|get|search|records|compute|history|recent|trash|preview|on|lines|count|case|cases|finding|findings|remedy|remedies|planItems|programmes|themes|theme|bases|petitions|summary|choices|sight|overview|board|compare)$/u
        if (!reads.test(name) || name.endsWith('s.trash')) continue
        for (const input of inputs()) {
          let said: string
          try {
            said = JSON.stringify(await call(procedure, input, asked())) ?? ''
            answered += 1
          } catch (error) {
            expect([name, error instanceof Error && 'code' in error ? error.code : error]).not.toContain(
              'UNEXPECTED',
            )
            continue
          }
          expect([name, role, words.filter((each) => said.includes(each))]).toEqual([name, role, []])
        }
      }
      expect(answered).toBeGreaterThan(50)
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
})
