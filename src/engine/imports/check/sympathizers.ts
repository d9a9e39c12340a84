import type { Identity } from '../../../shared/people/likeness.ts'
import { sympathizerDateProblems } from '../../../shared/sympathizers/rules.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { columnsOfClean } from '../../people/columns.ts'
import type { StagedSympathizer } from '../staged-rows.ts'
import { pastDate } from '../values/dates.ts'
import { remembered } from '../values/read.ts'
import { personNames, text } from '../values/texts.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { cellOfRow, cellReader, missingCell } from './cell-of-row.ts'
import type { MappedColumn } from './columns.ts'
import { findHelpers } from './helpers.ts'
import type { KnownPeople, KnownPerson } from './known-people.ts'
import type { Ledger, RowProblem } from './ledger.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { blankDraft, into, type PersonDraft, personOf, personReaders, settlePerson } from './person-draft.ts'
import { describePerson, NameKeys, WhoIsWho, warnOfPhone } from './person-rows.ts'
import { DraftReader, type Group, isMissing, type RowChecker } from './row-checker.ts'
import { showValue } from './show-value.ts'

type Draft = PersonDraft & {
  cell: LivingCell | null
  proposedOn: PartialDate | null
  recognisedOn: PartialDate | null
  recognitionResolution: string | null
  helpers: readonly string[] | null
}

const blank = (): Draft => ({
  ...blankDraft(),
  cell: null,
  proposedOn: null,
  recognisedOn: null,
  recognitionResolution: null,
  helpers: null,
})

/** The list of outstanding people and sympathizers, each followed by a cell. */
export class SympathizersChecker implements RowChecker {
  readonly staged: { kind: 'sympathizers'; rows: StagedSympathizer[] } = { kind: 'sympathizers', rows: [] }
  readonly #lookups: Lookups
  readonly #ledger: Ledger
  readonly #reader: DraftReader<Draft>
  readonly #hasCellColumn: boolean
  readonly #whoIsWho: WhoIsWho
  readonly #names = new NameKeys()

  constructor(columns: readonly MappedColumn[], lookups: Lookups, known: KnownPeople, ledger: Ledger) {
    this.#lookups = lookups
    this.#ledger = ledger
    this.#whoIsWho = new WhoIsWho(known)
    this.#hasCellColumn = columns.some(({ field }) => field === 'cell')
    const date = pastDate(lookups.today)
    this.#reader = new DraftReader<Draft>(columns, {
      ...personReaders<Draft>(lookups),
      cell: into('cell', cellReader(lookups)),
      proposedOn: into('proposedOn', date),
      recognisedOn: into('recognisedOn', date),
      recognitionResolution: into('recognitionResolution', text(100)),
      helpers: into('helpers', remembered(personNames)),
    })
  }

  take(row: SheetRow, group: Group | null): void {
    const draft = blank()
    const problems = this.#reader.read(row, draft)
    problems.push(...settlePerson(draft, this.#lookups.today), ...dateProblems(draft, this.#lookups))
    const { fullName } = draft
    if (fullName === null && !problems.some(({ field }) => field === 'fullName'))
      problems.push({ field: 'fullName', reason: isMissing })
    const cell = this.#cellOf(draft, group, problems)
    if (problems.length > 0 || fullName === null || cell === null) {
      this.#ledger.reject(row, group?.row ?? null, problems)
      return
    }
    const keys = this.#names.of(fullName)
    const who: Identity = {
      fullName,
      nameKey: keys.key,
      sex: draft.sex,
      birthDate: draft.birthDate,
      citizenId: draft.citizenId,
      fatherName: draft.fatherName,
      villages: draft.villageId === null ? cell.villages : [draft.villageId],
      cells: [cell.id],
    }
    const verdict = this.#whoIsWho.judge(row.row, who)
    if (verdict.kind === 'problem') {
      this.#ledger.reject(row, group?.row ?? null, [verdict.told])
      return
    }
    const taken = verdict.kind === 'known' ? whyNotAgain(verdict.person) : null
    if (verdict.kind === 'duplicate' || taken !== null) {
      const told = verdict.kind === 'duplicate' ? verdict.told : { field: 'fullName', reason: taken ?? '' }
      this.#ledger.duplicate(row, group?.row ?? null, told)
      return
    }
    this.#whoIsWho.add(row, who)
    if (verdict.kind === 'known')
      this.#ledger.warnAt(row, {
        field: 'fullName',
        reason: `Đã có hồ sơ trong sổ: ${describePerson(verdict.person)}. Chỉ thêm việc theo dõi; các cột về người này giữ như trong sổ.`,
      })
    else warnOfPhone(this.#ledger, row, draft)
    const person =
      verdict.kind === 'known' ? verdict.person.id : columnsOfClean(newPerson(draft, fullName), keys)
    this.staged.rows.push({
      row: row.row,
      who: person,
      pairs: verdict.kind === 'new' ? verdict.pairs : [],
      cellId: cell.id,
      proposedOn: draft.proposedOn,
      recognisedOn: draft.recognisedOn,
      resolution: draft.recognitionResolution,
      note: draft.note,
      helpers: draft.helpers === null ? [] : findHelpers(draft.helpers, cell.id, this.#lookups),
    })
    this.#ledger.accept(row, ({ field }) => showValue(field, fieldOf(draft, field), this.#lookups))
  }

  finish(): void {
    // Every row was settled when it came.
  }

  #cellOf(draft: Draft, group: Group | null, problems: RowProblem[]): LivingCell | null {
    const given = cellOfRow(draft.cell, this.#hasCellColumn, group)
    if (given === null) {
      if (!problems.some(({ field }) => field === 'cell')) problems.push(missingCell(this.#hasCellColumn))
      return null
    }
    if (!('reason' in given)) return given
    problems.push(given)
    return null
  }
}

/** Days still to come were named by the cells themselves; only the order of two dates is left. */
function dateProblems({ proposedOn, recognisedOn }: Draft, { today }: Lookups): RowProblem[] {
  if (proposedOn === null || recognisedOn === null) return []
  const dates = { proposedOn, recognisedOn, admittedOn: null, stoppedOn: null }
  return sympathizerDateProblems(dates, today).map(({ field, message }) => ({ field, reason: message }))
}

/** Why somebody of the register is not followed (again) by an import. */
function whyNotAgain(person: KnownPerson): string | null {
  const at = person.cellName === null ? '' : ` ở ${person.cellName}`
  if (person.isMember) return `Đã là đảng viên${at} nên không đưa vào theo dõi.`
  if (person.tracking === 'tracked') return `Đang được theo dõi${at} nên không ghi lần nữa.`
  if (person.tracking === 'admitted') return 'Đã được kết nạp vào Đảng nên không đưa vào theo dõi.'
  if (person.tracking === 'stopped')
    return 'Đã từng được theo dõi và đã thôi. Nếu theo dõi lại, mở hồ sơ theo dõi trong sổ để tiếp tục.'
  return null
}

/** The note of this list belongs to the following, not to the person. */
function newPerson(draft: Draft, fullName: string) {
  const {
    cell: _cell,
    proposedOn: _proposed,
    recognisedOn: _recognised,
    recognitionResolution: _resolution,
    helpers: _helpers,
    ...person
  } = draft
  return { ...personOf(person, fullName), note: null }
}
