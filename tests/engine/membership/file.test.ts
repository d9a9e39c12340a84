import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { workingCalendar } from '../../../src/engine/catalogs/queries.ts'
import { membershipDue } from '../../../src/engine/membership/due.ts'
import { membershipProcedures } from '../../../src/engine/membership/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { packById, packInForce } from '../../../src/engine/regulations/queries.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember, makePerson } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { acts, at, away, move } from './make-members.ts'

let test: TestRegister
let [one, two] = [0, 0]
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  one = await makeCell(test, 'Chi bộ bản Một')
  two = await makeCell(test, 'Chi bộ bản Hai')
})
afterAll(() => test.close())

const context = () => ({ context: test.context })
const due = () =>
  membershipDue(test.reader, {
    day: day('2026-11-23'),
    calendar: workingCalendar(test.reader),
    pack: packInForce(test.reader, day('2026-11-23')),
    packOf: (id) => packById(test.reader, id),
  })

describe('a person who was admitted', () => {
  it('keeps the birth date and the name, unless a reason with papers is given', async () => {
    const id = await makeMember(test, 'Cà Văn Khóa', one)
    const save = (fields: object, reason: string | null, version: number) =>
      call(peopleProcedures.update, { id, version, fields, reason }, context())
    await save({ birthDate: at('1980') }, null, 1)
    await save({ birthDate: at('1980-05-02') }, null, 2)
    await expect(save({ birthDate: at('1982-05-02') }, null, 3)).rejects.toMatchObject({
      code: 'RULE_BREACH',
      data: { breaches: [{ ruleKey: 'record.birth_locked', field: 'birthDate' }] },
    })
    await expect(save({ fullName: 'Cà Văn Đổi' }, null, 3)).rejects.toMatchObject({
      code: 'RULE_BREACH',
      data: { breaches: [{ ruleKey: 'record.name_papers', field: 'fullName' }] },
    })
    await save({ birthDate: at('1982-05-02') }, 'Nhập nhầm so với lý lịch gốc số 000012 SL', 3)
    expect((await acts(test).get(id)).exceptions).toHaveLength(1)
  })

  it('who never was a member changes freely', async () => {
    const id = await makePerson(test, 'Cà Văn Tự')
    await call(
      peopleProcedures.update,
      { id, version: 1, fields: { fullName: 'Cà Văn Do', birthDate: at('1990') }, reason: null },
      context(),
    )
    await call(
      peopleProcedures.update,
      { id, version: 2, fields: { birthDate: at('1991') }, reason: null },
      context(),
    )
  })
})

describe('the party record', () => {
  const save = (personId: number, version: number | null, fields: object, reason: string | null = null) =>
    call(membershipProcedures.saveRecord, { personId, version, fields, reason }, context())

  it('keeps numbers in their shape, masks the card, and logs the look', async () => {
    const id = await makeMember(test, 'Quàng Văn Thẻ', one)
    await save(id, null, {
      cardNumber: '000123456789',
      fileNumber: '000001 sl',
      decisionOn: at('2010-02-03'),
      ceremonyOn: at('2010-02-20'),
      officialOn: at('2011-02-20'),
    })
    const member = await acts(test).get(id)
    expect([member.cardMasked, member.fields.fileNumber, member.partyAge]).toEqual([
      '•••••••••789',
      '000001 SL',
      '16 năm 9 tháng 20 ngày',
    ])
    await expect(call(membershipProcedures.revealCard, { personId: id }, context())).resolves.toEqual({
      cardNumber: '000123456789',
    })
    const history = await call(auditProcedures.history, { table: 'person', id }, context())
    expect(history[0]?.entry.summary).toBe('Xem số thẻ đảng viên của Quàng Văn Thẻ')
    expect(JSON.stringify(history)).not.toContain('000123456789')
    await expect(save(id, 1, { fileNumber: '12 SL' })).rejects.toThrow()
    await expect(save(id, 1, { cardNumber: '1234567' })).rejects.toThrow()
  })

  it('refuses dates that cannot be, another member’s card, and somebody else’s earlier change', async () => {
    const id = await makeMember(test, 'Quàng Văn Ngày', one)
    await expect(
      save(id, null, { decisionOn: at('2010-02-03'), officialOn: at('2009') }),
    ).rejects.toMatchObject({ code: 'INVALID' })
    await expect(save(id, null, { ceremonyOn: at('2030') })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(save(id, null, { cardNumber: '000123456789' })).rejects.toMatchObject({ code: 'INVALID' })
    await save(id, null, { cardNumber: '12345678' })
    await expect(save(id, null, { cardNumber: '12345679' })).rejects.toMatchObject({ code: 'STALE' })
  })

  it('warns where a card of twelve digits is not the citizen ID', async () => {
    const id = await makeMember(test, 'Quàng Văn Số', one)
    await call(
      peopleProcedures.update,
      { id, version: 1, fields: { citizenId: '000111222333' }, reason: null },
      context(),
    )
    await expect(save(id, null, { cardNumber: '000111222334' })).rejects.toMatchObject({
      code: 'RULE_BREACH',
    })
    await save(id, null, { cardNumber: '000111222333' })
  })
})

describe('badges', () => {
  it('fall due in their window, are put off by discipline, and are over once awarded', async () => {
    const id = await makeMember(test, 'Lường Văn Huy', one, 'official', '1997-01-10')
    await call(
      membershipProcedures.saveRecord,
      { personId: id, version: null, fields: { decisionOn: at('1996-12-10') }, reason: null },
      context(),
    )
    const badge = () =>
      call(membershipProcedures.badges, { from: day('2027-01-01'), to: day('2027-12-31') }, context()).then(
        (all) => all.find((each) => each.id === id),
      )
    expect(await badge()).toMatchObject({
      years: 30,
      reachedOn: '2026-12-10',
      awardOn: '2027-02-03',
      certain: true,
      missed: false,
    })
    expect(due().find(({ key }) => key === `membership:badge:${id}:30`)?.dueOn).toBe('2026-12-22')
    await call(
      membershipProcedures.addDiscipline,
      {
        personId: id,
        form: 'reprimand',
        decisionNumber: null,
        decidedOn: at('2026-11-02'),
        decidedBy: null,
        why: null,
        note: null,
      },
      context(),
    )
    expect(await badge()).toMatchObject({ entitledOn: '2027-05-02', awardOn: '2027-05-19' })
    const award = (awardedOn: string, reason: string | null) =>
      call(
        membershipProcedures.addBadge,
        {
          personId: id,
          years: 30,
          decisionNumber: null,
          decisionOn: null,
          awardedOn: at(awardedOn),
          posthumous: false,
          note: null,
          reason,
        },
        context(),
      )
    await expect(award('2027-02-03', null)).rejects.toMatchObject({
      code: 'RULE_BREACH',
      data: { breaches: [{ ruleKey: 'badge.delay_after_discipline' }] },
    })
    await expect(award('2025-02-03', null)).rejects.toMatchObject({
      code: 'RULE_BREACH',
      data: {
        breaches: [{ ruleKey: 'badge.years', message: expect.stringContaining('đủ ngày 10/12/2026') }],
      },
    })
    await award('2027-05-19', null)
    expect(await badge()).toBeUndefined()
    await expect(award('2027-05-19', null)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('are not for who has no party age yet', async () => {
    const personId = await makeMember(test, 'Lường Văn Dự', one, 'probationary', '2026-01-10')
    const badge = {
      years: 30,
      decisionNumber: null,
      decisionOn: null,
      awardedOn: at('2026-02-03'),
      note: null,
    }
    const award = { ...badge, personId, posthumous: false, reason: null }
    await expect(call(membershipProcedures.addBadge, award, context())).rejects.toMatchObject({
      code: 'RULE_BREACH',
      data: { breaches: [{ ruleKey: 'badge.years' }] },
    })
  })
})

describe('one person, one story', () => {
  it('tells every step once, in the order of time, with its paper and who wrote it down', async () => {
    const id = await makeMember(test, 'Thào A Sử', one, 'official', '2010-03-01')
    await call(
      membershipProcedures.saveRecord,
      {
        personId: id,
        version: null,
        fields: {
          decisionOn: at('2009-02-03'),
          decisionNumber: '1-QĐ/ĐU',
          ceremonyOn: at('2009-03-01'),
          officialOn: at('2010-03-01'),
        },
        reason: null,
      },
      context(),
    )
    await acts(test).moveCell(move(id, two))
    await acts(test).sendOut(away(id, { paperOn: at('2026-10-05'), why: 'Chuyển nơi cư trú' }))
    const story = await acts(test).story(id)
    expect(story.map(({ on, what }) => [on, what])).toEqual([
      ['2009-02-03', 'Quyết định kết nạp đảng viên'],
      ['2009-03-01', 'Kết nạp vào Đảng'],
      ['2010-03-01', 'Trở thành đảng viên chính thức'],
      ['2010-03-01', 'Bắt đầu sinh hoạt đảng tại chi bộ'],
      ['2026-06-01', 'Chuyển sinh hoạt giữa các chi bộ'],
      ['2026-10-05', 'Chuyển sinh hoạt chính thức đi'],
    ])
    expect(story[0]?.document).toBe('Quyết định 1-QĐ/ĐU')
    expect(story.every(({ entered }) => entered?.by === 'Người thử')).toBe(true)
  })
})
