import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { asRegisterError, RegisterError } from '../../src/engine/register/register-error.ts'
import { renameHeld } from '../../src/engine/register/rename-held.ts'
import { registerErrors } from '../../src/shared/rpc/errors.ts'
import { runChild } from './child-process.ts'
import { tell } from './figures.ts'
import { makeHome, tallyOf } from './home.ts'
import { pairOfRows } from './work-pieces.ts'

const busy = registerErrors.BUSY.message
const author = { accountId: null, name: 'Người thử', door: 'headless' } as const

it('another program that locks the file is waited for, then named; the command can be given again', async () => {
  const home = await makeHome()
  const holding = runChild({ work: 'hold', file: home.file, dataKey: home.dataKey, extra: '7000' })
  const outcome = await home.look(async ({ commands }) => {
    const told: string[] = []
    // begins before the other program holds the file and ends after it has let go
    for (let time = 0; time < 200 && !(told.includes(busy) && told.at(-1) === 'written'); time += 1) {
      try {
        await commands.run(author, (change) => pairOfRows(change, `lần ${time}`))
        told.push('written')
      } catch (error) {
        if (!(error instanceof RegisterError)) throw error
        told.push(error.message)
      }
      await pause(100)
    }
    return told
  })
  await holding
  const tally = await home.look(tallyOf)
  home.leave()
  const written = outcome.filter((each) => each === 'written').length
  expect(new Set(outcome)).toEqual(new Set(['written', busy]))
  expect([tally.people, tally.findings]).toEqual([written, []])
  tell('a locked file', { commands: outcome.length, written, 'told to wait': outcome.length - written })
  expect(written).toBeGreaterThan(0)
})

it('a file that a scanner looks at just now is renamed once it lets go, and named when it does not', async () => {
  const home = await makeHome()
  const [from, to] = [join(home.folder, 'a'), join(home.folder, 'b')]
  writeFileSync(from, 'x')
  const held = Object.assign(new Error('held'), { code: 'EPERM' })
  let refused = 0
  renameHeld(from, to, (a, b) => {
    if (refused < 3) {
      refused += 1
      throw held
    }
    renameSync(a, b)
  })
  expect(refused).toBe(3)
  const never = () => {
    throw held
  }
  expect(() => renameHeld(to, from, never)).toThrow('held')
  expect(asRegisterError(held)).toMatchObject({ code: 'BUSY' })
  home.leave()
})
