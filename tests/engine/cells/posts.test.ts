import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import type { PostKind } from '../../../src/shared/cells/fields.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { makeCell, makeMember } from './make-cells.ts'

describe('posts of a cell', () => {
  let test: TestRegister
  let cellId: number
  let first: number
  let second: number
  beforeAll(async () => {
    test = await openTestRegister()
    cellId = await makeCell(test, 'Chi bộ bản Lạn', { foundedOn: partialDate('2010') })
    first = await makeMember(test, 'Lò Văn Ánh', cellId)
    second = await makeMember(test, 'Vừ A Bình', cellId)
  })
  afterAll(() => test.close())

  const add = (personId: number, post: PostKind, from: string | null, replaceHolder = false) =>
    call(
      cellsProcedures.addPost,
      { cellId, personId, post, from: from === null ? null : partialDate(from), replaceHolder },
      { context: test.context },
    )
  const cell = () => call(cellsProcedures.get, { id: cellId }, { context: test.context })

  it('holds one secretary at a time, and says who it is', async () => {
    const { version } = await cell()
    await add(first, 'secretary', '2020-01-01')
    expect((await cell()).version).toBe(version + 1)
    const refusal = await refusalOf(add(second, 'secretary', '2024-01-01'))
    expect(refusal.code).toBe('CONFLICT')
    expect(refusal.message).toContain('Lò Văn Ánh đang là Bí thư')
  })

  it('replaces the holder on the same day', async () => {
    expect((await refusalOf(add(second, 'secretary', null, true))).fields).toEqual(['from'])
    expect((await refusalOf(add(second, 'secretary', '2019', true))).fields).toEqual(['from'])
    await add(second, 'secretary', '2024-05-01', true)
    const { posts } = await cell()
    expect(posts.map((post) => [post.personName, post.from, post.to])).toEqual([
      ['Vừ A Bình', '2024-05-01', null],
      ['Lò Văn Ánh', '2020-01-01', '2024-05-01'],
    ])
  })

  it('lets several people hold what several may hold, but nobody the same twice', async () => {
    await add(first, 'committee_member', '2021')
    await add(second, 'committee_member', '2021')
    expect((await refusalOf(add(first, 'committee_member', '2023'))).message).toContain('Chi ủy viên')
    expect((await refusalOf(add(first, 'committee_member', null, true))).code).toBe('CONFLICT')
  })

  it('ends a post not earlier than it began', async () => {
    const { id } = await add(first, 'front_head', '2022-03')
    const end = (to: string) =>
      call(cellsProcedures.endPost, { postId: id, to: partialDate(to) }, { context: test.context })
    expect((await refusalOf(end('2022-02'))).fields).toEqual(['to'])
    await end('2022')
    expect((await cell()).posts.find((post) => post.id === id)?.to).toBe('2022')
  })

  it('knows neither strangers nor days before the founding', async () => {
    expect((await refusalOf(add(9999, 'deputy_secretary', null))).code).toBe('NOT_FOUND')
    expect((await refusalOf(add(first, 'deputy_secretary', '2009'))).fields).toEqual(['from'])
  })
})
