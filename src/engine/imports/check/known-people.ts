import type { Identity } from '../../../shared/people/likeness.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { Reader } from '../../register/reader.ts'
import { RowQuestions } from './row-questions.ts'

/** Somebody of the register, and how the Party knows the person today. */
export interface KnownPerson extends Identity {
  readonly id: number
  readonly villageName: string | null
  readonly isMember: boolean
  readonly tracking: 'tracked' | 'admitted' | 'stopped' | null
  /** Where the person is a member or tracked. */
  readonly cellName: string | null
}

interface Row {
  id: number
  full_name: string
  sex: 'male' | 'female' | null
  birth_date: PartialDate | null
  citizen_id: string | null
  father_name: string | null
  village_id: number | null
  village_name: string | null
  member_cell: number | null
  stay_cell: number | null
  sympathizer: number | null
  admitted_on: string | null
  stopped_on: string | null
  cell_name: string | null
}

const select = (where: string) => `
  SELECT person.id, person.full_name, person.sex, person.birth_date, person.citizen_id, person.father_name, person.village_id,
    village.name AS village_name, member.cell_id AS member_cell, stay.cell_id AS stay_cell,
    sympathizer.id AS sympathizer, sympathizer.admitted_on, sympathizer.stopped_on,
    (SELECT name FROM cell_state WHERE cell_state.cell_id = coalesce(member.cell_id, stay.cell_id)
      ORDER BY to_date IS NULL DESC, id DESC LIMIT 1) AS cell_name
  FROM person
  LEFT JOIN village ON village.id = person.village_id
  LEFT JOIN cell_member AS member ON member.id = (SELECT id FROM cell_member WHERE person_id = person.id
    AND (to_date IS NULL OR (to_date <> '?' AND to_date > @today)) ORDER BY id DESC LIMIT 1)
  LEFT JOIN sympathizer ON sympathizer.id = (SELECT id FROM sympathizer WHERE person_id = person.id AND trashed_at IS NULL
    ORDER BY (stopped_on IS NULL AND admitted_on IS NULL) DESC, id DESC LIMIT 1)
  LEFT JOIN sympathizer_stay AS stay ON stay.id = (SELECT id FROM sympathizer_stay WHERE sympathizer_id = sympathizer.id
    ORDER BY to_date IS NULL DESC, id DESC LIMIT 1)
  WHERE person.trashed_at IS NULL AND ${where}`

// A person's other name follows the name in the key, after a space; '!' is the next sign after the space.
const byName = select(
  "(person.name_key = @key OR (person.name_key > @key || ' ' AND person.name_key < @key || '!'))",
)
const byCitizenId = select('person.citizen_id = @citizenId')

/** People of the register whom a row may mean. Each name is asked for once. */
export class KnownPeople {
  readonly #reader: Reader
  readonly #today: Day
  /** In the order of their signs: names that begin with a name stand behind it. */
  readonly #nameKeys: readonly string[]
  readonly #byName = new Map<string, readonly KnownPerson[]>()

  /** What is asked of rows that may mean somebody. */
  readonly questions: RowQuestions

  constructor(reader: Reader, today: Day, questions = new RowQuestions()) {
    this.questions = questions
    this.#reader = reader
    this.#today = today
    this.#nameKeys = reader
      .statement<{ key: string }>('SELECT DISTINCT name_key AS key FROM person ORDER BY name_key')
      .all()
      .map(({ key }) => key)
  }

  withCitizenId(citizenId: string): KnownPerson | null {
    if (this.#nameKeys.length === 0) return null
    const row = this.#reader.statement<Row>(byCitizenId).get({ citizenId, today: this.#today })
    return row === undefined ? null : asKnown(row)
  }

  withName(key: string): readonly KnownPerson[] {
    // Most of a new list is new to the register: that is known without asking the file 20,000 times.
    if (!this.#hasNameLike(key)) return []
    const asked = this.#byName.get(key)
    if (asked !== undefined) return asked
    const rows = this.#reader.statement<Row>(byName).all({ key, today: this.#today })
    const known = rows.map(asKnown).filter((person) => person.nameKey === key)
    this.#byName.set(key, known)
    return known
  }

  #hasNameLike(key: string): boolean {
    let [from, to] = [0, this.#nameKeys.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#nameKeys[middle] ?? '') < key) from = middle + 1
      else to = middle
    }
    const next = this.#nameKeys[from]
    return next !== undefined && (next === key || next.startsWith(`${key} `))
  }
}

function asKnown(row: Row): KnownPerson {
  const tracking =
    row.sympathizer === null
      ? null
      : row.admitted_on !== null
        ? 'admitted'
        : row.stopped_on !== null
          ? 'stopped'
          : 'tracked'
  return {
    id: row.id,
    fullName: row.full_name,
    nameKey: searchKey(row.full_name),
    sex: row.sex,
    birthDate: row.birth_date,
    citizenId: row.citizen_id,
    fatherName: row.father_name,
    villages: row.village_id === null ? [] : [row.village_id],
    cells: [row.member_cell, row.stay_cell].filter((id) => id !== null),
    villageName: row.village_name,
    isMember: row.member_cell !== null,
    tracking,
    cellName: row.cell_name,
  }
}
