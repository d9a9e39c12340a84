import { type AnyProcedure, call, isProcedure, ORPCError, unlazyRouter } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '../../../src/engine/router.ts'
import { contract } from '../../../src/shared/contract.ts'
import { type ProcedureMeta, type Role, roleSchema } from '../../../src/shared/rpc/base.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

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
async function knock(procedure: AnyProcedure): Promise<string> {
  try {
    await call(procedure, undefined, { context: test.context })
    return 'through'
  } catch (error) {
    const gate = error instanceof ORPCError && ['FORBIDDEN', 'LOCKED', 'NO_REGISTER'].includes(error.code)
    return gate ? error.code : 'through'
  }
}

describe('who may call what', () => {
  it('binds every procedure of the contract', () => {
    const asked = Object.entries(contract).flatMap(([room, names]) =>
      Object.keys(names).map((name) => `${room}.${name}`),
    )
    expect(procedures.map((each) => each.name).sort()).toEqual(asked.sort())
  })

  // procedures that end the sitting would end the test with it
  const askable = procedures.filter(
    (each) => !/^(accounts\.(lock|closeSample|openSample|create))$/u.test(each.name),
  )

  it.each(roleSchema.options)('opens to %s exactly what the contract says', async (role: Role) => {
    const { desk } = test.engine
    if (desk === null) throw new Error('no desk')
    desk.me = { ...desk.me, role }
    for (const { name, procedure, access } of askable) {
      if (access === 'open') continue
      const wanted = access.includes(role) ? 'through' : 'FORBIDDEN'
      expect([name, role, await knock(procedure)]).toEqual([name, role, wanted])
    }
  })

  it('opens nothing but the hall to somebody who is not in', async () => {
    const { desk } = test.engine
    test.engine.desk = null
    try {
      for (const { name, procedure, access } of askable) {
        if (access === 'open') continue
        expect([name, await knock(procedure)]).toEqual([name, 'LOCKED'])
      }
    } finally {
      test.engine.desk = desk
    }
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
