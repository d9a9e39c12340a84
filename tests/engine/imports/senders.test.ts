import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import type { TestRegister } from '../harness.ts'
import { commit, openImporting, preview, workbookOf } from './importing.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
})
afterEach(() => test.close())

/** A column that no word names, under the same heading in everybody's list. */
const list = (name: string) =>
  workbookOf([
    ['Họ và tên', 'Ngày sinh', 'Ghi riêng'],
    [name, '1985', 'Bản Na'],
  ])
const fieldOf = ({ columns }: Awaited<ReturnType<typeof preview>>) => columns[2]?.field
const withColumn = (field: string | null) => ({ '0': 'fullName', '1': 'birthDate', '2': field })
const senders = () => call(importsProcedures.senders, undefined, { context: test.context })

async function written(name: string, field: string | null | undefined, sender: string | null): Promise<void> {
  const seen = await preview(
    test,
    'people',
    await list(name),
    field === undefined ? undefined : withColumn(field),
    { sender },
  )
  expect(seen).toMatchObject({ accepted: 1, sender })
  await commit(test, seen.session)
}

describe('what was said of columns', () => {
  it('is remembered for each sender, and for the layout where a sender has said nothing', async () => {
    await written('Lò Văn Một', 'note', 'Chi bộ bản Na')
    await written('Lò Văn Hai', 'villageId', 'Chi bộ bản Lạn')

    const na = await preview(test, 'people', await list('Lò Văn Ba'), undefined, {
      sender: '  chi bộ  bản NA ',
    })
    expect([fieldOf(na), na.mappingOf]).toEqual(['note', 'sender'])
    const lan = await preview(test, 'people', await list('Lò Văn Ba'), undefined, {
      sender: 'Chi bộ bản Lạn',
    })
    expect([fieldOf(lan), lan.mappingOf]).toEqual(['villageId', 'sender'])
    // the first choice stands for the layout until one is made without a sender
    const other = await preview(test, 'people', await list('Lò Văn Ba'), undefined, {
      sender: 'Chi bộ bản Lán',
    })
    expect([fieldOf(other), other.mappingOf]).toEqual(['note', 'layout'])
    const nobody = await preview(test, 'people', await list('Lò Văn Ba'))
    expect([fieldOf(nobody), nobody.mappingOf, nobody.sender]).toEqual(['note', 'layout', null])
  })

  it('of the layout leaves a sender its own, also one whose list needed no choice', async () => {
    await written('Lò Văn Một', undefined, 'Trường Tiểu học Thử')
    await written('Lò Văn Hai', 'note', null)
    const school = await preview(test, 'people', await list('Lò Văn Ba'), undefined, {
      sender: 'Trường Tiểu học Thử',
    })
    expect([fieldOf(school), school.mappingOf]).toEqual([null, 'sender'])
    const nobody = await preview(test, 'people', await list('Lò Văn Ba'))
    expect(fieldOf(nobody)).toBe('note')
  })

  it('is not remembered before the list is written; who sent lists is offered, each once', async () => {
    await preview(test, 'people', await list('Lò Văn Một'), withColumn('note'), { sender: 'Chi bộ bản Na' })
    expect(await senders()).toEqual([])
    await written('Lò Văn Một', 'note', 'Chi bộ bản Na')
    await written('Lò Văn Hai', undefined, 'Ủy ban xã')
    await written('Lò Văn Ba', undefined, 'CHI BỘ BẢN NA')
    expect(await senders()).toEqual(['CHI BỘ BẢN NA', 'Ủy ban xã'])
  })
})
