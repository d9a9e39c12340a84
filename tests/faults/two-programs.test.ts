import { expect, it } from 'vitest'
import { registerErrors } from '../../src/shared/rpc/errors.ts'
import { runChild } from './child-process.ts'
import { tell } from './figures.ts'
import { makeHome, tallyOf } from './home.ts'

it('two programs writing into one file lose nothing; at worst one is told to wait', async () => {
  const home = await makeHome()
  const order = { work: 'alternate', file: home.file, dataKey: home.dataKey } as const
  const runs = await Promise.all([runChild({ ...order, extra: 'a' }), runChild({ ...order, extra: 'b' })])
  const lines = runs.flatMap((run) => run.lines)
  const busy = lines.filter((line) => line.startsWith('busy '))
  const done = lines.filter((line) => !line.startsWith('busy '))
  const tally = await home.look(tallyOf)
  home.leave()
  expect(tally.findings).toEqual([])
  expect(done.filter((token) => !tally.summaries.has(`Thêm ${token}`))).toEqual([])
  expect([tally.people, tally.villages, tally.entries]).toEqual([done.length, done.length, done.length])
  expect(new Set(busy)).toEqual(new Set(busy.length > 0 ? [`busy ${registerErrors.BUSY.message}`] : []))
  tell('two programs on one file', { commands: done.length, lost: 0, 'told to wait': busy.length })
})
