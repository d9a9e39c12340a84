import type { Identity } from '../../../shared/people/likeness.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { createPerson } from '../../people/commands.ts'
import type { Change } from '../../register/change.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { keepPairs } from '../write/pairs.ts'
import { cellOfRow, missingCell } from './cell-of-row.ts'
import type { KnownPeople, KnownPerson } from './known-people.ts'
import type { RowProblem } from './ledger.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { type PersonDraft, personOf, settlePerson } from './person-draft.ts'
import { NameKeys, type Verdict, WhoIsWho } from './person-rows.ts'
import { type Group, isMissing } from './row-checker.ts'

/** The person of a row: of the register, or to be entered with the row. */
export interface Whose {
  readonly fullName: string
  readonly cell: LivingCell | null
  readonly known: KnownPerson | null
  /** Enters the person if need be. @throws RegisterError INVALID, CONFLICT */
  readonly enter: (change: Change) => number
}

export type ReadPerson =
  | { readonly kind: 'whose'; readonly whose: Whose }
  | { readonly kind: 'rejected'; readonly problems: readonly RowProblem[] }
  | { readonly kind: 'duplicate'; readonly told: RowProblem }

/** Lists of what only people of the register have. */
export const notInRegister: RowProblem = {
  field: 'fullName',
  reason:
    'Chưa có người này trong sổ. Nhập danh sách đảng viên hoặc danh sách người trước, hoặc ghi đủ ngày sinh, giới tính để nhận ra.',
}

interface Wanted {
  readonly hasCellColumn: boolean
  readonly cellRequired: boolean
  /** One person may stand in several rows: a learner of two classes. */
  readonly maySayAgain: boolean
}

/** Finds out whose row it is, for lists of acts. */
export class WhoseAct {
  readonly #today: Day
  readonly #people: WhoIsWho
  readonly #names = new NameKeys()
  readonly #wanted: Wanted
  /** Row → the person entered with it, by the last writing. */
  readonly #entered = new Map<number, number>()

  constructor(lookups: Lookups, known: KnownPeople, wanted: Wanted) {
    this.#today = lookups.today
    this.#people = new WhoIsWho(known)
    this.#wanted = wanted
  }

  /** @param problems of the row's own columns, told together with those found here */
  read<D extends PersonDraft & { cell: LivingCell | null }>(
    row: SheetRow,
    group: Group | null,
    draft: D,
    problems: RowProblem[],
    person: (draft: D) => PersonDraft,
  ): ReadPerson {
    const { hasCellColumn, cellRequired, maySayAgain } = this.#wanted
    problems.push(...settlePerson(draft, this.#today))
    const { fullName } = draft
    const unread = new Set(problems.map(({ field }) => field))
    if (fullName === null && !unread.has('fullName')) problems.push({ field: 'fullName', reason: isMissing })
    const given = cellOfRow(draft.cell, hasCellColumn, group)
    if (given !== null && 'reason' in given) problems.push(given)
    else if (given === null && cellRequired && !unread.has('cell')) problems.push(missingCell(hasCellColumn))
    if (problems.length > 0 || fullName === null) return { kind: 'rejected', problems }
    const cell = given === null || 'reason' in given ? null : given
    const who: Identity = {
      fullName,
      nameKey: this.#names.of(fullName).key,
      sex: draft.sex,
      birthDate: draft.birthDate,
      citizenId: draft.citizenId,
      fatherName: draft.fatherName,
      villages: draft.villageId === null ? (cell?.villages ?? []) : [draft.villageId],
      cells: cell === null ? [] : [cell.id],
    }
    const verdict: Verdict = maySayAgain
      ? this.#people.inRegister(row.row, who)
      : this.#people.judge(row.row, who)
    if (verdict.kind === 'problem') return { kind: 'rejected', problems: [verdict.told] }
    if (verdict.kind === 'duplicate') return { kind: 'duplicate', told: verdict.told }
    if (!maySayAgain) this.#people.add(row, who)
    const known = verdict.kind === 'known' ? verdict.person : null
    const fields = personOf(person(draft), fullName)
    const today = this.#today
    const pairs = verdict.kind === 'new' ? verdict.pairs : []
    const enter = (change: Change): number => {
      if (known !== null) return known.id
      const id = createPerson(change, fields, today)
      this.#entered.set(row.row, id)
      keepPairs(change, id, pairs, this.#entered)
      return id
    }
    return { kind: 'whose', whose: { fullName, cell, known, enter } }
  }
}
