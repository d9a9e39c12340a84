import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleOfCell } from '../../../src/engine/cells/queries.ts'
import { listPeople } from '../../../src/engine/people/queries.ts'
import { searchPeople } from '../../../src/engine/people/search.ts'
import { similarPeople } from '../../../src/engine/people/similar.ts'
import { Reader } from '../../../src/engine/register/reader.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { listSympathizers } from '../../../src/engine/sympathizers/list.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

/** A Reader that remembers which statements it was asked for. */
class Listener extends Reader {
  readonly heard = new Set<string>()
  override statement<T>(sql: string) {
    this.heard.add(sql)
    return super.statement<T>(sql)
  }
}

/** What a change of the schema could silently make slow: lists and searches must go through their indexes. */
describe('query plans', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await openTestRegister()
    await writeSample(test.engine, test.register, { cells: 24, people: 900 })
  })
  afterAll(() => test.close())

  const plansOf = (work: (reader: Reader) => unknown): string[] => {
    const listener = new Listener(test.register.connection)
    work(listener)
    return [...listener.heard].map((sql) => {
      const blanks = sql.split('?').length - sql.split(`'?'`).length
      return test.register.connection
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from({ length: blanks }, () => null))
        .map((step) => step.detail)
        .join('\n')
    })
  }
  const day = () => test.engine.today()
  const page = { from: 0, size: 50 }

  it('search by the word index, and else by walking the names in order', () => {
    const [hits] = plansOf((reader) => searchPeople(reader, 'pao', 20))
    expect(hits).toContain('SCAN person_name VIRTUAL TABLE INDEX')
    expect(hits).toContain('SEARCH person USING INTEGER PRIMARY KEY')
    const walk = plansOf((reader) => searchPeople(reader, 'zzz', 20)).at(-1)
    expect(walk).toMatch(/^SCAN walked USING COVERING INDEX person_in_order\n/u)
  })

  it('page the list of people off the name index, without sorting', () => {
    const [ids, columns, total] = plansOf((reader) => listPeople(reader, { page }, day()))
    expect(ids).toBe('SCAN person USING COVERING INDEX person_in_order')
    expect([columns, total].join('\n')).not.toContain('SCAN cell_member')
    const villagers = plansOf((reader) => listPeople(reader, { page, villageId: 3 }, day()))
    expect(villagers[0]).toContain('SEARCH person USING INDEX person_village')
    const members = plansOf((reader) => listPeople(reader, { page, cellId: 3 }, day()))
    expect(members[0]).toContain('SEARCH cell_member USING COVERING INDEX cell_member_counted')
  })

  it('find the people of a cell and namesakes by their indexes', () => {
    const cell = plansOf((reader) => peopleOfCell(reader, 3, day())).join('\n')
    expect(cell).toContain('SEARCH cell_member USING COVERING INDEX cell_member_counted')
    expect(cell).toContain('SEARCH sympathizer_stay USING INDEX sympathizer_stay_cell')
    expect(cell).not.toMatch(/SCAN (?:person|cell_member|sympathizer)/u)
    const typed = { fullName: 'Lò Thị Mai', birthDate: null, villageId: null }
    const [similar] = plansOf((reader) => similarPeople(reader, typed, day()))
    expect(similar).toContain('INDEX person_name_key')
    expect(similar).toContain('INDEX person_other_name')
  })

  it('look up stays and helpers of sympathizers one by one', () => {
    const filter = { page, status: 'tracking', withoutHelper: true } as const
    const plans = plansOf((reader) => listSympathizers(reader, filter, day())).join('\n')
    expect(plans).toContain('SEARCH latest USING INDEX sympathizer_stay_sympathizer')
    expect(plans).toContain('SEARCH helper USING INDEX sympathizer_helper_sympathizer')
    expect(plans).not.toMatch(/SCAN (?:stay|latest|helper|cell_state|village)/u)
  })
})
