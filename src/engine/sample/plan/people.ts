import { addMonths, type Day, dayOf } from '../../../shared/vocabulary/day.ts'
import { birthDatesKnown, blur, wholeDay } from './blurring.ts'
import { earlierDay } from './day-order.ts'
import { type NameMaker, nameMaker } from './full-names.ts'
import type { NameBook, Sex } from './name-book.ts'
import type { SampleFrame } from './options.ts'
import type { PlannedPerson } from './plan.ts'
import type { Random } from './random.ts'
import { schoolingOf, type Workplace } from './schooling.ts'
import { inSentence, type VillageDraft } from './villages.ts'

export interface PersonDraft {
  readonly row: PlannedPerson
  /** The true day, of which the row may tell less. */
  readonly birth: Day
  readonly village: VillageDraft | null
}

export interface PersonWanted {
  readonly village: VillageDraft | null
  readonly workplace: Workplace
  /** Whole years on `today`. */
  readonly age: number
  readonly member: boolean
  readonly female: number
}

export type PersonMaker = (wanted: PersonWanted) => PersonDraft

/** Of all villagers, how many belong to another group than most of the village. */
const marriedIn = 0.07
const namedAlike = 0.015

const allGroups = { '03': 46, '08': 24, '29': 10, '01': 10, '06': 5, '09': 3, '02': 2 } as const
const faiths = {
  mong: { '00': 90, '08': 10 },
  mongMember: { '00': 98, '08': 2 },
  kinh: { '00': 94, '01': 3, '02': 3 },
} as const
const cardDates = { none: 30, same: 67, other: 3 } as const
const staffGroups = { '01': 34, '03': 38, '06': 12, '02': 8, '08': 8 } as const

/** Numbers the people 1, 2, 3 … in the order in which they are asked for. */
export function personMaker(random: Random, book: NameBook, frame: SampleFrame): PersonMaker {
  const name = nameMaker(book)
  const namesakes = new Map<string, string[]>()
  let made = 0
  return (wanted) => {
    made += 1
    const sex: Sex = random.chance(wanted.female) ? 'female' : 'male'
    const ethnicGroup = ethnicGroupOf(random, wanted)
    const birth = birthDay(random, frame, wanted.age)
    const fullName = nameInVillage(random, name, namesakes, frame, wanted, { sex, ethnicGroup, birth })
    return {
      row: personRow(random, book, frame, made, wanted, { sex, ethnicGroup, birth, fullName }),
      birth,
      village: wanted.village,
    }
  }
}

interface Identity {
  readonly sex: Sex
  readonly ethnicGroup: string
  readonly birth: Day
}

function ethnicGroupOf(random: Random, { village, workplace }: PersonWanted): string {
  if (workplace !== 'village' && workplace !== 'enterprise') return random.weighted(staffGroups)
  if (!village || random.chance(village.row.kind === 'ban' ? marriedIn : 0.45))
    return random.weighted(allGroups)
  return village.ethnicGroup
}

function birthDay(random: Random, frame: SampleFrame, age: number): Day {
  const youngest = addMonths(frame.today, -12 * age)
  const day = random.day(addMonths(youngest, -11), youngest)
  // people without papers were all given the first of January
  return age > 45 && random.chance(0.1) ? (dayOf(Number(day.slice(0, 4)), 1, 1) ?? day) : day
}

/** Now and then a name that the village already has: lists must tell such people apart. */
function nameInVillage(
  random: Random,
  name: NameMaker,
  namesakes: Map<string, string[]>,
  frame: SampleFrame,
  { village }: PersonWanted,
  { sex, ethnicGroup, birth }: Identity,
): string {
  const key = `${village?.row.id ?? 0} ${ethnicGroup} ${sex}`
  const names = namesakes.get(key) ?? []
  namesakes.set(key, names)
  if (names.length > 0 && random.chance(namedAlike)) return random.pick(names)
  const [birthYear, year] = [Number(birth.slice(0, 4)), Number(frame.today.slice(0, 4))]
  const made = name(random, { ethnicGroup, sex, birthYear, year })
  names.push(made)
  return made
}

function personRow(
  random: Random,
  book: NameBook,
  frame: SampleFrame,
  id: number,
  { village, workplace, age, member }: PersonWanted,
  { sex, ethnicGroup, birth, fullName }: Identity & { fullName: string },
): PlannedPerson {
  const unless = <T>(missing: number, value: T) => (random.chance(missing) ? null : value)
  const schooling = schoolingOf(random, workplace, age, member)
  const here = `xã ${book.places.commune} (mẫu), tỉnh ${book.places.province}`
  const unionMember = age <= 30 ? unless(0.1, random.chance(0.75) ? 1 : 0) : null
  const known = random.weighted(birthDatesKnown)
  return {
    id,
    full_name: fullName,
    other_name: null,
    sex: unless(0.005, sex),
    birth_date: unless(0.01, blur(birth, known)),
    citizen_birth_date: citizenBirthDate(random, birth),
    citizen_id: unless(0.12, inventedCitizenId(id)),
    father_name: null,
    ethnic_group: unless(0.01, ethnicGroup),
    religion: unless(0.06, religionOf(random, ethnicGroup, member)),
    hometown: unless(0.05, hometownOf(random, book, ethnicGroup, workplace, here)),
    residence: village ? unless(0.04, `${inSentence(village)}, ${here}`) : null,
    village_id: village?.row.id ?? null,
    general_education: unless(0.06, schooling.general),
    professional_education: schooling.professional,
    political_theory: schooling.theory,
    occupation: unless(0.1, schooling.occupation),
    union_member: unionMember,
    union_joined: unionMember === 1 ? unless(0.3, blur(unionDay(random, frame, birth), 'month')) : null,
    mass_organisation: unless(0.35, massOrganisation(random, workplace, sex, age)),
    phone: unless(0.45, `0000${String(random.int(0, 999_999)).padStart(6, '0')}`),
    note: null,
  }
}

/** The card repeats the file for most, was never noted for some, and differs for a few. */
function citizenBirthDate(random: Random, birth: Day) {
  const kind = random.weighted(cardDates)
  if (kind === 'none') return null
  return wholeDay(kind === 'same' ? birth : addMonths(birth, random.pick([-12, -1, 1, 12, 24])))
}

/** No province has the code 000, so the number can belong to nobody; every id gives another one. */
function inventedCitizenId(id: number): string {
  return `000${String((id * 387_420_489) % 1_000_000_000).padStart(9, '0')}`
}

function religionOf(random: Random, ethnicGroup: string, member: boolean): string {
  if (ethnicGroup === '08') return random.weighted(member ? faiths.mongMember : faiths.mong)
  if (ethnicGroup === '01') return random.weighted(faiths.kinh)
  return '00'
}

function hometownOf(
  random: Random,
  book: NameBook,
  ethnicGroup: string,
  workplace: Workplace,
  here: string,
): string {
  const { homeOf, elsewhere } = book.places
  if (ethnicGroup === '01') return random.pick(elsewhere)
  const from = homeOf[ethnicGroup]
  if (from && random.chance(0.5)) return random.pick(from)
  return workplace === 'village' || random.chance(0.4) ? here : `tỉnh ${book.places.province}`
}

function unionDay(random: Random, frame: SampleFrame, birth: Day): Day {
  return earlierDay(addMonths(birth, 12 * 16 + random.int(0, 24)), frame.today)
}

function massOrganisation(random: Random, workplace: Workplace, sex: Sex, age: number): string | null {
  if (age <= 30) return 'Đoàn TNCS Hồ Chí Minh'
  // the armed forces have no trade union
  if (workplace === 'police' || workplace === 'military') return null
  if (workplace !== 'village' && workplace !== 'enterprise') return 'Công đoàn'
  if (sex === 'female') return random.chance(0.8) ? 'Hội Liên hiệp Phụ nữ' : 'Hội Nông dân'
  return age > 45 && random.chance(0.35) ? 'Hội Cựu chiến binh' : 'Hội Nông dân'
}
