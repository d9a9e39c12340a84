import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Engine, superviseEngine } from '../../src/main/engine.ts'
import { reset, state } from './fake-electron.ts'

vi.mock('electron', async () => (await import('./fake-electron.ts')).electron)

const START = { kind: 'start', dataDir: '/d', resourcesDir: '/r', appVersion: '1' } as const
let stops: boolean[] = []
let engine: Engine

beforeEach(() => {
  vi.useFakeTimers()
  reset('/nowhere')
  stops = []
  engine = superviseEngine('/opt/engine.js', START, (again) => stops.push(again))
})
afterEach(() => vi.useRealTimers())

const messages = (index: number): unknown[] =>
  (state.processes[index]?.messages ?? []).map(({ message }) => message)

describe('superviseEngine', () => {
  it('starts one process and tells it where to work', () => {
    expect(state.processes.map(({ entry }) => entry)).toEqual(['/opt/engine.js'])
    expect(messages(0)).toEqual([START])
  })

  it('starts a successor that knows the chosen folders', async () => {
    engine.rememberFolder('/media/usb')
    engine.rememberFolder('/media/usb')
    await state.processes[0]?.emit('exit', 139)
    expect(stops).toEqual([true])
    expect(messages(1)).toEqual([START, { kind: 'folder-chosen', path: '/media/usb' }])
    engine.rememberFolder('/srv')
    expect(messages(0)).toHaveLength(3)
    expect(messages(1).at(-1)).toEqual({ kind: 'folder-chosen', path: '/srv' })
  })

  it('gives up at the fourth stop within two minutes', async () => {
    for (const index of [0, 1, 2, 3]) await state.processes[index]?.emit('exit', 1)
    expect(stops).toEqual([true, true, true, false])
    expect(state.processes).toHaveLength(4)
  })

  it('forgets stops that are long past', async () => {
    for (const index of [0, 1, 2, 3, 4]) {
      vi.advanceTimersByTime(121_000)
      await state.processes[index]?.emit('exit', 1)
    }
    expect(stops).toEqual([true, true, true, true, true])
  })

  it('asks the engine to stop, waits for it and starts no other', async () => {
    let stopped = false
    const done = engine.stop().then(() => {
      stopped = true
    })
    await vi.advanceTimersByTimeAsync(4_000)
    expect(stopped).toBe(false)
    expect(messages(0).at(-1)).toEqual({ kind: 'stop' })
    await state.processes[0]?.emit('exit', 0)
    await done
    expect(state.processes[0]?.killed).toBe(false)
    expect(state.processes).toHaveLength(1)
    expect(stops).toEqual([])
  })

  it('ends an engine that does not stop in five seconds', async () => {
    const done = engine.stop()
    await vi.advanceTimersByTimeAsync(5_000)
    await done
    expect(state.processes[0]?.killed).toBe(true)
  })
})
