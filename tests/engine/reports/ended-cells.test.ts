import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportData } from '../../../src/engine/reports/data.ts'
import { declarationOf } from '../../../src/engine/reports/declarations.ts'
import { footingProblems } from '../../../src/engine/reports/layout/footing.ts'
import { layOut } from '../../../src/engine/reports/layout/lay-out.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { openTestRegister, resourcesDir, type TestRegister } from '../harness.ts'

/** The sample commune merged cells in 2025. */
const params = { from: '2025-01-01' as Day, to: '2025-12-31' as Day, grouped: true, hiddenColumns: [] }

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, {})
}, 60_000)
afterAll(() => test.close())

/** The sample's merger took place on the first of a month; its month, and one later in the year with what has added up since. */
it.each([
  ['2025-12-01', '2025-12-31'],
  ['2025-12-15', '2025-12-31'],
])(
  'the form by cell foots from %s to %s, of which the cells that ended saw nothing but the beginning',
  (from, to) => {
    const asked = { ...params, from: from as Day, to: to as Day }
    for (const id of ['bc-phat-trien-dang-vien', 'can-doi-dang-vien-theo-chi-bo']) {
      const declaration = declarationOf(join(resourcesDir, 'reports'), id, asked.to)
      expect(footingProblems(declaration, reportData(test.reader, asked, test.engine.today()))).toEqual([])
    }
  },
)

it.each(['bc-phat-trien-dang-vien', 'can-doi-dang-vien-theo-chi-bo'])(
  '%s keeps the rows of cells that ended in the period, so that it foots',
  (id) => {
    const declaration = declarationOf(join(resourcesDir, 'reports'), id, params.to)
    const data = reportData(test.reader, params, test.engine.today())
    const ended = data.cells().filter((cell) => cell.ended === true)
    expect(ended.length).toBeGreaterThan(0)
    expect(footingProblems(declaration, data)).toEqual([])
    const printed = new Set(
      [...layOut(declaration, data, params).rows()].flatMap((row) => (row.kind === 'data' ? [row.of] : [])),
    )
    expect(ended.some((cell) => printed.has(cell.id))).toBe(true)
  },
)
