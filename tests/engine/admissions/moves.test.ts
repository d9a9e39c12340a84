import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import type { MoveFields } from '../../../src/shared/admissions/inputs.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { date, get, makeCandidate, makePlaceOfAdmission, on, openFor } from './make-dossiers.ts'

let test: TestRegister
let [here, there, elsewhere] = [0, 0, 0]
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  here = (await makePlaceOfAdmission(test, 'Chi bộ bản Lạn')).cellId
  there = (await makePlaceOfAdmission(test, 'Chi bộ bản Pó')).cellId
  elsewhere = (await makePlaceOfAdmission(test, 'Chi bộ bản Hua')).cellId
})
afterAll(() => test.close())

const to = (given: Partial<MoveFields>): MoveFields => ({
  movedOn: date('2025-09-01'),
  toCellId: null,
  toPlace: null,
  certificateNumber: null,
  forwardedOn: null,
  fileReceivedOn: null,
  objection: null,
  objectedOn: null,
  reviewedOn: null,
  note: null,
  ...given,
})
const move = async (id: number, given: Partial<MoveFields>, moveId: number | null = null) =>
  call(
    admissionsProcedures.move,
    { ...(await on(test, id, 'Hồ sơ giấy ghi như vậy')), moveId, move: to(given) },
    { context: test.context },
  )
const stays = (sympathizerId: number) =>
  test.reader.all(
    test.reader.sql
      .selectFrom('sympathizer_stay')
      .select(['cell_id as cell', 'from_date as from', 'to_date as to'])
      .where('sympathizer_id', '=', sympathizerId)
      .orderBy('id'),
  )
const opened = async (name: string) => {
  const { sympathizerId } = await makeCandidate(test, name, here)
  return { sympathizerId, id: await openFor(test, sympathizerId), before: stays(sympathizerId) }
}

describe('a candidate who moves to another cell of the commune', () => {
  it('is followed there from that day on, and undoing takes both back at once', async () => {
    const { sympathizerId, id, before } = await opened('Lò Thị Mai')
    await move(id, { toCellId: there })
    expect((await get(test, id)).cellId).toBe(there)
    const [first] = before
    expect(stays(sympathizerId)).toEqual([
      { ...first, to: '2025-09-01' },
      { cell: there, from: '2025-09-01', to: null },
    ])
    const context = { context: test.context }
    const [entry] = (await call(auditProcedures.recent, { page: { from: 0, size: 1 } }, context)).rows
    await call(auditProcedures.undo, { entryId: entry?.id ?? 0 }, context)
    expect(stays(sympathizerId)).toEqual(before)
    expect((await get(test, id)).cellId).toBe(here)
  })

  it('is followed as the corrected move says', async () => {
    const { sympathizerId, id, before } = await opened('Lò Văn Nam')
    await move(id, { toCellId: there })
    const [made] = (await get(test, id)).moves
    await move(id, { toCellId: elsewhere, movedOn: date('2025-08-20') }, made?.id ?? 0)
    expect(stays(sympathizerId)).toEqual([
      { ...before[0], to: '2025-08-20' },
      { cell: elsewhere, from: '2025-08-20', to: null },
    ])
    // a paper added later moves nobody again
    await move(
      id,
      { toCellId: elsewhere, movedOn: date('2025-08-20'), certificateNumber: '4-GCN/ĐU' },
      made?.id ?? 0,
    )
    expect(stays(sympathizerId)).toHaveLength(2)
  })

  it('is not moved twice when the cell was changed in the list of sympathizers before', async () => {
    const { sympathizerId, id } = await opened('Lò Thị Nga')
    await move(id, { toCellId: there })
    const after = stays(sympathizerId)
    await move(id, { toCellId: there, movedOn: date('2025-09-10') })
    expect(stays(sympathizerId)).toEqual(after)
  })

  it('needs the day, for the stay begins with it', async () => {
    const { sympathizerId, id, before } = await opened('Lò Văn Ón')
    expect((await refusalOf(move(id, { toCellId: there, movedOn: null }))).fields).toEqual(['move.movedOn'])
    const early = move(id, { toCellId: there, movedOn: date('2001-01-01') })
    expect((await refusalOf(early)).fields).toEqual(['move.movedOn'])
    expect(stays(sympathizerId)).toEqual(before)
  })
})

it('leaves the stay alone when the candidate goes out of the commune', async () => {
  const { sympathizerId, id, before } = await opened('Lò Thị Phương')
  await move(id, { toPlace: 'xã bên' })
  expect(stays(sympathizerId)).toEqual(before)
})
