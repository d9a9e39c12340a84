import type { Change } from '../../register/change.ts'
import type { StagedAct, StagedActs } from '../staged-rows.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import type { MappedColumn } from './columns.ts'
import type { RowProblem } from './ledger.ts'
import type { Group, RowChecker } from './row-checker.ts'
import type { ReadPerson, Whose } from './whose-act.ts'

/** A row whose command is tried on the register before it is said to be good. */
export interface WaitingAct extends StagedAct {
  readonly sheetRow: SheetRow
  readonly group: SheetRow | null
  readonly shown: (column: MappedColumn) => string
  readonly warnings: readonly RowProblem[]
  /** A problem of the command's form → the field of the list. */
  readonly fields: Readonly<Record<string, string>>
  /** Where a problem of no field in particular is told. */
  readonly mainField: string
}

/** A row that was judged by its own words alone. */
export interface JudgedRow {
  readonly sheetRow: SheetRow
  readonly group: SheetRow | null
  readonly verdict: 'rejected' | 'duplicate'
  readonly problems: readonly RowProblem[]
}

/** Thrown by a row's command when the register already says what the row says. */
export class AlreadyThere extends Error {
  readonly told: RowProblem

  constructor(field: string, reason: string) {
    super(reason)
    this.name = 'AlreadyThere'
    this.told = { field, reason }
  }
}

/**
 * Lists whose rows are whole acts (an admission with its votes, a learner with a certificate): every row is written by the
 * room's own commands, so that a list can bring in nothing that a form would refuse. Rows wait until `rehearse` has tried them.
 */
export abstract class ActsChecker implements RowChecker {
  readonly staged: StagedActs
  readonly waiting: (WaitingAct | JudgedRow)[] = []

  constructor(kind: StagedActs['kind']) {
    this.staged = { kind, rows: [] }
  }

  abstract take(row: SheetRow, group: Group | null): void

  finish(): void {
    // The rehearsal settles what waits.
  }

  protected reject(row: SheetRow, group: Group | null, problems: readonly RowProblem[]): void {
    this.waiting.push({ sheetRow: row, group: group?.row ?? null, verdict: 'rejected', problems })
  }

  protected repeat(row: SheetRow, group: Group | null, told: RowProblem): void {
    this.waiting.push({ sheetRow: row, group: group?.row ?? null, verdict: 'duplicate', problems: [told] })
  }

  /** Tells of a row whose person is not to be written of. @returns the person of any other row */
  protected personOf(row: SheetRow, group: Group | null, read: ReadPerson): Whose | null {
    if (read.kind === 'whose') return read.whose
    if (read.kind === 'duplicate') this.repeat(row, group, read.told)
    else this.reject(row, group, read.problems)
    return null
  }

  protected plan(
    row: SheetRow,
    group: Group | null,
    act: Omit<WaitingAct, 'sheetRow' | 'group' | 'row' | 'write'> & {
      readonly write: (change: Change) => void
    },
  ): void {
    this.waiting.push({ ...act, row: row.row, sheetRow: row, group: group?.row ?? null })
  }
}
