import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { browserVariable, findOrInstallBrowser, noBrowser } from '../chromium.ts'
import { root, runNode } from '../process.ts'
import { buildStale } from '../start/build.ts'
import { type Counts, countPlaywright, countVitest } from './counts.ts'
import { whyPlaywright } from './why.ts'

/** What a step reports: did it hold, how many tests, and one sentence if it did not. */
export type Outcome = { ok: boolean; counts?: Counts; sentence?: string }

/** One step of `npm test`. */
export type Step = { title: string; work: () => Promise<Outcome> }

const reports = path.join(root, 'test-results')

/** Runs a test tool that writes a JSON report; a missing report is a failure, never "no tests". */
async function counted(
  file: string,
  args: (report: string) => readonly string[],
  count: (report: unknown) => Counts,
  options: {
    name: string
    env?: NodeJS.ProcessEnv
    sentence: string
    /** What is repeated of the failed tests at the end, where a log that was cut still has it. */
    why?: (report: unknown) => readonly string[]
  },
): Promise<Outcome> {
  const report = path.join(reports, `${options.name}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
  const end = await runNode(file, args(report), { env: { ...process.env, ...options.env } })
  if (!existsSync(report)) return { ok: false, sentence: `${options.name} left no report.` }
  const written: unknown = JSON.parse(readFileSync(report, 'utf8'))
  const counts = count(written)
  const ok = end.code === 0 && counts.failed === 0
  for (const text of options.why?.(written) ?? []) console.log(`\n${text}`)
  return ok ? { ok, counts } : { ok, counts, sentence: options.sentence }
}

async function lint(): Promise<Outcome> {
  // `biome ci` colours even a log file
  const plain = process.stdout.isTTY ? [] : ['--colors=off']
  const end = await runNode('node_modules/@biomejs/biome/bin/biome', ['ci', ...plain, '.'])
  const sentence = 'Format or lint does not hold; npm run format mends what can be mended by itself.'
  return end.code === 0 ? { ok: true } : { ok: false, sentence }
}

async function typeCheck(): Promise<Outcome> {
  const projects = ['.', 'src/shared', 'src/renderer']
  const checked = await Promise.all(
    projects.map(async (project) => {
      // Gathered, so that three checks at once do not speak into one another.
      let words = ''
      const onText = (text: string): void => {
        words += text
      }
      const end = await runNode('node_modules/typescript/bin/tsc', ['-p', project], {
        stdio: ['ignore', 'pipe', 'pipe'],
        onText,
      })
      process.stdout.write(words)
      return { project, ok: end.code === 0 }
    }),
  )
  const failed = checked.filter(({ ok }) => !ok).map(({ project }) => project)
  return failed.length === 0
    ? { ok: true }
    : { ok: false, sentence: `Types do not hold in: ${failed.join(', ')}.` }
}

function unit(): Promise<Outcome> {
  return counted(
    'node_modules/vitest/vitest.mjs',
    (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    countVitest,
    { name: 'vitest', sentence: 'Unit or integration tests failed; they are named above.' },
  )
}

async function build(): Promise<Outcome> {
  return (await buildStale(['renderer']))
    ? { ok: true }
    : { ok: false, sentence: 'The screens could not be built.' }
}

async function browser(): Promise<Outcome> {
  const program = await findOrInstallBrowser()
  if (program === undefined) return { ok: false, sentence: noBrowser }
  console.log(`Browser: ${program}`)
  return counted('node_modules/@playwright/test/cli.js', () => ['test'], countPlaywright, {
    name: 'playwright',
    env: { [browserVariable]: program },
    sentence: 'Browser tests failed; they are named above.',
    why: whyPlaywright,
  })
}

/** The steps of `npm test`, cheapest first. */
export const steps: readonly Step[] = [
  { title: 'Format and lint', work: lint },
  { title: 'Types', work: typeCheck },
  { title: 'Unit and integration tests', work: unit },
  { title: 'Build of the screens', work: build },
  { title: 'Browser tests', work: browser },
]
