import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleKinds } from '../../../src/shared/regulations/rule-kinds.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const text = readFileSync(join(root, 'docs', 'rules.md'), 'utf8')
const spans = [...text.matchAll(/`([^`]+)`/gu)].map(([, span]) => span ?? '')
const ids = [...text.matchAll(/^\| ([A-Z]-\d{2}) \|/gmu)].map(([, id]) => id ?? '')
const numbered = (letter: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => `${letter}-${String(first + at).padStart(2, '0')}`)

describe('the table of rules', () => {
  it('has every rule once, in order', () => {
    expect(ids).toEqual([
      ...numbered('E', 1, 18),
      ...numbered('E', 20, 25),
      ...numbered('V', 1, 11),
      ...numbered('D', 1, 29),
      ...numbered('P', 20, 27),
      ...numbered('P', 40, 43),
      ...numbered('C', 1, 11),
      ...numbered('K', 1, 12),
      ...numbered('F', 1, 8),
      ...numbered('S', 1, 19),
      ...numbered('S', 30, 35),
      ...numbered('T', 1, 26),
    ])
  })

  it('names files that are there', () => {
    const files = spans.filter((span) => /^(?:engine|shared|renderer)\/\S+\.ts$/u.test(span))
    expect(files.length).toBeGreaterThan(40)
    expect(files.filter((file) => !existsSync(join(root, 'src', file)))).toEqual([])
  })

  it('names rules that the packs hold', () => {
    const keys = spans.filter((span) => /^[a-z]+(?:[._][a-z_]+)+$/u.test(span) && span !== 'clock_start')
    expect(keys.length).toBeGreaterThan(80)
    expect(keys.filter((key) => !Object.hasOwn(ruleKinds, key))).toEqual([])
  })
})
