import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionsDue } from '../../../src/engine/admissions/due.ts'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { workingCalendar } from '../../../src/engine/catalogs/queries.ts'
import { Reader } from '../../../src/engine/register/reader.ts'
import { packById, packInForce } from '../../../src/engine/regulations/queries.ts'
import { dueItemSchema } from '../../../src/shared/due/item.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import {
  candidateCheck,
  decideOn,
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
let place: Place
const ids: Record<string, number> = {}
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  place = await makePlaceOfAdmission(test)
  const open = async (name: string) => {
    const { sympathizerId } = await makeCandidate(test, name, place.cellId)
    const id = await openFor(test, sympathizerId)
    ids[name] = id
    return id
  }
  const waiting = await open('Lò Văn Chờ')
  await call(
    admissionsProcedures.addChecks,
    { ...(await on(test, waiting)), checks: [candidateCheck] },
    { context: test.context },
  )
  const submitted = await open('Lò Văn Trình')
  await prepare(test, submitted, place)
  await vote(test, submitted)
  const decided = await open('Lò Văn Lễ')
  await prepare(test, decided, place)
  await decideOn(test, decided)
  const member = await open('Lò Văn Dự')
  await prepare(test, member, place)
  await decideOn(test, member)
  await holdCeremony(test, member)
})
afterAll(() => test.close())

const dueOn = (text: string, reader: Reader = test.reader) =>
  admissionsDue(reader, {
    day: day(text),
    calendar: workingCalendar(test.reader),
    pack: packInForce(test.reader, day(text)),
    packOf: (id) => packById(test.reader, id),
  })
const of = (name: string, text: string) =>
  dueOn(text)
    .filter((item) => item.who === name)
    .map((item) => [item.key.split(':').slice(2).join(':').replace(/\d+/u, 'n'), item.dueOn])

describe('what is due', () => {
  it('on a past day is what was still to be done then', () => {
    const dueOnly = (text: string) => of('Lò Văn Dự', text).filter(([, dueOn]) => dueOn !== null)
    expect(dueOnly('2025-08-20')).toEqual([['check:n', '2025-09-23']])
    expect(dueOnly('2025-09-20')).toEqual([['decision', '2025-11-12']])
    expect(dueOnly('2025-10-10')).toEqual([['ceremony', '2025-11-17']])
    expect(of('Lò Văn Dự', '2025-08-10').at(-1)?.[0]).toBe('papers')
  })

  it('names the deadline, its clause, its place and who must act', () => {
    const item = dueOn('2025-10-10').find((one) => one.who === 'Lò Văn Trình')
    expect(dueItemSchema.parse(item)).toEqual(item)
    expect(item).toMatchObject({
      key: `admissions:${ids['Lò Văn Trình']}:decision`,
      subject: 'admissions',
      dueOn: '2025-11-12',
      source: 'điểm 4.3.1, 294-QĐ/TW',
      link: `/ket-nap?mo=${ids['Lò Văn Trình']}`,
      cellName: 'Chi bộ bản Lạn',
      blockedBy: null,
      anonymous: '1 hồ sơ kết nạp chờ quyết định',
    })
  })

  it('says which papers are missing and of whom, and whose answer is awaited', () => {
    const items = dueOn('2025-09-01').filter((item) => item.who === 'Lò Văn Chờ')
    expect(items.find((item) => item.key.endsWith(':papers'))?.blockedBy).toContain(
      'Chi bộ bản Lạn chưa nộp: Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng (CN-NTVĐ); Đơn xin vào Đảng (1-KNĐ)',
    )
    expect(items.find((item) => item.key.includes('check'))).toMatchObject({
      dueOn: '2025-09-23',
      blockedBy: 'Chờ trả lời thẩm tra của xã Thử',
    })
  })

  it('keeps silent about what is farther away than the farthest reminder', () => {
    expect(of('Lò Văn Dự', '2026-07-21').map(([key]) => key)).not.toContain('probation')
    expect(of('Lò Văn Dự', '2026-07-22')).toContainEqual(['probation', '2026-10-20'])
    expect(of('Lò Văn Dự', '2026-10-20').map(([key]) => key)).toContain('review')
  })

  it('keeps on telling what is overdue', () => {
    expect(of('Lò Văn Lễ', '2026-11-23')).toContainEqual(['ceremony', '2025-11-17'])
    expect(of('Lò Văn Dự', '2026-12-31')).toContainEqual(['review', '2026-12-02'])
  })

  it('never gives a name away in the message to a cell', () => {
    for (const item of dueOn('2026-11-23')) {
      expect(item.anonymous).not.toMatch(/Lò Văn/u)
      expect(item.anonymous).toMatch(/^1 /u)
    }
  })

  it('asks the same few statements however many dossiers there are', () => {
    class Listener extends Reader {
      asked = 0
      override statement<T>(sql: string) {
        this.asked += 1
        return super.statement<T>(sql)
      }
    }
    const listener = new Listener(test.register.connection)
    dueOn('2026-11-23', listener)
    const few = listener.asked
    expect(few).toBeLessThan(15)
  })
})
