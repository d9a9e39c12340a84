import type { PersonFields } from '../../shared/people/fields.ts'
import { blankPerson } from '../../shared/people/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { createPerson } from '../people/commands.ts'
import type { Change } from '../register/change.ts'
import { randomFrom } from './plan/random.ts'

interface Known {
  readonly fullName: string
  readonly sex: PersonFields['sex']
  readonly birthDate: PartialDate
  readonly villageId: number
}

// nobody that a list, a pipeline or a table counts
const outsiders = `SELECT full_name AS fullName, sex, birth_date AS birthDate, village_id AS villageId FROM person
  WHERE length(birth_date) = 10 AND village_id IS NOT NULL AND sex IS NOT NULL
    AND id NOT IN (SELECT person_id FROM cell_member) AND id NOT IN (SELECT person_id FROM sympathizer) ORDER BY id`

/** Two people entered a second time: one from a list typed without marks, one by another village after moving house. */
export function writeLookAlikes(change: Change, today: Day, seed: number): void {
  const known = change.statement<Known>(outsiders).all()
  const [typed, moved] = randomFrom(seed, 'look-alikes').shuffled(known)
  if (typed === undefined || moved === undefined) return
  createPerson(
    change,
    {
      ...blankPerson,
      ...typed,
      fullName: withoutMarks(typed.fullName),
      birthDate: partialDate(typed.birthDate.slice(0, 4)),
      note: 'Nhập từ danh sách cũ, viết không dấu',
    },
    today,
  )
  const elsewhere = known.find(({ villageId }) => villageId !== moved.villageId)
  if (elsewhere === undefined) return
  createPerson(
    change,
    { ...blankPerson, ...moved, villageId: elsewhere.villageId, note: 'Ghi khi chuyển nhà đến' },
    today,
  )
}

function withoutMarks(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}
