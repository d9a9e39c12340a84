import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countedSets, membersNow, membersReader } from '../../../src/engine/periods/frozen.ts'
import { readDeclarations } from '../../../src/engine/reports/layout/declarations.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, resourcesDir, type TestRegister } from '../harness.ts'

const whole = { from: day('2025-01-01'), to: day('2025-12-31') }
const forms = new Set(['1', '2', '2b', '3', '4', '5', '6f', '7'].map((number) => `bieu-${number}-btctw`))

describe('the sets that a closed period keeps', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    await writeSample(test.engine, test.register, { cells: 8, people: 160, years: 2 })
  }, 60_000)
  afterAll(() => test.close())

  it('are the same read in few passes as one by one, for every number of the forms of 2021', () => {
    const sets = countedSets(
      readDeclarations(join(resourcesDir, 'reports')).filter(({ id }) => forms.has(id)),
    )
    expect(sets.length).toBeGreaterThan(400)
    const read = membersReader(test.reader, whole, sets)
    for (const set of sets)
      expect([set.setId, read(set)]).toEqual([set.setId, membersNow(test.reader, set, whole)])
  })
})
