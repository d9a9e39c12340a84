import { join } from 'node:path'
import type { Progress } from '../../shared/rpc/progress.ts'
import { nameSortKey } from '../../shared/vocabulary/person-name.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { titleSortKey } from '../../shared/vocabulary/title-order.ts'
import type { Engine } from '../engine.ts'
import { personNameKey } from '../people/columns.ts'
import type { Change } from '../register/change.ts'
import type { Register } from '../register/register.ts'
import { writeSetting } from '../settings/commands.ts'
import { officeSettings } from '../settings/queries.ts'
import type { SampleOptions } from './plan/options.ts'
import type { SamplePlan } from './plan/plan.ts'
import { planSample } from './plan/plan-sample.ts'
import { readNameBook } from './plan/read-names.ts'
import { writeDossiers } from './write-dossiers.ts'

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
    yield* insertPlan(change, plan, engine.now().toISOString())
    change.describe('Nạp xã mẫu')
  })
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
  for (const row of plan.cell_post) change.insert('cell_post', row)
  for (const row of plan.sympathizer) change.insert('sympathizer', { ...row, trashed_at: null })
  yield told(total)
  for (const row of plan.sympathizer_stay) change.insert('sympathizer_stay', row)
  for (const row of plan.sympathizer_helper) change.insert('sympathizer_helper', row)
  yield told(total)
  writeDossiers(change, plan, at)
}
