import { call } from '@orpc/server'
import { expect, it } from 'vitest'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { periodsProcedures } from '../../../src/engine/periods/procedures.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister } from '../harness.ts'

it('a period that was sent keeps two records that became one since, and says why it counts otherwise today', async () => {
  const test = await openTestRegister({ catalogs: true })
  const context = { context: test.context }
  const cell = await makeCell(test, 'Chi bộ bản Na')
  const keptId = await makeMember(test, 'Lò Văn Một', cell)
  const goneId = await makeMember(test, 'Lò Văn Mốt', cell)
  const { id } = await call(
    periodsProcedures.close,
    {
      from: day('2026-01-01'),
      to: day('2026-06-30'),
      reports: ['bieu-1-btctw'],
      recipient: null,
      document: null,
      documentDate: null,
      passReason: 'Thử',
    },
    context,
  )
  expect((await call(periodsProcedures.differences, { id }, context)).figures).toEqual([])
  await call(
    peopleProcedures.merge,
    { keptId, goneId, keptVersion: 1, goneVersion: 1, take: [], passReason: 'Ghi hai lần' },
    context,
  )
  const { figures } = await call(periodsProcedures.differences, { id }, context)
  const members = figures.find(({ was, is }) => was === 2 && is === 1)
  expect(members?.gone).toMatchObject([{ name: 'Lò Văn Mốt', opens: goneId }])
  expect(JSON.stringify(members?.gone[0]?.changes)).toContain(
    'Gộp hồ sơ trùng Lò Văn Mốt vào hồ sơ Lò Văn Một',
  )
  // the name opens the record in the trash, which says what it became part of
  expect(await call(peopleProcedures.get, { id: goneId }, context)).toMatchObject({
    mergedInto: { id: keptId, fullName: 'Lò Văn Một' },
  })
  const [merge] = (await call(peopleProcedures.get, { id: keptId }, context)).merged
  await call(peopleProcedures.unmerge, { mergeId: merge?.id ?? 0 }, context)
  expect((await call(periodsProcedures.differences, { id }, context)).figures).toEqual([])
  await test.close()
})
