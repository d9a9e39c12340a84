import { type Identity, likeness, sameName, scoreOf, signsOf } from '../../../shared/people/likeness.ts'
import { maskCitizenId } from '../../../shared/vocabulary/citizen-id.ts'
import { formatPartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { nameSortKey } from '../../../shared/vocabulary/person-name.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import type { KnownPeople, KnownPerson } from './known-people.ts'
import type { Ledger, RowProblem } from './ledger.ts'
import { PeopleInFile } from './people-in-file.ts'
import type { PersonDraft } from './person-draft.ts'
import type { StagedPair } from './row-questions.ts'

/** What stands in the way of writing a row: a problem of the row, or somebody it may repeat. */
export type Clash = { readonly kind: 'problem' | 'duplicate'; readonly told: RowProblem }

export interface KeysOfName {
  readonly key: string
  readonly sort: string
}

/** The keys of names, made once for each name of the list. */
export class NameKeys {
  readonly #known = new Map<string, KeysOfName>()

  of(fullName: string): KeysOfName {
    const known = this.#known.get(fullName)
    if (known !== undefined) return known
    const keys = { key: searchKey(fullName), sort: nameSortKey(fullName) }
    this.#known.set(fullName, keys)
    return keys
  }
}

/** Somebody of the register whom a row means, or what stands in the way, or somebody new. */
export type Verdict =
  | { readonly kind: 'new'; readonly pairs: readonly StagedPair[] }
  | { readonly kind: 'known'; readonly person: KnownPerson }
  | Clash

/** Tells new people from those of the file and of the register; where that is not clear, a person says. */
export class WhoIsWho {
  readonly #known: KnownPeople
  readonly #inFile = new PeopleInFile()

  constructor(known: KnownPeople) {
    this.#known = known
  }

  add(row: SheetRow, who: Identity): void {
    this.#inFile.add(row.row, who)
  }

  judge(row: number, who: Identity): Verdict {
    const inFile = this.#inTheFile(row, who)
    if (inFile !== null && !('verdict' in inFile)) return inFile
    const verdict = this.inRegister(row, who)
    return verdict.kind === 'new' && inFile !== null
      ? { kind: 'new', pairs: [inFile, ...verdict.pairs] }
      : verdict
  }

  #inTheFile(row: number, who: Identity): Clash | StagedPair | null {
    const holder = who.citizenId === null ? null : this.#inFile.withCitizenId(who.citizenId)
    if (holder !== null && !sameName(who, holder.who))
      return {
        kind: 'problem',
        told: {
          field: 'citizenId',
          reason: `Số định danh này đã ghi cho ${holder.who.fullName} ở dòng ${holder.row}. Kiểm tra lại số của cả hai người.`,
        },
      }
    const like = this.#inFile.like(who)
    if (like === null) return null
    const answer = like.sure
      ? 'same'
      : this.#known.questions.ask(row, who, like.who, `${like.who.fullName} ở dòng ${like.row} của tệp`)
    if (answer === 'different' || answer === 'later') return { with: { row: like.row }, verdict: answer }
    const reason =
      answer === 'same'
        ? `Trùng với dòng ${like.row} của tệp nên không ghi hai lần.`
        : `Có thể trùng với dòng ${like.row} của tệp nên chưa ghi. Trả lời ở phần Cần trả lời, hoặc ghi thêm số định danh rồi nhập lại.`
    return { kind: 'duplicate', told: { field: 'fullName', reason } }
  }

  inRegister(row: number, who: Identity): Verdict {
    const holder = who.citizenId === null ? null : this.#known.withCitizenId(who.citizenId)
    if (holder !== null) {
      if (sameName(who, holder)) return { kind: 'known', person: holder }
      return {
        kind: 'problem',
        told: {
          field: 'citizenId',
          reason: `Số định danh này đã có ở hồ sơ ${holder.fullName} trong sổ. Kiểm tra lại số hoặc họ tên.`,
        },
      }
    }
    const likely: KnownPerson[] = []
    let sure = 0
    for (const person of this.#known.withName(who.nameKey)) {
      const verdict = likeness(who, person)
      if (verdict === 'other') continue
      if (verdict === 'same') sure += 1
      likely.push(person)
    }
    const [first] = likely
    if (first === undefined) return { kind: 'new', pairs: [] }
    if (sure === 1 && likely.length === 1) return { kind: 'known', person: first }
    return this.#asked(row, who, likely, first)
  }

  /** Asked of the likeliest; the answer that it is another person holds for all of them. */
  #asked(row: number, who: Identity, likely: readonly KnownPerson[], first: KnownPerson): Verdict {
    const score = (person: KnownPerson) => scoreOf(signsOf(who, person))
    const likeliest = likely.reduce((best, person) => (score(person) > score(best) ? person : best), first)
    const others = likely.length > 1 ? ` và ${likely.length - 1} hồ sơ khác cùng tên` : ''
    const described = `${describePerson(likeliest)}${others}`
    const answer = this.#known.questions.ask(row, who, likeliest, described)
    if (answer === 'same') return { kind: 'known', person: likeliest }
    if (answer !== null)
      return { kind: 'new', pairs: likely.map(({ id }) => ({ with: { personId: id }, verdict: answer })) }
    return {
      kind: 'duplicate',
      told: {
        field: 'fullName',
        reason: `Có thể đã có trong sổ: ${described}. Chưa ghi; trả lời ở phần Cần trả lời, hoặc ghi thêm số định danh rồi nhập lại.`,
      },
    }
  }
}

/** "Lò Văn An, sinh 1985, bản Na" for sentences. */
export function describePerson(person: KnownPerson): string {
  const parts = [person.fullName]
  if (person.birthDate !== null) parts.push(`sinh ${formatPartialDate(person.birthDate)}`)
  const place = person.villageName ?? person.cellName
  if (place !== null) parts.push(place)
  if (person.citizenId !== null) parts.push(`số định danh ${maskCitizenId(person.citizenId)}`)
  return parts.join(', ')
}

/** A mobile number that Excel took for a number has lost its zero: it is kept as it came, and said. */
export function warnOfPhone(ledger: Ledger, row: SheetRow, draft: PersonDraft): void {
  if (draft.phone !== null && /^[1-9]\d{8}$/.test(draft.phone))
    ledger.warnAt(row, {
      field: 'phone',
      reason: 'Số chỉ có 9 chữ số, có thể Excel đã bỏ số 0 ở đầu. Số được giữ như trong tệp; kiểm tra lại.',
    })
}
