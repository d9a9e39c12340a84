import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress, ProgressOr } from '../../shared/rpc/progress.ts'
import { isCancelled } from './explain-error.ts'
import { beginLongWork } from './long-work.ts'

/** Long work as a screen sees it. */
export type Work<T> =
  | { readonly stage: 'idle' }
  | { readonly stage: 'running'; readonly progress: Progress; readonly startedAt: number }
  | { readonly stage: 'done'; readonly result: T }
  | { readonly stage: 'cancelled' }
  | { readonly stage: 'failed'; readonly error: unknown }

type Call<T> = (options: { signal: AbortSignal }) => Promise<AsyncIterable<ProgressOr<T>>>

/**
 * Runs a procedure that streams progress. `run` takes the call and returns its result, or null when it was cancelled or
 * failed: `run((options) => client.imports.preview(input, options))`. Leaving the screen cancels.
 */
export function useProgress<T>(): {
  work: Work<T>
  run: (call: Call<T>) => Promise<T | null>
  cancel: () => void
  reset: () => void
} {
  const [work, setWork] = useState<Work<T>>({ stage: 'idle' })
  const abort = useRef<AbortController | null>(null)
  const queries = useQueryClient()
  const cancel = useCallback(() => abort.current?.abort(), [])
  const reset = useCallback(() => setWork({ stage: 'idle' }), [])
  useEffect(() => cancel, [cancel])

  const run = useCallback(
    async (call: Call<T>): Promise<T | null> => {
      abort.current?.abort()
      const own = new AbortController()
      abort.current = own
      const startedAt = Date.now()
      const end = beginLongWork()
      const begin: Progress = { kind: 'progress', label: 'Đang chuẩn bị', done: 0, total: 0 }
      setWork({ stage: 'running', progress: begin, startedAt })
      try {
        for await (const event of await call({ signal: own.signal })) {
          if (event.kind === 'done') {
            setWork({ stage: 'done', result: event.result })
            await queries.invalidateQueries()
            return event.result
          }
          setWork({ stage: 'running', progress: event, startedAt })
        }
        setWork({ stage: 'cancelled' })
      } catch (error) {
        const stopped = own.signal.aborted || isCancelled(error)
        setWork(stopped ? { stage: 'cancelled' } : { stage: 'failed', error })
      } finally {
        end()
      }
      return null
    },
    [queries],
  )
  return { work, run, cancel, reset }
}
