import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import { differs, everything, heldOn, ruleParts } from '../../../src/renderer/regulations/rule-rows.ts'
import type { PackOverview } from '../../../src/shared/regulations/contract.ts'
import { addDays } from '../../../src/shared/vocabulary/day.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'

const bodies = readPackFiles(join(import.meta.dirname, '..', '..', '..', 'resources', 'rules')).sort(
  (a, b) => (a.effective_from < b.effective_from ? -1 : 1),
)
const rulesOf = (pack: string) => bodies.find((body) => body.pack === pack)?.rules ?? []
const overviews: PackOverview[] = bodies.map((body, index) => ({
  pack: body.pack,
  name: body.name,
  documents: body.documents,
  versions: [
    {
      id: index + 1,
      version: 1,
      from: body.effective_from,
      to: body.effective_to,
      origin: 'program',
      reason: null,
      at: '2026-11-23T02:00:00.000Z',
      by: 'Chương trình',
      changed: [],
    },
  ],
}))

describe('the rules on the screen', () => {
  it('are all there, numbered through for the arrows', () => {
    const rows = ruleParts(rulesOf('208-qd-tw'), null, everything).flatMap((part) => part.rows)
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => index))
    expect(new Set(rows.map(({ rule }) => rule.key)).size).toBe(rulesOf('208-qd-tw').length)
  })

  it('are narrowed to what nobody confirmed', () => {
    const rows = ruleParts(rulesOf('208-qd-tw'), null, { ...everything, onlyOpen: true }).flatMap(
      (part) => part.rows,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ rule }) => rule.confirmed)).toEqual([])
  })

  it('tell where two eras differ: the start of the clock for the ceremony', () => {
    const filter = { ...everything, onlyDifferent: true }
    const rows = ruleParts(rulesOf('208-qd-tw'), rulesOf('294-qd-tw'), filter).flatMap((part) => part.rows)
    expect(rows.every(differs)).toBe(true)
    expect(rows.map(({ rule }) => rule.key)).toEqual(['ceremony.deadline'])
    expect(rows[0]?.other).toContain('chi bộ nhận được')
  })

  it('are found without marks, by label, value and document', () => {
    const found = (search: string) =>
      ruleParts(rulesOf('294-qd-tw'), null, { ...everything, search })
        .flatMap((part) => part.rows)
        .map(({ rule }) => rule.key)
    expect(found('le ket nap')).toContain('ceremony.deadline')
    expect(found('45 ngay lam viec')).toEqual(['decide.admission'])
    expect(found('38-hd')).toContain('member_record.deadline')
    expect(found('khong co gi nhu the')).toEqual([])
  })
})

describe('what held on a day', () => {
  it.each(
    overviews.flatMap(({ pack, versions: [version] }) =>
      version === undefined ? [] : [[pack, version.from, version.to] as const],
    ),
  )('%s from its first day to its last', (pack, from, to) => {
    expect(heldOn(overviews, from)?.pack.pack).toBe(pack)
    if (to === null) return
    expect(heldOn(overviews, to)?.pack.pack).toBe(pack)
    expect(heldOn(overviews, addDays(to, 1))?.pack.pack).not.toBe(pack)
  })

  it('is the first era for what is older', () => {
    expect(heldOn(overviews, day('1990-01-01'))?.pack.pack).toBe('24-qd-tw')
  })
})
