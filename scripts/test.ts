// npm test: every check in order, stopping at the first that does not hold.
import { type StepResult, summary } from './test/counts.ts'
import { steps } from './test/steps.ts'

const results: StepResult[] = []
let sentence: string | undefined

for (const { title, work } of steps) {
  console.log(`\n== ${title}`)
  const begun = performance.now()
  const outcome = await work()
  const seconds = (performance.now() - begun) / 1000
  const { ok, counts } = outcome
  results.push(counts === undefined ? { title, ok, seconds } : { title, ok, seconds, counts })
  if (ok) continue
  sentence = outcome.sentence
  process.exitCode = 1
  break
}

console.log('')
const titles = steps.map(({ title }) => title)
const lines = summary(results, titles)
const closing = lines.pop()
for (const line of lines) console.log(line)
if (sentence !== undefined) console.log(sentence)
console.log(closing)
