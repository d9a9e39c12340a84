import { call } from '@orpc/server'
import { expect, it } from 'vitest'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { openTestRegister } from '../harness.ts'
import { date, makeCandidate, makePlaceOfAdmission, on, openFor } from './make-dossiers.ts'

it("shows a sympathizer's dossier while it is under way", async () => {
  const test = await openTestRegister({ catalogs: true })
  const context = { context: test.context }
  const place = await makePlaceOfAdmission(test)
  const { sympathizerId } = await makeCandidate(test, 'Lò Thị Mai', place.cellId)
  const other = await makeCandidate(test, 'Lò Văn Nam', place.cellId)
  const shown = async (id = sympathizerId) =>
    (await call(sympathizersProcedures.get, { id }, context)).openDossierId
  expect(await shown()).toBeNull()
  const id = await openFor(test, sympathizerId)
  expect(await shown()).toBe(id)
  expect(await shown(other.sympathizerId)).toBeNull()
  await call(
    admissionsProcedures.close,
    { ...(await on(test, id)), on: date('2025-09-01'), reason: 'withdrawn', note: null },
    context,
  )
  expect(await shown()).toBeNull()
  await call(admissionsProcedures.reopen, await on(test, id), context)
  expect(await shown()).toBe(id)
  await call(admissionsProcedures.trash, { ids: [id], passReason: null }, context)
  expect(await shown()).toBeNull()
  await test.close()
})
