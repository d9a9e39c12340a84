import { type Json, list, object } from './json.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal are what is taken out.
const colours = /\u001B\[[\d;]*m/gu

/** Lines kept of one error: what was expected, what was there, and where the test stood. */
const KEPT = 30

/**
 * The errors in Playwright's JSON report, shortened, so that the end of a log says why and not only which.
 * @returns one text per test that failed, also if it passed when tried again; its title first.
 */
export function whyPlaywright(report: unknown): string[] {
  const top = object(report)
  return [...list(top['suites']).flatMap(failedIn), ...list(top['errors']).map(shortened)]
}

function failedIn(suite: Json): string[] {
  const own = list(suite['specs']).flatMap((spec) => {
    const errors = list(spec['tests'])
      .flatMap((test) => list(test['results']))
      .flatMap((result) => list(result['errors']))
    if (errors.length === 0) return []
    return [[`${String(spec['file'])}: ${String(spec['title'])}`, ...errors.map(shortened)].join('\n')]
  })
  return [...own, ...list(suite['suites']).flatMap(failedIn)]
}

function shortened(error: Json): string {
  const lines = String(error['message'] ?? '')
    .replaceAll(colours, '')
    .split('\n')
  return lines
    .slice(0, KEPT)
    .map((line) => `  ${line.slice(0, 200)}`)
    .join('\n')
}
