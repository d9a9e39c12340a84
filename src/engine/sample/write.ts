import { join } from 'node:path'
import type { Progress } from '../../shared/rpc/progress.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { nameSortKey } from '../../shared/vocabulary/person-name.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { titleSortKey } from '../../shared/vocabulary/title-order.ts'
import { frozen, layOutBatch } from '../approvals/paper.ts'
import { occupationGroupsSetting } from '../catalogs/occupation-groups.ts'
import { organisationTypesSetting } from '../catalogs/organisation-types.ts'
import type { Engine } from '../engine.ts'
import { personNameKey } from '../people/columns.ts'
import { packOfYear } from '../ratings/year.ts'
import type { Change } from '../register/change.ts'
import type { Register } from '../register/register.ts'
import { writeSetting } from '../settings/commands.ts'
import { officeSettings } from '../settings/queries.ts'
import type { SampleOptions } from './plan/options.ts'
import type { SamplePlan } from './plan/plan.ts'
import { planSample } from './plan/plan-sample.ts'
import { readNameBook } from './plan/read-names.ts'
import { groupsOfOccupations } from './plan/schooling.ts'
import { writeCalendar } from './write-calendar.ts'
import { writeDossiers } from './write-dossiers.ts'
import { writeInspections } from './write-inspections.ts'
import { writeLookAlikes } from './write-look-alikes.ts'

/** Which sizes a caller may choose; what is left out takes the plan's own default (24 cells, 900 people, three years). */
export type SampleSize = {
  readonly [Option in 'cells' | 'people' | 'years' | 'seed']?: SampleOptions[Option]
}

/** Fills an empty register with the invented commune, in one command. The register must hold no records yet. */
export async function writeSample(engine: Engine, register: Register, size: SampleSize): Promise<void> {
  const book = readNameBook(join(engine.options.resourcesDir, 'samples'))
  const plan = planSample({ ...size, today: engine.today() }, book)
  const office = officeSettings(register.reader)
  const author = { accountId: null, name: 'Chương trình', door: engine.options.door }
  await register.commands.runLong(author, function* fill(change) {
    writeSetting(change, 'office', { ...office, place: plan.commune.place })
    writeSetting(change, occupationGroupsSetting, groupsOfOccupations)
    writeSetting(change, organisationTypesSetting, typesOfCells(plan))
    yield* insertPlan(change, plan, engine.now().toISOString())
    insertApprovals(change, plan, engine.options.resourcesDir)
    writeInspections(change, plan.today, size.seed ?? 1)
    writeCalendar(change, plan.today, size.seed ?? 1)
    writeLookAlikes(change, plan.today, size.seed ?? 1)
    change.describe('Nạp xã mẫu')
  })
}

/** Lines of form 5 that the kind of a cell does not tell, as the invented office would have chosen them. */
function typesOfCells(plan: SamplePlan): Record<string, string> {
  return Object.fromEntries(
    plan.cell_state.flatMap(({ cell_id, kind, name }) => {
      if (kind === 'agency') return [[String(cell_id), name.includes('Đảng') ? '4' : '5']]
      return kind === 'school' || kind === 'health' ? [[String(cell_id), '6a']] : []
    }),
  )
}

/** Ids of the plan run from 1 in each table, as an empty register gives them, so links need no translation. */
function* insertPlan(change: Change, plan: SamplePlan, at: string): Generator<Progress> {
  const named = (name: string) => ({ name_key: searchKey(name), name_sort: titleSortKey(name) })
  const total = plan.person.length
  const told = (done: number): Progress => ({ kind: 'progress', label: 'Đang nạp xã mẫu', done, total })
  for (const row of plan.village) change.insert('village', { ...row, ...named(row.name), trashed_at: null })
  for (const row of plan.cell) change.insert('cell', { ...row, trashed_at: null })
  for (const row of plan.cell_state) change.insert('cell_state', { ...row, ...named(row.name) })
  for (const row of plan.cell_village) change.insert('cell_village', row)
  for (const row of plan.person) {
    const { full_name, other_name } = row
    const keys = { name_key: personNameKey(full_name, other_name), name_sort: nameSortKey(full_name) }
    change.insert('person', { ...row, ...keys, trashed_at: null })
    if (row.id % 500 === 0) yield told(row.id)
  }
  for (const row of plan.cell_member) change.insert('cell_member', row)
  yield told(total)
  for (const row of plan.party_record) change.insert('party_record', { ...row, trashed_at: null })
  yield told(total)
  for (const row of plan.party_gap) change.insert('party_gap', row)
  for (const row of plan.member_transfer) change.insert('member_transfer', { ...row, trashed_at: null })
  for (const row of plan.member_departure) change.insert('member_departure', { ...row, trashed_at: null })
  for (const row of plan.member_exemption) change.insert('member_exemption', row)
  for (const row of plan.badge_award) change.insert('badge_award', row)
  for (const row of plan.member_discipline) change.insert('member_discipline', { ...row, trashed_at: null })
  for (const row of plan.cell_post) change.insert('cell_post', row)
  for (const row of plan.sympathizer) change.insert('sympathizer', { ...row, trashed_at: null })
  yield told(total)
  for (const row of plan.sympathizer_stay) change.insert('sympathizer_stay', row)
  for (const row of plan.sympathizer_helper) change.insert('sympathizer_helper', row)
  for (const row of plan.target) change.insert('target', { ...row, trashed_at: null })
  yield told(total)
  yield* insertCellLife(change, plan, told(total))
  for (const row of plan.training_class)
    change.insert('training_class', { ...row, name_key: searchKey(row.name), trashed_at: null })
  for (const row of plan.enrollment) change.insert('enrollment', { ...row, trashed_at: null })
  writeStanding(change, plan)
  change.insertMany('sympathizer_task', plan.sympathizer_task)
  change.insertMany('sympathizer_remark', plan.sympathizer_remark)
  yield told(total)
  writeDossiers(change, plan, at)
}

/** The monthly lists, each frozen as it would have been on the day it was sent. */
function insertApprovals(change: Change, plan: SamplePlan, resourcesDir: string): void {
  for (const row of plan.approval_batch)
    change.insert('approval_batch', { ...row, sent_on: null, sent_list: null, trashed_at: null })
  change.insertMany('approval_item', plan.approval_item)
  for (const { sent_on, ...batch } of plan.approval_batch)
    if (isDay(sent_on))
      change.update('approval_batch', batch.id, {
        sent_on,
        sent_list: frozen(layOutBatch(change, resourcesDir, batch, plan.today, sent_on)),
      })
}

/** How the cells stand: terms, acts, the list of unsustainable ones, posts of the commune, ratings. */
function writeStanding(change: Change, plan: SamplePlan): void {
  change.insertMany('cell_term', plan.cell_term)
  change.insertMany('cell_act', plan.cell_act)
  change.insertMany('cell_act_part', plan.cell_act_part)
  change.insertMany('weak_listing', plan.weak_listing)
  change.insertMany('commune_post', plan.commune_post)
  const packs = new Map(plan.rating.map(({ year }) => [year, 0]))
  for (const year of packs.keys()) packs.set(year, packOfYear(change, year).id)
  change.insertMany(
    'rating',
    plan.rating.map((row) => ({ ...row, rule_pack_id: packs.get(row.year) ?? 0, trashed_at: null })),
  )
}

/** Meetings, teams and village life: many small rows, written many at a time. */
function* insertCellLife(change: Change, plan: SamplePlan, told: Progress): Generator<Progress> {
  const living = <T>(row: T) => ({ ...row, trashed_at: null })
  for (let at = 0; at < plan.meeting.length; at += rowsAtOnce) {
    change.insertMany('meeting', plan.meeting.slice(at, at + rowsAtOnce).map(living))
    yield told
  }
  for (const row of plan.team)
    change.insert('team', {
      ...row,
      name_key: searchKey(row.name),
      name_sort: titleSortKey(row.name),
      trashed_at: null,
    })
  change.insertMany('team_member', plan.team_member)
  change.insertMany('team_cell', plan.team_cell)
  change.insertMany('team_visit', plan.team_visit.map(living))
  change.insertMany('team_visit_person', plan.team_visit_person)
  yield told
  change.insertMany('difficulty', plan.difficulty.map(living))
  change.insertMany('reinforcement', plan.reinforcement.map(living))
  change.insertMany('village_fact', plan.village_fact.map(living))
  change.insertMany('twinning', plan.twinning.map(living))
  change.insertMany('village_work', plan.village_work.map(living))
  change.insertMany('forest_pledge', plan.forest_pledge.map(living))
  change.insertMany('protection_team', plan.protection_team.map(living))
  change.insertMany('patrol', plan.patrol.map(living))
  change.insertMany('forest_incident', plan.forest_incident.map(living))
}

const rowsAtOnce = 2000
