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

/** So often the clock is looked at: a timer may stand still while the PC sleeps, and the names stand on the screen. */
const LOOK_MS = 20_000

/**
 * Watches for the desk being left. Time is read from the clock, not counted by the timer: a PC that slept past the limit locks
 * soon after waking, or at the first touch if that comes earlier, before anything can be done with it.
 */
export function watchIdle({ afterMs, isBusy, lock }: IdleLockOptions): {
  readonly touch: () => void
  readonly stop: () => void
} {
  let touchedAt = Date.now()
  let timer = setTimeout(look, Math.min(afterMs, LOOK_MS))

  function look(): void {
    clearTimeout(timer)
    // a clock that was set back must not put the lock off until it has caught up
    touchedAt = Math.min(touchedAt, Date.now())
    const left = touchedAt + afterMs - Date.now()
    if (left > 0) {
      timer = setTimeout(look, Math.min(left, LOOK_MS))
      return
    }
    if (isBusy()) {
      timer = setTimeout(look, RECHECK_MS)
      return
    }
    lock()
    // if the engine could not lock, the next try is after the same time
    touchedAt = Date.now()
    timer = setTimeout(look, Math.min(afterMs, LOOK_MS))
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
