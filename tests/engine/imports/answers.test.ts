import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import type { ImportKind, ImportPreview } from '../../../src/shared/imports/contract.ts'
import type { RowAnswers } from '../../../src/shared/imports/questions.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import type { TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'
import { commit, openImporting, type Sheet, workbookOf } from './importing.ts'

let test: TestRegister
let known = 0
beforeEach(async () => {
  test = await openImporting()
  const fields = personForm('Lò Văn An', { birthDate: partialDate('1985-03-20'), sex: 'male' })
  known = (await call(peopleProcedures.create, { fields }, { context: test.context })).id
})
afterEach(() => test.close())

async function answered(kind: ImportKind, rows: Sheet, answers: RowAnswers): Promise<ImportPreview> {
  const events = await call(
    importsProcedures.preview,
    { kind, file: await workbookOf(rows), answers },
    { context: test.context },
  )
  for await (const event of events) if (event.kind === 'done') return event.result
  throw new Error('No answer')
}

const pairs = async (state: 'undecided' | 'later' | 'different') =>
  (
    await call(peopleProcedures.pairs, { state, page: { from: 0, size: 50 } }, { context: test.context })
  ).rows.map(({ first, second }) => [first.id, second.id])
const people = () =>
  test.reader
    .statement<{ id: number; full_name: string }>('SELECT id, full_name FROM person ORDER BY id')
    .all()

const list: Sheet = [
  ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chi bộ'],
  ['LÒ VĂN AN', '1985', 'Nam', 'Chi bộ bản Na'],
]

describe('a row that may be somebody known', () => {
  it('is asked with the reasons, and not written until somebody says', async () => {
    const seen = await answered('sympathizers', list, {})
    expect(seen).toMatchObject({ accepted: 0, duplicates: 1 })
    expect(seen.questions).toEqual([
      {
        row: 2,
        name: 'LÒ VĂN AN',
        like: 'Lò Văn An, sinh 20/03/1985',
        score: 50,
        reasons: ['Trùng họ và tên', 'Cùng năm sinh', 'Cùng giới tính'],
        against: [],
        answer: null,
      },
    ])
  })

  it('said to be the same is followed under the record that is there', async () => {
    const seen = await answered('sympathizers', list, { 2: 'same' })
    expect(seen).toMatchObject({ accepted: 1, duplicates: 0, questions: [{ answer: 'same' }] })
    await commit(test, seen.session)
    expect(people()).toHaveLength(1)
    expect(test.reader.statement('SELECT person_id FROM sympathizer').all()).toEqual([{ person_id: known }])
  })

  it.each(['different', 'later'] as const)(
    'said to be %s is written, and the answer kept',
    async (verdict) => {
      const seen = await answered('sympathizers', list, { 2: verdict })
      expect(seen).toMatchObject({ accepted: 1, duplicates: 0 })
      await commit(test, seen.session)
      const [, entered] = people()
      expect(await pairs(verdict)).toEqual([[known, entered?.id]])
      expect(await pairs('undecided')).toEqual([])
      await call(auditProcedures.undoLast, undefined, { context: test.context })
      expect(await pairs(verdict)).toEqual([])
      expect(people()).toHaveLength(1)
    },
  )

  it('of a list of people said to be the same is not written again', async () => {
    const seen = await answered('people', [list[0]?.slice(0, 3) ?? [], list[1]?.slice(0, 3) ?? []], {
      2: 'same',
    })
    expect(seen).toMatchObject({ accepted: 0, duplicates: 1 })
    expect(seen.duplicateRows[0]?.reason).toContain('Đã có trong sổ')
  })

  it('of a list of members is written by its commands, with the answer', async () => {
    const rows: Sheet = [
      ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chi bộ', 'Ngày vào Đảng', 'Ngày chính thức'],
      ['Lò Văn An', '1985', 'Nam', 'Chi bộ bản Na', '3/2/2010', '3/2/2011'],
    ]
    const seen = await answered('members', rows, { 2: 'different' })
    expect(seen).toMatchObject({ accepted: 1, duplicates: 0 })
    await commit(test, seen.session)
    expect(await pairs('different')).toEqual([[known, people()[1]?.id]])
  })
})

describe('two rows of one list that may be one person', () => {
  const twice: Sheet = [
    ['Họ và tên', 'Năm sinh', 'Giới tính'],
    ['Cà Thị Xuân', '1990', 'Nữ'],
    ['Cà Thị Xuân', '1990', 'Nữ'],
  ]

  it('are both written and kept as a pair when somebody says so', async () => {
    const seen = await answered('people', twice, {})
    expect(seen).toMatchObject({ accepted: 1, duplicates: 1 })
    expect(seen.questions).toMatchObject([{ row: 3, like: 'Cà Thị Xuân ở dòng 2 của tệp' }])
    const said = await answered('people', twice, { 3: 'later' })
    expect(said).toMatchObject({ accepted: 2, duplicates: 0 })
    await commit(test, said.session)
    const [, one, two] = people()
    expect(await pairs('later')).toEqual([[one?.id, two?.id]])
  })
})
