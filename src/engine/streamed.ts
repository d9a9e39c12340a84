import type { Progress, ProgressOr } from '../shared/rpc/progress.ts'

/** No more often than this does a stream speak: a screen cannot show more and a pipe should not carry more. */
const quietMilliseconds = 100

/**
 * Turns work that calls back into a stream: progress while it runs, then the result, or its error. If the listener leaves,
 * the work is cancelled through its signal and waited for.
 */
export async function* streamed<T>(
  work: (tell: (progress: Progress) => void, signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): AsyncGenerator<ProgressOr<T>> {
  const cancel = new AbortController()
  const signal = outer === undefined ? cancel.signal : AbortSignal.any([outer, cancel.signal])
  let latest: Progress | null = null
  let wake: () => void = () => undefined
  let spokeAt = Number.NEGATIVE_INFINITY
  const settled = work((progress) => {
    latest = progress
    if (performance.now() - spokeAt >= quietMilliseconds) wake()
  }, signal).then(
    (result) => ({ ok: true as const, result }),
    (error: unknown) => ({ ok: false as const, error }),
  )
  try {
    for (;;) {
      const spoken = new Promise<null>((resolve) => {
        wake = () => resolve(null)
      })
      const outcome = await Promise.race([settled, spoken])
      if (outcome === null) {
        spokeAt = performance.now()
        if (latest !== null) yield latest
        continue
      }
      if (!outcome.ok) throw outcome.error
      yield { kind: 'done', result: outcome.result }
      return
    }
  } finally {
    cancel.abort()
    await settled
  }
}
