import type { Selectable } from 'kysely'
import type { IssuedField } from '../../shared/issued/contract.ts'
import type { Reader } from '../register/reader.ts'
import type { IssuedFieldTable } from './tables.ts'

/** The mapping of a workbook, sheet by sheet, row by row. */
export function fieldsOf(reader: Reader, workbookId: number): IssuedField[] {
  return reader
    .all(
      reader.sql
        .selectFrom('issued_field')
        .selectAll()
        .where('workbook_id', '=', workbookId)
        .orderBy('sheet')
        .orderBy('row_index')
        .orderBy('column_index'),
    )
    .flatMap((row) => fieldOf(row) ?? [])
}

function fieldOf(row: Selectable<IssuedFieldTable>): IssuedField | null {
  const { sheet, row_index, column_index, figure, part, counted, report, column_key, of_cell } = row
  const place = { sheet, row: row_index, column: column_index, cellId: of_cell }
  if (figure !== null && part !== null && counted !== null)
    return { kind: 'figure', ...place, figure, part, counted }
  if (report !== null && column_key !== null) return { kind: 'list', ...place, report, columnKey: column_key }
  return null
}

/** The columns of the table that a field fills. */
export function columnsOfField(field: IssuedField) {
  const place = {
    sheet: field.sheet,
    row_index: field.row,
    column_index: field.column,
    of_cell: field.cellId,
  }
  return field.kind === 'figure'
    ? {
        ...place,
        kind: field.kind,
        figure: field.figure,
        part: field.part,
        counted: field.counted,
        report: null,
        column_key: null,
      }
    : {
        ...place,
        kind: field.kind,
        figure: null,
        part: null,
        counted: null,
        report: field.report,
        column_key: field.columnKey,
      }
}
