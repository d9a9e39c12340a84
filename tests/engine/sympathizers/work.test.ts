import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { certificatesOf } from '../../../src/engine/classes/certificates.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { quarterSchema } from '../../../src/shared/sympathizers/quarters.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'
import { refusalOf } from '../problems.ts'
import { makeSympathizer, trackingForm } from './make-sympathizers.ts'

let test: TestRegister
let [lan, hoc, official, probationary] = [0, 0, 0, 0]
beforeAll(async () => {
  test = await openTestRegister()
  lan = await makeCell(test, 'Chi bộ bản Lạn')
  hoc = await makeCell(test, 'Chi bộ bản Hốc')
  official = await makeMember(test, 'Lò Văn Chính', lan)
  probationary = await makeMember(test, 'Lò Văn Dự', lan, 'probationary')
})
afterAll(() => test.close())

const procedures = sympathizersProcedures
const context = () => ({ context: test.context })
const get = (id: number) => call(procedures.get, { id }, context())
const work = (id: number) => call(procedures.work, { id }, context())
const task = {
  content: 'Giúp bản làm đường',
  assignedOn: partialDate('2026-05'),
  dueOn: partialDate('2026-06-30'),
  doneOn: null,
  result: null,
}

describe('tasks and remarks', () => {
  it('are written, corrected, taken out and told in the history', async () => {
    const { id } = await makeSympathizer(test, 'Lò Thị Mai', lan)
    const given = await call(procedures.saveTask, { sympathizerId: id, fields: task }, context())
    const early = { ...task, dueOn: partialDate('2026-04') }
    expect(
      (
        await refusalOf(
          call(procedures.saveTask, { sympathizerId: id, taskId: given.id, fields: early }, context()),
        )
      ).fields,
    ).toEqual(['dueOn'])
    const done = { ...task, doneOn: partialDate('2026-06-20'), result: 'Đã làm xong' }
    await call(procedures.saveTask, { sympathizerId: id, taskId: given.id, fields: done }, context())
    expect((await work(id)).tasks).toMatchObject([{ id: given.id, result: 'Đã làm xong' }])
    const history = await call(auditProcedures.history, { table: 'sympathizer', id }, context())
    expect(history[0]?.entry.summary).toBe('Sửa việc đã giao cho Lò Thị Mai')
    expect(history[0]?.fields).toContainEqual({ label: 'Kết quả', old: '', new: 'Đã làm xong' })
    await call(procedures.removeTask, { taskId: given.id }, context())
    expect((await work(id)).tasks).toEqual([])
    await call(auditProcedures.undoLast, undefined, context())
    expect((await work(id)).tasks).toHaveLength(1)
  })

  it('keep one remark a quarter, and none of a quarter to come', async () => {
    const { id } = await makeSympathizer(test, 'Lò Thị Nga', lan)
    const remark = (quarter: string, text: string) =>
      call(
        procedures.saveRemark,
        {
          sympathizerId: id,
          fields: { quarter: quarterSchema.parse(quarter), remark: text, remarkedOn: null, remarkedBy: null },
        },
        context(),
      )
    await remark('2026-Q3', 'Tích cực')
    await remark('2026-Q3', 'Rất tích cực')
    expect((await work(id)).remarks.map((each) => each.remark)).toEqual(['Rất tích cực'])
    expect((await refusalOf(remark('2027-Q1', 'Sớm'))).fields).toEqual(['quarter'])
  })

  it('belong to one person only', async () => {
    const [one, other] = [
      await makeSympathizer(test, 'Lò Thị Oanh', lan),
      await makeSympathizer(test, 'Lò Thị Phương', lan),
    ]
    const { id: taskId } = await call(procedures.saveTask, { sympathizerId: one.id, fields: task }, context())
    const stolen = call(procedures.saveTask, { sympathizerId: other.id, taskId, fields: task }, context())
    expect((await refusalOf(stolen)).code).toBe('NOT_FOUND')
  })
})

describe('rules passed with a reason', () => {
  it('lets somebody not official help when the reason is written, and keeps it', async () => {
    const { id } = await makeSympathizer(test, 'Lò Thị Quý', lan)
    const wanted = { id, helperPersonId: probationary, from: partialDate('2026-01-05'), resolution: null }
    expect((await refusalOf(call(procedures.assignHelper, wanted, context()))).code).toBe('RULE_BREACH')
    expect((await get(id)).helpers).toEqual([])
    await call(procedures.assignHelper, { ...wanted, passReason: 'Bản chỉ có một đảng viên' }, context())
    const detail = await get(id)
    expect(detail.helpers).toHaveLength(1)
    expect(detail.exceptions).toMatchObject([
      {
        message: 'Lò Văn Dự không phải đảng viên chính thức vào ngày phân công',
        source: 'I.1.1d, 38-HD/BTCTW',
        reason: 'Bản chỉ có một đảng viên',
        by: 'Người thử',
      },
    ])
    await call(auditProcedures.undoLast, undefined, context())
    expect(await get(id)).toMatchObject({ helpers: [], exceptions: [] })
  })

  it('warns of ages far from admission on the day of recognition, counted by the month', async () => {
    const person = (fullName: string, birth: string) =>
      call(
        procedures.create,
        {
          who: { person: personForm(fullName, { birthDate: partialDate(birth) }) },
          cellId: lan,
          fields: trackingForm({ proposedOn: '2026-01-02' }),
        },
        context(),
      )
    const young = await person('Lò Văn Trẻ', '2008-06-15')
    const grown = await person('Lò Văn Vừa', '2008-05-31')
    const old = await person('Lò Văn Già', '1966-03-31')
    const recognise = (ids: number[], passReason: string | null = null) =>
      call(
        procedures.recognise,
        { ids, on: partialDate('2026-05-02'), resolution: null, passReason },
        context(),
      )
    const refused = await refusalOf(recognise([young.id, grown.id, old.id]))
    expect(refused.code).toBe('RULE_BREACH')
    expect((await get(grown.id)).status).toBe('outstanding')
    await recognise([young.id, grown.id, old.id], 'Chi bộ đã họp và thống nhất')
    const told = async (id: number) => (await get(id)).exceptions.map(({ message }) => message)
    expect(await told(young.id)).toEqual([
      'Lò Văn Trẻ chưa đủ 18 tuổi vào ngày công nhận; chỉ xét kết nạp khi đã đủ tuổi',
    ])
    expect(await told(grown.id)).toEqual([])
    expect(await told(old.id)).toEqual(['Lò Văn Già đã quá 60 tuổi vào ngày công nhận'])
  })
})

describe('coming and going', () => {
  const arrival = (issuedOn: string) => ({
    from: 'Đảng ủy xã Chiềng Xa',
    consideration: { number: '03-CN/ĐU', datedOn: partialDate('2026-10-01'), issuer: 'Đảng ủy xã Chiềng Xa' },
    awareness: {
      number: '45/CN',
      datedOn: partialDate(issuedOn),
      issuer: 'Trung tâm chính trị xã Chiềng Xa',
    },
  })
  const arrive = (fullName: string, issuedOn: string, passReason: string | null = null) =>
    call(
      procedures.create,
      {
        who: { person: personForm(fullName) },
        cellId: lan,
        fields: trackingForm({ proposedOn: '2026-10-20', recognisedOn: '2026-10-24' }),
        arrival: arrival(issuedOn),
        helpers: { personIds: [official], from: partialDate('2026-10-24'), resolution: '10-NQ/CB' },
        passReason,
      },
      context(),
    )

  it('takes the papers, the still valid certificate and the new helper in one command', async () => {
    const { id, personId } = await arrive('Vì Thị Đến', '2024-03-15')
    expect(certificatesOf(test.reader, personId, 'awareness')).toMatchObject([
      { number: '45/CN', issuedOn: '2024-03-15', className: null },
    ])
    const detail = await get(id)
    expect(detail).toMatchObject({
      arrivedFrom: 'Đảng ủy xã Chiềng Xa',
      helpers: [{ name: 'Lò Văn Chính', resolution: '10-NQ/CB' }],
      missingPapers: [],
    })
    expect((await work(id)).papers.map(({ kind, way }) => [kind, way]).sort()).toEqual([
      ['accepted_certificate', 'received'],
      ['under_consideration_certificate', 'received'],
    ])
  })

  it('does not take an expired certificate without a reason', async () => {
    expect((await refusalOf(arrive('Vì Thị Cũ', '2021-11-22'))).code).toBe('RULE_BREACH')
    const { id } = await arrive('Vì Thị Cũ', '2021-11-22', 'Sẽ học lại lớp tháng 12')
    expect((await get(id)).exceptions[0]?.message).toContain('đã quá 60 tháng')
    // on the last day it is still good
    await expect(arrive('Vì Thị Kịp', '2021-11-23')).resolves.toBeTruthy()
  })

  it('tells which papers a coming or going still lacks', async () => {
    const bare = { from: 'xã khác', consideration: null, awareness: null }
    const { id } = await call(
      procedures.create,
      { who: { person: personForm('Vì Thị Thiếu') }, cellId: lan, fields: trackingForm(), arrival: bare },
      context(),
    )
    expect((await get(id)).missingPapers.map(({ kind, way }) => [kind, way])).toEqual([
      ['under_consideration_certificate', 'received'],
      ['helper_resolution', 'kept'],
    ])
    const left = await makeSympathizer(test, 'Vì Thị Đi', lan, { proposedOn: '2026-01' })
    await call(
      procedures.moveAway,
      {
        id: left.id,
        on: partialDate('2026-10-05'),
        movedTo: 'phường Chiềng Lề',
        certificate: { number: '04-CN/ĐU', datedOn: partialDate('2026-10-06'), issuer: null },
        alsoGiven: ['recognition_resolution'],
        note: null,
      },
      context(),
    )
    const gone = await get(left.id)
    expect(gone).toMatchObject({
      status: 'stopped',
      stops: { reason: 'moved_away', movedTo: 'phường Chiềng Lề' },
      missingPapers: [],
    })
    await call(procedures.resume, { id: left.id }, context())
    expect((await get(left.id)).stops).toBeNull()
  })

  it('asks for the parents of a pupil, as a local habit only', async () => {
    const pupil = personForm('Vì Thị Học', {
      birthDate: partialDate('2010-01-01'),
      occupation: 'Học sinh lớp 11',
    })
    const { id } = await call(
      procedures.create,
      { who: { person: pupil }, cellId: lan, fields: trackingForm() },
      context(),
    )
    expect((await get(id)).missingPapers).toEqual([
      {
        kind: 'parents_opinion',
        way: 'kept',
        optional: true,
        source: 'điểm 1.1.1.1, 02-HD/BTCTU (Hà Nội) (chưa xác nhận)',
      },
    ])
  })

  it('ends the help of the former cell with a move, if wanted', async () => {
    const { id } = await makeSympathizer(test, 'Vì Thị Chuyển', lan, { proposedOn: '2026-01-05' })
    await call(
      procedures.assignHelper,
      { id, helperPersonId: official, from: partialDate('2026-02-01'), resolution: null },
      context(),
    )
    const move = (on: string) =>
      call(procedures.move, { id, cellId: hoc, on: partialDate(on), endHelp: true }, context())
    expect((await refusalOf(move('2026-01-20'))).fields).toEqual(['on'])
    await move('2026-09-01')
    expect(await get(id)).toMatchObject({ cellName: 'Chi bộ bản Hốc', helpers: [{ to: '2026-09-01' }] })
  })
})
