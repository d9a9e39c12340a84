import type { Classify } from '../../shared/membership/acts.ts'
import type { PartyRecordFields } from '../../shared/membership/fields.ts'
import { partyRecordProblems } from '../../shared/membership/record-rules.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import { flagRule } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { livingPerson, packOn, partyRecordOf } from './records.ts'

export type RecordChanges = {
  readonly [Field in keyof PartyRecordFields]?: PartyRecordFields[Field] | undefined
}

const columnOf = {
  cardNumber: 'card_number',
  cardIssuedOn: 'card_issued_on',
  cardIssuedBy: 'card_issued_by',
  fileNumber: 'file_number',
  decisionOn: 'decision_on',
  decisionNumber: 'decision_number',
  ceremonyOn: 'ceremony_on',
  officialOn: 'official_on',
  officialNumber: 'official_number',
  officialDecisionOn: 'official_decision_on',
  firstDecisionOn: 'first_decision_on',
  introducers: 'introducers',
  admittedAt: 'admitted_at',
  note: 'note',
} as const satisfies Record<keyof PartyRecordFields, string>

/**
 * Writes the party record of a person, making it first if there is none. Only what is given is changed.
 * @param version what the caller last saw; null when there was no record
 * @throws RegisterError NOT_FOUND, STALE, INVALID; RULE_BREACH without a reason
 */
export function savePartyRecord(
  change: Change,
  wanted: {
    readonly personId: number
    readonly version: number | null
    readonly fields: RecordChanges
    readonly reason: string | null
  },
  today: Day,
): number {
  const { personId, fields } = wanted
  const { name } = livingPerson(change, personId)
  const known = partyRecordOf(change, personId)
  if (known !== undefined && wanted.version === null) throw new RegisterError('STALE')
  const given = Object.fromEntries(
    Object.entries(columnOf).flatMap(([field, column]) => {
      const value = fields[field as keyof PartyRecordFields]
      return value === undefined ? [] : [[column, value]]
    }),
  )
  const next = { ...known, ...given }
  const problems = partyRecordProblems(
    {
      cardIssuedOn: next.card_issued_on ?? null,
      decisionOn: next.decision_on ?? null,
      ceremonyOn: next.ceremony_on ?? null,
      officialOn: next.official_on ?? null,
      firstDecisionOn: next.first_decision_on ?? null,
    },
    today,
  )
  const { cardNumber } = fields
  if (cardNumber != null) {
    const holder = change
      .statement<{ name: string }>(
        `SELECT full_name AS name FROM party_record JOIN person ON person.id = person_id
         WHERE card_number = ? AND party_record.trashed_at IS NULL AND person_id <> ?`,
      )
      .get(cardNumber, personId)
    if (holder !== undefined)
      problems.push({
        field: 'cardNumber',
        message: `Số thẻ này đã có ở hồ sơ ${holder.name}. Kiểm tra lại số.`,
      })
  }
  if (problems.length > 0) throw invalid(problems)
  const id = known?.id ?? change.insert('party_record', { person_id: personId, ...given, trashed_at: null })
  const version =
    known === undefined ? 1 : change.update('party_record', id, given, wanted.version ?? undefined)
  passOrRefuse(
    change,
    { table: 'party_record', id },
    cardBreaches(change, personId, cardNumber, today),
    wanted.reason,
  )
  change.describe(`Sửa hồ sơ đảng viên của ${name}`)
  return version
}

/** F-01: since 347-QĐ/TW the number of a card is the citizen ID. A card of eight digits is an older one. */
function cardBreaches(
  change: Change,
  personId: number,
  cardNumber: string | null | undefined,
  today: Day,
): Breach[] {
  const { citizen_id } = change.row('person', personId)
  const pack = packOn(change, null, today)
  if (cardNumber?.length !== 12 || citizen_id === null || citizen_id === cardNumber) return []
  if (!flagRule(pack, 'record.card_is_citizen_id')) return []
  return [
    breachOf(
      pack,
      'record.card_is_citizen_id',
      'Số thẻ 12 chữ số khác với số định danh cá nhân trong hồ sơ',
      'cardNumber',
    ),
  ]
}

/** The unmasked card number; the look is written to the history. */
export function revealCard(change: Change, personId: number): string | null {
  const record = partyRecordOf(change, personId)
  if (record === undefined || record.card_number === null) return null
  const { name } = livingPerson(change, personId)
  change.look('party_record', record.id, 'card_number')
  change.describe(`Xem số thẻ đảng viên của ${name}`)
  return record.card_number
}

/** Says how a stretch of membership began and ended, where nobody had: the dates stay. @throws RegisterError NOT_FOUND */
export function classifyStretch(change: Change, wanted: Classify): number {
  const stretch = change.row('cell_member', wanted.stretchId)
  const { name } = livingPerson(change, stretch.person_id)
  change.update('cell_member', stretch.id, {
    entry: wanted.entry,
    entry_paper: wanted.entryPaper,
    exit: stretch.to_date === null ? null : wanted.exit,
    exit_paper: stretch.to_date === null ? null : wanted.exitPaper,
  })
  change.describe(`Phân loại tăng, giảm đảng viên: ${name}`)
  return stretch.id
}
