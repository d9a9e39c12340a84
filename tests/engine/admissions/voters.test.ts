import { call } from '@orpc/server'
import { expect, it } from 'vitest'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { membershipProcedures } from '../../../src/engine/membership/procedures.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister } from '../harness.ts'
import { away, gone } from '../membership/make-members.ts'
import { date } from './make-dossiers.ts'

it('the register knows who may vote in a cell on a day, who is away for a time and who is exempt', async () => {
  const test = await openTestRegister({ catalogs: true })
  const context = { context: test.context }
  const cellId = await makeCell(test, 'Chi bộ bản Lạn')
  const other = await makeCell(test, 'Chi bộ bản Pó')
  const member = (name: string, standing: 'official' | 'probationary' = 'official') =>
    makeMember(test, name, cellId, standing, '2020-01-01')
  await member('Lò Văn Một')
  const student = await member('Lò Văn Hai')
  const old = await member('Lò Văn Ba')
  const gonePerson = await member('Lò Văn Bốn')
  await member('Lò Văn Năm', 'probationary')
  await makeMember(test, 'Lò Văn Sáu', other)
  const temporary = { manner: 'temporary', paperOn: date('2026-05-04'), untilOn: date('2027-02-04') } as const
  await call(membershipProcedures.sendOut, away(student, temporary), context)
  const free = { from: date('2025-03-01'), to: null, document: null, why: null, note: null }
  for (const personId of [old, student])
    await call(membershipProcedures.exempt, { personId, ...free }, context)
  await call(membershipProcedures.depart, gone(gonePerson, 'deceased', { on: date('2026-07-01') }), context)
  const on = (text: string) => call(admissionsProcedures.voters, { cellId, on: day(text) }, context)
  expect(await on('2025-02-28')).toEqual({ official: 4, awayTemporarily: 0, exempt: 0 })
  expect(await on('2026-05-03')).toEqual({ official: 4, awayTemporarily: 0, exempt: 2 })
  // somebody exempt and away is taken off once
  expect(await on('2026-06-30')).toEqual({ official: 4, awayTemporarily: 1, exempt: 1 })
  expect(await on('2026-07-01')).toEqual({ official: 3, awayTemporarily: 1, exempt: 1 })
  await test.close()
})
