import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, type StepResult, summary, total } from '../../scripts/test/counts.ts'

describe('counting reports', () => {
  it('reads Vitest’s report and counts a file that could not be loaded', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    }
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 3 })
  })

  it('reads Playwright’s report and counts errors outside tests as failures, what passed on the second try apart', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'x' }] }
    expect(countPlaywright(report)).toEqual({ passed: 6, failed: 2, skipped: 2, again: 1 })
  })

  it('counts nothing in what is not a report', () => {
    for (const odd of [null, [], 'x', { stats: 3 }]) {
      expect(countVitest(odd)).toEqual({ passed: 0, failed: 0, skipped: 0 })
      expect(countPlaywright(odd)).toEqual({ passed: 0, failed: 0, skipped: 0, again: 0 })
    }
  })
})

describe('the closing lines', () => {
  const lint: StepResult = { title: 'Lint', ok: true, seconds: 1 }
  const unit: StepResult = {
    title: 'Unit',
    ok: true,
    seconds: 2,
    counts: { passed: 3, failed: 0, skipped: 1 },
  }
  const browser: StepResult = {
    title: 'Browser',
    ok: true,
    seconds: 3,
    counts: { passed: 4, failed: 0, skipped: 0 },
  }

  it('sums unit and browser tests on the last line', () => {
    const lines = summary([lint, unit, browser], ['Lint', 'Unit', 'Browser'])
    expect(lines).toHaveLength(4)
    expect(lines.at(-1)).toBe('7 passed, 0 failed')
    expect(lines[1]).toContain('3 passed, 0 failed, 1 skipped')
  })

  it('never reads as green when a step without tests failed, and names what was not run', () => {
    const lines = summary([{ ...lint, ok: false }], ['Lint', 'Unit'])
    expect(lines[0]).toContain('FAIL')
    expect(lines[1]).toContain('not run')
    expect(lines.at(-1)).toBe('0 passed, 1 failed')
  })

  it('says on the step’s line what passed only on the second try', () => {
    const again = { ...browser, counts: { passed: 4, failed: 0, skipped: 0, again: 2 } }
    expect(summary([again], ['Browser'])[0]).toContain('4 passed, 0 failed, 2 only on the second try')
    expect(summary([browser], ['Browser'])[0]).not.toContain('second try')
  })

  it('does not count a failed test twice', () => {
    const failed = { ...unit, ok: false, counts: { passed: 3, failed: 2, skipped: 0 } }
    expect(total([lint, failed])).toEqual({ passed: 3, failed: 2, skipped: 0 })
  })
})
