import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestRegister } from '../../harness.ts'
import { counts, fileOf, openImporting, preview, refusal } from '../importing.ts'
import { otherFiles } from './other-files.ts'
import type { CorpusFile } from './pieces.ts'
import { sheetFiles } from './sheet-files.ts'
import { zipFiles } from './zip-files.ts'

const corpus = [...zipFiles, ...sheetFiles, ...otherFiles]
const longest = 30_000
/** Megabytes that reading all of them, one after another, may add to the process. */
const mostGrowth = 600
const residentNow = () => process.memoryUsage().rss / 1024 / 1024

let test: TestRegister
beforeAll(async () => {
  test = await openImporting()
})
afterAll(() => test.close())

/** Typed refusal, or what was read; anything else throws. */
async function outcomeOf({ bytes, name }: CorpusFile): Promise<string> {
  const reading = preview(test, 'people', fileOf(bytes(), name))
  try {
    const { accepted, rejected, duplicates, warnings } = await reading
    const said = warnings.length === 0 ? '' : `, ${warnings.length} remarks`
    return `read: ${accepted} good, ${rejected + duplicates} returned${said}`
  } catch {
    const { code, message, data } = await refusal(reading)
    expect(code).toBe('FILE_REJECTED')
    expect(message).toContain('Chưa ghi gì vào sổ.')
    if (data === null || typeof data !== 'object' || !('code' in data)) throw new Error('No code')
    return `refused: ${String(data.code)}`
  }
}

it('every hostile or broken file is refused in words or read, in time, and writes nothing', async () => {
  const before = counts(test)
  const resident = residentNow()
  const lines: string[] = []
  for (const [index, each] of corpus.entries()) {
    const start = performance.now()
    const outcome = await outcomeOf(each)
    expect(performance.now() - start, each.what).toBeLessThan(longest)
    expect(residentNow() - resident, each.what).toBeLessThan(mostGrowth)
    lines.push(`| ${index + 1} | ${each.what} | ${each.name.slice(1)} | ${outcome} |`)
  }
  expect(corpus.length).toBeGreaterThanOrEqual(60)
  expect(new Set(corpus.map(({ what }) => what)).size).toBe(corpus.length)
  expect(counts(test)).toEqual(before)
  const page = `# Hostile and broken files

Made by \`tests/engine/imports/corpus\`; each is given to the preview of a list of people on a real register. The test writes this table
(\`npm run test:unit -- tests/engine/imports/corpus/corpus.test.ts -u\`) and fails when an outcome changes, a file takes over 30 seconds, or a row of
the register moves. The codes are those of \`src/engine/imports/workbook/problems.ts\`, where the words for people stand.

| no. | file | named | outcome |
|---|---|---|---|
${lines.join('\n')}
`
  await expect(page).toMatchFileSnapshot('../../../../docs/import-files.md')
}, 240_000)
