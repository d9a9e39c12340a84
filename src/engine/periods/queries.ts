import * as z from 'zod'
import type { FigureRecord } from '../../shared/figures/contract.ts'
import type { ClosedPeriod } from '../../shared/periods/contract.ts'
import {
  type BodyRow,
  bodyRowSchema,
  type ReportDocument,
  reportDocumentSchema,
} from '../../shared/reports/document.ts'
import type { CountedPeriod } from '../../shared/reports/indicator-rows.ts'
import { maskCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import { indicatorOf } from '../figures/queries.ts'
import { type SetId, setOf } from '../figures/sets.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { type Member, membersSchema } from './frozen.ts'

/** Newest period first, and of the same days the latest submission first. */
export function closedPeriods(reader: Reader): ClosedPeriod[] {
  const sheets = Map.groupBy(
    reader.all(
      reader.sql.selectFrom('closed_sheet').select(['period_id', 'report as id', 'name']).orderBy('id'),
    ),
    (sheet) => sheet.period_id,
  )
  return reader
    .all(
      reader.sql
        .selectFrom('closed_period')
        .select(['id', 'name', 'from_on as from', 'to_on as to', 'submission', 'recipient', 'document'])
        .select(['document_on as documentDate', 'pass_reason as passReason'])
        .select(['closed_at as closedAt', 'closed_by as closedBy', 'reopened_at as reopenedAt'])
        .select(['reopened_by as reopenedBy', 'reopen_reason as reopenReason'])
        .orderBy('to_on', 'desc')
        .orderBy('from_on', 'desc')
        .orderBy('submission', 'desc'),
    )
    .map((row) => ({
      ...row,
      reports: (sheets.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
    }))
}

/** Those that were not reopened. */
export function standingPeriods(reader: Reader): ClosedPeriod[] {
  return closedPeriods(reader).filter(({ reopenedAt }) => reopenedAt === null)
}

/** @throws RegisterError NOT_FOUND */
export function closedPeriod(reader: Reader, id: number): ClosedPeriod {
  const found = closedPeriods(reader).find((period) => period.id === id)
  if (found === undefined)
    throw new RegisterError('NOT_FOUND', 'Không có kỳ đã chốt này. Dữ liệu không mất. Hãy tải lại danh sách.')
  return found
}

/** The records of a set as they were counted; null where the period did not count it. */
export function frozenMembers(
  reader: Reader,
  periodId: number,
  setId: SetId,
  counted: CountedPeriod,
): Member[] | null {
  const row = reader.first(
    reader.sql
      .selectFrom('closed_set')
      .select('members')
      .where('period_id', '=', periodId)
      .where('set_name', '=', setId)
      .where('counted', '=', counted),
  )
  return row === undefined ? null : membersSchema.parse(JSON.parse(row.members))
}

interface Names {
  readonly id: number
  readonly figure: string
  readonly counted: CountedPeriod
  readonly cells?: readonly number[] | undefined
  readonly page: { readonly from: number; readonly size: number }
}

/** The names behind a number as they were counted. @throws RegisterError NOT_FOUND for a number that the period does not have */
export function frozenNames(
  reader: Reader,
  { id, figure, counted, cells, page }: Names,
): { rows: FigureRecord[]; total: number; label: string; definition: string } {
  const { numerator, label } = indicatorOf(figure)
  const members = frozenMembers(reader, id, numerator, counted)
  if (members === null)
    throw new RegisterError('NOT_FOUND', 'Kỳ này không nộp số đó. Dữ liệu không mất. Hãy chọn số khác.')
  const { kind, meaning } = setOf(numerator)
  const wanted =
    cells === undefined ? members : members.filter(({ cell }) => cell !== null && cells.includes(cell))
  return {
    rows: wanted.slice(page.from, page.from + page.size).map(({ cell: _, opens, ...member }) => ({
      kind,
      ...member,
      ...(opens !== null && { opens }),
    })),
    total: wanted.length,
    label,
    definition: meaning,
  }
}

export interface FrozenSheet {
  readonly document: ReportDocument
  readonly rows: readonly BodyRow[]
}

/** A sheet as it was sent. @throws RegisterError NOT_FOUND */
export function frozenSheet(reader: Reader, periodId: number, report: string): FrozenSheet {
  const row = reader.first(
    reader.sql
      .selectFrom('closed_sheet')
      .select(['document', 'rows'])
      .where('period_id', '=', periodId)
      .where('report', '=', report),
  )
  if (row === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      'Kỳ này không nộp biểu đó. Dữ liệu không mất. Hãy chọn biểu trong danh sách.',
    )
  return {
    document: reportDocumentSchema.parse(JSON.parse(row.document)),
    rows: z.array(bodyRowSchema).parse(JSON.parse(row.rows)),
  }
}

/** For a screen: digits of identity and card numbers hidden, as in every preview. */
export function masked({ document, rows }: FrozenSheet): FrozenSheet {
  const secret = document.columns.map(({ type }) => type === 'id')
  if (!secret.includes(true)) return { document, rows }
  return {
    document,
    rows: rows.map((row) =>
      row.kind !== 'data'
        ? row
        : {
            ...row,
            cells: row.cells.map((cell, index) =>
              secret[index] === true && typeof cell === 'string' ? maskCitizenId(cell) : cell,
            ),
          },
    ),
  }
}
