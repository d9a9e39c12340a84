import { expect, it } from 'vitest'
import { room as admissions } from '../../../src/renderer/admissions/room.ts'
import { room as approvals } from '../../../src/renderer/approvals/room.ts'
import { room as cells } from '../../../src/renderer/cells/room.ts'
import { room as classes } from '../../../src/renderer/classes/room.ts'
import { recordAddress } from '../../../src/renderer/figures/scope.ts'
import { room as inspections } from '../../../src/renderer/inspections/room.ts'
import { room as meetings } from '../../../src/renderer/meetings/room.ts'
import { room as membership } from '../../../src/renderer/membership/room.ts'
import { room as people } from '../../../src/renderer/people/room.ts'
import { room as sympathizers } from '../../../src/renderer/sympathizers/room.ts'
import { room as teams } from '../../../src/renderer/teams/room.ts'
import { room as villages } from '../../../src/renderer/villages/room.ts'
import { recordKindSchema } from '../../../src/shared/figures/contract.ts'

const paths = [
  admissions,
  approvals,
  inspections,
  meetings,
  membership,
  cells,
  classes,
  people,
  sympathizers,
  teams,
  villages,
].map(({ path }) => path)

it('opens every kind of record in a room that exists', () => {
  for (const kind of recordKindSchema.options) {
    const address = new URL(recordAddress({ kind, id: 12 }), 'http://page')
    expect(paths).toContain(address.pathname.slice(1).split('/')[0])
    expect(address.searchParams.get('mo')).toBe('12')
  }
})

it('shows a tracked person whatever became of the tracking', () => {
  expect(recordAddress({ kind: 'sympathizer', id: 3 })).toContain('tinh-trang=all')
})

it('shows a village also when it is no more', () => {
  expect(recordAddress({ kind: 'village', id: 5 })).toBe('/thon-ban?tinh-trang=all&mo=5')
})
