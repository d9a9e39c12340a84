import type { PersonFields } from '../../shared/people/fields.ts'
import { type Identity, reasonsAgainst, reasonsFor, scoreOf, signsOf } from '../../shared/people/likeness.ts'
import type { PersonPair } from '../../shared/people/pairs-contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { OpenDesk } from '../engine.ts'
import { authorOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { createPerson } from './commands.ts'
import { type LookAlikes, lookAlikes } from './look-alikes.ts'
import { peopleByIds } from './queries.ts'

export type Verdict = 'different' | 'later'
export type PairState = 'undecided' | Verdict

interface Decision {
  readonly firstId: number
  readonly secondId: number
  readonly verdict: Verdict
  readonly at: string
  readonly by: string
}

interface PairFilter {
  readonly state: PairState
  readonly page: { readonly from: number; readonly size: number }
}

/** Pairs nobody has looked at, those put off, and those said to be two people; the likeliest first. */
export function listPairs(
  desk: OpenDesk,
  { state, page }: PairFilter,
  day: Day,
): { rows: PersonPair[]; total: number; undecided: number; later: number } {
  const { reader } = desk.register
  const decisions = new Map(decisionsOf(reader).map((each) => [keyOf(each), each]))
  const found = foundPairs(desk)
  const open = found.filter((pair) => !decisions.has(keyOf(pair)))
  const decided = [...decisions.values()].filter(({ verdict }) => verdict === state)
  const wanted: readonly { firstId: number; secondId: number }[] = state === 'undecided' ? open : decided
  return {
    rows: asPairs(reader, wanted.slice(page.from, page.from + page.size), decisions, day),
    total: wanted.length,
    undecided: open.length,
    later: [...decisions.values()].filter(({ verdict }) => verdict === 'later').length,
  }
}

/** Keeps what somebody said of two records; null takes it back, so that the pair is asked again. */
export function decidePair(change: Change, one: number, other: number, verdict: Verdict | null): void {
  if (one === other) throw new RegisterError('NOT_FOUND')
  const [first_id, second_id] = one < other ? [one, other] : [other, one]
  const [first, second] = [change.row('person', first_id), change.row('person', second_id)]
  const names = `${first.full_name} và ${second.full_name}`
  const known = change.first(
    change.sql
      .selectFrom('person_pair')
      .select(['id', 'verdict'])
      .where('first_id', '=', first_id)
      .where('second_id', '=', second_id),
  )
  if (verdict === null) {
    if (known !== undefined) change.remove('person_pair', known.id)
    change.describe(`Xét lại hai hồ sơ nghi trùng: ${names}`)
    return
  }
  change.describe(
    verdict === 'different'
      ? `Ghi là hai người khác nhau: ${names}`
      : `Để sau hai hồ sơ nghi trùng: ${names}`,
  )
  if (known?.verdict === verdict) return
  const { at, by } = authorOf(change)
  const said = { verdict, decided_at: at, decided_by: by }
  if (known === undefined) change.insert('person_pair', { first_id, second_id, ...said })
  else change.update('person_pair', known.id, said)
}

/** A new person, with what was said while typing of people who look alike. */
export function createTypedPerson(
  change: Change,
  fields: PersonFields,
  pairs: readonly { readonly personId: number; readonly verdict: Verdict }[],
  today: Day,
): number {
  const id = createPerson(change, fields, today)
  for (const { personId, verdict } of pairs) decidePair(change, personId, id, verdict)
  change.describe(`Thêm hồ sơ ${fields.fullName}`)
  return id
}

const tray = 'people.look-alikes'

interface Kept {
  readonly seenEntry: number
  readonly pairs: readonly LookAlikes[]
}

/** Searching a whole province takes a moment, so what was found stays until something is written. */
function foundPairs(desk: OpenDesk): readonly LookAlikes[] {
  const { reader } = desk.register
  const seenEntry =
    reader.statement<{ id: number | null }>('SELECT max(id) AS id FROM audit_entry').get()?.id ?? 0
  const kept = desk.trays.get(tray)
  if (isKept(kept) && kept.seenEntry === seenEntry) return kept.pairs
  const pairs = lookAlikes(reader)
  desk.trays.set(tray, { seenEntry, pairs } satisfies Kept)
  return pairs
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'seenEntry' in value && 'pairs' in value
}

function decisionsOf(reader: Reader): Decision[] {
  return reader
    .statement<Decision>(
      `SELECT first_id AS firstId, second_id AS secondId, verdict, decided_at AS at, decided_by AS by FROM person_pair
       JOIN person AS first ON first.id = first_id AND first.trashed_at IS NULL
       JOIN person AS second ON second.id = second_id AND second.trashed_at IS NULL ORDER BY person_pair.id DESC`,
    )
    .all()
}

function asPairs(
  reader: Reader,
  wanted: readonly { readonly firstId: number; readonly secondId: number }[],
  decisions: ReadonlyMap<string, Decision>,
  day: Day,
): PersonPair[] {
  const ids = [...new Set(wanted.flatMap(({ firstId, secondId }) => [firstId, secondId]))]
  const people = new Map(peopleByIds(reader, ids, day).map((row) => [row.id, row]))
  return wanted.flatMap((pair) => {
    const [first, second] = [people.get(pair.firstId), people.get(pair.secondId)]
    if (first === undefined || second === undefined) return []
    const signs = signsOf(identityOf(reader, first.id), identityOf(reader, second.id))
    const decision = decisions.get(keyOf(pair))
    return [
      {
        first,
        second,
        score: scoreOf(signs),
        reasons: reasonsFor(signs),
        against: reasonsAgainst(signs),
        decided:
          decision === undefined ? null : { verdict: decision.verdict, at: decision.at, by: decision.by },
      },
    ]
  })
}

/** What was said of two records, if anything was. */
export function decisionOn(reader: Reader, one: number, other: number): PersonPair['decided'] {
  return (
    reader.first(
      reader.sql
        .selectFrom('person_pair')
        .select(['verdict', 'decided_at as at', 'decided_by as by'])
        .where('first_id', '=', Math.min(one, other))
        .where('second_id', '=', Math.max(one, other)),
    ) ?? null
  )
}

/** What a record says of the person, for comparing it with another. */
export function identityOf(reader: Reader, id: number): Identity {
  const row = reader.first(
    reader.sql
      .selectFrom('person')
      .select(['full_name', 'sex', 'birth_date', 'citizen_id', 'father_name', 'village_id'])
      .where('id', '=', id),
  )
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  const cells = reader
    .statement<{ id: number }>(
      'SELECT cell_id AS id FROM cell_member WHERE person_id = ? AND to_date IS NULL',
    )
    .all(id)
  return {
    fullName: row.full_name,
    nameKey: searchKey(row.full_name),
    sex: row.sex,
    birthDate: row.birth_date,
    citizenId: row.citizen_id,
    fatherName: row.father_name,
    villages: row.village_id === null ? [] : [row.village_id],
    cells: cells.map((cell) => cell.id),
  }
}

function keyOf({ firstId, secondId }: { readonly firstId: number; readonly secondId: number }): string {
  return `${firstId} ${secondId}`
}
