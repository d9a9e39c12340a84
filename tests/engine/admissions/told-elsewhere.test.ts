import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { dueItems } from '../../../src/engine/due/queries.ts'
import { membershipProcedures } from '../../../src/engine/membership/procedures.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { away, gone, move } from '../membership/make-members.ts'
import { refusalOf } from '../problems.ts'
import {
  date,
  decideOn,
  get,
  holdCeremony,
  makeCandidate,
  makePlaceOfAdmission,
  on,
  openFor,
  type Place,
  prepare,
  vote,
} from './make-dossiers.ts'

let test: TestRegister
let here: Place
let there: Place
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  here = await makePlaceOfAdmission(test, 'Chi bộ bản Lạn')
  there = await makePlaceOfAdmission(test, 'Chi bộ bản Pó')
})
afterAll(() => test.close())

const context = () => ({ context: test.context })
const opened = async (name: string) => {
  const candidate = await makeCandidate(test, name, here.cellId)
  return { ...candidate, id: await openFor(test, candidate.sympathizerId) }
}
const admitted = async (name: string) => {
  const made = await opened(name)
  await prepare(test, made.id, here)
  await decideOn(test, made.id)
  await holdCeremony(test, made.id)
  return made
}
const due = (name: string) =>
  dueItems(test.reader, day('2026-11-23')).filter(({ who, subject }) => who === name && subject !== 'classes')
const undoLast = async () => {
  const [entry] = (await call(auditProcedures.recent, { page: { from: 0, size: 1 } }, context())).rows
  await call(auditProcedures.undo, { entryId: entry?.id ?? 0 }, context())
}
const tracked = (id: number) => call(sympathizersProcedures.get, { id }, context())

describe('a probationary member whose membership ends', () => {
  it.each([
    ['deceased', 'deceased'],
    ['left', 'other'],
    ['cancelled', 'cancelled_decision'],
  ] as const)(
    '%s leaves no dossier that still asks for anything, and undoing opens it again',
    async (kind, why) => {
      const { id, personId } = await admitted(`Lò Văn ${kind}`)
      expect(due(`Lò Văn ${kind}`).length).toBeGreaterThan(1)
      await call(membershipProcedures.depart, gone(personId, kind), context())
      expect(await get(test, id)).toMatchObject({
        stage: 'closed',
        closing: { on: '2026-07-01', reason: why },
      })
      expect(due(`Lò Văn ${kind}`)).toEqual([])
      await undoLast()
      expect((await get(test, id)).stage).toBe('reviewing')
    },
  )

  it('transferred for good takes the dossier along; for a time it stays', async () => {
    const { id, personId } = await admitted('Lò Thị Chuyển')
    await call(
      membershipProcedures.sendOut,
      away(personId, { manner: 'temporary', untilOn: date('2026-10-04') }),
      context(),
    )
    expect((await get(test, id)).stage).toBe('reviewing')
    await call(membershipProcedures.sendOut, away(personId, { paperOn: date('2026-06-04') }), context())
    expect(await get(test, id)).toMatchObject({
      stage: 'closed',
      closing: { reason: 'moved_away', note: 'Chuyển sinh hoạt đến Đảng bộ xã Chiềng Thử' },
    })
    // the way back of a transfer that the second one has overtaken is nobody's task
    expect(due('Lò Thị Chuyển').map(({ key }) => key.split(':').at(-1))).toEqual(['present'])
  })

  it('is struck off in the dossier, where the votes are, and expelled only against the rules', async () => {
    const { id, personId } = await admitted('Lò Văn Xóa')
    const removed = call(membershipProcedures.depart, gone(personId, 'removed'), context())
    expect((await refusalOf(removed)).message).toContain('Ghi xóa tên trong hồ sơ kết nạp')
    const expelled = call(membershipProcedures.depart, gone(personId, 'expelled'), context())
    expect((await refusalOf(expelled)).code).toBe('RULE_BREACH')
    expect((await get(test, id)).stage).toBe('reviewing')
  })

  it('moved to another cell is considered there, and counted as admitted where it was', async () => {
    const { id, personId } = await admitted('Lò Văn Nội')
    await call(membershipProcedures.moveCell, move(personId, there.cellId), context())
    expect((await get(test, id)).cellId).toBe(there.cellId)
    const review = due('Lò Văn Nội').find(({ key }) => key.endsWith(':review'))
    expect(review).toMatchObject({ cellId: there.cellId, blockedBy: 'Chi bộ bản Pó chưa họp xét' })
    const first = test.reader.first(
      test.reader.sql
        .selectFrom('cell_member')
        .select('cell_id')
        .where('person_id', '=', personId)
        .orderBy('id'),
    )
    expect(first?.cell_id).toBe(here.cellId)
  })
})

describe('a candidate', () => {
  it.each([
    ['deceased', 'deceased'],
    ['not_willing', 'withdrawn'],
    ['not_meeting_standard', 'other'],
  ] as const)('followed no more (%s) has no dossier under way', async (reason, why) => {
    const { id, sympathizerId } = await opened(`Lò Thị ${reason}`)
    const stop = { id: sympathizerId, on: date('2026-10-01'), reason, note: null }
    await call(sympathizersProcedures.stop, stop, context())
    expect(await get(test, id)).toMatchObject({ stage: 'closed', closing: { on: '2026-10-01', reason: why } })
    expect(due(`Lò Thị ${reason}`)).toEqual([])
    await undoLast()
    expect((await get(test, id)).stage).toBe('preparing')
    expect((await tracked(sympathizerId)).stops).toBeNull()
  })

  it('cannot stop before the decision that the dossier holds', async () => {
    const { id, sympathizerId } = await opened('Lò Thị Sớm')
    await prepare(test, id, here)
    await decideOn(test, id)
    const stop = { id: sympathizerId, on: date('2025-09-01'), reason: 'other', note: null } as const
    expect((await refusalOf(call(sympathizersProcedures.stop, stop, context()))).fields).toEqual(['on'])
    expect((await get(test, id)).stage).toBe('decided')
  })

  it('leaves the commune through the dossier, which ends the tracking', async () => {
    const { id, sympathizerId } = await opened('Lò Văn Xa')
    const leave = {
      id: sympathizerId,
      on: date('2026-10-01'),
      movedTo: 'xã bên',
      note: null,
      certificate: null,
      alsoGiven: [],
    }
    const refused = await refusalOf(call(sympathizersProcedures.moveAway, leave, context()))
    expect(refused.message).toContain('Ghi việc chuyển đi trong hồ sơ kết nạp')
    const close = { on: date('2026-10-01'), reason: 'moved_away', note: null } as const
    await call(admissionsProcedures.close, { ...(await on(test, id)), ...close }, context())
    expect(await tracked(sympathizerId)).toMatchObject({ stops: { on: '2026-10-01', reason: 'moved_away' } })
    // opened again, the dossier would else lead somebody whom nobody follows
    await call(admissionsProcedures.reopen, await on(test, id), context())
    expect((await tracked(sympathizerId)).stops).toBeNull()
    await undoLast()
    await undoLast()
    expect((await tracked(sympathizerId)).stops).toBeNull()
    expect((await get(test, id)).stage).toBe('preparing')
  })

  it('goes on being helped when the dossier ends for want of time', async () => {
    const { id, sympathizerId } = await opened('Lò Văn Lại')
    const close = { on: date('2026-10-01'), reason: 'expired', note: null } as const
    await call(admissionsProcedures.close, { ...(await on(test, id)), ...close }, context())
    expect((await tracked(sympathizerId)).stops).toBeNull()
  })

  it('whom another cell follows has the dossier there, and nothing to hand over between committees', async () => {
    const { id, sympathizerId } = await opened('Lò Thị Sang')
    await call(
      sympathizersProcedures.move,
      { id: sympathizerId, cellId: there.cellId, on: date('2026-09-01') },
      context(),
    )
    const dossier = await get(test, id)
    expect(dossier.cellId).toBe(there.cellId)
    expect(dossier.moves).toMatchObject([{ movedOn: '2026-09-01', toCellId: there.cellId }])
    expect(dossier.deadlines.map(({ rule }) => rule)).not.toContain('D-15')
    await undoLast()
    expect(await get(test, id)).toMatchObject({ cellId: here.cellId, moves: [] })
  })

  it('whose introducer has left is not met on before somebody takes the place', async () => {
    const place = await makePlaceOfAdmission(test, 'Chi bộ bản Hua')
    const { sympathizerId } = await makeCandidate(test, 'Lò Thị Thiếu', place.cellId)
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    const [leaving] = place.members
    await call(membershipProcedures.sendOut, away(leaving ?? 0, { paperOn: date('2025-09-05') }), context())
    expect((await refusalOf(vote(test, id))).code).toBe('RULE_BREACH')
    // still there when the cell met
    await vote(test, id, { heldOn: date('2025-09-04') })
  })
})
