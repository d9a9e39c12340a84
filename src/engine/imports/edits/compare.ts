import type { ChangedCell, ChangedRow } from '../../../shared/imports/edits.ts'
import { recordCodeField } from '../../../shared/imports/edits.ts'
import { cleanText } from '../../../shared/vocabulary/search-key.ts'
import type { Reader } from '../../register/reader.ts'
import { cellAt, type MappedColumn } from '../check/columns.ts'
import type { Ledger, RowProblem } from '../check/ledger.ts'
import type { Lookups } from '../check/lookups.ts'
import { isMissing } from '../check/row-checker.ts'
import type { TableRow } from '../workbook/read-table.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { editorFor } from './editors.ts'
import type { HandedOut } from './handed-out.ts'
import { laterEdits } from './later-edits.ts'
import type { ListEditor, RecordNow, RowSays } from './list-editor.ts'
import { isRecordCode, knownRecordCodes, type RecordCodes } from './record-codes.ts'

export interface StagedCell {
  readonly field: string
  readonly value: unknown
  /** What the register said at the preview: it must still say so when the cell is written. */
  readonly was: unknown
  /** The register was changed since the list was handed out: written only when a person says so. */
  readonly overtaken: boolean
}

export interface StagedEdit {
  readonly row: number
  readonly id: number
  readonly name: string
  readonly cells: readonly StagedCell[]
  readonly sheetRow: SheetRow
}

export interface EditOptions {
  readonly columns: readonly MappedColumn[]
  readonly lookups: Lookups
  readonly ledger: Ledger
  readonly labels: ReadonlyMap<string, string>
  readonly handedOut: HandedOut | null
  readonly emptyErases: boolean
}

/** Finds the record of each row by its code, and what the row would change in it. */
export class EditComparer {
  readonly editor: ListEditor
  readonly staged: StagedEdit[] = []
  readonly shown = new Map<number, Omit<ChangedRow, 'breaches'>>()
  unchanged = 0
  readonly #reader: Reader
  readonly #options: EditOptions
  readonly #codes: RecordCodes | null
  readonly #says: (row: SheetRow) => RowSays
  readonly #codeColumn: number
  readonly #byField: ReadonlyMap<string, MappedColumn>
  readonly #seen = new Map<number, number>()

  constructor(editor: ListEditor, reader: Reader, options: EditOptions) {
    this.editor = editor
    this.#reader = reader
    this.#options = options
    this.#codes = knownRecordCodes(reader)
    this.#says = editor.reader(options.columns, options.lookups)
    this.#byField = new Map(options.columns.map((column) => [column.field, column]))
    this.#codeColumn = this.#byField.get(recordCodeField)?.index ?? -1
  }

  /** Whether the row names a record; a row without a code is a new one. */
  isOfRecord(row: TableRow): boolean {
    if (this.#codeColumn < 0) return false
    const { kind, text } = cellAt(row, this.#codeColumn)
    return row.role === 'data' ? kind !== 'blank' : isRecordCode(text)
  }

  take(row: SheetRow): void {
    const found = this.#record(row)
    if ('reason' in found) {
      this.#options.ledger.reject(row, null, [found])
      return
    }
    const { id, now } = found
    const before = this.#options.handedOut?.texts.get(id) ?? null
    const says = this.#says(row)
    const problems = says.problems.filter(({ field }) => !this.#isAsHandedOut(row, field, now, before))
    const since = laterEdits(this.#reader, now, this.#options.handedOut)
    const cells = this.#differences(row, says, now, { before, since }, problems)
    if (problems.length > 0) {
      this.#options.ledger.reject(row, null, problems)
      return
    }
    this.#warnOfShown(row, now, before)
    if (cells.length === 0) {
      this.unchanged += 1
      return
    }
    this.staged.push({
      row: row.row,
      id,
      name: now.name,
      sheetRow: row,
      cells: cells.map(({ told, value }) => ({
        field: told.field,
        value,
        was: now.values[told.field] ?? null,
        overtaken: told.overtaken,
      })),
    })
    this.shown.set(row.row, {
      row: row.row,
      recordId: id,
      name: now.name,
      cells: cells.map(({ told }) => told),
      since,
    })
  }

  #record(row: SheetRow): { id: number; now: RecordNow } | RowProblem {
    const { text } = cellAt(row, this.#codeColumn)
    const id = this.#codes?.read(this.editor.letter, text) ?? null
    const field = recordCodeField
    if (id === null)
      return {
        field,
        reason:
          'Mã bản ghi này không phải do sổ này ghi cho danh sách này, hoặc đã bị sửa. Lấy lại mã từ tệp đã xuất; nếu là người mới thì để trống ô này.',
      }
    const twin = this.#seen.get(id)
    if (twin !== undefined)
      return { field, reason: `Bản ghi này đã có ở dòng ${twin} của tệp. Chỉ giữ một dòng.` }
    this.#seen.set(id, row.row)
    const now = this.editor.now(this.#reader, id, this.#options.lookups)
    if (now === null)
      return {
        field,
        reason: 'Bản ghi này không còn trong sổ (đã chuyển vào thùng rác). Khôi phục rồi nhập lại.',
      }
    return { id, now }
  }

  #differences(
    row: SheetRow,
    { values }: RowSays,
    now: RecordNow,
    {
      before,
      since,
    }: { readonly before: Readonly<Record<string, string>> | null; readonly since: string | null },
    problems: RowProblem[],
  ): { told: ChangedCell; value: unknown }[] {
    const { labels, emptyErases, lookups, handedOut } = this.#options
    // which cell was changed is not known any more: it may be any of the record
    const mayBeOvertaken = handedOut?.textsKept === false && since !== null
    const text = (field: string, value: unknown) => this.editor.text(field, value, lookups)
    return this.editor.fields.flatMap((field) => {
      const column = this.#byField.get(field)
      const cell = column === undefined ? null : cellAt(row, column.index)
      if (this.#isAsHandedOut(row, field, now, before)) return []
      const current = now.values[field] ?? null
      let value = values.get(field)
      if (value === undefined) {
        if (cell?.kind !== 'blank' || !emptyErases || current === null) return []
        if (field === this.editor.mainField) problems.push({ field, reason: isMissing })
        value = null
      }
      const to = text(field, value)
      if (isSame(value, current)) return []
      const from = text(field, current)
      const out = before?.[field] ?? from
      // written in another way, but what was handed out: nobody changed it in the list
      if (to === out) return []
      const told = {
        field,
        label: labels.get(field) ?? field,
        from,
        to,
        overtaken: mayBeOvertaken || out !== from,
        handedOut: out === from ? null : out,
      }
      return [{ told, value }]
    })
  }

  #isAsHandedOut(
    row: SheetRow,
    field: string,
    now: RecordNow,
    before: Readonly<Record<string, string>> | null,
  ): boolean {
    const column = this.#byField.get(field)
    if (column === undefined) return false
    const out = before?.[field] ?? this.editor.text(field, now.values[field] ?? null, this.#options.lookups)
    return cellAt(row, column.index).text === cleanText(out)
  }

  /** Where somebody belongs is changed by acts of their own, with their papers and days. */
  #warnOfShown(row: SheetRow, now: RecordNow, before: Readonly<Record<string, string>> | null): void {
    for (const field of this.editor.shown) {
      const column = this.#byField.get(field)
      if (column === undefined || cellAt(row, column.index).kind === 'blank') continue
      if (!this.#isAsHandedOut(row, field, now, before))
        this.#options.ledger.warnAt(row, {
          field,
          reason:
            'Cột này chỉ để nhận ra người, không sửa bằng danh sách. Chuyển sinh hoạt, công nhận chính thức… thì ghi ở hồ sơ, có ngày và văn bản.',
        })
    }
  }
}

/** Compares nothing but the kinds that can be handed out, in lists that have the column of codes. */
export function comparerOf(
  reader: Reader,
  { kind, ...options }: EditOptions & { readonly kind: string },
): EditComparer | null {
  const editor = editorFor(kind)
  const hasCodes = options.columns.some(({ field }) => field === recordCodeField)
  return editor === null || !hasCodes ? null : new EditComparer(editor, reader, options)
}

/** Field values are plain: strings, numbers, flags, and links with their names. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
