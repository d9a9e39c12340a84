import type { ImportKind } from '../../shared/imports/contract.ts'
import type { OpenDesk } from '../engine.ts'
import { RegisterError } from '../register/register-error.ts'
import type { ReturnedRow } from './check/ledger.ts'
import type { StagedEdit } from './edits/compare.ts'
import type { ListEditor } from './edits/list-editor.ts'
import type { Learned } from './memory.ts'
import type { StagedRows } from './staged-rows.ts'
import type { SheetRow } from './workbook/sheet-rows.ts'

export interface StagedEdits {
  readonly editor: ListEditor
  readonly rows: readonly StagedEdit[]
}

/** What a previewed file leaves in the engine until it is committed, replaced by another, or the register is locked. */
export class StagedImport {
  readonly session: string
  readonly kind: ImportKind
  readonly fileName: string
  /** The last audit entry when the preview began: whatever came later is looked at again before writing. */
  readonly seenEntry: number
  /** Goes out with the returned rows, and finds this import when they come back. */
  readonly mark: string
  /** The import whose returned rows these are. */
  readonly continues: number | null
  /** Gone once they are written. */
  accepted: StagedRows | null
  /** Changes of records, by a list that was handed out. Gone once they are written. */
  edits: StagedEdits | null
  readonly rejected: number
  readonly duplicates: number
  /** The sender's layout, for the workbook of rejected rows. */
  readonly above: readonly SheetRow[]
  readonly headerRows: readonly SheetRow[]
  readonly sheet: string
  readonly returned: readonly ReturnedRow[]
  /** What the person changed in the mapping, or who sent it: to be remembered with the commit. */
  readonly learned: Learned | null

  constructor(parts: Omit<StagedImport, never>) {
    this.session = parts.session
    this.kind = parts.kind
    this.fileName = parts.fileName
    this.seenEntry = parts.seenEntry
    this.mark = parts.mark
    this.continues = parts.continues
    this.accepted = parts.accepted
    this.edits = parts.edits
    this.rejected = parts.rejected
    this.duplicates = parts.duplicates
    this.above = parts.above
    this.headerRows = parts.headerRows
    this.sheet = parts.sheet
    this.returned = parts.returned
    this.learned = parts.learned
  }
}

const tray = 'imports.staged'

/** One file at a time: a new preview takes the place of the one before. */
export function stage(desk: OpenDesk, staged: StagedImport): void {
  desk.trays.set(tray, staged)
}

export function clearStage(desk: OpenDesk): void {
  desk.trays.delete(tray)
}

/** @throws RegisterError NOT_FOUND */
export function stagedImport(desk: OpenDesk, session: string): StagedImport {
  const staged = desk.trays.get(tray)
  if (staged instanceof StagedImport && staged.session === session) return staged
  throw new RegisterError(
    'NOT_FOUND',
    'Bản xem trước của tệp này không còn. Dữ liệu không mất. Hãy chọn lại tệp để xem trước lần nữa.',
  )
}
