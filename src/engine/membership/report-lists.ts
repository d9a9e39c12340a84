import { sql } from 'kysely'
import { badgeClaims, claimWithin } from '../../shared/membership/badges.ts'
import {
  departureLabels,
  exitLabels,
  mannerLabels,
  removalGroundLabels,
  scopeLabels,
} from '../../shared/membership/words.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { probationEnds } from '../admissions/probation-ends.ts'
import { setMembers } from '../figures/queries.ts'
import { cellsInScope, type Scope } from '../figures/scope.ts'
import type { SetId } from '../figures/sets.ts'
import { happenedWithin } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { packInForce } from '../regulations/queries.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { badgeFactsOf, badgeRulesOf } from './badge-facts.ts'
import { type ListRows, memberRecords } from './report-rows.ts'

/** People of a set of members. */
const people = (setId: SetId, scope: Scope): ListRows =>
  sql`SELECT id AS key, id AS person_id, cell_id FROM (${setMembers(setId, scope)})`

const inScope = (scope: Scope, column: string) =>
  scope.cellId === undefined ? sql`TRUE` : sql`${sql.ref(column)} IN ${cellsInScope(scope)}`

const managed: ListSource = (reader, scope, grouped) =>
  memberRecords(reader, people('members.all', scope), scope.to, grouped)

const probationary: ListSource = (reader, scope, grouped) => {
  const endOf = probationEnds(reader, scope.to)
  return memberRecords(reader, people('members.probationary', scope), scope.to, grouped, (_key, id) => ({
    probationEnds: endOf(id),
  }))
}

const withoutCard: ListSource = (reader, scope, grouped) => {
  const rows: ListRows = sql`SELECT id AS key, id AS person_id, cell_id FROM (${setMembers('members.official', scope)}) AS member
    WHERE NOT EXISTS (SELECT 1 FROM party_record WHERE party_record.person_id = member.id AND trashed_at IS NULL AND card_number IS NOT NULL)`
  return memberRecords(reader, rows, scope.to, grouped)
}

const cardsIssued: ListSource = (reader, scope, grouped) => {
  const rows: ListRows = sql`SELECT record.id AS key, record.person_id, (SELECT cell_id FROM cell_member WHERE person_id = record.person_id
      ORDER BY nullif(from_date, '?') DESC, id DESC LIMIT 1) AS cell_id
    FROM party_record AS record WHERE trashed_at IS NULL AND card_number IS NOT NULL
      AND ${happenedWithin('record.card_issued_on', scope.from, scope.to)}`
  const limited: ListRows = sql`SELECT * FROM (${rows}) AS issued WHERE ${inScope(scope, 'issued.cell_id')}`
  return memberRecords(reader, limited, scope.to, grouped)
}

/** Stretches of membership that ended in the period, with the paper that ended them. */
function departed(
  reader: Reader,
  scope: Scope,
  grouped: boolean,
  setIds: readonly SetId[],
): Iterable<SourceRecord> {
  const sets = sql.join(
    setIds.map((setId) => setMembers(setId, scope)),
    sql` UNION ALL `,
  )
  const rows: ListRows = sql`SELECT stretch.id AS key, stretch.person_id, ended.cell_id FROM (${sets}) AS ended
    JOIN cell_member AS stretch ON stretch.id = ended.id`
  const stretches = new Map(
    reader
      .all({
        compile: () =>
          sql<{
            id: number
            personId: number
            on: string | null
            exit: string | null
            paper: string | null
            standing: string
          }>`
        SELECT stretch.id, stretch.person_id AS "personId", stretch.to_date AS "on", stretch.exit, stretch.exit_paper AS paper, stretch.standing
        FROM (${sets}) AS ended JOIN cell_member AS stretch ON stretch.id = ended.id`.compile(reader.sql),
      })
      .map((row) => [row.id, row]),
  )
  const papers = reader.all(
    reader.sql.selectFrom('member_departure').selectAll().where('trashed_at', 'is', null),
  )
  return memberRecords(reader, rows, scope.to, grouped, (key) => {
    const stretch = stretches.get(key)
    const paper = papers.find(
      ({ person_id, left_on }) => person_id === stretch?.personId && left_on === stretch.on,
    )
    const exit = exitWords(stretch?.exit ?? null)
    return {
      leftOn: stretch?.on ?? null,
      kind: paper === undefined ? exit : departureLabels[paper.kind],
      wasStanding: stretch?.standing === 'probationary' ? 'Dự bị' : 'Chính thức',
      departurePaper: paper?.decision_number ?? stretch?.paper ?? null,
      decidedBy: paper?.decided_by ?? null,
      ground: paper?.ground == null ? null : removalGroundLabels[paper.ground],
      noticeOn: paper?.notice_on ?? null,
      fileSentOn: paper?.file_sent_on ?? null,
      note: paper?.note ?? null,
    }
  })
}

function exitWords(exit: string | null): string {
  return Object.entries(exitLabels).find(([kind]) => kind === exit)?.[1] ?? exitLabels.unknown
}

const left: ListSource = (reader, scope, grouped) =>
  departed(reader, scope, grouped, [
    'balance.out.expelled',
    'balance.out.removed',
    'balance.out.left',
    'balance.out.cancelled',
  ])

const deceased: ListSource = (reader, scope, grouped) =>
  departed(reader, scope, grouped, ['balance.out.deceased'])

const unclassified: ListSource = (reader, scope, grouped) =>
  departed(reader, scope, grouped, ['balance.out.unclassified'])

const transfers: ListSource = (reader, scope, grouped) => {
  const moved = sql`coalesce(move.paper_on, move.presented_on, move.moved_on)`
  const rows: ListRows = sql`SELECT move.id AS key, move.person_id, move.cell_id FROM (
      SELECT *, ${moved} AS told_on FROM member_transfer AS move WHERE trashed_at IS NULL) AS move
    WHERE ${happenedWithin('move.told_on', scope.from, scope.to)} AND ${inScope(scope, 'move.cell_id')}`
  const known = new Map(
    reader
      .all(
        reader.sql
          .selectFrom('member_transfer')
          .leftJoin('cell_state', (join) =>
            join
              .onRef('cell_state.cell_id', '=', 'member_transfer.to_cell_id')
              .on('cell_state.to_date', 'is', null),
          )
          .selectAll('member_transfer')
          .select('cell_state.name as toCellName'),
      )
      .map((row) => [row.id, row]),
  )
  return memberRecords(reader, rows, scope.to, grouped, (key) => {
    const row = known.get(key)
    if (row === undefined) return {}
    return {
      direction: row.manner === 'internal' ? 'Nội bộ' : row.direction === 'in' ? 'Đến' : 'Đi',
      manner: mannerLabels[row.manner],
      place: row.toCellName ?? row.place,
      scope: row.scope === null ? null : scopeLabels[row.scope],
      paperNumber: row.paper_number,
      paperOn: row.paper_on,
      presentedOn: row.presented_on,
      fileSentOn: row.file_sent_on,
      fileReceivedOn: row.file_received_on,
      untilOn: row.until_on,
      returnedOn: row.returned_on,
      note: row.note,
    }
  })
}

/** Badges awarded in windows of the period, one line a member; the age is the round one of the window. */
const badges: ListSource = function* (reader, scope, grouped) {
  const rules = badgeRulesOf(packInForce(reader, scope.to))
  const facts = badgeFactsOf(reader, scope.to)
  const own = new Map(
    [...facts].flatMap(([id, each]) => {
      const claim = claimWithin(badgeClaims(each, rules, scope.to), scope.from, scope.to)
      return claim === null ? [] : [[id, claim] as const]
    }),
  )
  for (const record of memberRecords(reader, people('members.all', scope), scope.to, grouped)) {
    const claim = own.get(Number(record['id']))
    if (claim === undefined) continue
    yield {
      ...record,
      years: claim.years,
      awardOn: claim.window.awardOn,
      reachedOn: partialDate(claim.reachedOn),
      note: [
        claim.entitledOn > claim.reachedOn ? 'chậm xét do kỷ luật' : '',
        claim.certain ? '' : 'cần xác minh ngày quyết định kết nạp',
      ]
        .filter((part) => part !== '')
        .join('; '),
    }
  }
}

const exempt: ListSource = (reader, scope, grouped) => {
  const rows: ListRows = sql`SELECT free.id AS key, free.person_id, member.cell_id FROM member_exemption AS free
    JOIN (${setMembers('members.all', scope)}) AS member ON member.id = free.person_id
    WHERE (free.from_date IS NULL OR free.from_date = '?' OR free.from_date <= ${scope.to})
      AND (free.to_date IS NULL OR (free.to_date <> '?' AND free.to_date > ${scope.to}))`
  const known = new Map(
    reader.all(reader.sql.selectFrom('member_exemption').selectAll()).map((row) => [row.id, row]),
  )
  return memberRecords(reader, rows, scope.to, grouped, (key) => {
    const row = known.get(key)
    return { exemptFrom: row?.from_date ?? null, document: row?.document ?? null, note: row?.reason ?? null }
  })
}

/** The registers that a committee keeps of its members (38-HD/BTCTW V.1), as lists that a report may print. */
export const membershipLists: Readonly<Record<string, ListSource>> = {
  'members.managed': managed,
  'members.probationary': probationary,
  'members.without-card': withoutCard,
  'members.cards-issued': cardsIssued,
  'members.left': left,
  'members.deceased': deceased,
  'members.unclassified': unclassified,
  'members.transfers': transfers,
  'members.badges': badges,
  'members.exempt': exempt,
}
