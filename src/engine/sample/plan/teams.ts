import { usualVisitDay } from '../../../shared/teams/fields.ts'
import { dueVisits } from '../../../shared/teams/rules.ts'
import { addDays, addMonths, type Day } from '../../../shared/vocabulary/day.ts'
import { wholeDay } from './blurring.ts'
import type { CellDraft } from './cell-drafts.ts'
import { rootId } from './cells.ts'
import { earlierDay, laterDay } from './day-order.ts'
import type { OfficialMembers } from './official-members.ts'
import type { SampleFrame } from './options.ts'
import type {
  PlannedDifficulty,
  PlannedPost,
  PlannedReinforcement,
  PlannedTeam,
  PlannedTeamCell,
  PlannedTeamMember,
  PlannedVisit,
  PlannedVisitPerson,
} from './plan.ts'
import { at, type Random } from './random.ts'

export interface TeamRows {
  readonly team: PlannedTeam[]
  readonly team_member: PlannedTeamMember[]
  readonly team_cell: PlannedTeamCell[]
  readonly team_visit: PlannedVisit[]
  readonly team_visit_person: PlannedVisitPerson[]
  readonly difficulty: PlannedDifficulty[]
  readonly reinforcement: PlannedReinforcement[]
}

const troubles = [
  ['Nguồn phát triển đảng viên ít, thanh niên đi làm xa', 'Phân công đảng viên giúp đỡ quần chúng đi làm xa'],
  ['Nhà văn hóa bản xuống cấp, khó tổ chức sinh hoạt', 'Bố trí kinh phí sửa chữa trong năm'],
  ['Đảng viên cao tuổi nhiều, tỷ lệ dự họp thấp', 'Rà soát, xét miễn sinh hoạt theo quy định'],
  ['Ghi chép sổ nghị quyết chưa đầy đủ', 'Tổ phụ trách hướng dẫn bí thư ghi sổ'],
  ['Đường vào bản bị sạt lở mùa mưa', 'Đề nghị UBND xã bố trí máy thông đường'],
] as const

const guidance = [
  'Nhắc chi bộ thực hiện nghị quyết tháng trước, tạo nguồn phát triển đảng viên',
  'Chỉ đạo rà soát hộ nghèo, bảo vệ rừng mùa khô',
  'Góp ý nội dung sinh hoạt chuyên đề',
  'Dự và kết luận buổi sinh hoạt',
]
/** A team looks after about this many cells. */
const cellsOfTeam = 4

/** Supervising teams out of the commune committee, with a year of their visits, and what the cells told them. */
export function planTeams(
  random: Random,
  frame: SampleFrame,
  cells: readonly CellDraft[],
  posts: readonly PlannedPost[],
  officials: OfficialMembers,
): TeamRows {
  const rows: TeamRows = {
    team: [],
    team_member: [],
    team_cell: [],
    team_visit: [],
    team_visit_person: [],
    difficulty: [],
    reinforcement: [],
  }
  const living = cells.filter((cell) => cell.weight > 0 && cell.dissolved === null)
  const committee = [
    ...new Set(
      posts.filter((post) => post.cell_id === rootId && post.to_date === null).map((post) => post.person_id),
    ),
  ]
  if (committee.length === 0 || living.length === 0) return rows
  const from = laterDay(frame.rearranged, addMonths(frame.today, -12))
  foundTeams(random, rows, living, committee, frame.rearranged)
  visit(random, rows, from, frame.today)
  for (const cell of living) if (random.chance(0.5)) raise(random, rows, cell, frame)
  reinforce(random, rows, living, officials, frame)
  return rows
}

function foundTeams(
  random: Random,
  rows: TeamRows,
  cells: readonly CellDraft[],
  committee: readonly number[],
  from: Day,
): void {
  const count = Math.max(1, Math.min(committee.length, Math.ceil(cells.length / cellsOfTeam)))
  for (let number = 1; number <= count; number += 1) {
    const usual = number < count || count < 3
    rows.team.push({
      id: number,
      name: usual ? `Tổ cấp ủy phụ trách số ${number}` : 'Tổ công tác vùng biên giới',
      kind: usual ? 'to_cap_uy_phu_trach' : 'to_cong_tac',
      decision: `${String(number + 10).padStart(2, '0')}-QĐ/ĐU`,
      decided_on: wholeDay(from),
      visit_day: usualVisitDay,
      field: usual ? null : 'Các bản biên giới',
      ended_on: null,
      note: null,
    })
    const people = [number - 1, number + count - 1].flatMap((index) => committee[index] ?? [])
    for (const [index, person_id] of people.entries())
      rows.team_member.push({
        id: rows.team_member.length + 1,
        team_id: number,
        person_id,
        role: index === 0 ? 'leader' : 'member',
        duty: null,
        from_date: wholeDay(from),
        to_date: null,
      })
  }
  for (const [index, cell] of random.shuffled(cells).entries()) {
    // a cell nobody has been put in charge of
    if (index > 0 && index % 11 === 0) continue
    const team_id = (index % count) + 1
    const people = rows.team_member.filter((member) => member.team_id === team_id)
    const start = laterDay(from, addDays(cell.founded, 1))
    rows.team_cell.push({
      id: rows.team_cell.length + 1,
      team_id,
      cell_id: cell.id,
      person_id: people.length === 0 ? null : random.pick(people).person_id,
      from_date: wholeDay(start),
      to_date: null,
    })
  }
}

function visit(random: Random, rows: TeamRows, from: Day, to: Day): void {
  const charges = rows.team_cell.map((row) => ({
    teamId: row.team_id,
    cellId: row.cell_id,
    visitDay: usualVisitDay,
    from: row.from_date,
    to: row.to_date,
  }))
  for (const due of dueVisits(charges, from, to)) {
    if (!random.chance(0.84)) continue
    const id = rows.team_visit.length + 1
    const late = random.chance(0.25) ? random.int(-2, 3) : 0
    rows.team_visit.push({
      id,
      team_id: due.teamId,
      cell_id: due.cellId,
      month: due.month,
      visited_on: earlierDay(addDays(due.day, late), to),
      level: 'commune',
      others: null,
      content: random.chance(0.6) ? random.pick(guidance) : null,
      note: null,
    })
    const people = random.shuffled(rows.team_member.filter((member) => member.team_id === due.teamId))
    for (const { person_id } of people.slice(0, random.int(1, 2)))
      rows.team_visit_person.push({ id: rows.team_visit_person.length + 1, visit_id: id, person_id })
  }
}

function raise(random: Random, rows: TeamRows, cell: CellDraft, frame: SampleFrame): void {
  const raised = random.day(laterDay(cell.founded, addMonths(frame.today, -10)), frame.today)
  const due = addMonths(raised, random.int(1, 6))
  const solved = random.chance(0.5) ? random.day(raised, due) : null
  const [what, solution] = at(troubles, random.int(0, troubles.length - 1))
  const charge = rows.team_cell.find((row) => row.cell_id === cell.id)
  const done = solved !== null && solved <= frame.today ? wholeDay(solved) : null
  rows.difficulty.push({
    id: rows.difficulty.length + 1,
    cell_id: cell.id,
    team_id: charge?.team_id ?? null,
    raised_on: wholeDay(raised),
    what,
    cause: null,
    solution,
    due_on: due,
    person_id: charge?.person_id ?? null,
    responsible: charge === undefined ? 'Văn phòng Đảng ủy' : null,
    done_on: done,
    result: done === null ? null : 'Đã thực hiện',
    note: null,
  })
}

/** Members of offices and schools sent to strengthen the smallest village cells. */
function reinforce(
  random: Random,
  rows: TeamRows,
  cells: readonly CellDraft[],
  officials: OfficialMembers,
  frame: SampleFrame,
): void {
  const size = (cell: CellDraft) => officials.countOn(cell.id, frame.today)
  const weak = cells
    .filter((cell) => cell.kind === 'village' && cell.founded < frame.rearranged)
    .sort((a, b) => size(a) - size(b))
  const senders = cells.filter((cell) => cell.kind !== 'village')
  for (const [index, cell] of weak.slice(0, Math.min(3, senders.length)).entries()) {
    const sender = at(senders, index)
    const people = officials.during(sender.id, frame.rearranged, null)
    if (people.length === 0) continue
    rows.reinforcement.push({
      id: rows.reinforcement.length + 1,
      person_id: random.pick(people).row.id,
      from_cell_id: sender.id,
      from_unit: null,
      cell_id: cell.id,
      decision: `${String(index + 30)}-QĐ/ĐU`,
      task: 'Giúp chi bộ sinh hoạt, tạo nguồn phát triển đảng viên',
      from_date: wholeDay(frame.rearranged),
      to_date: null,
      note: null,
    })
  }
}
