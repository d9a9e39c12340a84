import { statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openTestRegister()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await test.close()
})

const village = (name: string) =>
  test.run((change) => {
    change.insert('village', {
      name,
      name_key: name,
      name_sort: name,
      kind: 'ban',
      border: 0,
      hard: 0,
      note: null,
      trashed_at: null,
    })
    change.describe(`Thêm ${name}`)
  })
const mainFile = () => statSync(test.file).mtimeMs + statSync(test.file).size
const walPages = () => test.register.connection.pragma('wal_checkpoint(NOOP)')

describe('the checkpoint in the pauses', () => {
  it('leaves a commit in the WAL, and moves it into the file once nobody writes', async () => {
    await village('Bản Một')
    expect(walPages()).toEqual([expect.objectContaining({ checkpointed: 0 })])
    await vi.advanceTimersByTimeAsync(1000)
    await test.register.commands.idle()
    const [state] = walPages() as { log: number; checkpointed: number }[]
    expect(state?.log).toBeGreaterThan(0)
    expect(state?.checkpointed).toBe(state?.log)
  })

  it('loses nothing and complains of nothing when the register is closed before the pause', async () => {
    await village('Bản Hai')
    await test.register.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(statSync(`${test.file}-wal`, { throwIfNoEntry: false })).toBeUndefined()
    expect(mainFile()).toBeGreaterThan(0)
  })
})
