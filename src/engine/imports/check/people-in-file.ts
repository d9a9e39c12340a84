import { type Identity, likeness } from '../../../shared/people/likeness.ts'

export interface Seen {
  readonly row: number
  readonly who: Identity
}

/** More namesakes than a commune has; keeps a hostile list cheap. */
const mostCompared = 500

/** The people of the rows accepted so far. */
export class PeopleInFile {
  readonly #byName = new Map<string, Seen[]>()
  readonly #byCitizenId = new Map<string, Seen>()

  withCitizenId(citizenId: string): Seen | null {
    return this.#byCitizenId.get(citizenId) ?? null
  }

  /** The row that is, or may be, the same person. */
  like(who: Identity): (Seen & { readonly sure: boolean }) | null {
    const namesakes = this.#byName.get(who.nameKey)
    if (namesakes === undefined) return null
    let unclear: Seen | null = null
    for (let index = Math.max(0, namesakes.length - mostCompared); index < namesakes.length; index += 1) {
      const seen = namesakes[index]
      if (seen === undefined) continue
      const verdict = likeness(who, seen.who)
      if (verdict === 'same') return { ...seen, sure: true }
      if (verdict === 'unclear') unclear ??= seen
    }
    return unclear === null ? null : { ...unclear, sure: false }
  }

  add(row: number, who: Identity): void {
    const seen = { row, who }
    const namesakes = this.#byName.get(who.nameKey)
    if (namesakes === undefined) this.#byName.set(who.nameKey, [seen])
    else namesakes.push(seen)
    if (who.citizenId !== null) this.#byCitizenId.set(who.citizenId, seen)
  }
}
