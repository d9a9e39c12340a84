import type { Progress } from '../../shared/rpc/progress.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'

/** How long work stands: percent is null while the total is not known; rate is per second. */
export interface Pace {
  readonly percent: number | null
  readonly rate: number | null
  readonly secondsLeft: number | null
}

/** Too early to speak of a rate. */
const WARM_UP_MS = 1_000

/** Rate and time left from what was done in `elapsedMs`. */
export function paceOf({ done, total }: Progress, elapsedMs: number): Pace {
  const percent = total > 0 ? Math.min(100, Math.floor((done * 100) / total)) : null
  const rate = elapsedMs >= WARM_UP_MS && done > 0 ? done / (elapsedMs / 1000) : null
  const secondsLeft = rate !== null && total > done ? Math.ceil((total - done) / rate) : null
  return { percent, rate, secondsLeft }
}

/** "12.400 trên 20.000 · 3.100 dòng/giây · còn khoảng 3 giây" */
export function describePace(progress: Progress, elapsedMs: number, unit = 'dòng'): string {
  const pace = paceOf(progress, elapsedMs)
  const counted =
    progress.total > 0
      ? `${formatCount(progress.done)} trên ${formatCount(progress.total)}`
      : progress.done > 0
        ? `${formatCount(progress.done)} ${unit}`
        : ''
  const rate = pace.rate === null ? '' : `${formatCount(Math.max(1, Math.round(pace.rate)))} ${unit}/giây`
  const left = pace.secondsLeft === null ? '' : `còn khoảng ${describeSeconds(pace.secondsLeft)}`
  return [counted, rate, left].filter((part) => part !== '').join(' · ')
}

/** "40 giây", "3 phút", "1 giờ 5 phút" */
export function describeSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} giây`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} phút`
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} giờ` : `${(minutes - rest) / 60} giờ ${rest} phút`
}
