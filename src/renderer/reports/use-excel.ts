import { useState } from 'react'
import type { ProgressOr } from '../../shared/rpc/progress.ts'
import { client } from '../client/client.ts'
import { errorCode, problemsOf } from '../client/explain-error.ts'
import { saveFile } from '../client/save-file.ts'
import { useProgress } from '../client/use-progress.ts'
import type { ReportInput } from './report-choice.ts'

/** What `reports.export` has made. */
interface Finished {
  readonly ticket: string
  readonly name: string
  readonly rows: number
  readonly size: number
}

type Export = (options: { signal: AbortSignal }) => Promise<AsyncIterable<ProgressOr<Finished>>>

/** Builds the workbook and hands it to the download. `handed` is what was last handed over. */
export function useExcel() {
  const { work, run, cancel, reset } = useProgress<Finished>()
  const [handed, setHanded] = useState<Finished | null>(null)
  const [error, setError] = useState<unknown>(null)
  /** For a sheet that another room lays out: `client.approvals.export`. */
  const makeFrom = async (start: Export): Promise<void> => {
    setHanded(null)
    setError(null)
    const finished = await run(start)
    if (finished === null) return
    try {
      await saveFile(await client.reports.collect({ ticket: finished.ticket }))
      setHanded(finished)
    } catch (problem) {
      setError(problem)
    }
  }
  /** `unfooted`: the person has seen that sums do not add up. */
  const make = (id: string, params: ReportInput, unfooted = false): Promise<void> =>
    makeFrom((options) => client.reports.export({ id, params, unfooted }, options))
  const forget = (): void => {
    setHanded(null)
    setError(null)
    reset()
  }
  /** The sums that stopped the export; empty when nothing did. */
  const unfooted =
    work.stage === 'failed' && errorCode(work.error) === 'UNFOOTED'
      ? problemsOf(work.error).map(({ message }) => message)
      : []
  return { work, make, makeFrom, cancel, handed, error, forget, unfooted, running: work.stage === 'running' }
}
