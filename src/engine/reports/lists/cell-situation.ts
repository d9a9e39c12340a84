import { isWithin, sizeBands } from '../../../shared/cells/size-bands.ts'
import { listRule } from '../../../shared/regulations/pack.ts'
import type { SourceRecord } from '../../../shared/reports/condition.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { holdsOn } from '../../../shared/vocabulary/period.ts'
import { type HeldPost, namesOf, postsOn } from '../../cells/posts/held-posts.ts'
import { listedOn } from '../../cells/weakness/listings.ts'
import { inForce } from '../../register/as-of.ts'
import type { Reader } from '../../register/reader.ts'
import { packInForce } from '../../regulations/queries.ts'
import { allCharges } from '../../teams/queries.ts'
import { leadsOn, villageExistsOn } from '../../villages/standing.ts'
import { cellsInReport, countsOf } from './cells-in-report.ts'
import type { ListSource } from './list-source.ts'
import { type NamedVillage, villagesLed } from './villages-led.ts'

const counted = {
  total: 'members.all',
  official: 'members.official',
  probationary: 'members.probationary',
  women: 'members.women',
  minority: 'members.minority',
  religious: 'members.religious',
  young: 'members.young',
  exempt: 'members.exempt',
} as const

const sizeKeys = ['sizeA', 'sizeB', 'sizeC', 'sizeD'] as const

const one = (holds: boolean): number | null => (holds ? 1 : null)

/** The state of every cell (form 5.1), then the villages that no cell leads, with nought members of their own cell. */
export const cellSituation: ListSource = function* (reader, { scope }): Generator<SourceRecord> {
  const day = scope.to
  const numbers = countsOf(reader, scope, counted)
  const posts = postsOn(reader, day)
  const names = namesOf(
    reader,
    [...posts.values()].flat().map(({ personId }) => personId),
  )
  const villages = villagesLed(reader, day)
  const empty = villagesWithoutMembers(reader, day)
  const listed = listedOn(reader, day)
  const inCharge = inChargeOn(reader, day)
  const bands = sizeBands(listRule(packInForce(reader, day), 'cell.size_bands'))
  const sizeOf = (size: number) =>
    Object.fromEntries(
      sizeKeys.map((key, at) => {
        const band = bands[at]
        return [key, one(band !== undefined && isWithin(band, size))]
      }),
    )
  for (const cell of cellsInReport(reader, scope)) {
    const n = numbers(cell.id)
    const held = posts.get(cell.id) ?? []
    const seats = held.filter(({ post }) => seatPosts.has(post))
    const secretary = held.find(({ post }) => post === 'secretary')
    const elected = held.some(({ post }) => post === 'committee_member')
    const led = villages.get(cell.id) ?? []
    const alone = led.filter(({ id }) => empty.has(id)).map(({ name }) => name)
    const isAlso = (post: HeldPost['post']) =>
      secretary !== undefined &&
      held.some((each) => each.post === post && each.personId === secretary.personId)
    yield {
      id: cell.id,
      cellId: cell.id,
      cellName: cell.name,
      villages: led.map(({ name }) => name).join(', '),
      ...n,
      hasCommittee: one(elected),
      seats: elected ? new Set(seats.map(({ personId }) => personId)).size : null,
      secretary: secretary === undefined ? null : names(secretary.personId),
      alsoHead: one(isAlso('village_head')),
      alsoFront: one(isAlso('front_head')),
      ...sizeOf(n.total),
      joint: one(led.length > 1),
      weak: one(listed.has(cell.id)),
      emptyVillages: alone.length === 0 ? null : `${alone.length} (${alone.join(', ')})`,
      one: 1,
      headTogether: cell.kind === 'village' && isAlso('village_head'),
      villageCell: cell.kind === 'village',
      inCharge: inCharge.get(cell.id)?.join(', ') ?? null,
      note: null,
    }
  }
  if (scope.cellId !== undefined) return
  for (const village of villagesUnled(reader, day))
    yield {
      // no cell to open
      id: null,
      cellId: null,
      cellName: 'Chưa có chi bộ',
      villages: village.name,
      total: 0,
      official: 0,
      probationary: 0,
      emptyVillages: empty.has(village.id) ? `1 (${village.name})` : null,
    }
}

const seatPosts: ReadonlySet<HeldPost['post']> = new Set([
  'secretary',
  'deputy_secretary',
  'committee_member',
])

/** Cell → who answers for it, the person if one is named, else the team. */
function inChargeOn(reader: Reader, day: Day): Map<number, string[]> {
  const charges = allCharges(reader).filter((charge) => holdsOn(charge, day))
  const byCell = Map.groupBy(charges, ({ cellId }) => cellId)
  return new Map(
    [...byCell].map(([cellId, own]) => [
      cellId,
      [...new Set(own.map(({ personName, teamName }) => personName ?? teamName))],
    ]),
  )
}

function villagesUnled(reader: Reader, day: Day): NamedVillage[] {
  return reader.all(
    reader.sql
      .selectFrom('village')
      .select(['id', 'name'])
      .where('trashed_at', 'is', null)
      .where(villageExistsOn(day))
      .where((on) =>
        on.not(
          on.exists(
            on
              .selectFrom('cell_village')
              .select('cell_village.id')
              .whereRef('village_id', '=', 'village.id')
              .where(leadsOn(day)),
          ),
        ),
      )
      .orderBy('name_sort'),
  )
}

/** Where no member lives on the day. */
function villagesWithoutMembers(reader: Reader, day: Day): Set<number> {
  const rows = reader.all(
    reader.sql
      .selectFrom('village')
      .select('village.id')
      .where('trashed_at', 'is', null)
      .where(villageExistsOn(day))
      .where((on) =>
        on.not(
          on.exists(
            on
              .selectFrom('person')
              .innerJoin('cell_member', 'cell_member.person_id', 'person.id')
              .select('person.id')
              .whereRef('person.village_id', '=', 'village.id')
              .where('person.trashed_at', 'is', null)
              .where(inForce('cell_member', day)),
          ),
        ),
      ),
  )
  return new Set(rows.map(({ id }) => id))
}
