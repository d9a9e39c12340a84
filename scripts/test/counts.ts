import { list, object } from './json.ts'

/** Tests counted from one or more reports. */
export type Counts = {
  passed: number
  failed: number
  skipped: number
  /** Of the passed, those that passed only when tried again. */
  again?: number
}

/** Nothing counted yet. */
export const none: Counts = { passed: 0, failed: 0, skipped: 0 }

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** Counts of Vitest's JSON report. A test file that could not even be loaded counts as one failure. */
export function countVitest(report: unknown): Counts {
  const top = object(report)
  const unloadable = list(top['testResults'])
    .filter((file) => file['status'] === 'failed')
    .filter((file) => !list(file['assertionResults']).some((test) => test['status'] === 'failed')).length
  return {
    passed: number(top['numPassedTests']),
    failed: number(top['numFailedTests']) + unloadable,
    skipped: number(top['numPendingTests']) + number(top['numTodoTests']),
  }
}

/** Counts of Playwright's JSON report. An error outside tests is a failure; what passed only on the second try is counted apart. */
export function countPlaywright(report: unknown): Counts {
  const top = object(report)
  const stats = object(top['stats'])
  const again = number(stats['flaky'])
  return {
    passed: number(stats['expected']) + again,
    failed: number(stats['unexpected']) + list(top['errors']).length,
    skipped: number(stats['skipped']),
    again,
  }
}

/** How one step of `npm test` went. `counts` only where the step runs tests. */
export type StepResult = { title: string; ok: boolean; seconds: number; counts?: Counts }

/** Sum over all steps. A step that failed without naming a failed test counts as one failure: a red run never reads "0 failed". */
export function total(results: readonly StepResult[]): Counts {
  return results.reduce((sum, { ok, counts = none }) => {
    const failed = !ok && counts.failed === 0 ? 1 : counts.failed
    return {
      passed: sum.passed + counts.passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + counts.skipped,
    }
  }, none)
}

/** The closing lines: one per step, then `N passed, N failed` alone on the last. */
export function summary(results: readonly StepResult[], planned: readonly string[]): string[] {
  const width = Math.max(...planned.map((title) => title.length))
  const steps = planned.map((title) => {
    const result = results.find((one) => one.title === title)
    if (result === undefined) return `  -     ${title.padEnd(width)}  not run`
    const { counts } = result
    const skipped = counts !== undefined && counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    const again = counts?.again ? `, ${counts.again} only on the second try` : ''
    const tests =
      counts === undefined ? '' : `  ${counts.passed} passed, ${counts.failed} failed${skipped}${again}`
    return `  ${result.ok ? 'ok  ' : 'FAIL'}  ${title.padEnd(width)}  ${result.seconds.toFixed(1).padStart(6)} s${tests}`
  })
  const { passed, failed } = total(results)
  return [...steps, `${passed} passed, ${failed} failed`]
}
