import { join } from 'node:path'
import { type AnyProcedure, call, isProcedure, ORPCError, unlazyRouter } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Engine, type OpenDesk } from '../../../src/engine/engine.ts'
import { router } from '../../../src/engine/router.ts'
import { contract } from '../../../src/shared/contract.ts'
import { type ProcedureMeta, type Role, roleSchema } from '../../../src/shared/rpc/base.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

// who may ask for the invented commune is asked here; that it is filled, elsewhere
vi.mock('../../../src/engine/sample/open.ts', () => ({ openSample: async () => ({ commune: 'Xã mẫu' }) }))

let test: TestRegister
let desk: OpenDesk
beforeAll(async () => {
  test = await openTestRegister()
  if (test.engine.desk === null) throw new Error('no desk')
  desk = test.engine.desk
  // those that end the sitting leave the desk here, but the register stays open for the next question
  vi.spyOn(test.engine, 'leaveDesk').mockImplementation(async () => {
    test.engine.desk = null
  })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await test.close()
})

interface Named {
  readonly name: string
  readonly procedure: AnyProcedure
  readonly access: ProcedureMeta['access']
}

const procedures: Named[] = Object.entries(await unlazyRouter(router)).flatMap(([room, bound]) =>
  Object.entries(bound).flatMap(([name, procedure]) => {
    if (!isProcedure(procedure)) return []
    const meta: unknown = procedure['~orpc'].meta
    return [{ name: `${room}.${name}`, procedure, access: (meta as ProcedureMeta).access }]
  }),
)

/** The code a call ends with; `through` when the gate let it pass, whatever the handler said of the empty input. */
async function knock(procedure: AnyProcedure, engine: Engine): Promise<string> {
  try {
    await call(procedure, undefined, { context: { engine } })
    return 'through'
  } catch (error) {
    const gate = error instanceof ORPCError && ['FORBIDDEN', 'LOCKED', 'NO_REGISTER'].includes(error.code)
    return gate ? error.code : 'through'
  }
}

/** What each procedure answers, every one asked with the same person (or nobody) at the desk. */
async function answers(engine: Engine, seat: OpenDesk | null): Promise<Record<string, string>> {
  const told: Record<string, string> = {}
  for (const { name, procedure } of procedures) {
    engine.desk = seat
    told[name] = await knock(procedure, engine)
  }
  return told
}

const wanted = (verdict: (access: ProcedureMeta['access']) => string): Record<string, string> =>
  Object.fromEntries(procedures.map(({ name, access }) => [name, verdict(access)]))

describe('who may call what', () => {
  it('binds every procedure of the contract', () => {
    const asked = Object.entries(contract).flatMap(([room, names]) =>
      Object.keys(names).map((name) => `${room}.${name}`),
    )
    expect(procedures.map((each) => each.name).sort()).toEqual(asked.sort())
  })

  it.each(roleSchema.options)('opens to %s exactly what the contract says', async (role: Role) => {
    expect(await answers(test.engine, { ...desk, me: { ...desk.me, role } })).toEqual(
      wanted((access) => (access === 'open' || access.includes(role) ? 'through' : 'FORBIDDEN')),
    )
  })

  it('opens nothing but the hall to somebody who is not in', async () => {
    expect(await answers(test.engine, null)).toEqual(
      wanted((access) => (access === 'open' ? 'through' : 'LOCKED')),
    )
  })

  it('opens nothing but the hall where there is no register yet', async () => {
    const { options } = test.engine
    const engine = new Engine({ ...options, dataDir: join(test.folder, 'trống') })
    expect(await answers(engine, null)).toEqual(
      wanted((access) => (access === 'open' ? 'through' : 'NO_REGISTER')),
    )
  })

  it('keeps the hall small', () => {
    expect(procedures.filter(({ access }) => access === 'open').map(({ name }) => name)).toEqual([
      'accounts.status',
      'accounts.create',
      'accounts.openSample',
      'accounts.closeSample',
      'accounts.unlock',
      'accounts.recover',
      'backups.bringBack',
      'backups.findOld',
    ])
  })

  it('lets a supervisor write nothing', () => {
    const writes = procedures.filter(
      (each) =>
        /\.(create|update|trash|change|correct|dissolve|addPost|endPost|recognise|stop|resume|move|assignHelper|endHelper|undo|undoLast|restore|commit|preview|saveOffice|confirm|setFirstDay|markDone|postpone|takeBackMarks)$/u.test(
          each.name,
        ) &&
        each.name !== 'reports.preview' &&
        each.name !== 'audit.trash',
    )
    expect(writes.length).toBeGreaterThan(15)
    for (const { name, access } of writes)
      if (access !== 'open') expect([name, access.includes('supervisor')]).toEqual([name, false])
  })
})
