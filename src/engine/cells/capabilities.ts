import { type Capabilities, defaultCapabilities } from '../../shared/cells/capabilities.ts'
import type { CellKind } from '../../shared/cells/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'

interface Place {
  readonly kind: CellKind
  readonly parentId: number | null
}

/**
 * What an organisation may or must do on a day: what the office set for it, then what it set for the committees above, and the
 * defaults for the rest.
 */
export function capabilitiesOn(reader: Reader, cellId: number, day: Day): Capabilities {
  return {
    ...defaultsOf(reader, cellId, day),
    ...inheritedOn(reader, cellId, day),
    ...setOn(reader, cellId, day),
  }
}

function setOn(reader: Reader, cellId: number, day: Day): Partial<Capabilities> {
  const set = reader.all(
    reader.sql
      .selectFrom('cell_capability')
      .select(['capability', 'value'])
      .where('cell_id', '=', cellId)
      .where(inForce('cell_capability', day))
      .orderBy('id'),
  )
  return Object.fromEntries(set.map(({ capability, value }) => [capability, value === 1]))
}

/** How a cell's files travel is set once for a committee and holds for everything under it; a seal and a competence do not. */
const inherited = ['needs_grassroots_resolution', 'has_branch_committee'] as const

function inheritedOn(
  reader: Reader,
  cellId: number,
  day: Day,
  seen: readonly number[] = [],
): Partial<Capabilities> {
  const parentId = placeOn(reader, cellId, day)?.parentId ?? null
  if (parentId === null || seen.includes(parentId)) return {}
  const above = setOn(reader, parentId, day)
  const passedOn = Object.fromEntries(
    inherited.flatMap((each) => (above[each] === undefined ? [] : [[each, above[each]]])),
  )
  return { ...inheritedOn(reader, parentId, day, [...seen, cellId]), ...passedOn }
}

function defaultsOf(reader: Reader, cellId: number, day: Day): Capabilities {
  const place = placeOn(reader, cellId, day)
  const parent = place?.parentId == null ? null : placeOn(reader, place.parentId, day)
  return defaultCapabilities({
    isCommittee: place?.kind === 'committee',
    isTop: parent?.kind !== 'committee',
    underLesserCommittee: parent?.kind === 'committee' && parent.parentId !== null,
  })
}

/** The organisation directly above on a day; null for the topmost and for a cell that is not there yet. */
export function superiorOn(reader: Reader, cellId: number, day: Day): number | null {
  return placeOn(reader, cellId, day)?.parentId ?? null
}

function placeOn(reader: Reader, cellId: number, day: Day): Place | undefined {
  return reader.first(
    reader.sql
      .selectFrom('cell_state')
      .select(['kind', 'parent_id as parentId'])
      .where('cell_id', '=', cellId)
      .where(inForce('cell_state', day)),
  )
}
