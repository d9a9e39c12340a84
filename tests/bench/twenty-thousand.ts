import { join } from 'node:path'
import { refreshCatalogs } from '../../src/engine/catalogs/refresh.ts'
import { Engine } from '../../src/engine/engine.ts'
import { personNameKey } from '../../src/engine/people/columns.ts'
import { makeRegisterFile, openRegister } from '../../src/engine/register/register.ts'
import { refreshRegulations } from '../../src/engine/regulations/refresh.ts'
import { planSample } from '../../src/engine/sample/plan/plan-sample.ts'
import { readNameBook } from '../../src/engine/sample/plan/read-names.ts'
import { firstOfficeSettings, writeSetting } from '../../src/engine/settings/commands.ts'
import { partialDate } from '../../src/shared/vocabulary/partial-date.ts'
import { nameSortKey } from '../../src/shared/vocabulary/person-name.ts'
import { searchKey } from '../../src/shared/vocabulary/search-key.ts'
import { titleSortKey } from '../../src/shared/vocabulary/title-order.ts'
import { day } from '../shared/vocabulary/arbitraries.ts'
import { root } from './measure.ts'

export const password = 'mật khẩu đo'
export const login = 'do'

export function benchEngine(folder: string): Engine {
  return new Engine({
    dataDir: folder,
    resourcesDir: join(root, 'resources'),
    door: 'headless',
    version: '0.0.0-bench',
    now: () => new Date('2026-11-23T02:00:00Z'),
  })
}

/** A register of an office with 100 cells and, if wished, 20,000 tracked sympathizers. @returns its raw key, in hex */
export async function makeOffice(folder: string, sympathizers: number): Promise<string> {
  const engine = benchEngine(folder)
  const { dataKey } = await makeRegisterFile({
    file: engine.registerFile,
    commune: 'Đảng ủy xã Đo',
    login,
    password,
  })
  const register = await openRegister(engine.registerFile, dataKey, {
    now: engine.now,
    beforeMigration: () => undefined,
  })
  await refreshCatalogs(engine, register)
  await refreshRegulations(engine, register)
  const plan = planSample(
    { cells: 100, people: Math.max(sympathizers, 1000), today: day('2026-11-23') },
    readNameBook(join(root, 'resources', 'samples')),
  )
  await register.commands.run(engine.author(), (change) => {
    writeSetting(change, 'office', firstOfficeSettings('Đảng ủy xã Đo', 'Tỉnh ủy Đo'))
    const account = {
      login,
      login_key: searchKey(login),
      full_name: 'Người đo',
      role: 'administrator',
    } as const
    change.insert('account', { ...account, screen: null, created_at: '2026-11-23', disabled_at: null })
    const named = (name: string) => ({ name_key: searchKey(name), name_sort: titleSortKey(name) })
    for (const row of plan.village) change.insert('village', { ...row, ...named(row.name), trashed_at: null })
    for (const row of plan.cell) change.insert('cell', { ...row, trashed_at: null })
    for (const row of plan.cell_state) change.insert('cell_state', { ...row, ...named(row.name) })
    const living = plan.cell_state.filter((state) => state.to_date === null && state.kind === 'village')
    for (const person of plan.person.slice(0, sympathizers)) {
      const keys = {
        name_key: personNameKey(person.full_name, person.other_name),
        name_sort: nameSortKey(person.full_name),
      }
      const person_id = change.insert('person', { ...person, ...keys, trashed_at: null })
      const sympathizer_id = change.insert('sympathizer', {
        person_id,
        proposed_on: partialDate('2025-03-01'),
        recognised_on: person_id % 3 === 0 ? null : partialDate('2026-03-01'),
        recognition_resolution: null,
        admitted_on: null,
        stopped_on: null,
        stop_reason: null,
        stop_note: null,
        note: null,
        trashed_at: null,
      })
      const cell_id = living[person_id % living.length]?.cell_id ?? 1
      change.insert('sympathizer_stay', { sympathizer_id, cell_id, from_date: null, to_date: null })
      change.insert('sympathizer_helper', {
        sympathizer_id,
        person_id: null,
        name: plan.person[(person_id * 7) % plan.person.length]?.full_name ?? 'Lò Văn Ún',
        from_date: null,
        to_date: null,
        resolution: null,
      })
    }
    change.describe('Chuẩn bị đo')
  })
  await register.close()
  return dataKey.toString('hex')
}
