import type { FigureRecord } from '../../shared/figures/contract.ts'
import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import type { BodyRow, ReportDocument } from '../../shared/reports/document.ts'
import type { Change } from '../register/change.ts'
import type { Author, CommandRunner } from '../register/commands.ts'
import type { Reader } from '../register/reader.ts'
import type { RecordTableName } from '../register/schema.ts'

/** Within so long, asking again (a page that loads anew after an entry) is the same look. */
const oneLook = 10 * 60_000

interface Desk {
  readonly reader: Reader
  readonly commands: CommandRunner
  readonly author: Author
  readonly now: Date
}

/**
 * Notes in the history that somebody looked at cases about members: who, when, which cases. One entry for all of them.
 * @param how what was done, e.g. "Xem", "Xuất danh sách có"
 */
export async function noteLooks(desk: Desk, caseIds: Iterable<number>, how: string): Promise<void> {
  const ids = [...new Set(caseIds)].filter(
    (id) => isSecret(desk.reader, id) && !hasJustLooked(desk, 'inspection_case', id),
  )
  if (ids.length === 0) return
  await desk.commands.run(desk.author, (change) => {
    for (const id of ids) change.look('inspection_case', id, 'title')
    change.describe(lookWords(ids, how))
  })
}

/** The cases that the records behind a figure name. */
export function casesBehind(
  reader: Reader,
  rows: readonly Pick<FigureRecord, 'kind' | 'id' | 'opens'>[],
): number[] {
  return rows.flatMap(({ kind, id, opens }) => {
    if (kind === 'inspection') return [id]
    if (kind === 'inspection_subject') return [opens ?? id]
    return kind === 'remedy' ? caseOfRemedy(reader, id) : []
  })
}

/** The case that a record belongs to, as its history is asked for. */
export function casesOfRecord(reader: Reader, table: string, id: number): number[] {
  if (table === 'inspection_case') return [id]
  if (table === 'inspection_remedy') return caseOfRemedy(reader, id)
  if (table !== 'inspection_finding') return []
  const row = reader.first(
    reader.sql.selectFrom('inspection_finding').select('case_id as caseId').where('id', '=', id),
  )
  return row?.caseId == null ? [] : [row.caseId]
}

/** The cases that a list prints by name. */
export function casesInRows(
  reader: Reader,
  { rows: from }: ReportDeclaration,
  rows: Iterable<BodyRow>,
): number[] {
  return from.kind === 'list' ? casesInSheet(reader, from.opens, rows) : []
}

/** The same for rows that were laid out before; `kind` is what they open. */
export function casesInSheet(
  reader: Reader,
  kind: ReportDocument['opens'] | undefined,
  rows: Iterable<BodyRow>,
): number[] {
  if (kind !== 'inspection' && kind !== 'inspection_subject' && kind !== 'remedy') return []
  const ids = [...rows].flatMap((row) => (row.kind === 'data' && row.of !== null ? [row.of] : []))
  return casesBehind(
    reader,
    ids.map((id) => ({ kind, id })),
  )
}

function caseOfRemedy(reader: Reader, id: number): number[] {
  const row = reader.first(
    reader.sql
      .selectFrom('inspection_remedy')
      .innerJoin('inspection_finding', 'inspection_finding.id', 'inspection_remedy.finding_id')
      .select('case_id as caseId')
      .where('inspection_remedy.id', '=', id),
  )
  return row?.caseId == null ? [] : [row.caseId]
}

/** "Xem vụ việc số 12 (về đảng viên)": a history names no member. */
function lookWords(ids: readonly number[], how: string): string {
  const [only] = ids
  return ids.length === 1 && only !== undefined
    ? `${how} ${plainName(only)}`
    : `${how} ${ids.length} vụ việc về đảng viên`
}

/** How a case about a member is called wherever its name may be read by others. */
export function plainName(id: number): string {
  return `vụ việc số ${id} (về đảng viên)`
}

function isSecret(reader: Reader, id: number): boolean {
  const row = reader.first(
    reader.sql.selectFrom('inspection_case').select(['about_member', 'title']).where('id', '=', id),
  )
  // where the veil lies there was nothing to see
  return row?.about_member === 1 && row.title !== null
}

function hasJustLooked({ reader, author, now }: Desk, table: RecordTableName, id: number): boolean {
  const since = new Date(now.getTime() - oneLook).toISOString()
  const found = reader
    .statement<{ id: number }>(
      `SELECT audit_change.id AS id FROM audit_change JOIN audit_entry ON audit_entry.id = audit_change.entry_id
       WHERE table_name = ? AND row_id = ? AND operation = 'look' AND at > ? AND account_id IS ? LIMIT 1`,
    )
    .get(table, id, since, author.accountId)
  return found !== undefined
}

/** The same for letters about members; their ids are those that were shown with their words. */
export async function noteLetterLooks(desk: Desk, ids: Iterable<number>): Promise<void> {
  const fresh = [...new Set(ids)].filter((id) => !hasJustLooked(desk, 'inspection_petition', id))
  if (fresh.length === 0) return
  await desk.commands.run(desk.author, (change) => {
    for (const id of fresh) change.look('inspection_petition', id, 'content')
    change.describe(`Xem ${fresh.length} đơn thư về đảng viên`)
  })
}

/** A sentence about a case for the history: under its title, or without a name when it is about a member. */
export function caseWords(change: Change, id: number): string {
  const row = change.row('inspection_case', id)
  return row.about_member === 1 ? plainName(id) : (row.title ?? plainName(id))
}
