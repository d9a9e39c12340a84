import type { ReadLimits } from './limits.ts'
import { WorkbookProblem } from './problems.ts'

/** What reading one file has cost so far; throws as soon as it is too much or the reader was told to stop. */
export class ReadBudget {
  readonly limits: ReadLimits
  readonly #signal: AbortSignal | undefined
  #inflated = 0
  #busy = 0
  #since: number | null = null

  constructor(limits: ReadLimits, signal?: AbortSignal) {
    this.limits = limits
    this.#signal = signal
  }

  /** Bytes inflated so far, of all parts. */
  get inflated(): number {
    return this.#inflated
  }

  /** The clock runs while the reader works and stands while it waits for the taker of its rows. */
  startClock(): void {
    this.#since ??= performance.now()
  }

  stopClock(): void {
    if (this.#since === null) return
    this.#busy += performance.now() - this.#since
    this.#since = null
  }

  /** Books bytes just inflated and checks cancel and time with them. */
  spend(bytes: number): void {
    this.#inflated += bytes
    if (this.#inflated > this.limits.inflatedBytes) throw new WorkbookProblem('ZIP_BOMB')
    this.check()
  }

  check(): void {
    if (this.#signal?.aborted === true) throw new WorkbookProblem('CANCELLED', {}, this.#signal.reason)
    const running = this.#since === null ? 0 : performance.now() - this.#since
    if (this.#busy + running > this.limits.milliseconds) {
      throw new WorkbookProblem('TOO_SLOW', { limit: this.limits.milliseconds })
    }
  }
}
