import { sql } from 'kysely'
import type { ApprovalPurpose } from '../../shared/approvals/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { cellsInScope, type Scope, type SetQuery } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { printedSympathizers } from '../sympathizers/report-lists.ts'

/** The people of one batch, cell by cell, as the list prints them. */
export function printedBatch(reader: Reader, batchId: number, day: Day): Iterable<SourceRecord> {
  const members: SetQuery = sql`SELECT sympathizer_id AS id, cell_id FROM approval_item WHERE batch_id = ${batchId}`
  return printedSympathizers(reader, members, day, true)
}

/** Everybody on the lists of the months within the period, each once, in the cell of the last list. */
function listedIn(purpose: ApprovalPurpose, { from, to, cellId }: Scope): SetQuery {
  const inCell = cellId === undefined ? sql`TRUE` : sql`item.cell_id IN ${cellsInScope({ from, to, cellId })}`
  return sql`SELECT item.sympathizer_id AS id, item.cell_id AS cell_id, max(item.id) AS latest
    FROM approval_item AS item JOIN approval_batch AS batch ON batch.id = item.batch_id
    WHERE batch.trashed_at IS NULL AND batch.purpose = ${purpose}
      AND batch.month BETWEEN ${from.slice(0, 7)} AND ${to.slice(0, 7)} AND ${inCell}
    GROUP BY item.sympathizer_id`
}

const listOf =
  (purpose: ApprovalPurpose): ListSource =>
  (reader, scope, grouped) =>
    printedSympathizers(reader, listedIn(purpose, scope), scope.to, grouped)

/** The monthly lists, by what is asked for. */
export const approvalLists: Readonly<Record<string, ListSource>> = {
  'approvals.recognition': listOf('recognition'),
  'approvals.awareness-class': listOf('awareness_class'),
  'approvals.open-dossier': listOf('open_dossier'),
}
