import { sameName, signsOf } from '../../../shared/people/likeness.ts'
import { type PartialDate, parsePartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { isPlausibleName } from '../../../shared/vocabulary/person-name.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { CellProblem } from '../values/read.ts'
import type { KnownPeople, KnownPerson } from './known-people.ts'
import type { RowProblem } from './ledger.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { describePerson } from './person-rows.ts'
import { isMissing } from './row-checker.ts'

/** Whom a row is about, of the register. */
export type Inspected =
  | { readonly kind: 'organisation'; readonly name: string; readonly cellId: number }
  | {
      readonly kind: 'member'
      readonly name: string
      readonly personId: number
      /** As the list says; null: that of the day. */
      readonly cellId: number | null
      readonly post: string | null
    }

export interface WrittenSubject {
  /** "Chi bộ bản Na", "đ/c Lò Văn An, Bí thư Chi bộ bản Na"; several with semicolons. */
  readonly subject: string | null
  readonly member: string | null
  readonly cell: LivingCell | null
  readonly birthDate: PartialDate | null
}

type Found =
  | { readonly kind: 'found'; readonly subjects: readonly Inspected[] }
  | { readonly kind: 'rejected'; readonly told: RowProblem }
  /** Somebody must say whether it is that person. */
  | { readonly kind: 'unsure'; readonly told: RowProblem }

interface Hints {
  readonly row: number
  readonly cell: LivingCell | null
  readonly birthDate: PartialDate | null
  /** Nobody else stands in the row: a question can be about this one only. */
  readonly alone: boolean
  readonly field: string
}

const mostSubjects = 100
/** A name with a post and a cell; more is told elsewhere. */
const longestSubject = 300
const longestPost = 200
const mostNamed = 4
const listMark = /^(?:[-+•]|\d{1,2}[.)])\s*/u
const bodyOfCell = /^(?:tập thể|ban chi ủy|ban chi uỷ|cấp ủy|cấp uỷ|chi ủy|chi uỷ)\s+(?=chi bộ|đảng bộ)/iu
const organisationWord = /^(?:chi bộ|đảng bộ|chi ủy|chi uỷ|đảng ủy|đảng uỷ|chi bo|dang bo|dang uy|chi uy)\s/iu
const address = /^(?:đ\/c|đc|đồng chí|đảng viên|ông|bà)\.?:?\s+/iu
const nameAndRest = /^(.+?)\s*(?:[,(]|\s[-–]\s)\s*(.*?)\)?$/u
const birth = /(?:^|[\s,;(])(?:sinh|sn)\.?\s*(?:ngày|năm|tháng)?\s*:?\s*([\d/.-]{4,10})\)?/iu
const cellInRest = /(?:chi bộ|đảng bộ)\s+.+$/iu
const edges = /^[\s,;()–-]+|[\s,;()–-]+$/gu

/** Only whoever may read cases about members may bring one in. */
const isSecret =
  'Vụ việc về đảng viên chỉ do vai trò được người quản trị chỉ định đọc và ghi nên dòng này không nhập. Hãy nhờ người được giao nhập dòng này; nếu đối tượng là chi bộ thì ghi đúng tên chi bộ trong sổ.'

/** Finds the organisations and members that rows of inspections name. */
export class InspectedSubjects {
  readonly #lookups: Lookups
  readonly #known: KnownPeople
  readonly #mayReadMembers: boolean

  constructor(lookups: Lookups, known: KnownPeople, mayReadMembers: boolean) {
    this.#lookups = lookups
    this.#known = known
    this.#mayReadMembers = mayReadMembers
  }

  read(row: number, { subject, member, cell, birthDate }: WrittenSubject): Found {
    if (member !== null) return this.#member(member, { row, cell, birthDate, alone: true, field: 'member' })
    if (subject === null)
      return cell === null
        ? { kind: 'rejected', told: { field: 'subject', reason: isMissing } }
        : found({ kind: 'organisation', name: cell.name, cellId: cell.id })
    const parts = subject
      .split(';')
      .map((part) => part.trim().replace(listMark, ''))
      .filter((part) => part !== '')
    if (parts.length > mostSubjects)
      return rejected(
        'subject',
        `Ô ghi ${parts.length} đối tượng, quá ${mostSubjects}. Tách thành nhiều dòng.`,
      )
    const long = parts.find((part) => part.length > longestSubject)
    if (long !== undefined)
      return rejected(
        'subject',
        `Một đối tượng dài ${long.length} chữ, quá ${longestSubject} chữ. Cách các đối tượng bằng dấu chấm phẩy.`,
      )
    const subjects: Inspected[] = []
    for (const part of parts) {
      const one = this.#part(part, { row, cell, birthDate, alone: parts.length === 1, field: 'subject' })
      if (one.kind !== 'found') return one
      subjects.push(...one.subjects)
    }
    return subjects.length === 0
      ? { kind: 'rejected', told: { field: 'subject', reason: isMissing } }
      : { kind: 'found', subjects: onlyOnce(subjects) }
  }

  #part(part: string, hints: Hints): Found {
    if (address.test(part)) return this.#member(part, hints)
    const named = part.replace(bodyOfCell, '')
    const cells = this.#lookups.cells.candidates(named)
    const [only] = cells
    const looksLikeCell = organisationWord.test(named)
    if (only !== undefined && cells.length === 1 && (looksLikeCell || !this.#namesSomebody(part)))
      return found({ kind: 'organisation', name: only.name, cellId: only.id })
    if (only === undefined && !looksLikeCell) return this.#member(part, hints)
    const several = this.#severalCells(named)
    if (several !== null) return { kind: 'found', subjects: several }
    const problem = this.#lookups.cells.find(named)
    return rejected(
      hints.field,
      problem instanceof CellProblem
        ? problem.reason
        : `"${part.slice(0, 80)}" có thể là ${problem.name} hoặc một đảng viên cùng tên. Ghi "Chi bộ …" hoặc "đ/c …".`,
    )
  }

  #namesSomebody(text: string): boolean {
    return this.#mayReadMembers && this.#known.withName(searchKey(text)).length > 0
  }

  /** "Chi bộ bản Na, Chi bộ bản Lạn và bản Lò": several only when each of them is one. */
  #severalCells(text: string): Inspected[] | null {
    const parts = text.split(/,|\s+và\s+/iu).map((part) => part.trim())
    if (parts.length < 2) return null
    const cells = parts.map((part) => this.#lookups.cells.candidates(part.replace(bodyOfCell, '')))
    return cells.every((candidates) => candidates.length === 1)
      ? cells.flat().map((cell) => ({ kind: 'organisation', name: cell.name, cellId: cell.id }))
      : null
  }

  #member(written: string, hints: Hints): Found {
    if (!this.#mayReadMembers) return rejected(hints.field, isSecret)
    const bare = written.trim().replace(address, '')
    const [, first = bare, behind = ''] = nameAndRest.exec(bare) ?? []
    const name = first.replace(edges, '')
    if (!isPlausibleName(name))
      return rejected(
        hints.field,
        `"${written.slice(0, 80)}" không phải tên chi bộ trong sổ, cũng không giống họ và tên một người.`,
      )
    const born = birth.exec(behind)?.[1]
    const parsed =
      born === undefined
        ? null
        : parsePartialDate(born, { latestYear: Number(this.#lookups.today.slice(0, 4)) })
    const birthDate = hints.birthDate ?? (parsed?.kind === 'date' ? parsed.value : null)
    const post = behind.replace(birth, '').replace(edges, '')
    if (post.length > longestPost)
      return rejected(
        hints.field,
        `Chức vụ của ${name} dài ${post.length} chữ, quá ${longestPost} chữ. Rút gọn rồi nhập lại.`,
      )
    const cell = hints.cell ?? this.#cellIn(post)
    const who = this.#person(name, { ...hints, cell, birthDate })
    if ('told' in who) return who
    return found({
      kind: 'member',
      name: who.fullName,
      personId: who.id,
      cellId: cell?.id ?? null,
      post: post === '' || searchKey(post) === searchKey(cell?.name ?? '') ? null : post,
    })
  }

  #cellIn(words: string): LivingCell | null {
    const named = cellInRest.exec(words)?.[0]
    const [only, another] = named === undefined ? [] : this.#lookups.cells.candidates(named)
    return another === undefined ? (only ?? null) : null
  }

  /** A name alone is never enough: the cell or the birth date says who it is, or a person does. */
  #person(name: string, hints: Hints): KnownPerson | Exclude<Found, { kind: 'found' }> {
    const { row, cell, birthDate, alone, field } = hints
    const who = {
      fullName: name,
      nameKey: searchKey(name),
      sex: null,
      birthDate,
      citizenId: null,
      fatherName: null,
      villages: [],
      cells: cell === null ? [] : [cell.id],
    }
    const namesakes = this.#known
      .withName(who.nameKey)
      .filter((person) => sameName(who, person) && signsOf(who, person).birth !== 'other')
    const members = namesakes.filter(({ isMember }) => isMember)
    const likely = members.length > 0 ? members : namesakes
    const [first] = likely
    if (first === undefined)
      return rejected(
        field,
        `Không có đảng viên ${name}${birthDate === null ? '' : ' sinh ngày này'} trong sổ. Nhập danh sách đảng viên trước, hoặc kiểm tra họ tên.`,
      )
    const near = cell === null ? [] : likely.filter(({ cells }) => cells.includes(cell.id))
    const [neighbour] = near
    if (neighbour !== undefined && near.length === 1) return neighbour
    const exact = likely.filter((person) => signsOf(who, person).birth === 'whole')
    const [born] = exact
    if (born !== undefined && exact.length === 1) return born
    const some = near.length > 0 ? near : likely
    const described = some.slice(0, mostNamed).map(describePerson).join('; ')
    if (some.length > 1)
      return rejected(
        field,
        `Có ${some.length} người tên ${name} trong sổ: ${described}. Ghi thêm chi bộ hoặc ngày sinh.`,
      )
    if (cell !== null)
      return rejected(
        field,
        `Không có đảng viên ${name} ở ${cell.name}. Trong sổ có ${described}. Kiểm tra chi bộ, hoặc ghi thêm đủ ngày sinh.`,
      )
    return alone
      ? this.#asked(row, who, first, field)
      : rejected(field, `Chưa rõ ${name} là ai. Ghi thêm chi bộ: "đ/c ${name}, Chi bộ …".`)
  }

  #asked(
    row: number,
    who: Parameters<KnownPeople['questions']['ask']>[1],
    person: KnownPerson,
    field: string,
  ): KnownPerson | Exclude<Found, { kind: 'found' }> {
    const described = describePerson(person)
    const answer = this.#known.questions.ask(row, who, person, described)
    if (answer === 'same') return person
    if (answer !== null)
      return rejected(field, `${who.fullName} chưa có trong sổ. Nhập danh sách đảng viên trước.`)
    return {
      kind: 'unsure',
      told: {
        field,
        reason: `Có thể là ${described}. Chưa ghi; trả lời ở phần Cần trả lời, hoặc ghi thêm chi bộ rồi nhập lại.`,
      },
    }
  }
}

function found(subject: Inspected): Found {
  return { kind: 'found', subjects: [subject] }
}

function rejected(field: string, reason: string): Exclude<Found, { kind: 'found' }> {
  return { kind: 'rejected', told: { field, reason } }
}

/** Whoever is named twice in one cell is one subject. */
function onlyOnce(subjects: readonly Inspected[]): Inspected[] {
  const key = (subject: Inspected) =>
    subject.kind === 'member' ? `p${subject.personId}` : `c${subject.cellId}`
  return [...new Map(subjects.map((subject) => [key(subject), subject])).values()]
}
