import type { Identity } from '../../../shared/people/likeness.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { columnsOfClean } from '../../people/columns.ts'
import type { StagedPerson } from '../staged-rows.ts'
import { outsideParty, standing } from '../values/choices.ts'
import { pastDate } from '../values/dates.ts'
import { remembered } from '../values/read.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { cellOfRow, cellReader } from './cell-of-row.ts'
import type { MappedColumn } from './columns.ts'
import type { KnownPeople } from './known-people.ts'
import type { Ledger, RowProblem } from './ledger.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { blankDraft, into, type PersonDraft, personOf, personReaders, settlePerson } from './person-draft.ts'
import { describePerson, type KeysOfName, NameKeys, WhoIsWho, warnOfPhone } from './person-rows.ts'
import { DraftReader, type Group, isMissing, type RowChecker } from './row-checker.ts'
import type { StagedPair } from './row-questions.ts'
import { showValue } from './show-value.ts'

type Draft = PersonDraft & {
  cell: LivingCell | null
  standing: 'official' | 'probationary' | typeof outsideParty | null
  joinedCell: PartialDate | null
}

const blank = (): Draft => ({ ...blankDraft(), cell: null, standing: null, joinedCell: null })

/** A list of people: party members with their cell, or people of the villages. */
export class PeopleChecker implements RowChecker {
  readonly staged: { kind: 'people'; rows: StagedPerson[] } = { kind: 'people', rows: [] }
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
    this.#reader = new DraftReader<Draft>(columns, {
      ...personReaders<Draft>(lookups),
      cell: into('cell', cellReader(lookups)),
      standing: into('standing', remembered(standing)),
      joinedCell: into('joinedCell', pastDate(lookups.today)),
    })
  }

  take(row: SheetRow, group: Group | null): void {
    const draft = blank()
    const problems = this.#reader.read(row, draft)
    problems.push(...settlePerson(draft, this.#lookups.today))
    const { fullName } = draft
    if (fullName === null && !problems.some(({ field }) => field === 'fullName'))
      problems.push({ field: 'fullName', reason: isMissing })
    const cell = this.#settleMembership(draft, group, problems)
    if (problems.length > 0 || fullName === null) {
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
      villages: draft.villageId === null ? (cell?.villages ?? []) : [draft.villageId],
      cells: cell === null ? [] : [cell.id],
    }
    const verdict = this.#whoIsWho.judge(row.row, who)
    if (verdict.kind === 'problem') this.#ledger.reject(row, group?.row ?? null, [verdict.told])
    else if (verdict.kind === 'duplicate') this.#ledger.duplicate(row, group?.row ?? null, verdict.told)
    else if (verdict.kind === 'known')
      this.#ledger.duplicate(row, group?.row ?? null, {
        field: 'fullName',
        reason: `Đã có trong sổ: ${describePerson(verdict.person)}. Không ghi lần nữa; sửa hồ sơ trong sổ nếu cần.`,
      })
    else if (verdict.kind === 'new') {
      this.#whoIsWho.add(row, who)
      warnOfPhone(this.#ledger, row, draft)
      this.#stage(row, draft, fullName, keys, cell, verdict.pairs)
    }
  }

  finish(): void {
    // Every row was settled when it came.
  }

  #settleMembership(draft: Draft, group: Group | null, problems: RowProblem[]): LivingCell | null {
    const given = cellOfRow(draft.cell, this.#hasCellColumn, group)
    const cell = given !== null && 'reason' in given ? null : given
    if (given !== null && 'reason' in given) problems.push(given)
    const unread = new Set(problems.map(({ field }) => field))
    if (draft.standing === null && given !== null && !unread.has('standing'))
      problems.push({
        field: 'standing',
        reason:
          'Có chi bộ nhưng chưa ghi tư cách. Ghi Đảng viên chính thức, Đảng viên dự bị hoặc Quần chúng.',
      })
    if (draft.standing !== null && draft.standing !== outsideParty && given === null && !unread.has('cell'))
      problems.push({ field: 'cell', reason: 'Là đảng viên nhưng chưa ghi chi bộ.' })
    return cell
  }

  #stage(
    row: SheetRow,
    draft: Draft,
    fullName: string,
    keys: KeysOfName,
    cell: LivingCell | null,
    pairs: readonly StagedPair[],
  ): void {
    const { standing: held, joinedCell } = draft
    const isMember = cell !== null && held !== null && held !== outsideParty
    if (cell !== null && !isMember)
      this.#ledger.warnAt(row, {
        field: 'cell',
        reason: 'Người này là quần chúng nên không ghi nơi sinh hoạt đảng; các cột khác vẫn được ghi.',
      })
    this.staged.rows.push({
      row: row.row,
      columns: columnsOfClean(personFieldsOf(draft, fullName), keys),
      membership: isMember ? { cellId: cell.id, standing: held, from: joinedCell } : null,
      pairs,
    })
    this.#ledger.accept(row, ({ field }) => showValue(field, fieldOf(draft, field), this.#lookups))
  }
}

function personFieldsOf(draft: Draft, fullName: string) {
  const { cell: _cell, standing: _standing, joinedCell: _joined, ...person } = draft
  return personOf(person, fullName)
}

/** The value of a field known by its name only, for showing. */
export function fieldOf(draft: object, field: string): unknown {
  return Object.entries(draft).find(([key]) => key === field)?.[1]
}
