import { dayOf, isDay } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { indicatorOf } from '../../figures/queries.ts'
import type { Reader } from '../../register/reader.ts'
import { pastDate } from '../values/dates.ts'
import { writtenYear } from '../values/months.ts'
import { wholeNumber } from '../values/numbers.ts'
import { reading, remembered } from '../values/read.ts'
import { targetIndicator } from '../values/target-choices.ts'
import { text } from '../values/texts.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { writeTarget } from '../write/target.ts'
import { ActsChecker } from './acts.ts'
import { cellOfRow, missingCell } from './cell-of-row.ts'
import type { MappedColumn } from './columns.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { into } from './person-draft.ts'
import { DraftReader, type Group, isMissing } from './row-checker.ts'
import { showValue } from './show-value.ts'

interface Draft {
  cell: LivingCell | null
  indicator: string | null
  year: number | null
  number: number | null
  document: string | null
  documentDate: PartialDate | null
}

const wholeCommittee = /^toan (?:dang bo|xa|dang uy|don vi)(?: |$)/
const committee: LivingCell = { id: 0, name: 'Toàn Đảng bộ', parentId: null, villages: [] }
/** Digits that a number of a list may have. */
const most = 9999

/** Targets of a year, set for cells and for the whole committee. */
export class TargetsChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<Draft>
  readonly #hasCellColumn: boolean
  /** The highest organisations: what is asked of them is asked of all. */
  readonly #roots: ReadonlySet<number>

  constructor(columns: readonly MappedColumn[], lookups: Lookups, reader: Reader) {
    super('targets')
    this.#lookups = lookups
    this.#hasCellColumn = columns.some(({ field }) => field === 'cell')
    this.#roots = rootCommittees(reader)
    this.#reader = new DraftReader<Draft>(columns, {
      cell: into(
        'cell',
        remembered(
          reading((cell) =>
            wholeCommittee.test(searchKey(cell.text)) ? committee : lookups.cells.find(cell.text),
          ),
        ),
      ),
      indicator: into('indicator', remembered(targetIndicator())),
      year: into('year', writtenYear),
      number: into('number', wholeNumber(most)),
      document: into('document', text(120)),
      documentDate: into('documentDate', pastDate(lookups.today)),
    })
  }

  take(row: SheetRow, group: Group | null): void {
    const draft: Draft = {
      cell: null,
      indicator: null,
      year: null,
      number: null,
      document: null,
      documentDate: null,
    }
    const problems = this.#reader.read(row, draft)
    const unread = new Set(problems.map(({ field }) => field))
    const found = unread.has('cell') ? null : cellOfRow(draft.cell, this.#hasCellColumn, group)
    const cell = found !== null && 'id' in found ? found : null
    if (found !== null && 'reason' in found) problems.push(found)
    else if (cell === null && !unread.has('cell')) problems.push(missingCell(this.#hasCellColumn))
    for (const field of ['indicator', 'year', 'number'] as const)
      if (draft[field] === null && !unread.has(field)) problems.push({ field, reason: isMissing })
    const { indicator, year, number, document, documentDate } = draft
    const signedOn = isDay(documentDate) ? documentDate : null
    if (documentDate !== null && signedOn === null)
      problems.push({ field: 'documentDate', reason: 'Ghi đủ ngày, tháng, năm của văn bản, hoặc để trống.' })
    const [from, to] = year === null ? [null, null] : [dayOf(year, 1, 1), dayOf(year, 12, 31)]
    if (
      problems.length > 0 ||
      cell === null ||
      indicator === null ||
      number === null ||
      from === null ||
      to === null
    ) {
      this.reject(row, group, problems)
      return
    }
    const cellId = cell === committee || this.#roots.has(cell.id) ? null : cell.id
    const target = { cellId, indicator, from, to, number, document, documentDate: signedOn }
    const { today } = this.#lookups
    const shown = {
      ...draft,
      cell: cellId === null ? committee : cell,
      indicator: indicatorOf(indicator).label,
    }
    this.plan(row, group, {
      write: (change) => writeTarget(change, target, today),
      shown: ({ field }) => showValue(field, fieldOf(shown, field), this.#lookups),
      warnings: [],
      fields: { targets: 'indicator' },
      mainField: 'indicator',
    })
  }
}

function rootCommittees(reader: Reader): Set<number> {
  return new Set(
    reader
      .all(
        reader.sql
          .selectFrom('cell_state')
          .select('cell_id')
          .where('kind', '=', 'committee')
          .where('parent_id', 'is', null)
          .where('to_date', 'is', null),
      )
      .map(({ cell_id }) => cell_id),
  )
}
