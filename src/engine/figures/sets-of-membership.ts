import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { firstDayOf } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import { cellsInScope, type Scope, type SetQuery } from './scope.ts'

/** Unbroken membership in what: the cells asked for (the commune, if none), or each cell by itself. */
type Unit = 'scope' | 'cell'

/** The first day that a stretch holds, as text; '' for always. */
const start = (stretch: string) =>
  sql`(CASE WHEN ${sql.ref(`${stretch}.from_date`)} IS NULL OR ${sql.ref(`${stretch}.from_date`)} = '?' THEN ''
    ELSE ${firstDayOf(`${stretch}.from_date`)} END)`

/** The first day that it holds no more; '~' for a stretch that goes on. */
const stop = (stretch: string) =>
  sql`(CASE WHEN ${sql.ref(`${stretch}.to_date`)} IS NULL THEN '~' WHEN ${sql.ref(`${stretch}.to_date`)} = '?' THEN ''
    ELSE ${firstDayOf(`${stretch}.to_date`)} END)`

/**
 * Biểu 1 counts spells: a spell is unbroken membership in the commune, whatever cells it passes through and whatever the
 * standing. Every spell that holds before the period either ends in it or holds after it, every one that begins in it likewise;
 * so opening + in − out = closing whatever the records say. Limited to some cells, a spell is unbroken membership in those,
 * and its ends that are no ends in the commune are moves within it.
 *
 * Partial dates as everywhere: a stretch begins on the first day that its date can mean; "chưa rõ" as a beginning is always,
 * as an end never was. A record of these sets is a stretch of membership (a row of cell_member): the first one of a spell that
 * begins, the last one of a spell that ends. One person may come, go and come again within one period.
 */
function stretchesIn(scope: Scope, also: RawBuilder<SqlBool>): RawBuilder<unknown> {
  const there = scope.cellId === undefined ? always : sql<SqlBool>`s.cell_id IN ${cellsInScope(scope)}`
  return sql`cell_member AS s JOIN person ON person.id = s.person_id AND person.trashed_at IS NULL
    WHERE ${start('s')} < ${stop('s')} AND ${there} AND ${also}`
}

const always = sql<SqlBool>`TRUE`

/** Another stretch of the same person that meets a condition; `within`: of the cells asked for, or of the same cell. */
function another(unit: Unit | null, scope: Scope, meets: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  const limited = unit === 'scope' && scope.cellId !== undefined
  const there =
    unit === 'cell' ? sql`t.cell_id = s.cell_id` : limited ? sql`t.cell_id IN ${cellsInScope(scope)}` : always
  return sql<SqlBool>`EXISTS (SELECT 1 FROM cell_member AS t WHERE t.person_id = s.person_id AND t.id <> s.id
    AND ${start('t')} < ${stop('t')} AND ${there} AND ${meets})`
}

/** Held on the day before it begins: the stretch then goes on with what was. */
const heldBefore = sql<SqlBool>`${start('t')} < ${start('s')} AND ${stop('t')} >= ${start('s')}`
const heldAfter = sql<SqlBool>`${start('t')} <= ${stop('s')} AND ${stop('t')} > ${stop('s')}`
/** Of two stretches that begin (end) on one day, one speaks for both. */
const sameStart = sql<SqlBool>`${start('t')} = ${start('s')} AND t.id < s.id`
const sameStop = sql<SqlBool>`${stop('t')} = ${stop('s')} AND t.id > s.id`

/** A condition on whether the spell begins (ends) in the whole commune too. */
type Which = (alone: RawBuilder<SqlBool>) => RawBuilder<SqlBool>

function came(unit: Unit, scope: Scope, which: Which): SetQuery {
  const first = sql<SqlBool>`${start('s')} BETWEEN ${scope.from} AND ${scope.to}
    AND NOT ${another(unit, scope, sql<SqlBool>`(${heldBefore} OR ${sameStart})`)}`
  const alone = sql<SqlBool>`NOT ${another(null, scope, heldBefore)}`
  return sql`SELECT s.id AS id, s.cell_id AS cell_id FROM ${stretchesIn(scope, sql<SqlBool>`${first} AND ${which(alone)}`)}`
}

function went(unit: Unit, scope: Scope, which: Which): SetQuery {
  const last = sql<SqlBool>`${stop('s')} BETWEEN ${scope.from} AND ${scope.to}
    AND NOT ${another(unit, scope, sql<SqlBool>`(${heldAfter} OR ${sameStop})`)}`
  const alone = sql<SqlBool>`NOT ${another(null, scope, heldAfter)}`
  return sql`SELECT s.id AS id, s.cell_id AS cell_id FROM ${stretchesIn(scope, sql<SqlBool>`${last} AND ${which(alone)}`)}`
}

const before = ({ from }: Scope) => sql<SqlBool>`${start('s')} < ${from} AND ${stop('s')} >= ${from}`
const after = ({ to }: Scope) => sql<SqlBool>`${start('s')} <= ${to} AND ${stop('s')} > ${to}`

/** Members on the eve of the period, or on its last day: one row a person, in the cell of the latest stretch. */
function held(scope: Scope, on: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT id, cell_id FROM (
    SELECT s.person_id AS id, s.cell_id, row_number() OVER (PARTITION BY s.person_id ORDER BY ${start('s')} DESC, s.id DESC) AS place
    FROM ${stretchesIn(scope, on)}) WHERE place = 1`
}

/** The same for each cell by itself: one row a person and cell. */
function heldInCell(scope: Scope, on: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT max(s.id) AS id, s.cell_id AS cell_id FROM ${stretchesIn(scope, on)} GROUP BY s.person_id, s.cell_id`
}

const every: Which = () => always
const inCommune: Which = (alone) => alone
const moved: Which = (alone) => sql<SqlBool>`NOT ${alone}`

const anyOf = (column: 'entry' | 'exit', kinds: readonly string[]) =>
  sql<SqlBool>`coalesce(s.${sql.ref(column)}, 'unknown') IN (${sql.join(kinds)})`

const people = (meaning: string, query: RecordSet['query']): RecordSet => ({ kind: 'person', meaning, query })
const stretches = (meaning: string, query: RecordSet['query']): RecordSet => ({
  kind: 'membership',
  meaning,
  query,
})

const entering = (meaning: string, ...kinds: string[]): RecordSet =>
  stretches(meaning, (scope) =>
    came('scope', scope, (alone) => sql<SqlBool>`${alone} AND ${anyOf('entry', kinds)}`),
  )
const leaving = (meaning: string, ...kinds: string[]): RecordSet =>
  stretches(meaning, (scope) =>
    went('scope', scope, (alone) => sql<SqlBool>`${alone} AND ${anyOf('exit', kinds)}`),
  )

/** What cannot be the reason of a beginning or an end in the commune counts as not classified. */
const noReason = ['unknown', 'recognised', 'moved_cell']

const moveOnly = 'Tính cho toàn đảng bộ thì không có.'

export const balanceSets = {
  'balance.opening': people('Đảng viên trong danh sách vào cuối ngày trước kỳ báo cáo.', (scope) =>
    held(scope, before(scope)),
  ),
  'balance.closing': people('Đảng viên trong danh sách vào cuối ngày cuối kỳ.', (scope) =>
    held(scope, after(scope)),
  ),
  'balance.in': stretches(
    'Bắt đầu được tính là đảng viên của đảng bộ (hoặc chi bộ đang xem) trong kỳ; ai đi rồi lại về thì mỗi lần một lượt.',
    (scope) => came('scope', scope, every),
  ),
  'balance.in.admitted': entering(
    'Kết nạp và kết nạp lại trong kỳ, tính từ ngày kết nạp.',
    'admitted',
    'readmitted',
  ),
  'balance.in.transferred': entering(
    'Chuyển sinh hoạt chính thức đến trong kỳ từ ngoài đảng bộ xã.',
    'from_province',
    'from_other_province',
  ),
  'balance.in.from-province': entering(
    'Chuyển sinh hoạt chính thức đến từ đảng bộ khác trong tỉnh.',
    'from_province',
  ),
  'balance.in.from-other-province': entering(
    'Chuyển sinh hoạt chính thức đến từ tỉnh khác.',
    'from_other_province',
  ),
  'balance.in.restored': entering('Được phục hồi đảng tịch trong kỳ.', 'restored'),
  'balance.in.unclassified': entering(
    'Bắt đầu được tính trong kỳ nhưng hồ sơ chưa ghi lý do (kết nạp, chuyển đến, phục hồi).',
    ...noReason,
  ),
  'balance.in.moved': stretches(
    `Từ chi bộ khác trong đảng bộ xã chuyển đến chi bộ đang xem. ${moveOnly}`,
    (scope) => came('scope', scope, moved),
  ),
  'balance.out': stretches(
    'Thôi được tính là đảng viên của đảng bộ (hoặc chi bộ đang xem) trong kỳ.',
    (scope) => went('scope', scope, every),
  ),
  'balance.out.deceased': leaving('Đảng viên từ trần trong kỳ.', 'deceased'),
  'balance.out.expelled': leaving('Đảng viên bị khai trừ trong kỳ.', 'expelled'),
  'balance.out.removed': leaving('Bị xóa tên trong kỳ, cả chính thức và dự bị.', 'removed'),
  'balance.out.removed-probationary': stretches('Bị xóa tên trong kỳ khi đang là đảng viên dự bị.', (scope) =>
    went(
      'scope',
      scope,
      (alone) => sql<SqlBool>`${alone} AND s.exit = 'removed' AND s.standing = 'probationary'`,
    ),
  ),
  'balance.out.left': leaving('Đảng viên xin ra khỏi Đảng trong kỳ.', 'left'),
  'balance.out.transferred': leaving(
    'Chuyển sinh hoạt chính thức ra ngoài đảng bộ xã trong kỳ.',
    'to_province',
    'to_other_province',
  ),
  'balance.out.to-province': leaving(
    'Chuyển sinh hoạt chính thức đi đảng bộ khác trong tỉnh.',
    'to_province',
  ),
  'balance.out.to-other-province': leaving(
    'Chuyển sinh hoạt chính thức đi tỉnh khác, kể cả ra ngoài nước.',
    'to_other_province',
  ),
  'balance.out.cancelled': leaving('Quyết định kết nạp bị hủy trong kỳ.', 'cancelled'),
  'balance.out.unclassified': leaving(
    'Thôi được tính trong kỳ nhưng hồ sơ chưa ghi lý do (chuyển đi, từ trần, xóa tên …).',
    ...noReason,
  ),
  'balance.out.moved': stretches(
    `Từ chi bộ đang xem chuyển sang chi bộ khác trong đảng bộ xã. ${moveOnly}`,
    (scope) => went('scope', scope, moved),
  ),
  'cell-balance.opening': stretches('Đảng viên của từng chi bộ vào cuối ngày trước kỳ báo cáo.', (scope) =>
    heldInCell(scope, before(scope)),
  ),
  'cell-balance.in': stretches(
    'Vào chi bộ trong kỳ từ ngoài đảng bộ xã: kết nạp, chuyển đến, phục hồi.',
    (scope) => came('cell', scope, inCommune),
  ),
  'cell-balance.moved-in': stretches('Vào chi bộ trong kỳ từ chi bộ khác trong đảng bộ xã.', (scope) =>
    came('cell', scope, moved),
  ),
  'cell-balance.up': stretches('Vào chi bộ trong kỳ, từ ngoài đảng bộ xã hoặc từ chi bộ khác.', (scope) =>
    came('cell', scope, every),
  ),
  'cell-balance.down': stretches(
    'Ra khỏi chi bộ trong kỳ, ra ngoài đảng bộ xã hoặc sang chi bộ khác.',
    (scope) => went('cell', scope, every),
  ),
  'cell-balance.out': stretches(
    'Ra khỏi chi bộ và đảng bộ xã trong kỳ: chuyển đi, từ trần, khai trừ, xóa tên, xin ra.',
    (scope) => went('cell', scope, inCommune),
  ),
  'cell-balance.moved-out': stretches('Từ chi bộ sang chi bộ khác trong đảng bộ xã trong kỳ.', (scope) =>
    went('cell', scope, moved),
  ),
  'cell-balance.closing': stretches('Đảng viên của từng chi bộ vào cuối ngày cuối kỳ.', (scope) =>
    heldInCell(scope, after(scope)),
  ),
} as const satisfies Record<string, RecordSet>
