/** What the watch over an unattended desk needs to know. */
export interface IdleLockOptions {
  /** Milliseconds without a touch after which `lock` is called. */
  readonly afterMs: number
  /** Long work (import, export) is running: it is not interrupted, the lock waits until it has ended. */
  readonly isBusy: () => boolean
  readonly lock: () => void
}

/** How often a due lock looks whether the work that holds it up has ended. */
const RECHECK_MS = 1_000

/**
 * Watches for the desk being left. Time is read from the clock, not counted by the timer: a PC that slept past the limit locks
 * at the first touch after waking, before anything can be done with it.
 */
export function watchIdle({ afterMs, isBusy, lock }: IdleLockOptions): {
  readonly touch: () => void
  readonly stop: () => void
} {
  let touchedAt = Date.now()
  let timer = setTimeout(look, afterMs)

  function look(): void {
    clearTimeout(timer)
    // a clock that was set back must not put the lock off until it has caught up
    touchedAt = Math.min(touchedAt, Date.now())
    const left = touchedAt + afterMs - Date.now()
    if (left > 0) {
      timer = setTimeout(look, left)
      return
    }
    if (isBusy()) {
      timer = setTimeout(look, RECHECK_MS)
      return
    }
    lock()
    // if the engine could not lock, the next try is after the same time
    touchedAt = Date.now()
    timer = setTimeout(look, afterMs)
  }

  return {
    touch: () => {
      const now = Date.now()
      if (now - touchedAt < afterMs) touchedAt = now
      else look()
    },
    stop: () => clearTimeout(timer),
  }
}
