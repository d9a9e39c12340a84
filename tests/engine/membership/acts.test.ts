import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { workingCalendar } from '../../../src/engine/catalogs/queries.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { computeFigures } from '../../../src/engine/figures/queries.ts'
import { membershipDue } from '../../../src/engine/membership/due.ts'
import { membershipProcedures } from '../../../src/engine/membership/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { packById, packInForce } from '../../../src/engine/regulations/queries.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember, makePerson } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { acts, arrival, at, away, gone, move } from './make-members.ts'

let test: TestRegister
let [one, two] = [0, 0]
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  one = await makeCell(test, 'Chi bộ bản Một')
  two = await makeCell(test, 'Chi bộ bản Hai')
})
afterAll(() => test.close())

const context = () => ({ context: test.context })
const ranges = { from: day('2026-01-01'), to: day('2026-12-31') }
const figure = (id: string, cellId?: number) =>
  computeFigures(test.reader, { ...ranges, ...(cellId !== undefined && { cellId }) }, defaultRounding, [
    id,
  ])[0]?.numerator
const footed = () =>
  (figure('balance.opening') ?? 0) + (figure('balance.in') ?? 0) - (figure('balance.out') ?? 0)
const due = () =>
  membershipDue(test.reader, {
    day: day('2026-11-23'),
    calendar: workingCalendar(test.reader),
    pack: packInForce(test.reader, day('2026-11-23')),
    packOf: (id) => packById(test.reader, id),
  })

describe('a transfer out', () => {
  it('ends the membership on the day of the paper, with posts and help, and shows in the balance by its scope', async () => {
    const id = await makeMember(test, 'Lò Thị Sen', one)
    await call(
      cellsProcedures.addPost,
      { cellId: one, personId: id, post: 'secretary', from: at('2022-01-01'), replaceHolder: false },
      context(),
    )
    const before = [figure('balance.out.to-province'), figure('balance.out.to-other-province')]
    await acts(test).sendOut(away(id))
    const member = await acts(test).get(id)
    expect(member.now).toBeNull()
    expect(member.stretches).toMatchObject([{ to: '2026-05-04', exit: 'to_province', exitPaper: '12-GTSHĐ' }])
    expect(member.transfers).toMatchObject([{ direction: 'out', manner: 'official', paperOn: '2026-05-04' }])
    const person = await call(peopleProcedures.get, { id }, context())
    expect(person.posts).toMatchObject([{ to: '2026-05-04' }])
    expect([figure('balance.out.to-province'), figure('balance.out.to-other-province')]).toEqual([
      (before[0] ?? 0) + 1,
      before[1],
    ])
    expect(footed()).toBe(figure('balance.closing'))
  })

  it('abroad leaves for another province; of nobody is refused', async () => {
    const id = await makeMember(test, 'Lò Thị Xa', one)
    await acts(test).sendOut(away(id, { scope: 'abroad' }))
    expect((await acts(test).get(id)).stretches[0]?.exit).toBe('to_other_province')
    await expect(acts(test).sendOut(away(id))).rejects.toMatchObject({ code: 'CONFLICT' })
    const stranger = await makePerson(test, 'Không Phải Đảng Viên')
    await expect(acts(test).sendOut(away(stranger))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it.each([
    [
      'later than 60 working days',
      { movedOn: at('2026-01-05') },
      'move.official',
      'Làm thủ tục chuyển sinh hoạt chính thức',
    ],
    ['while under inspection', { underInspection: true }, 'move.not_under_inspection', 'đang bị kiểm tra'],
    [
      'for less than three months',
      { manner: 'temporary', untilOn: at('2026-07-01') },
      'move.temporary_min',
      'chưa đủ 3 tháng',
    ],
    [
      'for twelve months',
      { manner: 'temporary', untilOn: at('2027-05-04') },
      'move.temporary_max',
      'từ 12 tháng trở lên',
    ],
    [
      'to study for more than 24 months',
      { manner: 'temporary', study: true, untilOn: at('2028-06-04') },
      'move.temporary_study_max',
      'quá 24 tháng',
    ],
    [
      'handed in later than 30 working days',
      { presentedOn: at('2026-07-30') },
      'move.present_paper',
      'Nộp giấy giới thiệu',
    ],
  ] as const)(
    '%s breaches a rule, and passes with a reason that is kept',
    async (_words, given, ruleKey, words) => {
      const id = await makeMember(test, 'Lò Thị Chậm', one)
      const wanted = away(id, given)
      await expect(acts(test).sendOut(wanted)).rejects.toMatchObject({
        code: 'RULE_BREACH',
        data: {
          breaches: [
            { ruleKey, message: expect.stringContaining(words), source: expect.stringContaining('điểm') },
          ],
        },
      })
      expect((await acts(test).get(id)).transfers).toEqual([])
      await acts(test).sendOut({ ...wanted, reason: 'Có văn bản của cấp trên' })
      expect((await acts(test).get(id)).exceptions).toMatchObject([
        { reason: 'Có văn bản của cấp trên', by: 'Người thử' },
      ])
    },
  )

  it('within the limits breaches nothing: on the last working day, for eleven months, for 24 months of study', async () => {
    const id = await makeMember(test, 'Lò Thị Đúng', one)
    await acts(test).sendOut(away(id, { manner: 'temporary', untilOn: at('2027-04-30') }))
    const student = await makeMember(test, 'Lò Thị Học', one)
    await acts(test).sendOut(away(student, { manner: 'temporary', study: true, untilOn: at('2028-05-04') }))
    // 60 working days from 5 January 2026, with Tết off: swapped Saturday 10/01 worked: counted by hand to 3 April 2026
    await acts(test).sendOut(away(id, { movedOn: at('2026-01-05'), paperOn: at('2026-04-03') }))
  })

  it.each([
    ['handed in before it was written', { presentedOn: at('2026-04-30') }, ['presentedOn']],
    ['that ends before it begins', { manner: 'temporary', untilOn: at('2026-03-01') }, ['untilOn']],
    ['of a day still to come', { paperOn: at('2026-12-01') }, ['paperOn']],
    [
      'whose file came before it was sent',
      { fileSentOn: at('2026-06-02'), fileReceivedOn: at('2026-06-01') },
      ['fileReceivedOn'],
    ],
  ] as const)('with a paper %s is refused', async (_words, given, fields) => {
    const id = await makeMember(test, 'Lò Thị Ngược', one)
    const refused = await refusalOf(acts(test).sendOut(away(id, { ...given, reason: 'Giấy ghi như vậy' })))
    expect(refused.fields).toEqual(fields)
    expect((await acts(test).get(id)).now?.cellId).toBe(one)
  })

  it('for a time is one at a time, and the next begins where the last has ended', async () => {
    const id = await makeMember(test, 'Lò Văn Hai Nơi', one)
    const first = away(id, { manner: 'temporary', paperOn: at('2026-01-05'), untilOn: at('2026-06-05') })
    await acts(test).sendOut(first)
    const second = { manner: 'temporary', untilOn: at('2026-11-05') } as const
    await expect(
      acts(test).sendOut(away(id, { ...second, paperOn: at('2026-05-04') })),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await acts(test).sendOut(away(id, { ...second, paperOn: at('2026-06-05') }))
    // nor can the first be made longer, into the second
    const { transfers } = await acts(test).get(id)
    const held = transfers.find(({ untilOn }) => untilOn === '2026-06-05')
    if (held === undefined) throw new Error('no transfer')
    const { paperNumber, movedOn, presentedOn, fileSentOn, fileReceivedOn, place, returnedOn, note } = held
    const papers = { paperNumber, movedOn, presentedOn, fileSentOn, fileReceivedOn, place, returnedOn, note }
    const longer = (untilOn: string) =>
      call(
        membershipProcedures.fillTransfer,
        { id: held.id, version: 1, papers: { ...papers, untilOn: at(untilOn) }, reason: 'Xin gia hạn' },
        context(),
      )
    await expect(longer('2026-08-05')).rejects.toMatchObject({ code: 'CONFLICT' })
    await longer('2026-06-01')
  })

  it('for a time leaves the membership; the way back is due, and written down', async () => {
    const id = await makeMember(test, 'Lò Văn Tạm', one)
    const { id: transferId } = await acts(test).sendOut(
      away(id, {
        manner: 'temporary',
        paperOn: at('2026-05-04'),
        presentedOn: at('2026-05-10'),
        untilOn: at('2026-12-01'),
      }),
    )
    const member = await acts(test).get(id)
    expect(member.now?.cellId).toBe(one)
    expect(due().find(({ key }) => key === `membership:transfer:${transferId}:return`)).toMatchObject({
      dueOn: '2026-12-01',
      who: 'Lò Văn Tạm',
    })
    const [transfer] = member.transfers
    if (transfer === undefined) throw new Error('no transfer')
    const { paperNumber, movedOn, presentedOn, fileSentOn, fileReceivedOn, place, untilOn, note } = transfer
    const papers = {
      paperNumber,
      movedOn,
      presentedOn,
      fileSentOn,
      fileReceivedOn,
      place,
      untilOn,
      note,
      returnedOn: at('2026-11-01'),
    }
    await call(
      membershipProcedures.fillTransfer,
      { id: transferId, version: 1, papers, reason: null },
      context(),
    )
    expect(due().some(({ key }) => key === `membership:transfer:${transferId}:return`)).toBe(false)
    await expect(
      call(
        membershipProcedures.fillTransfer,
        { id: transferId, version: 1, papers, reason: null },
        context(),
      ),
    ).rejects.toMatchObject({ code: 'STALE' })
  })

  it('is undone whole: the membership, the posts and the paper', async () => {
    const id = await makeMember(test, 'Lò Văn Về', one)
    await acts(test).sendOut(away(id))
    await call(auditProcedures.undoLast, undefined, context())
    const member = await acts(test).get(id)
    expect([member.now?.cellId, member.transfers.length, member.stretches[0]?.exit]).toEqual([one, 0, null])
  })
})

describe('a transfer in', () => {
  it('begins the membership when the paper is handed in; the file is then due', async () => {
    const id = await makePerson(test, 'Vàng A Tới')
    const { id: transferId } = await acts(test).takeIn(arrival(id, two))
    expect((await acts(test).get(id)).stretches).toMatchObject([
      { cellId: two, from: '2026-05-20', entry: 'from_other_province', entryPaper: '34-GTSHĐ' },
    ])
    expect(due().find(({ key }) => key === `membership:transfer:${transferId}:file`)).toMatchObject({
      dueOn: '2026-08-20',
      blockedBy: 'chờ đảng viên nộp hồ sơ',
    })
    await expect(acts(test).takeIn(arrival(id, one))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(footed()).toBe(figure('balance.closing'))
  })
})

describe('a move within the commune', () => {
  it('keeps the standing, ends party posts in the former cell, and is no coming or going', async () => {
    const id = await makeMember(test, 'Giàng A Chuyển', one, 'probationary')
    const before = [figure('balance.in'), figure('balance.out')]
    await acts(test).moveCell(move(id, two))
    expect((await acts(test).get(id)).stretches).toMatchObject([
      { cellId: one, to: '2026-06-01', exit: 'moved_cell' },
      { cellId: two, from: '2026-06-01', to: null, standing: 'probationary', entry: 'moved_cell' },
    ])
    expect([figure('balance.in'), figure('balance.out')]).toEqual(before)
    await expect(acts(test).moveCell(move(id, two, { on: at('2026-08-01') }))).rejects.toMatchObject({
      code: 'INVALID',
    })
  })
})

describe('leaving the Party', () => {
  it.each([
    ['deceased', 'balance.out.deceased', null],
    ['expelled', 'balance.out.expelled', 'expelled'],
    ['removed', 'balance.out.removed', 'removed'],
    ['left', 'balance.out.left', 'other'],
  ] as const)('%s stands in its own line and begins the time outside: %s', async (kind, line, gap) => {
    const id = await makeMember(test, `Hờ A ${kind}`, one)
    const before = figure(line) ?? 0
    await acts(test).depart(gone(id, kind))
    expect(figure(line)).toBe(before + 1)
    const member = await acts(test).get(id)
    expect(member.departures).toMatchObject([{ kind, on: '2026-07-01', standing: 'official' }])
    expect(member.gaps.map(({ reason, to }) => [reason, to])).toEqual(gap === null ? [] : [[gap, null]])
    expect(member.disciplines).toHaveLength(kind === 'expelled' ? 1 : 0)
    expect(footed()).toBe(figure('balance.closing'))
  })

  it('by striking off needs its ground; a probationary member is told apart', async () => {
    const id = await makeMember(test, 'Hờ A Dự', one, 'probationary', '2026-01-15')
    await expect(acts(test).depart(gone(id, 'removed', { ground: null }))).rejects.toMatchObject({
      code: 'INVALID',
    })
    const before = figure('balance.out.removed-probationary') ?? 0
    await acts(test).depart(gone(id, 'removed', { ground: 'probation_unfit' }))
    expect(figure('balance.out.removed-probationary')).toBe(before + 1)
  })

  it('may be complained of in 30 working days, is answered in 90, and is given back', async () => {
    const id = await makeMember(test, 'Hờ A Kiện', one)
    const { id: departureId } = await acts(test).depart(gone(id, 'removed'))
    const papers = {
      decisionNumber: null,
      decisionOn: null,
      decidedBy: null,
      decisionReceivedOn: at('2026-07-06'),
      complaintOn: at('2026-09-01'),
      complaintAnsweredOn: null,
      complaintResult: null,
      noticeOn: at('2026-11-02'),
      fileSentOn: null,
      note: null,
    }
    const fill = (given: object, reason: string | null, version: number) =>
      call(
        membershipProcedures.fillDeparture,
        { id: departureId, version, papers: { ...papers, ...given }, reason },
        context(),
      )
    await expect(fill({}, null, 1)).rejects.toMatchObject({
      code: 'RULE_BREACH',
      data: { breaches: [{ ruleKey: 'removal.complaint', field: 'complaintOn' }] },
    })
    await fill({ complaintOn: at('2026-08-14') }, null, 1)
    const keys = due().filter(({ key }) => key.startsWith(`membership:departure:${departureId}`))
    expect(keys.map(({ key, dueOn }) => [key.split(':')[3], dueOn])).toEqual([
      ['complaint', '2026-12-23'],
      ['file', '2026-12-15'],
    ])
    await fill(
      {
        complaintOn: at('2026-08-14'),
        complaintAnsweredOn: at('2026-11-20'),
        complaintResult: 'reversed',
        fileSentOn: at('2026-11-20'),
      },
      null,
      2,
    )
    await call(
      membershipProcedures.restoreMember,
      {
        personId: id,
        cellId: one,
        standing: 'official',
        on: at('2026-11-21'),
        decisionNumber: '7-QĐ/ĐU',
        continuous: true,
      },
      context(),
    )
    const member = await acts(test).get(id)
    expect(member.now?.cellId).toBe(one)
    expect(member.gaps).toEqual([])
    expect(member.departures[0]?.restoredOn).toBe('2026-11-21')
    expect(member.stretches.at(-1)?.entry).toBe('restored')
  })

  it('cannot be written down twice, nor before the membership began', async () => {
    const id = await makeMember(test, 'Hờ A Hai', one, 'official', '2026-03-01')
    await expect(acts(test).depart(gone(id, 'deceased', { on: at('2026-02-01') }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const ahead = await refusalOf(acts(test).depart(gone(id, 'deceased', { on: at('2027-02-01') })))
    expect(ahead.fields).toEqual(['on'])
    await acts(test).depart(gone(id, 'deceased'))
    await expect(acts(test).depart(gone(id, 'deceased'))).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
