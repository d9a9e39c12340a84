import { useSearchParams } from 'react-router'
import type { PackOverview, PackVersion } from '../../shared/regulations/contract.ts'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import { today } from '../frame/as-of.ts'
import { heldOn } from './rule-rows.ts'

/** A version with the pack it belongs to. */
export interface Placed {
  readonly pack: PackOverview
  readonly version: PackVersion
}

/** What the address says is looked at: a day, an era, one of its versions, another beside it. */
export function useRegulationsPlace(packs: readonly PackOverview[]) {
  const [query, setQuery] = useSearchParams()
  const written = query.get('vao')
  const day: Day = isDay(written) ? written : today()
  const held = heldOn(packs, day)
  const pack = packs.find((each) => each.pack === query.get('bo')) ?? held?.pack
  const versions: Placed[] = packs.flatMap((each) =>
    each.versions.map((version) => ({ pack: each, version })),
  )
  const byId = (name: string) => versions.find(({ version }) => String(version.id) === query.get(name))
  const asked = byId('ban')
  return {
    day,
    held,
    pack,
    version: asked !== undefined && asked.pack === pack ? asked.version : pack?.versions[0],
    beside: byId('so'),
    versions,
    search: query.get('tim') ?? '',
    onlyOpen: query.has('chua'),
    onlyDifferent: query.has('khac'),
    /** Several at once; '' takes one out. */
    go: (change: Readonly<Record<string, string>>): void =>
      setQuery((previous) => {
        const next = new URLSearchParams(previous)
        for (const [name, value] of Object.entries(change))
          if (value === '') next.delete(name)
          else next.set(name, value)
        return next
      }),
  }
}
