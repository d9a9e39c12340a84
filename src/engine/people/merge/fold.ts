import { formatPartialDate, isPartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { fieldLabel, fieldWords } from '../../audit/field-words.ts'
import type { RecordTableName } from '../../register/schema.ts'
import {
  isLiving,
  type Merging,
  moveExceptions,
  refuse,
  retire,
  rowsOf,
  type StoredRow,
  type StoredValue,
} from './rows.ts'

/** One row a person and occasion: two of them become one. */
export interface FoldRule {
  /** What is said in a refusal: "giấy chứng nhận lớp bồi dưỡng". */
  readonly words: string
  /** Rows that agree in these are about one occasion. */
  readonly once: readonly string[]
  /** What must not be said differently: numbers and decisions that stand on paper. */
  readonly agree: readonly string[]
  /** Values that say nothing yet. */
  readonly blank?: Readonly<Record<string, StoredValue>>
}

const ownColumns = new Set(['id', 'version', 'trashed_at', 'name_key', 'name_sort'])

/** Moves the rows of the person who goes; where the other has one of the same occasion, blanks are filled from it. */
export function foldRows(merging: Merging, table: RecordTableName, column: string, rule: FoldRule): void {
  const { change, keptId, goneId } = merging
  const kept = rowsOf(change, table, column, keptId).filter(isLiving)
  for (const row of rowsOf(change, table, column, goneId)) {
    const known = isLiving(row)
      ? kept.find((other) => rule.once.every((key) => row[key] !== null && other[key] === row[key]))
      : undefined
    if (known === undefined) change.overwrite(table, row.id, { [column]: keptId })
    else foldRow(merging, table, column, rule, known, row)
  }
}

/** The row that stays says what either says; @throws RegisterError CONFLICT where both say what can only be one */
export function foldRow(
  merging: Merging,
  table: RecordTableName,
  column: string,
  { words, agree, blank = {} }: FoldRule,
  kept: StoredRow,
  gone: StoredRow,
): void {
  const { change, others } = merging
  const filled: Record<string, StoredValue> = {}
  for (const key of Object.keys(gone)) {
    if (ownColumns.has(key) || key === column) continue
    const says = (row: StoredRow): StoredValue => (row[key] === blank[key] ? null : (row[key] ?? null))
    const [stays, goes] = [says(kept), says(gone)]
    const one = combined(stays, goes)
    if (one !== undefined) {
      if (one !== stays) filled[key] = one
      continue
    }
    const shown = (value: StoredValue) => fieldWords(change, table, key, value)
    if (agree.includes(key))
      refuse(
        `hai ${words} ghi khác nhau ở mục ${fieldLabel(table, key) ?? key} (${shown(stays)} và ${shown(goes)}). Sửa cho khớp rồi gộp lại.`,
      )
    others.push({ table, column: key, value: goes })
  }
  // first out of the way: some numbers may stand in one living row only
  retire(merging, table, column, gone)
  moveExceptions(merging, table, gone.id, kept.id)
  if (Object.keys(filled).length > 0) change.overwrite(table, kept.id, filled)
}

/** What two values say together: the one that is known, or the more exact date; undefined when they differ. */
export function combined(a: StoredValue, b: StoredValue): StoredValue | undefined {
  if (a === b || b === null) return a
  if (a === null) return b
  if (!isPartialDate(a) || !isPartialDate(b)) return undefined
  if (a === '?' || b.startsWith(a)) return b
  return b === '?' || a.startsWith(b) ? a : undefined
}

export function dateWords(value: StoredValue): string {
  return isPartialDate(value) ? formatPartialDate(value) : 'chưa ghi'
}
