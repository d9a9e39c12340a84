import { isDay } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { pastDate } from '../values/dates.ts'
import { votes } from '../values/numbers.ts'
import { remembered } from '../values/read.ts'
import { personNames, text } from '../values/texts.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { type AdmissionRow, looseResolutions, writeAdmission } from '../write/admission.ts'
import { ActsChecker } from './acts.ts'
import { cellReader } from './cell-of-row.ts'
import type { MappedColumn } from './columns.ts'
import { findHelpers } from './helpers.ts'
import type { KnownPeople } from './known-people.ts'
import type { RowProblem } from './ledger.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { blankDraft, into, type PersonDraft, personReaders } from './person-draft.ts'
import { DraftReader, type Group } from './row-checker.ts'
import { showValue } from './show-value.ts'
import { WhoseAct } from './whose-act.ts'

type Draft = PersonDraft &
  AdmissionRow & {
    cell: LivingCell | null
    introducers: readonly string[] | null
  }

const blankRow: AdmissionRow = {
  openedOn: null,
  permissionNumber: null,
  permissionOn: null,
  applicationOn: null,
  cellNumber: null,
  cellOn: null,
  cellVotes: null,
  committeeNumber: null,
  committeeOn: null,
  committeeVotes: null,
  decisionNumber: null,
  decisionOn: null,
  ceremonyOn: null,
  recognitionNumber: null,
  recognitionOn: null,
}
const blank = (): Draft => ({ ...blankDraft(), ...blankRow, cell: null, introducers: null })

/** The ledger of admissions: every person with the dates of the way, as far as it was gone. */
export class AdmissionsChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<Draft>
  readonly #whose: WhoseAct

  constructor(columns: readonly MappedColumn[], lookups: Lookups, known: KnownPeople) {
    super('admissions')
    this.#lookups = lookups
    const date = pastDate(lookups.today)
    this.#whose = new WhoseAct(lookups, known, {
      hasCellColumn: columns.some(({ field }) => field === 'cell'),
      cellRequired: true,
      maySayAgain: false,
    })
    this.#reader = new DraftReader<Draft>(columns, {
      ...personReaders<Draft>(lookups),
      cell: into('cell', cellReader(lookups)),
      introducers: into('introducers', remembered(personNames)),
      // shorter than the note of a dossier: resolutions without votes are added to it
      note: into('note', text(1500)),
      openedOn: into('openedOn', date),
      permissionNumber: into('permissionNumber', text(100)),
      permissionOn: into('permissionOn', date),
      applicationOn: into('applicationOn', date),
      cellNumber: into('cellNumber', text(100)),
      cellOn: into('cellOn', date),
      cellVotes: into('cellVotes', votes),
      committeeNumber: into('committeeNumber', text(100)),
      committeeOn: into('committeeOn', date),
      committeeVotes: into('committeeVotes', votes),
      decisionNumber: into('decisionNumber', text(100)),
      decisionOn: into('decisionOn', date),
      ceremonyOn: into('ceremonyOn', date),
      recognitionNumber: into('recognitionNumber', text(100)),
      recognitionOn: into('recognitionOn', date),
    })
  }

  take(row: SheetRow, group: Group | null): void {
    const draft = blank()
    const problems = this.#reader.read(row, draft)
    problems.push(...gaps(draft, new Set(problems.map(({ field }) => field))))
    const read = this.#whose.read(row, group, draft, problems, (whole) => ({ ...whole, note: null }))
    const whose = this.personOf(row, group, read)
    if (whose === null) return
    const { cell } = whose
    if (cell === null) return
    const introducers =
      draft.introducers === null ? [] : findHelpers(draft.introducers, cell.id, this.#lookups)
    const { today } = this.#lookups
    const loose = looseResolutions(draft)
    const told = [draft.note, ...loose.map(({ words }) => words)].filter((words) => words !== null)
    const note = told.length === 0 ? null : told.join(' ')
    this.plan(row, group, {
      write: (change) =>
        writeAdmission(change, { whose, cellId: cell.id, row: draft, introducers, note }, today),
      shown: ({ field }) => showValue(field, shownOf(draft, field), this.#lookups),
      warnings: [
        ...(whose.known === null
          ? []
          : [
              {
                field: 'fullName',
                reason: 'Đã có hồ sơ cá nhân trong sổ; các cột về người này giữ như trong sổ.',
              },
            ]),
        ...loose.map(({ field, words }) => ({
          field,
          reason: `${words} Ghi vào phần ghi chú của hồ sơ; có số phiếu thì ghi thêm ở mục Biểu quyết.`,
        })),
      ],
      fields: {
        'ballot.heldOn': 'cellOn',
        'ballot.inFavour': 'cellVotes',
        'fields.applicationOn': 'applicationOn',
      },
      mainField: 'fullName',
    })
  }
}

function shownOf(draft: Draft, field: string): unknown {
  const value = fieldOf(draft, field)
  return value !== null && typeof value === 'object' && 'inFavour' in value && 'entitled' in value
    ? `${value.inFavour}/${value.entitled}`
    : value
}

const numbered = [
  ['decisionNumber', 'decisionOn', 'Có số quyết định kết nạp nhưng chưa ghi ngày quyết định.'],
  [
    'recognitionNumber',
    'recognitionOn',
    'Có số quyết định công nhận chính thức nhưng chưa ghi ngày quyết định.',
  ],
  ['cellNumber', 'cellOn', 'Có số nghị quyết chi bộ nhưng chưa ghi ngày.'],
  ['committeeNumber', 'committeeOn', 'Có số nghị quyết của cấp ủy nhưng chưa ghi ngày.'],
] as const

const steps = [
  ['decisionOn', 'ceremonyOn', 'Có ngày lễ kết nạp nhưng chưa ghi ngày quyết định kết nạp.'],
  ['ceremonyOn', 'recognitionOn', 'Có quyết định công nhận chính thức nhưng chưa ghi ngày lễ kết nạp.'],
] as const

/** What a row must say for its way to be told: a whole day to begin with, and no step over a missing one. */
function gaps(draft: Draft, unread: ReadonlySet<string>): RowProblem[] {
  const problems: RowProblem[] = []
  for (const [before, after, reason] of steps)
    if (draft[after] !== null && draft[before] === null && !unread.has(before))
      problems.push({ field: before, reason })
  for (const [number, on, reason] of numbered)
    if (draft[number] !== null && draft[on] === null && !unread.has(on)) problems.push({ field: on, reason })
  if (draft.ceremonyOn !== null && !isWholeDay(draft.ceremonyOn))
    problems.push({
      field: 'ceremonyOn',
      reason: 'Thời gian dự bị tính từ ngày lễ, nên cần đủ ngày, tháng, năm.',
    })
  if (draft.cellVotes !== null && draft.cellOn === null && !unread.has('cellOn'))
    problems.push({ field: 'cellOn', reason: 'Có kết quả biểu quyết nhưng chưa ghi ngày họp chi bộ.' })
  if (draft.committeeVotes !== null && draft.committeeOn === null && !unread.has('committeeOn'))
    problems.push({ field: 'committeeOn', reason: 'Có kết quả biểu quyết nhưng chưa ghi ngày họp.' })
  if (
    ![draft.openedOn, draft.applicationOn, draft.permissionOn, draft.cellOn].some(isWholeDay) &&
    unread.size === 0
  )
    problems.push({
      field: 'openedOn',
      reason:
        'Cần ít nhất một ngày đủ ngày, tháng, năm để mở hồ sơ: ngày mở hồ sơ, ngày viết đơn, ngày cho làm thủ tục hoặc ngày chi bộ xét.',
    })
  return problems
}

const isWholeDay = (date: PartialDate | null): boolean => date !== null && isDay(date)
