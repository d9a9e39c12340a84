import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchIdle } from '../../../src/renderer/accounts/idle-lock.ts'
import { beginLongWork, isLongWorkRunning } from '../../../src/renderer/client/long-work.ts'

const MINUTE = 60_000
const lock = vi.fn()
let busy = false

function watch() {
  return watchIdle({ afterMs: 10 * MINUTE, isBusy: () => busy, lock })
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z') })
  lock.mockClear()
  busy = false
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the watch over an unattended desk', () => {
  it('locks after the time, not before', () => {
    watch()
    vi.advanceTimersByTime(10 * MINUTE - 1)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('counts from the last touch', () => {
    const { touch } = watch()
    for (let times = 0; times < 6; times += 1) {
      vi.advanceTimersByTime(9 * MINUTE)
      touch()
    }
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10 * MINUTE)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('waits for long work, then locks soon after it', () => {
    watch()
    busy = true
    vi.advanceTimersByTime(45 * MINUTE)
    expect(lock).not.toHaveBeenCalled()
    busy = false
    vi.advanceTimersByTime(1_000)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('locks at the first touch after the PC slept, instead of counting anew', () => {
    const { touch } = watch()
    // timers stand still while it sleeps, the clock does not
    vi.setSystemTime(new Date('2026-11-23T05:00:00Z'))
    touch()
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('locks soon after the PC slept, although nobody touches it', () => {
    watch()
    vi.setSystemTime(new Date('2026-11-23T05:00:00Z'))
    vi.advanceTimersByTime(20_000)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('locks within twice the time although the clock was set back', () => {
    watch()
    vi.setSystemTime(new Date('2026-11-22T02:00:00Z'))
    vi.advanceTimersByTime(20 * MINUTE)
    expect(lock).toHaveBeenCalled()
  })

  it('is quiet once stopped', () => {
    watch().stop()
    vi.advanceTimersByTime(60 * MINUTE)
    expect(lock).not.toHaveBeenCalled()
  })
})

describe('long work', () => {
  it('runs until each of it has ended, once', () => {
    const [first, second] = [beginLongWork(), beginLongWork()]
    first()
    first()
    expect(isLongWorkRunning()).toBe(true)
    second()
    expect(isLongWorkRunning()).toBe(false)
  })
})
