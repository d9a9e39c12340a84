import type { PersonRow } from '../../shared/people/contract.ts'
import {
  type Identity,
  reasonsAgainst,
  reasonsFor,
  scoreOf,
  signsOf,
  worthALook,
} from '../../shared/people/likeness.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Reader } from '../register/reader.ts'
import { peopleByIds } from './queries.ts'

export interface TypedPerson {
  readonly fullName: string
  readonly birthDate: PartialDate | null
  readonly villageId: number | null
  readonly sex?: 'male' | 'female' | null | undefined
  readonly citizenId?: string | null | undefined
  readonly fatherName?: string | null | undefined
  readonly exceptId?: number | undefined
}

export interface LikelyPerson {
  person: PersonRow
  score: number
  reasons: string[]
  against: string[]
}

interface Row {
  id: number
  full_name: string
  sex: 'male' | 'female' | null
  birth_date: PartialDate | null
  citizen_id: string | null
  father_name: string | null
  village_id: number | null
}

const columns = 'id, full_name, sex, birth_date, citizen_id, father_name, village_id'
// A person's other name follows the name in the key, after a space; '!' is the next sign after the space.
const namesakes = `SELECT ${columns} FROM person WHERE trashed_at IS NULL AND name_key = ?
  UNION ALL SELECT ${columns} FROM person
    WHERE trashed_at IS NULL AND other_name IS NOT NULL AND name_key > ? AND name_key < ?`
const holder = `SELECT ${columns} FROM person WHERE trashed_at IS NULL AND citizen_id = ?`
const decided = `SELECT 1 FROM person_pair WHERE verdict = 'different' AND first_id = @first AND second_id = @second`

const suggestions = 8

/**
 * People who may be the one being typed: of the same name, marks aside, or with the same citizen ID; the likeliest first, each
 * with what speaks for and against it. Whoever was said to be somebody else is not brought up again.
 */
export function similarPeople(reader: Reader, typed: TypedPerson, day: Day): LikelyPerson[] {
  const who = asIdentity(typed)
  const found = new Map<number, Row>()
  if (who.nameKey.split(' ').length >= 2)
    for (const row of reader.statement<Row>(namesakes).all(who.nameKey, `${who.nameKey} `, `${who.nameKey}!`))
      found.set(row.id, row)
  if (who.citizenId !== null)
    for (const row of reader.statement<Row>(holder).all(who.citizenId)) found.set(row.id, row)
  found.delete(typed.exceptId ?? 0)
  const likely = [...found.values()]
    .flatMap((row) => {
      const signs = signsOf(who, identityOf(row))
      const [score, against] = [scoreOf(signs), reasonsAgainst(signs)]
      // with little typed yet, a namesake nothing speaks against is worth a look too
      if (score < worthALook && against.length > 0) return []
      return [{ id: row.id, score, reasons: reasonsFor(signs), against }]
    })
    .filter(({ id }) => typed.exceptId === undefined || !saidToDiffer(reader, id, typed.exceptId))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, suggestions)
  const ids = likely.map(({ id }) => id)
  const rows = new Map(peopleByIds(reader, ids, day).map((row) => [row.id, row]))
  return likely.flatMap(({ id, ...told }) => {
    const person = rows.get(id)
    return person === undefined ? [] : [{ person, ...told }]
  })
}

function asIdentity(typed: TypedPerson): Identity {
  return {
    fullName: typed.fullName.trim(),
    nameKey: searchKey(typed.fullName),
    sex: typed.sex ?? null,
    birthDate: typed.birthDate,
    citizenId: typed.citizenId ?? null,
    fatherName: typed.fatherName ?? null,
    villages: typed.villageId === null ? [] : [typed.villageId],
    cells: [],
  }
}

function identityOf(row: Row): Identity {
  return {
    fullName: row.full_name,
    nameKey: searchKey(row.full_name),
    sex: row.sex,
    birthDate: row.birth_date,
    citizenId: row.citizen_id,
    fatherName: row.father_name,
    villages: row.village_id === null ? [] : [row.village_id],
    cells: [],
  }
}

function saidToDiffer(reader: Reader, a: number, b: number): boolean {
  const pair = { first: Math.min(a, b), second: Math.max(a, b) }
  return reader.statement(decided).get(pair) !== undefined
}
