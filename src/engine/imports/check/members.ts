import { blankPartyRecord } from '../../../shared/membership/fields.ts'
import { partyRecordProblems } from '../../../shared/membership/record-rules.ts'
import type { Standing } from '../../../shared/people/contract.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { savePartyRecord } from '../../membership/party-record.ts'
import { partyRecordOf } from '../../membership/records.ts'
import { joinCell, leaveCell } from '../../people/commands.ts'
import type { Change } from '../../register/change.ts'
import { outsideParty, standing } from '../values/choices.ts'
import { pastDate } from '../values/dates.ts'
import { remembered } from '../values/read.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { ActsChecker, AlreadyThere } from './acts.ts'
import { cellReader } from './cell-of-row.ts'
import type { MappedColumn } from './columns.ts'
import type { KnownPeople } from './known-people.ts'
import type { RowProblem } from './ledger.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { partyRecordReaders, type RecordDraft } from './member-readers.ts'
import { fieldOf } from './people.ts'
import { blankDraft, into, type PersonDraft, personReaders } from './person-draft.ts'
import { describePerson } from './person-rows.ts'
import { DraftReader, type Group } from './row-checker.ts'
import { showValue } from './show-value.ts'
import { type Whose, WhoseAct } from './whose-act.ts'

type Draft = PersonDraft &
  RecordDraft & {
    cell: LivingCell | null
    standing: Standing | typeof outsideParty | null
    joinedCell: PartialDate | null
  }

const { note: _note, ...blankRecord } = blankPartyRecord
const blank = (): Draft => ({
  ...blankDraft(),
  ...blankRecord,
  cell: null,
  standing: null,
  joinedCell: null,
})

/** The register of members: the person, the cell, and what the party file says. */
export class MembersChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<Draft>
  readonly #whose: WhoseAct

  constructor(columns: readonly MappedColumn[], lookups: Lookups, known: KnownPeople) {
    super('members')
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
      standing: into('standing', remembered(standing)),
      joinedCell: into('joinedCell', date),
      ...partyRecordReaders<Draft>(lookups.today),
    })
  }

  take(row: SheetRow, group: Group | null): void {
    const draft = blank()
    const problems = this.#reader.read(row, draft)
    const held = standingOf(draft, problems)
    for (const { field, message } of partyRecordProblems(draft, this.#lookups.today))
      problems.push({ field, reason: message })
    const read = this.#whose.read(row, group, draft, problems, personPart)
    const whose = this.personOf(row, group, read)
    if (whose !== null && held !== null) this.#plan(row, group, draft, whose, held)
  }

  #plan(row: SheetRow, group: Group | null, draft: Draft, whose: Whose, held: Standing): void {
    const { known } = whose
    const { today } = this.#lookups
    const warnings: RowProblem[] =
      known === null
        ? []
        : [
            {
              field: 'fullName',
              reason: `Đã có hồ sơ trong sổ: ${describePerson(known)}. Chỉ thêm phần đảng viên; các cột về người này giữ như trong sổ.`,
            },
          ]
    this.plan(row, group, {
      write: (change) => writeMember(change, draft, whose, held, today),
      shown: ({ field }) => showValue(field, fieldOf({ ...draft, standing: held }, field), this.#lookups),
      warnings,
      fields: { on: 'ceremonyOn' },
      mainField: 'fullName',
    })
  }
}

/** Who has an official date is an official member; otherwise the list must say. */
function standingOf(draft: Draft, problems: RowProblem[]): Standing | null {
  const said = draft.standing
  if (said === outsideParty)
    problems.push({
      field: 'standing',
      reason: 'Danh sách này chỉ nhận đảng viên. Nhập quần chúng ở loại danh sách khác.',
    })
  if (said === 'probationary' && draft.officialOn !== null)
    problems.push({
      field: 'officialOn',
      reason: 'Ghi là đảng viên dự bị nhưng có ngày chính thức. Kiểm tra lại tư cách hoặc ngày này.',
    })
  if (said !== null) return said === outsideParty ? null : said
  if (draft.officialOn !== null) return 'official'
  if (!problems.some(({ field }) => field === 'standing' || field === 'officialOn'))
    problems.push({
      field: 'standing',
      reason:
        'Chưa ghi tư cách, cũng không có ngày chính thức. Ghi Đảng viên chính thức hoặc Đảng viên dự bị.',
    })
  return null
}

function personPart(draft: Draft): PersonDraft {
  const {
    cell: _cell,
    standing: _standing,
    joinedCell: _joined,
    cardNumber: _card,
    cardIssuedOn: _issued,
    cardIssuedBy: _issuer,
    fileNumber: _file,
    decisionOn: _decision,
    decisionNumber: _number,
    ceremonyOn: _ceremony,
    officialOn: _official,
    officialNumber: _officialNumber,
    officialDecisionOn: _officialDecision,
    firstDecisionOn: _first,
    introducers: _introducers,
    admittedAt: _admitted,
    ...person
  } = draft
  return person
}

function writeMember(
  change: Change,
  draft: Draft,
  { known, cell, enter }: Whose,
  held: Standing,
  today: Day,
) {
  // a record that is there is never written over by a list: what the list leaves blank would be lost
  if (known !== null && partyRecordOf(change, known.id) !== undefined)
    throw new AlreadyThere(
      'fullName',
      `Đã có hồ sơ đảng viên trong sổ: ${describePerson(known)}. Không ghi lần nữa; sửa hồ sơ trong sổ nếu cần.`,
    )
  const personId = enter(change)
  if (known?.isMember !== true && cell !== null) writeStretches(change, personId, cell.id, draft, held)
  savePartyRecord(
    change,
    {
      personId,
      version: null,
      fields: { ...recordPart(draft), note: null },
      reason: 'Nhập từ danh sách đảng viên của cơ quan',
    },
    today,
  )
}

function recordPart(draft: RecordDraft): RecordDraft {
  const picked = Object.keys(blankRecord).map((field) => [field, fieldOf(draft, field) ?? null])
  return { ...blankRecord, ...Object.fromEntries(picked) }
}

/**
 * With a day of joining the cell, that day; else, where both dates are known, probation and full membership one after the
 * other; else since a day that is not known.
 */
function writeStretches(
  change: Change,
  personId: number,
  cellId: number,
  draft: Draft,
  held: Standing,
): void {
  const { ceremonyOn, officialOn, officialNumber, joinedCell } = draft
  const join = { personId, cellId, entry: null, paper: null } as const
  if (joinedCell !== null || held === 'probationary' || ceremonyOn === null || officialOn === null) {
    const from = joinedCell ?? (held === 'probationary' ? ceremonyOn : null)
    joinCell(change, { ...join, standing: held, from })
    return
  }
  const membershipId = joinCell(change, { ...join, standing: 'probationary', from: ceremonyOn })
  leaveCell(change, { membershipId, to: officialOn, exit: 'recognised', paper: officialNumber })
  joinCell(change, {
    ...join,
    standing: 'official',
    from: officialOn,
    entry: 'recognised',
    paper: officialNumber,
  })
}
