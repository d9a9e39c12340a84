import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import { disciplineBreaches, formsFor, isNonsense } from '../../../src/shared/inspections/discipline-rules.ts'
import { scanKindOf, scanProblem } from '../../../src/shared/inspections/files.ts'
import type { RulePack } from '../../../src/shared/regulations/pack.ts'

const packs = readPackFiles(join(import.meta.dirname, '..', '..', '..', 'resources', 'rules')).map(
  (body, index): RulePack => ({
    id: index + 1,
    pack: body.pack,
    version: 1,
    name: body.name,
    rules: new Map(body.rules.map((rule) => [rule.key, rule])),
  }),
)

const official = { kind: 'member', standing: 'official', holdsOffice: false } as const

describe.each(packs.map((pack) => [pack.pack, pack] as const))('discipline under %s', (_, pack) => {
  it('knows which forms each kind of subject may get', () => {
    expect(formsFor(pack, { ...official, kind: 'organisation', standing: null })).toEqual([
      'reprimand',
      'warning',
      'dissolution',
    ])
    expect(formsFor(pack, { ...official, standing: 'probationary' })).toEqual(['reprimand', 'warning'])
    expect(formsFor(pack, official)).toEqual(['reprimand', 'warning', 'expulsion'])
    expect(formsFor(pack, { ...official, holdsOffice: true })).toContain('dismissal')
  })

  it('names what does not keep the rules, with the rule', () => {
    const keys = (...asked: Parameters<typeof disciplineBreaches>) =>
      disciplineBreaches(...asked).map(({ ruleKey }) => ruleKey)
    expect(keys(pack, 'warning', 'cell', official)).toEqual([])
    expect(keys(pack, 'dismissal', 'commune_committee', official)).toEqual(['discipline.forms_official'])
    expect(keys(pack, 'expulsion', 'commune_committee', { ...official, standing: 'probationary' })).toEqual([
      'discipline.forms_probationary',
    ])
    expect(keys(pack, 'expulsion', 'cell', official)).toEqual(['discipline.forms_cell'])
  })
})

it('a form of the other kind of subject is no form at all', () => {
  expect(isNonsense('dissolution', 'member')).toBe(true)
  expect(isNonsense('expulsion', 'organisation')).toBe(true)
  expect(isNonsense('warning', 'organisation')).toBe(false)
})

describe('a scanned file', () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])
  it('is what its first bytes say, and its name must say so too', () => {
    expect(scanKindOf(jpeg)).toBe('jpeg')
    expect([scanProblem('bản quét.JPG', jpeg), scanProblem('bản quét.jpeg', jpeg)]).toEqual([null, null])
    expect(scanProblem('bản quét.pdf', jpeg)).toContain('JPEG')
    expect(scanProblem('bản quét', jpeg)).not.toBeNull()
  })
})
