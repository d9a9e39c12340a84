import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalsProcedures } from '../../../src/engine/approvals/procedures.ts'
import { latestApproval } from '../../../src/engine/approvals/queries.ts'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { makeSympathizer } from '../sympathizers/make-sympathizers.ts'
import { answer, itemsOf, makeBatch, sendBatch } from './make-batches.ts'

let test: TestRegister
let [lan, official] = [0, 0]
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  lan = await makeCell(test, 'Chi bộ bản Lạn')
  official = await makeMember(test, 'Lò Văn Chính', lan, 'official', '2020-01-01')
})
afterAll(() => test.close())

const context = () => ({ context: test.context })
const get = (id: number) => call(approvalsProcedures.get, { id }, context())
const namesOf = async (id: number) => (await itemsOf(test, id)).map(({ fullName }) => fullName)
const candidates = (batchId: number, search?: string) =>
  call(approvalsProcedures.candidates, { batchId, ...(search !== undefined && { search }) }, context())
const certify = (personId: number, on: string) =>
  test.run((change) => {
    change.describe('Ghi giấy chứng nhận')
    return change.insert('enrollment', {
      class_id: null,
      kind: 'awareness',
      person_id: personId,
      cell_id: lan,
      present: null,
      excused: null,
      unexcused: null,
      score: null,
      grade: null,
      result: 'completed',
      certificate_number: '01/CN',
      certificate_date: partialDate(on),
      issuer: null,
      received_by: null,
      entitlement_note: null,
      note: null,
      trashed_at: null,
    })
  })

describe('a month of proposals', () => {
  it('gathers those who were never put forward, and says why not of the others', async () => {
    const fresh = await makeSympathizer(test, 'Vàng Thị Mới', lan, { proposedOn: '2026-10-20' })
    await makeSympathizer(test, 'Vàng Thị Vừa', lan, {
      proposedOn: '2026-08-20',
      recognisedOn: '2026-10-25',
    })
    await makeSympathizer(test, 'Vàng Văn Cũ', lan, { proposedOn: '2022-08', recognisedOn: '2023-02-24' })
    const { id, count } = await makeBatch(test, '2026-11')
    expect(count).toBe(2)
    expect((await namesOf(id)).sort()).toEqual(['Vàng Thị Mới', 'Vàng Thị Vừa'])
    const left = await candidates(id)
    expect(left.rows.map(({ fullName, objections }) => [fullName, objections])).toEqual([
      ['Vàng Văn Cũ', ['Chi bộ đã công nhận từ 24/02/2023, không phải đề nghị mới']],
    ])
    // all the same, by hand
    await call(
      approvalsProcedures.add,
      { id, sympathizerIds: [left.rows[0]?.id ?? 0], passReason: null },
      context(),
    )
    expect(await namesOf(id)).toContain('Vàng Văn Cũ')
    const other = await makeBatch(test, '2026-12')
    expect(other.count).toBe(0)
    const busy = (await candidates(other.id, 'vang thi moi')).rows[0]
    expect(busy).toMatchObject({ refused: true, objections: ['Đang chờ kết quả ở đợt 11/2026'] })
    const twice = { id: other.id, sympathizerIds: [fresh.id], passReason: null }
    expect((await refusalOf(call(approvalsProcedures.add, twice, context()))).message).toContain(
      'Vàng Thị Mới: đang chờ kết quả ở đợt 11/2026',
    )
    await call(approvalsProcedures.trash, { ids: [id, other.id] }, context())
  })

  it('asks of a dossier what the rules ask, and lets a reason pass it', async () => {
    const bare = await makeSympathizer(test, 'Hạng A Trơn', lan, {
      proposedOn: '2024-01',
      recognisedOn: '2024-06-24',
    })
    const ready = await makeSympathizer(test, 'Hạng A Đủ', lan, {
      proposedOn: '2024-01',
      recognisedOn: '2024-06-24',
    })
    const expired = await makeSympathizer(test, 'Hạng A Quá', lan, {
      proposedOn: '2018-01',
      recognisedOn: '2018-06-24',
    })
    await certify(ready.personId, '2025-05-10')
    await certify(expired.personId, '2021-11-22')
    for (const { id } of [ready, expired])
      await call(
        sympathizersProcedures.assignHelper,
        { id, helperPersonId: official, from: partialDate('2024-07'), resolution: '07-NQ/CB' },
        context(),
      )
    const { id } = await makeBatch(test, '2026-11', { purpose: 'open_dossier' })
    expect(await namesOf(id)).toEqual(['Hạng A Đủ'])
    const reasons = new Map(
      (await candidates(id, 'hang a')).rows.map(({ fullName, objections }) => [fullName, objections]),
    )
    expect(reasons.get('Hạng A Trơn')).toEqual([
      'Chưa có giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng, theo điểm 5.4b, 06-HD/TW (chưa xác nhận)',
      'Chưa có đảng viên chính thức được phân công giúp đỡ, theo I.1.1d, 38-HD/BTCTW',
    ])
    expect(reasons.get('Hạng A Quá')?.[0]).toContain('hết giá trị từ ngày 22/11/2026')
    const add = (passReason: string | null) =>
      call(approvalsProcedures.add, { id, sympathizerIds: [bare.id], passReason }, context())
    expect((await refusalOf(add(null))).code).toBe('RULE_BREACH')
    expect(await namesOf(id)).toHaveLength(1)
    await add('Đảng ủy đồng ý cho bổ sung sau')
    expect(await namesOf(id)).toHaveLength(2)
    const { exceptions } = await call(sympathizersProcedures.get, { id: bare.id }, context())
    expect(exceptions.map(({ reason }) => reason)).toEqual([
      'Đảng ủy đồng ý cho bổ sung sau',
      'Đảng ủy đồng ý cho bổ sung sau',
    ])
    const learning = await makeBatch(test, '2026-11', { purpose: 'awareness_class' })
    // whoever holds a valid certificate does not go again; an expired one is no certificate
    expect(await namesOf(learning.id)).toEqual(expect.arrayContaining(['Hạng A Trơn', 'Hạng A Quá']))
    expect(await namesOf(learning.id)).not.toContain('Hạng A Đủ')
    await call(approvalsProcedures.trash, { ids: [id, learning.id] }, context())
  })
})

describe('sending and answering', () => {
  it('waits from the day it was sent, takes answers singly and all at once, and goes on from them', async () => {
    const [one, two, three] = [
      await makeSympathizer(test, 'Giàng A Một', lan, { proposedOn: '2026-08-05' }),
      await makeSympathizer(test, 'Giàng A Hai', lan, { proposedOn: '2026-08-05' }),
      await makeSympathizer(test, 'Giàng A Ba', lan, { proposedOn: '2026-08-05' }),
    ]
    const { id } = await makeBatch(test, '2026-09', { gather: false, number: null })
    const wanted = { id, sympathizerIds: [one.id, two.id, three.id], passReason: null }
    await call(approvalsProcedures.add, wanted, context())
    const unsent = await itemsOf(test, id)
    expect((await refusalOf(answer(test, [unsent[0]?.id ?? 0], 'agreed'))).code).toBe('CONFLICT')
    expect((await refusalOf(sendBatch(test, id, '2026-10-03'))).fields).toEqual(['on'])
    const { version } = await get(id)
    const numbered = {
      id,
      version,
      fields: { submissionNumber: '12-TTr/ĐU', submissionDate: partialDate('2026-10-02') },
    }
    await call(approvalsProcedures.update, numbered, context())
    expect((await refusalOf(sendBatch(test, id, '2026-10-01'))).fields).toEqual(['on'])
    expect((await refusalOf(sendBatch(test, id, '2027'))).fields).toEqual(['on'])
    await sendBatch(test, id, '2026-10-03')
    expect(await get(id)).toMatchObject({ state: 'waiting', proposed: 3, waitingDays: 51 })
    // nothing on a sent list changes any more
    expect((await refusalOf(call(approvalsProcedures.add, wanted, context()))).code).toBe('CONFLICT')
    expect(
      (await refusalOf(call(approvalsProcedures.remove, { itemIds: [unsent[0]?.id ?? 0] }, context()))).code,
    ).toBe('CONFLICT')
    const items = await itemsOf(test, id)
    const itemOf = (name: string) => items.find(({ fullName }) => fullName === name)?.id ?? 0
    expect((await refusalOf(answer(test, [itemOf('Giàng A Ba')], 'returned'))).fields).toEqual(['reason'])
    expect(
      (await refusalOf(answer(test, [itemOf('Giàng A Một')], 'agreed', { date: '2026-10-02' }))).fields,
    ).toEqual(['answerDate'])
    await answer(test, [itemOf('Giàng A Ba')], 'returned', {
      date: '2026-10-10',
      reason: 'Thiếu nhận xét của đoàn thể',
    })
    expect(await get(id)).toMatchObject({ state: 'waiting', returned: 1, waitingDays: 51 })
    await answer(test, [itemOf('Giàng A Một'), itemOf('Giàng A Hai')], 'agreed', {
      date: '2026-10-20',
      number: '31-TB/ĐU',
    })
    expect(await get(id)).toMatchObject({
      state: 'answered',
      agreed: 2,
      answerNumber: '31-TB/ĐU',
      waitingDays: 17,
    })
    expect((await itemsOf(test, id)).map(({ fullName, waitingDays }) => [fullName, waitingDays])).toEqual([
      ['Giàng A Ba', 7],
      ['Giàng A Hai', 17],
      ['Giàng A Một', 17],
    ])
    // the committee's word alone makes nobody a sympathizer
    const person = await call(sympathizersProcedures.get, { id: one.id }, context())
    expect(person.status).toBe('outstanding')
    expect(latestApproval(test.reader, one.id, 'recognition')).toMatchObject({
      batchId: id,
      result: 'agreed',
      answerDate: '2026-10-20',
    })
    expect(latestApproval(test.reader, one.id, 'open_dossier')).toBeNull()
    const next = await makeBatch(test, '2026-11', { gather: false })
    const said = new Map(
      (await candidates(next.id, 'giang a')).rows.map(({ fullName, objections }) => [fullName, objections]),
    )
    expect(said.get('Giàng A Một')).toEqual(['Đã được đồng ý ở đợt 09/2026'])
    expect(said.get('Giàng A Ba')?.[0]).toContain('Bị trả lại ở đợt 09/2026: Thiếu nhận xét')
    // a slip is put right, and taken back
    await answer(test, [itemOf('Giàng A Hai')], null)
    expect(await get(id)).toMatchObject({ state: 'waiting', agreed: 1 })
  })

  it('needs somebody on the list', async () => {
    const { id } = await makeBatch(test, '2026-07', { gather: false })
    expect((await refusalOf(sendBatch(test, id, '2026-08-01'))).code).toBe('CONFLICT')
  })
})

describe('history and trash', () => {
  it('tells of a batch in words, and gives it back whole', async () => {
    await makeSympathizer(test, 'Sùng A Sử', lan, { proposedOn: '2026-05-05' })
    const { id } = await makeBatch(test, '2026-05')
    await sendBatch(test, id, '2026-06-01')
    const told = await call(auditProcedures.history, { table: 'approval_batch', id }, context())
    expect(told.map(({ entry }) => entry.summary)).toEqual([
      'Gửi danh sách đợt 05/2026: công nhận cảm tình Đảng',
      expect.stringMatching(/^Lập đợt 05\/2026: công nhận cảm tình Đảng \(\d+ người\)$/u),
    ])
    expect(told.at(-1)?.fields).toContainEqual({
      label: 'Người được đề nghị',
      old: '',
      new: 'Sùng A Sử',
    })
    await call(approvalsProcedures.trash, { ids: [id] }, context())
    expect((await refusalOf(get(id))).code).toBe('NOT_FOUND')
    const bin = await call(auditProcedures.trash, {}, context())
    expect(bin.rows).toContainEqual(
      expect.objectContaining({ table: 'approval_batch', id, name: 'Đợt 05/2026: công nhận cảm tình Đảng' }),
    )
    await call(auditProcedures.restore, { table: 'approval_batch', id }, context())
    expect((await get(id)).sentOn).toBe('2026-06-01')
  })

  it('takes a sending back, and the list may change again', async () => {
    await makeSympathizer(test, 'Sùng A Lỡ', lan, { proposedOn: '2026-04-05' })
    const { id } = await makeBatch(test, '2026-04')
    await sendBatch(test, id, '2026-05-01')
    await call(auditProcedures.undoLast, undefined, context())
    expect((await get(id)).state).toBe('preparing')
    const [item] = await itemsOf(test, id)
    await expect(call(approvalsProcedures.remove, { itemIds: [item?.id ?? 0] }, context())).resolves.toEqual({
      count: 1,
    })
  })
})
