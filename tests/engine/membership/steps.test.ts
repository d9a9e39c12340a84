import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partyRecordOf, stretchesOf } from '../../../src/engine/membership/records.ts'
import { becomeOfficial, endMembership, startProbation } from '../../../src/engine/membership/steps.ts'
import { addDays, type Day } from '../../../src/shared/vocabulary/day.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember, makePerson } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { at } from './make-members.ts'

let test: TestRegister
let [one, two] = [0, 0]
beforeAll(async () => {
  test = await openTestRegister()
  one = await makeCell(test, 'Chi bộ bản Một')
  two = await makeCell(test, 'Chi bộ bản Hai')
})
afterAll(() => test.close())

const start = (
  personId: number,
  ceremonyOn: string,
  readmission = false,
  decisionOn: string | null = '2025-01-10',
) =>
  test.run((change) => {
    startProbation(change, {
      personId,
      cellId: one,
      decisionOn: decisionOn === null ? null : at(decisionOn),
      decisionNumber: '1-QĐ/ĐU',
      ceremonyOn: day(ceremonyOn),
      readmission,
    })
    change.describe('Kết nạp')
  })
const recognise = (personId: number, officialOn: string) =>
  test.run((change) => {
    becomeOfficial(change, {
      personId,
      officialOn: day(officialOn),
      number: '2-QĐ/ĐU',
      decidedOn: at('2026-03-01'),
    })
    change.describe('Công nhận')
  })
const end = (
  personId: number,
  on: string,
  exit: 'removed' | 'deceased' | 'left' | 'to_province' = 'removed',
) =>
  test.run((change) => {
    const ended = endMembership(change, personId, { on: at(on), exit, paper: '3-QĐ/ĐU' })
    change.describe('Kết thúc')
    return ended
  })
const life = (personId: number) =>
  stretchesOf(test.reader, personId).map(({ standing, from_date, to_date, entry, exit, exit_paper }) => [
    standing,
    from_date,
    to_date,
    entry,
    exit,
    exit_paper,
  ])

describe('probation', () => {
  it('begins with the ceremony and writes the record, without a first decision of its own', async () => {
    const id = await makePerson(test, 'Lò Văn Một')
    await start(id, '2025-01-20')
    expect(life(id)).toEqual([['probationary', '2025-01-20', null, 'admitted', null, null]])
    expect(partyRecordOf(test.reader, id)).toMatchObject({
      decision_on: '2025-01-10',
      ceremony_on: '2025-01-20',
      first_decision_on: null,
    })
  })

  it('is refused for who is a member then or will be', async () => {
    const id = await makeMember(test, 'Lò Văn Hai', one, 'official', '2025-06-01')
    await expect(start(id, '2025-01-20')).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('of somebody struck off before keeps the first decision and closes the time outside', async () => {
    const id = await makePerson(test, 'Lò Văn Ba')
    await start(id, '2015-01-20', false, '2015-01-10')
    await recognise(id, '2016-01-20')
    await end(id, '2018-05-05')
    await start(id, '2025-02-20', true, '2025-02-10')
    expect(partyRecordOf(test.reader, id)).toMatchObject({
      first_decision_on: '2015-01-10',
      decision_on: '2025-02-10',
      official_on: null,
    })
    const gaps = test.reader.all(
      test.reader.sql.selectFrom('party_gap').selectAll().where('person_id', '=', id),
    )
    expect(gaps).toMatchObject([{ from_date: '2018-05-05', to_date: '2025-02-10', reason: 'removed' }])
    expect(life(id).at(-1)).toEqual(['probationary', '2025-02-20', null, 'readmitted', null, null])
  })

  it('of somebody whose first admission nobody knows says so, instead of counting from the second', async () => {
    const id = await makePerson(test, 'Lò Văn Bốn')
    await start(id, '2025-02-20', true)
    expect(partyRecordOf(test.reader, id)?.first_decision_on).toBe('?')
  })
})

describe('recognition', () => {
  it('splits the stretch on the day the probation ended, and keeps what ends it later', async () => {
    const id = await makePerson(test, 'Lò Văn Năm')
    await start(id, '2025-01-20')
    await end(id, '2026-05-01', 'to_province')
    await recognise(id, '2026-01-20')
    expect(life(id)).toEqual([
      ['probationary', '2025-01-20', '2026-01-20', 'admitted', 'recognised', '2-QĐ/ĐU'],
      ['official', '2026-01-20', '2026-05-01', 'recognised', 'to_province', '3-QĐ/ĐU'],
    ])
  })

  it('follows somebody who moved to another cell before the late decision', async () => {
    const id = await makePerson(test, 'Lò Văn Sáu')
    await start(id, '2025-01-20')
    await test.run((change) => {
      endMembership(change, id, { on: at('2026-02-15'), exit: 'moved_cell', paper: null })
      change.insert('cell_member', {
        person_id: id,
        cell_id: two,
        standing: 'probationary',
        from_date: at('2026-02-15'),
        to_date: null,
        entry: 'moved_cell',
      })
      change.describe('Chuyển')
    })
    await recognise(id, '2026-01-20')
    expect(life(id).map(([standing, from, to]) => [standing, from, to])).toEqual([
      ['probationary', '2025-01-20', '2026-01-20'],
      ['official', '2026-01-20', '2026-02-15'],
      ['official', '2026-02-15', null],
    ])
  })

  it('is refused before the ceremony, twice, and for who is not on probation', async () => {
    const id = await makePerson(test, 'Lò Văn Bảy')
    await expect(recognise(id, '2026-01-20')).rejects.toMatchObject({ code: 'CONFLICT' })
    await start(id, '2025-01-20')
    await expect(recognise(id, '2025-01-10')).rejects.toMatchObject({ code: 'CONFLICT' })
    await recognise(id, '2026-01-20')
    await expect(recognise(id, '2026-01-20')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(life(id)).toHaveLength(2)
  })
})

describe('the end of a membership', () => {
  it('on an unknown day ends what goes on', async () => {
    const id = await makeMember(test, 'Lò Văn Tám', one)
    expect(await end(id, '?', 'left')).toBe(1)
    expect(life(id)[0]?.slice(2)).toEqual(['?', null, 'left', '3-QĐ/ĐU'])
  })

  it('is refused before a stretch began, and asks for the month where a year is too little to tell', async () => {
    const id = await makeMember(test, 'Lò Văn Chín', one, 'official', '2026-03-15')
    await expect(end(id, '2026-01-10')).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(end(id, '2026')).rejects.toMatchObject({ code: 'INVALID' })
    expect(life(id)[0]?.[2]).toBeNull()
  })

  it('of nobody ends nothing', async () => {
    const id = await makePerson(test, 'Lò Văn Mười')
    await expect(
      test.run((change) => {
        change.describe('Không có gì')
        return endMembership(change, id, { on: at('2026-01-01'), exit: 'left', paper: null })
      }),
    ).resolves.toBe(0)
  })
})

describe('any life of steps', () => {
  type Step = { readonly kind: 'start' | 'recognise' | 'end'; readonly on: Day }
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('start', 'recognise', 'end'),
    on: fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2015-01-01'), n)),
  })

  it('leaves no two stretches on one day, none that never holds, and nobody official before probation', async () => {
    let serial = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
        serial += 1
        const id = await makePerson(test, `Sùng A ${serial}`)
        for (const { kind, on } of steps) {
          const tried =
            kind === 'start'
              ? start(id, on, false, null)
              : kind === 'recognise'
                ? recognise(id, on)
                : end(id, on)
          await tried.catch((error: unknown) =>
            expect(error).toMatchObject({ code: expect.stringMatching(/CONFLICT|INVALID/) }),
          )
        }
        const stretches = stretchesOf(test.reader, id)
        for (const [index, row] of stretches.entries()) {
          const next = stretches[index + 1]
          expect(row.to_date === null || row.from_date === null || row.from_date <= row.to_date).toBe(true)
          expect(row.to_date === null).toBe(row.exit === null)
          if (next === undefined) continue
          expect(row.to_date !== null && next.from_date !== null && row.to_date <= next.from_date).toBe(true)
          if (next.entry === 'recognised')
            expect(row).toMatchObject({
              standing: 'probationary',
              exit: 'recognised',
              to_date: next.from_date,
            })
        }
        if (stretches[0] !== undefined) expect(stretches[0].entry).toBe('admitted')
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
