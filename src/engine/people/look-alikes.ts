import { type Identity, scoreOf, signsOf, worthALook } from '../../shared/people/likeness.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Reader } from '../register/reader.ts'

/** Two records that look like one person. */
export interface LookAlikes {
  /** The smaller id. */
  readonly firstId: number
  readonly secondId: number
  readonly score: number
}

interface Row {
  id: number
  full_name: string
  other_name: string | null
  name_key: string
  sex: 'male' | 'female' | null
  birth_date: PartialDate | null
  citizen_id: string | null
  father_name: string | null
  village_id: number | null
  cell_id: number | null
}

type Known = Identity & { readonly id: number }

const everybody = `SELECT person.id, full_name, other_name, name_key, sex, birth_date, citizen_id, father_name, village_id,
    (SELECT cell_id FROM cell_member WHERE person_id = person.id AND to_date IS NULL ORDER BY id DESC LIMIT 1) AS cell_id
  FROM person WHERE trashed_at IS NULL AND (name_key IN (SELECT name_key FROM person WHERE trashed_at IS NULL
    GROUP BY name_key HAVING count(*) > 1) OR other_name IS NOT NULL) ORDER BY person.id`

/** Every two records that look like one person, the likeliest first. */
export function lookAlikes(reader: Reader): LookAlikes[] {
  const byName = new Map<string, Known[]>()
  for (const row of reader.statement<Row>(everybody).all()) {
    const known = asKnown(row)
    const namesakes = byName.get(known.nameKey)
    if (namesakes === undefined) byName.set(known.nameKey, [known])
    else namesakes.push(known)
  }
  const pairs: LookAlikes[] = []
  for (const namesakes of byName.values()) if (namesakes.length > 1) compareNamesakes(namesakes, pairs)
  return pairs.sort((a, b) => b.score - a.score || a.firstId - b.firstId || a.secondId - b.secondId)
}

/**
 * Who was born in another year cannot be the same, so that only those of one year are compared, and those of no known year
 * with all: in a province hundreds bear one name.
 */
function compareNamesakes(namesakes: readonly Known[], pairs: LookAlikes[]): void {
  const byYear = new Map<string, Known[]>()
  for (const known of namesakes) {
    const year = known.birthDate === null ? '?' : known.birthDate.slice(0, 4)
    const together = [...(byYear.get(year) ?? []), ...(year === '?' ? [] : (byYear.get('?') ?? []))]
    const others = year === '?' ? [...byYear.values()].flat() : together
    for (const other of others) {
      const score = scoreOf(signsOf(other, known))
      if (score >= worthALook) pairs.push({ firstId: other.id, secondId: known.id, score })
    }
    const same = byYear.get(year)
    if (same === undefined) byYear.set(year, [known])
    else same.push(known)
  }
}

function asKnown(row: Row): Known {
  return {
    id: row.id,
    fullName: row.full_name,
    nameKey: row.other_name === null ? row.name_key : searchKey(row.full_name),
    sex: row.sex,
    birthDate: row.birth_date,
    citizenId: row.citizen_id,
    fatherName: row.father_name,
    villages: row.village_id === null ? [] : [row.village_id],
    cells: row.cell_id === null ? [] : [row.cell_id],
  }
}
