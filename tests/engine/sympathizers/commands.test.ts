import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember, makePerson } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'
import { refusalOf } from '../problems.ts'
import { makeSympathizer, trackingForm } from './make-sympathizers.ts'

let test: TestRegister
let [lan, hoc, official] = [0, 0, 0]
beforeAll(async () => {
  test = await openTestRegister()
  lan = await makeCell(test, 'Chi bộ bản Lạn')
  hoc = await makeCell(test, 'Chi bộ bản Hốc')
  official = await makeMember(test, 'Lò Văn Chính', lan, 'official', '2020-01-01')
})
afterAll(() => test.close())

const procedures = sympathizersProcedures
const context = () => ({ context: test.context })
const get = (id: number) => call(procedures.get, { id }, context())
const assign = (
  id: number,
  helperPersonId: number,
  from: string | null,
  more: { replaces?: number } = {},
) => {
  const date = from === null ? null : partialDate(from)
  return call(
    procedures.assignHelper,
    { id, helperPersonId, from: date, resolution: null, ...more },
    context(),
  )
}
const stop = (id: number, on: string) =>
  call(procedures.stop, { id, on: partialDate(on), reason: 'not_willing', note: null }, context())
const recognise = (ids: number[], on: string, resolution: string | null = '05-NQ/CB') =>
  call(procedures.recognise, { ids, on: partialDate(on), resolution }, context())
const lastSummary = () =>
  test.reader.statement<{ summary: string }>('SELECT summary FROM audit_entry ORDER BY id DESC').get()
    ?.summary
const people = () => test.reader.statement<{ n: number }>('SELECT count(*) AS n FROM person').get()?.n

describe('beginning to follow', () => {
  it('enters a new person in the same command', async () => {
    const { id, personId } = await makeSympathizer(test, 'Lò Thị Mai', lan, { proposedOn: '2025-03' })
    expect(await get(id)).toMatchObject({
      personId,
      status: 'outstanding',
      cellName: 'Chi bộ bản Lạn',
      stays: [{ cellName: 'Chi bộ bản Lạn', from: '2025-03', to: null }],
    })
    expect(lastSummary()).toBe('Đưa Lò Thị Mai vào danh sách theo dõi')
  })

  it('takes somebody already in the register, once', async () => {
    const personId = await makePerson(test, 'Vừ Thị Dở')
    const wanted = { who: { personId }, cellId: lan, fields: trackingForm() }
    await call(procedures.create, wanted, context())
    const again = await refusalOf(call(procedures.create, { ...wanted, cellId: hoc }, context()))
    expect(again.code).toBe('CONFLICT')
    expect(again.message).toContain('Vừ Thị Dở đang được theo dõi ở Chi bộ bản Lạn')
  })

  it('does not follow party members', async () => {
    const wanted = { who: { personId: official }, cellId: lan, fields: trackingForm() }
    expect((await refusalOf(call(procedures.create, wanted, context()))).message).toContain(
      'đang là đảng viên',
    )
  })

  it('leaves no half of it behind when something is wrong', async () => {
    const before = people()
    const fields = trackingForm({ proposedOn: '2025-03', recognisedOn: '2024' })
    const person = personForm('Lò Văn Lỡ')
    const wrong = call(procedures.create, { who: { person }, cellId: 9999, fields }, context())
    expect((await refusalOf(wrong)).fields).toEqual(['cellId', 'recognisedOn'])
    const badPerson = personForm('Lò Văn Lỡ', { birthDate: partialDate('2062') })
    const wrongPerson = { who: { person: badPerson }, cellId: lan, fields: trackingForm() }
    expect((await refusalOf(call(procedures.create, wrongPerson, context()))).fields).toEqual(['birthDate'])
    expect(people()).toBe(before)
  })
})

describe('correcting', () => {
  it('changes record and person in one command, and only what is given', async () => {
    const { id, personId } = await makeSympathizer(test, 'Lò Thị Nga', lan, { proposedOn: '2024-05' })
    const { version } = await call(
      procedures.update,
      { id, version: 1, fields: { note: 'Tích cực' }, person: { fullName: 'Lò Thị Ngà' } },
      context(),
    )
    const detail = await get(id)
    expect(detail).toMatchObject({
      version,
      person: { fullName: 'Lò Thị Ngà' },
      fields: { note: 'Tích cực' },
    })
    expect(detail.fields.proposedOn).toBe('2024-05')
    const entries = test.reader.statement<{ n: number }>(
      `SELECT count(DISTINCT entry_id) AS n FROM audit_change WHERE table_name = 'person' AND row_id = ?`,
    )
    expect(entries.get(personId)?.n).toBe(2)
  })

  it('guards the person by the version of the record', async () => {
    const { id } = await makeSympathizer(test, 'Lò Thị Oanh', lan)
    const update = (version: number, phone: string) =>
      call(procedures.update, { id, version, fields: {}, person: { phone } }, context())
    expect(await update(1, '0900 000 001')).toEqual({ version: 2 })
    expect((await refusalOf(update(1, '0900 000 002'))).code).toBe('STALE')
    expect((await get(id)).person.phone).toBe('0900 000 001')
  })

  it('moves the beginning of the first stay with the proposal', async () => {
    const { id } = await makeSympathizer(test, 'Lò Thị Phương', lan, { proposedOn: '2024' })
    const fields = { proposedOn: partialDate('2023') }
    await call(procedures.update, { id, version: 1, fields }, context())
    expect((await get(id)).stays[0]?.from).toBe('2023')
    const late = { proposedOn: partialDate('2027') }
    expect(
      (await refusalOf(call(procedures.update, { id, version: 2, fields: late }, context()))).fields,
    ).toEqual(['proposedOn'])
  })
})

describe('recognition', () => {
  it('takes several people of one resolution, all or none', async () => {
    const first = await makeSympathizer(test, 'Lò Văn Quý', lan, { proposedOn: '2025-01' })
    const second = await makeSympathizer(test, 'Lò Văn Sáng', lan, { proposedOn: '2025-02' })
    const third = await makeSympathizer(test, 'Lò Văn Tâm', lan, { proposedOn: '2025-08' })
    expect(await recognise([first.id, second.id], '2025-06-01')).toEqual({ count: 2 })
    expect(lastSummary()).toBe('Ghi công nhận cảm tình Đảng cho 2 người theo nghị quyết 05-NQ/CB')
    const again = await refusalOf(recognise([first.id, third.id], '2025-09-01'))
    expect(again.code).toBe('CONFLICT')
    expect(again.message).toContain('Lò Văn Quý')
    const early = await refusalOf(recognise([third.id], '2025-07'))
    expect(early.fields).toEqual(['on'])
    expect((await get(third.id)).status).toBe('outstanding')
    expect((await get(second.id)).fields).toMatchObject({
      recognisedOn: '2025-06-01',
      recognitionResolution: '05-NQ/CB',
    })
  })
})

describe('stopping and resuming', () => {
  it('ends the help with the tracking, and both come back', async () => {
    const { id } = await makeSympathizer(test, 'Lò Văn Út', lan, { proposedOn: '2024-01' })
    await assign(id, official, '2024-02-01')
    expect((await refusalOf(stop(id, '2023-12'))).fields).toEqual(['on', 'on'])
    expect((await refusalOf(stop(id, '2027'))).fields).toEqual(['on'])
    await stop(id, '2025-05-05')
    expect(await get(id)).toMatchObject({
      status: 'stopped',
      stops: { on: '2025-05-05', reason: 'not_willing' },
      helpers: [{ to: '2025-05-05' }],
    })
    expect((await refusalOf(stop(id, '2025-06'))).code).toBe('CONFLICT')
    expect((await refusalOf(recognise([id], '2025-06'))).message).toContain('đã thôi theo dõi')
    await call(procedures.resume, { id }, context())
    expect(await get(id)).toMatchObject({ status: 'outstanding', stops: null, helpers: [{ to: null }] })
    expect((await refusalOf(call(procedures.resume, { id }, context()))).code).toBe('CONFLICT')
  })

  it('does not resume what has begun anew elsewhere', async () => {
    const { id, personId } = await makeSympathizer(test, 'Lò Văn Vinh', lan)
    await stop(id, '2025')
    await call(procedures.create, { who: { personId }, cellId: hoc, fields: trackingForm() }, context())
    expect((await refusalOf(call(procedures.resume, { id }, context()))).message).toContain('Chi bộ bản Hốc')
  })
})

describe('moving to another cell', () => {
  const move = (id: number, cellId: number, on: string) =>
    call(procedures.move, { id, cellId, on: partialDate(on) }, context())

  it('closes the stay and opens the next', async () => {
    const { id } = await makeSympathizer(test, 'Lò Văn Xuân', lan, { proposedOn: '2024-03' })
    await move(id, hoc, '2025-01')
    expect((await get(id)).stays.map((stay) => [stay.cellName, stay.from, stay.to])).toEqual([
      ['Chi bộ bản Lạn', '2024-03', '2025-01'],
      ['Chi bộ bản Hốc', '2025-01', null],
    ])
    expect((await refusalOf(move(id, hoc, '2025-06'))).fields).toEqual(['cellId'])
    expect((await refusalOf(move(id, lan, '2024-12'))).fields).toEqual(['on'])
    expect((await refusalOf(move(id, lan, '?'))).fields).toEqual(['on'])
  })

  it('does not go to a cell that is no more', async () => {
    const gone = await makeCell(test, 'Chi bộ đã tan')
    const on = partialDate('2020')
    await call(cellsProcedures.dissolve, { id: gone, version: 1, on }, context())
    const { id } = await makeSympathizer(test, 'Lò Văn Yên', lan)
    expect((await refusalOf(move(id, gone, '2025'))).fields).toEqual(['cellId'])
  })
})

describe('helpers', () => {
  it('are official members on the day, and not the person', async () => {
    const probationary = await makeMember(test, 'Lò Văn Dự', lan, 'probationary')
    const { id, personId } = await makeSympathizer(test, 'Lò Thị Bích', lan)
    expect((await refusalOf(assign(id, probationary, '2025-01-01'))).code).toBe('RULE_BREACH')
    expect((await refusalOf(assign(id, personId, '2025-01-01'))).fields).toEqual(['helperPersonId'])
    expect((await refusalOf(assign(id, official, '2019-12-31'))).message).toContain('chưa đúng quy định')
    expect((await refusalOf(assign(id, official, '2019-12'))).code).toBe('RULE_BREACH')
    await assign(id, official, '2020')
    expect((await refusalOf(assign(id, official, '2025'))).code).toBe('CONFLICT')
  })

  it('are replaced on the same day and ended not before they began', async () => {
    const successor = await makeMember(test, 'Lò Văn Kế', lan)
    const { id } = await makeSympathizer(test, 'Lò Thị Cúc', lan)
    const { id: former } = await assign(id, official, '2024-01-01')
    expect((await refusalOf(assign(id, successor, null, { replaces: former }))).fields).toEqual(['from'])
    const { id: latter } = await assign(id, successor, '2025-01-01', { replaces: former })
    expect((await get(id)).helpers.map((helper) => [helper.name, helper.to])).toEqual([
      ['Lò Văn Kế', null],
      ['Lò Văn Chính', '2025-01-01'],
    ])
    expect((await refusalOf(assign(id, official, '2025-02', { replaces: former }))).fields).toEqual([
      'replaces',
    ])
    const end = (to: string) =>
      call(procedures.endHelper, { helperId: latter, to: partialDate(to) }, context())
    expect((await refusalOf(end('2024-12'))).fields).toEqual(['to'])
    await end('2025-12-31')
    expect((await get(id)).helpers.every((helper) => helper.to !== null)).toBe(true)
  })
})

describe('trash', () => {
  it('hides the record and leaves the person, who may be followed anew', async () => {
    const { id, personId } = await makeSympathizer(test, 'Lò Thị Đào', lan)
    expect(await call(procedures.trash, { ids: [id] }, context())).toEqual({ count: 1 })
    expect((await refusalOf(get(id))).code).toBe('NOT_FOUND')
    const person = await call(peopleProcedures.get, { id: personId }, context())
    expect(person.sympathizers).toEqual([])
    const again = { who: { personId }, cellId: lan, fields: trackingForm() }
    await expect(call(procedures.create, again, context())).resolves.toMatchObject({ personId })
  })
})
