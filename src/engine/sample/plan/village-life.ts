import { addDays, addMonths, type Day, dayOf } from '../../../shared/vocabulary/day.ts'
import { wholeDay, wholeDayOrNull } from './blurring.ts'
import { laterDay } from './day-order.ts'
import type { SampleFrame } from './options.ts'
import type {
  PlannedFact,
  PlannedIncident,
  PlannedPatrol,
  PlannedPledge,
  PlannedProtectionTeam,
  PlannedTwinning,
  PlannedWork,
} from './plan.ts'
import { type Random, randomFrom } from './random.ts'
import type { VillageDraft } from './villages.ts'

export interface VillageLifeRows {
  readonly village_fact: PlannedFact[]
  readonly twinning: PlannedTwinning[]
  readonly village_work: PlannedWork[]
  readonly forest_pledge: PlannedPledge[]
  readonly protection_team: PlannedProtectionTeam[]
  readonly patrol: PlannedPatrol[]
  readonly forest_incident: PlannedIncident[]
}

const helpers = [
  'Ban Chỉ huy Quân sự xã',
  'Công an xã',
  'Trường Trung học cơ sở xã',
  'Trạm Y tế xã',
  'Văn phòng HĐND và UBND xã',
  'Hội Liên hiệp Phụ nữ xã',
]
const works = ['Đường bê tông nội bản', 'Nhà văn hóa bản', 'Kênh mương thủy lợi', 'Điểm trường mầm non']
const crops = ['Ngô, sắn', 'Lúa nước, ngô', 'Mận, xoài', 'Cà phê, ngô']
const surnames = ['Lò', 'Quàng', 'Giàng', 'Sùng', 'Cà', 'Vàng']
const middles = ['Văn', 'A', 'Thị', 'Văn']
const givens = ['Ún', 'Sếnh', 'Inh', 'Chứ', 'Pó', 'Dua', 'Xôm', 'Nhia']

/** Three years of every village as its head reports them, and what is done about its forest. */
export function planVillageLife(frame: SampleFrame, villages: readonly VillageDraft[]): VillageLifeRows {
  const rows: VillageLifeRows = {
    village_fact: [],
    twinning: [],
    village_work: [],
    forest_pledge: [],
    protection_team: [],
    patrol: [],
    forest_incident: [],
  }
  const thisYear = Number(frame.today.slice(0, 4))
  for (const village of villages) {
    const random = randomFrom(frame.seed, `village life ${village.row.id}`)
    const households = random.int(28, 130)
    facts(random, rows, village, thisYear, households)
    if (village.row.hard === 1 && random.chance(0.75)) twin(random, rows, village, frame)
    for (const year of [thisYear - 1, thisYear])
      if (random.chance(0.4)) build(random, rows, village, year, frame.today)
    if (village.row.kind !== 'ban') continue
    for (const year of [thisYear - 1, thisYear]) pledge(random, rows, village, year, households, frame.today)
    protect(random, rows, village, frame)
  }
  return rows
}

function facts(
  random: Random,
  rows: VillageLifeRows,
  { row }: VillageDraft,
  thisYear: number,
  households: number,
): void {
  let poor = Math.round(
    households * (row.hard === 1 ? 0.25 + random.next() * 0.3 : 0.04 + random.next() * 0.1),
  )
  let roadKm = random.int(2, 30) / 10
  const forestHa = row.kind === 'ban' ? random.int(80, 900) : 0
  for (let year = thisYear - 2; year <= thisYear; year += 1) {
    const nearPoor = Math.min(households - poor, Math.round(poor * 0.6))
    rows.village_fact.push({
      id: rows.village_fact.length + 1,
      village_id: row.id,
      year,
      households: households + (year - thisYear + 2),
      people: households * 4 + random.int(0, 30),
      poor,
      near_poor: nearPoor,
      dilapidated: Math.round(poor / 4),
      enterprises: random.int(0, 2),
      road_km: roadKm,
      crops_ha: random.int(200, 1600) / 10,
      crops: random.pick(crops),
      forest_ha: forestHa,
      regrowth_ha: Math.round(forestHa / 5),
      forest_owners: forestHa === 0 ? null : 'Cộng đồng bản và các hộ',
      note: null,
    })
    poor = Math.round(poor * (0.75 + random.next() * 0.15))
    roadKm = Math.round((roadKm + random.int(0, 8) / 10) * 10) / 10
  }
}

function twin(random: Random, rows: VillageLifeRows, { row }: VillageDraft, frame: SampleFrame): void {
  rows.twinning.push({
    id: rows.twinning.length + 1,
    village_id: row.id,
    unit: random.pick(helpers),
    content: 'Giúp ngày công, cây giống, sửa nhà cho hộ nghèo',
    value: random.int(10, 80),
    from_date: wholeDay(random.day(frame.start, addMonths(frame.today, -3))),
    to_date: null,
    note: null,
  })
}

function build(random: Random, rows: VillageLifeRows, { row }: VillageDraft, year: number, today: Day): void {
  const finished = dayOf(year, random.int(3, 11), random.int(1, 28))
  rows.village_work.push({
    id: rows.village_work.length + 1,
    village_id: row.id,
    year,
    name: random.pick(works),
    length_km: random.int(2, 20) / 10,
    state_money: random.int(80, 600),
    people_money: random.int(5, 90),
    labour_days: random.int(40, 400),
    finished_on: finished !== null && finished <= today ? wholeDay(finished) : null,
    note: null,
  })
}

function nameOf(random: Random): string {
  return `${random.pick(surnames)} ${random.pick(middles)} ${random.pick(givens)}`
}

function pledge(
  random: Random,
  rows: VillageLifeRows,
  { row }: VillageDraft,
  year: number,
  households: number,
  today: Day,
): void {
  const day = dayOf(year, 2, random.int(5, 26))
  const began = day !== null && day <= today
  const signed = began ? households - (random.chance(0.4) ? random.int(1, 8) : 0) : 0
  const head = began && day !== null && random.chance(0.85) ? addDays(day, random.int(2, 20)) : null
  rows.forest_pledge.push({
    id: rows.forest_pledge.length + 1,
    village_id: row.id,
    year,
    to_sign: households,
    signed,
    signed_on: began ? wholeDay(day) : null,
    head_name: nameOf(random),
    head_signed_on: wholeDayOrNull(head !== null && head <= today ? head : null),
    note: null,
  })
}

function protect(random: Random, rows: VillageLifeRows, { row }: VillageDraft, frame: SampleFrame): void {
  if (!random.chance(0.8)) return
  const id = rows.protection_team.length + 1
  const people = random.int(5, 12)
  rows.protection_team.push({
    id,
    village_id: row.id,
    name: `Tổ bảo vệ rừng ${row.name}`,
    leader: nameOf(random),
    members: Array.from({ length: people }, () => nameOf(random)).join('\n'),
    schedule: 'Hai lần mỗi tháng, mùa khô mỗi tuần một lần',
    from_date: wholeDay(laterDay(frame.start, addMonths(frame.today, -24))),
    to_date: null,
    note: null,
  })
  for (let months = 5; months >= 0; months -= 1) {
    if (!random.chance(0.8)) continue
    const found = random.chance(0.15)
    rows.patrol.push({
      id: rows.patrol.length + 1,
      village_id: row.id,
      protection_team_id: id,
      patrolled_on: addDays(addMonths(frame.today, -months), -random.int(0, 20)),
      people: random.int(3, people),
      finding: found ? 'Có dấu hiệu chặt cây làm củi' : 'Không phát hiện vi phạm',
      note: null,
    })
  }
  if (random.chance(0.2))
    rows.forest_incident.push({
      id: rows.forest_incident.length + 1,
      village_id: row.id,
      happened_on: wholeDay(random.day(addMonths(frame.today, -10), frame.today)),
      what: 'Cháy thực bì do đốt nương',
      area_ha: random.int(1, 20) / 10,
      handling: 'Đã dập lửa, nhắc nhở hộ gia đình',
      note: null,
    })
}
