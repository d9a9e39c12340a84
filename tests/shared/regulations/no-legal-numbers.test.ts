import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Numbers that some rule of a shipped pack gives as a term, an age or a count; too small ones mean something in any code. */
const legal: ReadonlySet<string> = new Set(
  readPackFiles(join(root, 'resources', 'rules'))
    .flatMap((pack) => pack.rules)
    .filter((rule) => rule.kind === 'number' && typeof rule.value === 'number' && rule.value > 9)
    .map((rule) => String(rule.value)),
)

/** Rooms where the regulations are at work; the invented commune may live by any numbers. */
const rooms = 'admissions approvals cells classes due membership regulations sympathizers'.split(' ')
const files = rooms
  .flatMap((room) => [
    `src/shared/${room}/**/*.ts`,
    `src/engine/${room}/**/*.ts`,
    `src/renderer/${room}/**/*.{ts,tsx}`,
  ])
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .sort()

/** Code without its comments and texts: clauses and sentences may name numbers. */
const bare = (source: string) =>
  source
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/\/\/.*$/gmu, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/gu, "''")

/** A number of a rule counted with, compared with, or kept under a name of its own. */
const counted = (number: string) => [
  new RegExp(
    String.raw`\b(?:addMonths|addDays|addWorkingDays|deadlineAfter|monthSpan|fullMonths)\([^)]*,\s*-?${number}\b`,
    'u',
  ),
  new RegExp(String.raw`[<>]=?\s*${number}\b(?!rem|px)`, 'u'),
  new RegExp(String.raw`(?:[-+*/%]|===)\s*${number}\b(?!rem|px)`, 'u'),
  new RegExp(String.raw`const \w+ = ${number}\b`, 'u'),
]

function legalNumbersIn(source: string): string[] {
  const code = bare(source)
  const found = [...legal].filter((number) => counted(number).some((pattern) => pattern.test(code)))
  const share = /\b[12]\s*\/\s*[23]\b/u.exec(code)
  return share === null ? found : [...found, share[0]]
}

describe('legal numbers', () => {
  it('are looked for where regulations are at work', () => {
    expect(files.length).toBeGreaterThan(40)
    expect([...legal]).toEqual(expect.arrayContaining(['12', '18', '30', '36', '45', '60', '90']))
  })

  it.each([
    ['addMonths(day, 12)', ['12']],
    ['addWorkingDays(start, 45, calendar)', ['45']],
    ['if (age < 18) return', ['18']],
    ['const wait = 36', ['36']],
    ['votes >= (2 / 3) * members', ['2 / 3']],
    ["message('trong 30 ngày') // 45 days, 294-QĐ/TW", []],
    ['text(60)', []],
  ])('are seen in %s: %j', (code, numbers) => {
    expect(legalNumbersIn(code)).toEqual(numbers)
  })

  it.each(files)('are not in %s', (file) => {
    expect(legalNumbersIn(readFileSync(join(root, file), 'utf8'))).toEqual([])
  })
})
