import type { EditableKind } from '../../../shared/imports/edits.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import type { RecordTableName } from '../../register/schema.ts'
import type { MappedColumn } from '../check/columns.ts'
import type { RowProblem } from '../check/ledger.ts'
import type { Lookups } from '../check/lookups.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import type { CodeLetter } from './record-codes.ts'

/** What the register says of a record, by the fields of the list. */
export interface RecordNow {
  readonly name: string
  readonly values: Readonly<Record<string, unknown>>
  /** The rows of the register that the fields stand in, to find what was done to them since. */
  readonly stands: readonly { readonly table: RecordTableName; readonly id: number }[]
}

/** What a row says, field by field; a blank cell says nothing. */
export interface RowSays {
  readonly values: ReadonlyMap<string, unknown>
  readonly problems: readonly RowProblem[]
}

/** How the records of one kind go out as rows of a list and come back as changes. */
export interface ListEditor {
  readonly kind: EditableKind
  readonly letter: CodeLetter
  /** In the order of the columns. */
  readonly fields: readonly string[]
  /** Columns that only help to know the record by. */
  readonly shown: readonly string[]
  /** Where a problem of no field in particular is told. */
  readonly mainField: string
  /** The records of a whole list. */
  all(reader: Reader, today: Day): number[]
  /** null for a record that is in the trash or was never there. */
  now(reader: Reader, id: number, lookups: Lookups): RecordNow | null
  /** A value as a cell of the list shows it. */
  text(field: string, value: unknown, lookups: Lookups): string
  reader(columns: readonly MappedColumn[], lookups: Lookups): (row: SheetRow) => RowSays
  /**
   * Writes the changed fields through the room's own commands.
   * @throws RegisterError INVALID, CONFLICT; RULE_BREACH without a reason
   */
  write(
    change: Change,
    id: number,
    values: Readonly<Record<string, unknown>>,
    today: Day,
    reason: string | null,
  ): void
}
