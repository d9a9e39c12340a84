import { type Paper, paperSchema } from '../../../shared/admissions/papers.ts'
import { addDays, type Day, daysBetween } from '../../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../../shared/vocabulary/partial-date.ts'
import { wholeDay, wholeDayOrNull } from './blurring.ts'
import type { CellDraft } from './cell-drafts.ts'
import { type DossierRows, noDossiers } from './dossier-rows.ts'
import { type DossierWay, monthsBefore, permissionBefore, wayOf } from './dossier-way.ts'
import type { MemberDraft } from './members.ts'
import type { OfficialMembers } from './official-members.ts'
import type { SampleFrame } from './options.ts'
import type { PersonDraft } from './people.ts'
import type { PlannedHelper } from './plan.ts'
import { at, type Random } from './random.ts'
import type { SympathizerDraft } from './sympathizers.ts'

interface Around {
  readonly frame: SampleFrame
  readonly cells: readonly CellDraft[]
  readonly officials: OfficialMembers
  readonly helpers: readonly PlannedHelper[]
}

/** Dossiers of those who were admitted and of some who are on the way; the days agree with tracking and membership. */
export function planDossiers(
  random: Random,
  around: Around,
  sympathizers: readonly SympathizerDraft[],
  members: readonly MemberDraft[],
): DossierRows {
  const rows = noDossiers()
  const byPerson = new Map(members.map((member) => [member.person.row.id, member]))
  const helpers = Map.groupBy(around.helpers, (row) => row.sympathizer_id)
  for (const [index, draft] of sympathizers.entries()) {
    const member = byPerson.get(draft.person.row.id) ?? null
    const way = wayOf(random, around.frame, draft, member)
    if (way !== null) addDossier(random, around, rows, draft, index + 1, way, helpers.get(index + 1) ?? [])
  }
  return rows
}

function addDossier(
  random: Random,
  { cells, officials }: Around,
  rows: DossierRows,
  { person, stays }: SympathizerDraft,
  sympathizerId: number,
  way: DossierWay,
  helpers: readonly PlannedHelper[],
): void {
  const id = rows.dossier.length + 1
  const cellId = at(stays, stays.length - 1).cell
  const village = cells.find((cell) => cell.id === cellId)?.kind === 'village'
  const application = addDays(way.opened, random.int(2, 12))
  const number = (kind: string) => `${random.int(11, 480)}-${kind}`
  const closed = way.refused ?? way.withdrawn
  rows.dossier.push({
    id,
    person_id: person.row.id,
    sympathizer_id: sympathizerId,
    cell_id: cellId,
    opened_on: way.opened,
    permission_number: number('TB/ĐU'),
    permission_on: wholeDay(addDays(way.opened, -permissionBefore)),
    readmission: 0,
    introduction: 'two_members',
    has_branch_committee: 0,
    has_grassroots_step: village ? 0 : 1,
    delegated_decision: 0,
    difficult_area: village ? 1 : 0,
    village_elder: 0,
    application_on: wholeDay(application),
    decision_number: way.decided === null ? null : number('QĐ/ĐU'),
    decision_on: wholeDayOrNull(way.decided),
    decision_received_on: wholeDayOrNull(way.received),
    refused_on: wholeDayOrNull(way.refused),
    refusal_reason: way.refused === null ? null : 'Cần thẩm tra thêm lịch sử chính trị',
    ceremony_on: way.ceremony,
    announced_by: way.ceremony === null ? null : 'Bí thư chi bộ',
    record_declared_on: wholeDayOrNull(way.declared),
    recognition_number: way.recognised === null ? null : number('QĐ/ĐU'),
    recognition_on: wholeDayOrNull(way.recognised),
    closed_on: wholeDayOrNull(closed),
    close_reason: way.refused === null ? (way.withdrawn === null ? null : 'withdrawn') : 'refused',
    close_note: way.withdrawn === null ? null : 'Đi làm ăn xa, xin thôi',
  })
  const received = (paper: Paper, day: Day | null) => {
    if (day !== null)
      rows.dossier_paper.push({
        id: rows.dossier_paper.length + 1,
        dossier_id: id,
        paper,
        received_on: wholeDay(day),
        not_needed: 0,
      })
  }
  // before the meeting some papers are still out; after it all of them came
  for (const paper of papersOfA)
    if (way.considered !== null || random.chance(0.55))
      received(paper, way.considered === null ? addDays(application, 1) : addDays(way.considered, -3))
  received('cell_resolution', way.considered === null ? null : addDays(way.considered, 1))
  received('member_form', way.declared)
  if (way.reviewed !== null) for (const paper of papersOfC) received(paper, way.reviewed)
  addIntroducers(random, officials, rows, { id, cellId, personId: person.row.id }, way, application, helpers)
  addChecks(random, rows, id, person, way, application)
  addBallots(random, officials, rows, id, cellId, way, village)
  const passed = way.ceremony !== null && random.chance(0.06)
  if (passed)
    rows.exceptions.push({
      dossier_id: id,
      rule_key: 'introducer.min_shared_time',
      message: 'Người giới thiệu cùng công tác, cư trú với người xin vào Đảng chưa đủ thời gian quy định',
      reason: 'Chi bộ mới sáp nhập, đã báo cáo đảng ủy',
    })
}

const papersOfA = paperSchema.options
  .slice(0, paperSchema.options.indexOf('opinions') + 1)
  .filter((paper) => paper !== 'organisation_resolution')
const papersOfC = [
  'new_member_certificate',
  'self_review',
  'helper_comment',
  'probation_opinions',
  'recognition_cell_resolution',
] as const satisfies readonly Paper[]

const monthOf = (day: Day): PartialDate => partialDate(day.slice(0, 7))

function addIntroducers(
  random: Random,
  officials: OfficialMembers,
  rows: DossierRows,
  of: { readonly id: number; readonly cellId: number; readonly personId: number },
  way: DossierWay,
  application: Day,
  helpers: readonly PlannedHelper[],
): void {
  const wanted = new Map<number, string>()
  for (const helper of helpers)
    if (helper.person_id !== null && (helper.to_date === null || helper.to_date >= wholeDay(application)))
      wanted.set(helper.person_id, helper.name)
  for (const member of officials.during(of.cellId, way.opened, way.considered ?? way.opened))
    if (wanted.size < introducersWanted) wanted.set(member.row.id, member.row.full_name)
  for (const [person_id, name] of [...wanted].slice(0, introducersWanted)) {
    if (way.considered === null && random.chance(0.3)) continue
    rows.dossier_introducer.push({
      id: rows.dossier_introducer.length + 1,
      dossier_id: of.id,
      person_id,
      name,
      kind: 'member',
      together_since: monthOf(monthsBefore(random, way.opened)),
      introduced_on: wholeDay(addDays(application, 1)),
    })
  }
}
const introducersWanted = 2

const relatives = [
  ['candidate', null],
  ['father', 'Cha đẻ'],
  ['mother', 'Mẹ đẻ'],
  ['spouse', 'Vợ hoặc chồng'],
] as const

function addChecks(
  random: Random,
  rows: DossierRows,
  id: number,
  person: PersonDraft,
  way: DossierWay,
  application: Day,
): void {
  for (const [relation, word] of relatives) {
    const sent = addDays(application, random.int(1, 3))
    const answered = way.considered !== null || random.chance(0.5) ? addDays(sent, random.int(6, 20)) : null
    const late = way.considered !== null && answered !== null && answered > way.considered
    rows.background_check.push({
      id: rows.background_check.length + 1,
      dossier_id: id,
      subject: word === null ? person.row.full_name : `${word} của ${person.row.full_name}`,
      relation,
      place: 'Đảng ủy nơi cư trú (mẫu)',
      abroad: 0,
      sent_on: wholeDay(sent),
      received_on: wholeDay(addDays(sent, 2)),
      answered_on: wholeDayOrNull(late ? way.considered : answered),
      result: answered === null ? null : 'Không có vấn đề về chính trị',
    })
  }
}

function addBallots(
  random: Random,
  officials: OfficialMembers,
  rows: DossierRows,
  id: number,
  cellId: number,
  way: DossierWay,
  village: boolean,
): void {
  const held = (
    purpose: 'admission' | 'recognition',
    body: 'cell' | 'grassroots_committee' | 'standing_committee',
    day: Day,
    members: number,
  ) => {
    // one vote against now and then, never enough to fail
    const against = members > 6 && random.chance(0.15) ? 1 : 0
    rows.ballot.push({
      id: rows.ballot.length + 1,
      dossier_id: id,
      purpose,
      body,
      round: 1,
      held_on: wholeDay(day),
      resolution_number: `${random.int(3, 60)}-NQ/${body === 'cell' ? 'CB' : 'ĐU'}`,
      method: random.chance(0.7) ? 'card' : 'secret',
      members,
      away_temporarily: 0,
      exempt_absent: 0,
      suspended: 0,
      prosecuted: 0,
      excused_absent: 0,
      in_favour: members - against,
      against,
      invalid: 0,
    })
  }
  const votes = (purpose: 'admission' | 'recognition', first: Day, decided: Day | null) => {
    held(purpose, 'cell', first, Math.max(3, officials.countOn(cellId, first)))
    if (decided === null) return
    if (!village)
      held(
        purpose,
        'grassroots_committee',
        addDays(first, Math.floor(daysBetween(first, decided) / 2)),
        committeeSize,
      )
    held(purpose, 'standing_committee', decided, standingSize)
  }
  if (way.considered !== null) votes('admission', way.considered, way.decided)
  if (way.reviewed !== null) votes('recognition', way.reviewed, way.recognised)
}
const committeeSize = 15
const standingSize = 9
