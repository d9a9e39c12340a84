import { useProgress } from '../client/use-progress.ts'
import type { ReportInput } from './report-choice.ts'
import { type AskPage, fetchPages, fetchWhole, type WholeReport } from './report-pages.ts'

/** Fetches all rows; `report` is then there to be printed until `done`. */
export function usePrint() {
  const { work, run, cancel, reset } = useProgress<WholeReport>()
  const make = (id: string, params: ReportInput): Promise<WholeReport | null> =>
    run((options) => Promise.resolve(fetchWhole(id, params, options)))
  /** For a sheet that another room lays out. */
  const makeFrom = (ask: AskPage): Promise<WholeReport | null> =>
    run((options) => Promise.resolve(fetchPages(ask, options)))
  const report = work.stage === 'done' ? work.result : null
  return { work, make, makeFrom, cancel, report, done: reset, running: work.stage === 'running' }
}
