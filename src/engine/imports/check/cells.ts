import type { CellKind } from '../../../shared/cells/fields.ts'
import { marksAgree } from '../../../shared/vocabulary/marked-words.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { StagedCell } from '../staged-rows.ts'
import { cellKind, kindSaidByName } from '../values/choices.ts'
import { pastDate } from '../values/dates.ts'
import { cellWords, NameBook, type Named } from '../values/named.ts'
import { CellProblem, type ReadCell, reading, remembered } from '../values/read.ts'
import { partsOf, text } from '../values/texts.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import type { MappedColumn } from './columns.ts'
import type { Ledger, RowProblem } from './ledger.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { into } from './person-draft.ts'
import { DraftReader, isMissing, type RowChecker } from './row-checker.ts'
import { showValue } from './show-value.ts'

interface Draft {
  name: string | null
  kind: CellKind | null
  parent: string | null
  foundedOn: PartialDate | null
  villages: readonly Named[] | null
  secretary: string | null
  note: string | null
}

const blank = (): Draft => ({
  name: null,
  kind: null,
  parent: null,
  foundedOn: null,
  villages: null,
  secretary: null,
  note: null,
})

interface Waiting {
  readonly row: SheetRow
  readonly draft: Draft
  readonly name: string
  readonly kind: CellKind
  parent: StagedCell['parent']
  problem: RowProblem | null
}

/**
 * A list of organisations. A superior may stand anywhere in the list, so rows are settled only after the last one; a row
 * whose superior cannot be written cannot be written either.
 */
export class CellsChecker implements RowChecker {
  readonly staged: { kind: 'cells'; rows: StagedCell[] } = { kind: 'cells', rows: [] }
  readonly #lookups: Lookups
  readonly #ledger: Ledger
  readonly #reader: DraftReader<Draft>
  readonly #hasParentColumn: boolean
  readonly #waiting: Waiting[] = []

  constructor(columns: readonly MappedColumn[], lookups: Lookups, ledger: Ledger) {
    this.#lookups = lookups
    this.#ledger = ledger
    this.#hasParentColumn = columns.some(({ field }) => field === 'parent')
    this.#reader = new DraftReader<Draft>(columns, {
      name: into('name', text(200)),
      kind: into('kind', remembered(cellKind)),
      parent: into('parent', text(200)),
      foundedOn: into('foundedOn', pastDate(lookups.today)),
      villages: into('villages', villagesReader(lookups)),
      secretary: into('secretary', text(200)),
      note: into('note', text(2000)),
    })
  }

  take(row: SheetRow): void {
    const draft = blank()
    const problems = this.#reader.read(row, draft)
    const unread = new Set(problems.map(({ field }) => field))
    const name = draft.name
    if (name === null && !unread.has('name')) problems.push({ field: 'name', reason: isMissing })
    const kind = draft.kind ?? (name === null ? null : kindSaidByName(name))
    if (kind === null && name !== null && !unread.has('kind'))
      problems.push({
        field: 'kind',
        reason: 'Chưa ghi loại, và tên chi bộ không nói rõ loại. Ghi loại theo tệp mẫu.',
      })
    if (problems.length > 0 || name === null || kind === null) {
      this.#ledger.reject(row, null, problems)
      return
    }
    this.#waiting.push({ row, draft, name, kind, parent: null, problem: null })
  }

  finish(): void {
    for (const one of this.#waiting) this.#findParent(one)
    this.#spreadProblems()
    const kept: Waiting[] = []
    for (const one of this.#waiting) {
      if (one.problem !== null) this.#ledger.reject(one.row, null, [one.problem])
      else if (!this.#isDuplicate(one, kept)) kept.push(one)
    }
    for (const one of kept) this.#stage(one)
  }

  #findParent(one: Waiting): void {
    const written = one.draft.parent
    if (written === null) return
    const inFile = this.#waiting.filter((other) => other !== one && isNamed(other.name, written))
    const inRegister = this.#lookups.cells.candidates(written)
    const [row] = inFile
    const [known] = inRegister
    if (known !== undefined && inRegister.length === 1) one.parent = { id: known.id }
    else if (known === undefined && row !== undefined && inFile.length === 1)
      one.parent = { row: row.row.row }
    else if (inFile.length > 1)
      one.problem = {
        field: 'parent',
        reason: `"${written}" có ở nhiều dòng của danh sách. Ghi đủ tên để phân biệt.`,
      }
    else {
      const found = this.#lookups.cells.find(written)
      one.problem = { field: 'parent', reason: found instanceof CellProblem ? found.reason : isMissing }
    }
  }

  /** Whoever stands under a row that falls, falls too; so does whoever stands above itself. */
  #spreadProblems(): void {
    const byRow = new Map(this.#waiting.map((one) => [one.row.row, one]))
    for (const one of this.#waiting) {
      const seen = new Set<number>()
      for (let at: Waiting | undefined = one; at !== undefined; ) {
        if (seen.has(at.row.row)) {
          one.problem ??= {
            field: 'parent',
            reason: 'Các dòng này lần lượt là cấp trên của nhau. Kiểm tra lại cấp trên.',
          }
          break
        }
        seen.add(at.row.row)
        if (at.problem !== null && at !== one) {
          one.problem ??= {
            field: 'parent',
            reason: `Cấp trên ở dòng ${at.row.row} chưa nhập được. Sửa dòng đó trước.`,
          }
          break
        }
        at = at.parent !== null && 'row' in at.parent ? byRow.get(at.parent.row) : undefined
      }
    }
  }

  #isDuplicate(one: Waiting, kept: readonly Waiting[]): boolean {
    const twin = kept.find((other) => isNamed(other.name, one.name) && sameParent(other.parent, one.parent))
    const known = this.#lookups.cells.candidates(one.name).find((cell) => this.#isSame(cell, one))
    if (twin === undefined && known === undefined) return false
    const reason =
      twin !== undefined
        ? `Trùng với dòng ${twin.row.row} của tệp nên không ghi hai lần.`
        : `Đã có trong sổ: ${known?.name ?? ''}${known?.place === null || known === undefined ? '' : ` (${known.place})`}. Không ghi lần nữa.`
    this.#ledger.duplicate(one.row, null, { field: 'name', reason })
    return true
  }

  /** In a list without superiors the name decides. */
  #isSame(cell: LivingCell, { name, parent, draft }: Waiting): boolean {
    if (!isNamed(cell.name, name)) return false
    if (!this.#hasParentColumn || draft.parent === null) return true
    return parent !== null && 'id' in parent && parent.id === cell.parentId
  }

  #stage({ row, draft, name, kind, parent }: Waiting): void {
    if (draft.secretary !== null)
      this.#ledger.warnAt(row, {
        field: 'secretary',
        reason: 'Tên bí thư chưa được ghi thành chức vụ. Ghi ở trang của chi bộ sau khi có hồ sơ đảng viên.',
      })
    if (draft.kind === null)
      this.#ledger.warnAt(row, {
        field: 'kind',
        reason: `Loại lấy theo tên: ${showValue('kind', kind, this.#lookups)}.`,
      })
    const { foundedOn, note } = draft
    const villageIds = (draft.villages ?? []).map(({ id }) => id)
    this.staged.rows.push({ row: row.row, fields: { name, kind, foundedOn, villageIds, note }, parent })
    this.#ledger.accept(row, ({ field }) =>
      showValue(field, fieldOf({ ...draft, kind }, field), this.#lookups),
    )
  }
}

function sameParent(a: StagedCell['parent'], b: StagedCell['parent']): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The same name but for what may be left out in front of it. */
function isNamed(name: string, written: string): boolean {
  if (searchKey(name) === searchKey(written)) return marksAgree(written, name) !== null
  return new NameBook([{ id: 1, name }], cellWords).candidates(written).length === 1
}

export function villagesReader({ villages }: Lookups): ReadCell<readonly Named[]> {
  return reading((cell) => {
    const found: Named[] = []
    for (const part of partsOf(cell.text)) {
      const village = villages.find(part)
      if (village instanceof CellProblem) return village
      if (!found.some(({ id }) => id === village.id)) found.push(village)
    }
    return found.length === 0 ? null : found
  })
}
