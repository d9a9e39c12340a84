import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { MemberRow, MemberState } from '../../shared/membership/contract.ts'
import { partyAge } from '../../shared/membership/party-age.ts'
import { exitLabels, partyAgeYears } from '../../shared/membership/words.ts'
import type { Standing } from '../../shared/people/contract.ts'
import { maskCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { matchExpression } from '../people/search.ts'
import type { Exit } from '../people/tables.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { badgeFactsOf } from './badge-facts.ts'

export interface MemberFilter {
  readonly search?: string | undefined
  readonly sortBy?: 'name' | 'birth' | 'cell' | 'decision' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly state: MemberState
  readonly cellId?: number | undefined
}

interface Raw {
  id: number
  fullName: string
  birthDate: PartialDate | null
  cellId: number | null
  cellName: string | null
  standing: Standing | null
  exit: Exit | null
  isMember: 0 | 1
  ceremonyOn: PartialDate | null
  officialOn: PartialDate | null
  cardNumber: string | null
  exempt: 0 | 1
  away: 0 | 1
  visiting: 0 | 1
}

const isHeld = (day: Day) =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM cell_member AS held WHERE held.person_id = person.id AND ${inForce('held', day)})`

const isExempt = (day: Day) =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM member_exemption AS free WHERE free.person_id = person.id AND ${inForce('free', day)})`

/** On a temporary transfer that began by the day and is not over. */
const isOnTransfer = (direction: 'in' | 'out', day: Day) =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM member_transfer AS away WHERE away.person_id = person.id AND away.trashed_at IS NULL
    AND away.manner = 'temporary' AND away.direction = ${direction}
    AND coalesce(away.presented_on, away.paper_on, '') <= ${day} AND (away.returned_on IS NULL OR away.returned_on > ${day}))`

/** The stretch that a row shows: the one of the day, else the last one before it. */
const shown = (
  day: Day,
) => sql<number>`(SELECT latest.id FROM cell_member AS latest WHERE latest.person_id = person.id
  AND (latest.from_date IS NULL OR latest.from_date = '?' OR latest.from_date <= ${day})
  ORDER BY ${inForce('latest', day)} DESC, nullif(latest.from_date, '?') DESC, latest.id DESC LIMIT 1)`

function stateCondition(state: MemberState, day: Day): RawBuilder<SqlBool> {
  const held = isHeld(day)
  switch (state) {
    case 'member':
      return held
    case 'official':
    case 'probationary':
      return sql<SqlBool>`stretch.standing = ${state} AND ${held}`
    case 'exempt':
      return sql<SqlBool>`${held} AND ${isExempt(day)}`
    case 'away':
      return sql<SqlBool>`${held} AND ${isOnTransfer('out', day)}`
    case 'visiting':
      return sql<SqlBool>`NOT ${held} AND ${isOnTransfer('in', day)}`
    case 'gone':
      return sql<SqlBool>`stretch.id IS NOT NULL AND NOT ${held}`
    case 'without_card':
      return sql<SqlBool>`${held} AND stretch.standing = 'official' AND record.card_number IS NULL`
    case 'all':
      return sql<SqlBool>`(stretch.id IS NOT NULL OR ${isOnTransfer('in', day)})`
  }
}

const sorts = {
  name: sql`person.name_sort`,
  birth: sql`person.birth_date`,
  cell: sql`state.name_sort`,
  decision: sql`coalesce(record.first_decision_on, record.decision_on)`,
}

/** Members of a day, and those who were, with what a list shows of them. */
export function listMembers(
  reader: Reader,
  filter: MemberFilter,
  day: Day,
): { rows: MemberRow[]; total: number } {
  const match = filter.search === undefined ? null : matchExpression(filter.search)
  const found =
    match === null
      ? sql<SqlBool>`TRUE`
      : sql<SqlBool>`person.id IN (SELECT rowid FROM person_name WHERE person_name MATCH ${match})`
  const inCell =
    filter.cellId === undefined ? sql<SqlBool>`TRUE` : sql<SqlBool>`stretch.cell_id = ${filter.cellId}`
  const from = sql`FROM person LEFT JOIN cell_member AS stretch ON stretch.id = ${shown(day)}
    LEFT JOIN cell_state AS state ON state.cell_id = stretch.cell_id AND ${inForce('state', day)}
    LEFT JOIN party_record AS record ON record.person_id = person.id AND record.trashed_at IS NULL
    WHERE person.trashed_at IS NULL AND ${found} AND ${inCell} AND ${stateCondition(filter.state, day)}`
  const direction = filter.descending === true ? sql`DESC` : sql`ASC`
  const query = sql<Raw>`SELECT person.id AS id, person.full_name AS "fullName", person.birth_date AS "birthDate",
      stretch.cell_id AS "cellId", state.name AS "cellName", stretch.standing AS standing, stretch.exit AS exit,
      ${isHeld(day)} AS "isMember", record.ceremony_on AS "ceremonyOn", record.official_on AS "officialOn",
      record.card_number AS "cardNumber", ${isExempt(day)} AS exempt, ${isOnTransfer('out', day)} AS away,
      ${isOnTransfer('in', day)} AS visiting ${from}
    ORDER BY ${sorts[filter.sortBy ?? 'name']} ${direction}, person.name_sort ${direction}, person.id
    LIMIT ${filter.page.size} OFFSET ${filter.page.from}`
  const rows = reader.all({ compile: () => query.compile(reader.sql) })
  const counted = reader.first({
    compile: () => sql<{ total: number }>`SELECT count(*) AS total ${from}`.compile(reader.sql),
  })
  const facts = badgeFactsOf(reader, day)
  return {
    rows: rows.map(({ cardNumber, exit, isMember, exempt, away, visiting, ...row }) => {
      const known = facts.get(row.id)
      return {
        ...row,
        standing: isMember === 1 ? row.standing : null,
        partyAge: known === undefined || isMember === 0 ? '' : partyAgeYears(partyAge(known, day)),
        cardMasked: cardNumber === null ? null : maskCitizenId(cardNumber),
        remark: remarkOf({ exit, isMember, exempt, away, visiting }),
      }
    }),
    total: counted?.total ?? 0,
  }
}

function remarkOf({
  exit,
  isMember,
  exempt,
  away,
  visiting,
}: Pick<Raw, 'exit' | 'isMember' | 'exempt' | 'away' | 'visiting'>): string | null {
  if (isMember === 0) {
    if (visiting === 1) return 'Sinh hoạt tạm thời đến'
    return exit === null || exit === 'unknown' ? 'Đã thôi, chưa phân loại' : exitLabels[exit]
  }
  if (away === 1) return 'Sinh hoạt tạm thời nơi khác'
  return exempt === 1 ? 'Miễn sinh hoạt' : null
}
