import { useState } from 'react'
import { client } from '../client/client.ts'
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

/** Builds the workbook and hands it to the download. `handed` is what was last handed over. */
export function useExcel() {
  const { work, run, cancel, reset } = useProgress<Finished>()
  const [handed, setHanded] = useState<Finished | null>(null)
  const [error, setError] = useState<unknown>(null)
  const make = async (id: string, params: ReportInput): Promise<void> => {
    setHanded(null)
    setError(null)
    const finished = await run((options) => client.reports.export({ id, params }, options))
    if (finished === null) return
    try {
      await saveFile(await client.reports.collect({ ticket: finished.ticket }))
      setHanded(finished)
    } catch (problem) {
      setError(problem)
    }
  }
  const forget = (): void => {
    setHanded(null)
    setError(null)
    reset()
  }
  return { work, make, cancel, handed, error, forget, running: work.stage === 'running' }
}
