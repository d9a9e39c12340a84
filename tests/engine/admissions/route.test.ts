import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { blankCase } from '../../../src/shared/admissions/inputs.ts'
import type { Capability } from '../../../src/shared/cells/capabilities.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { date, get, makeCandidate, openFor } from './make-dossiers.ts'

let test: TestRegister
let [commune, village, lesser, office] = [0, 0, 0, 0]
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  commune = await makeCell(test, 'Đảng bộ xã Thử', { kind: 'committee' })
  village = await makeCell(test, 'Chi bộ bản Lạn', { parentId: commune })
  lesser = await makeCell(test, 'Đảng bộ Ủy ban nhân dân xã', { kind: 'committee', parentId: commune })
  office = await makeCell(test, 'Chi bộ Văn phòng', { kind: 'agency', parentId: lesser })
  // the commune changed over with 208-QĐ/TW: the committee in between is gone, the cell stands directly under the commune's
  await test.run((change) => {
    for (const state of change.all(
      change.sql.selectFrom('cell_state').selectAll().where('cell_id', '=', office),
    )) {
      const { id: _, ...columns } = state
      change.update('cell_state', state.id, { to_date: date('2026-09-30') })
      change.insert('cell_state', { ...columns, parent_id: commune, from_date: date('2026-09-30') })
    }
    change.describe('Sắp xếp tổ chức đảng')
  })
})
afterAll(() => test.close())

const set = (cellId: number, capability: Capability, from: string, to: string | null = null) =>
  test.run((change) => {
    change.insert('cell_capability', {
      cell_id: cellId,
      capability,
      value: 1,
      ground: 'Văn bản của cấp trên',
      from_date: date(from),
      to_date: to === null ? null : date(to),
    })
    change.describe('Ghi thẩm quyền')
  })
const usual = (cellId: number, on: string) =>
  call(admissionsProcedures.usualRoute, { cellId, on: day(on) }, { context: test.context })
const bodiesOf = async (id: number) => {
  const { route } = await get(test, id)
  return route
}

const straight = { hasBranchCommittee: false, hasGrassrootsStep: false, delegatedDecision: false }

describe('the steps of a dossier when it is opened', () => {
  it('are those of a cell under a lesser committee in the days of 294-QĐ/TW', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Lò Văn Ánh', office)
    const id = await openFor(test, sympathizerId, { openedOn: '2026-07-01' })
    expect(await usual(office, '2026-07-01')).toEqual({ ...straight, hasGrassrootsStep: true })
    expect(await bodiesOf(id)).toMatchObject({ hasGrassrootsStep: true })
  })

  it('are those of a cell directly under the commune since 208-QĐ/TW', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Lò Thị Bình', office)
    const id = await openFor(test, sympathizerId, {
      openedOn: '2026-10-15',
      permissionOn: '2026-10-10',
      applicationOn: date('2026-10-12'),
    })
    expect(await usual(office, '2026-10-15')).toEqual(straight)
    expect(await bodiesOf(id)).toMatchObject(straight)
  })

  it('include the section committee that the office named', async () => {
    await set(village, 'has_branch_committee', '2026-01-01')
    expect(await usual(village, '2025-12-31')).toEqual(straight)
    expect(await usual(village, '2026-01-01')).toEqual({ ...straight, hasBranchCommittee: true })
  })

  it('end with a lesser committee that may decide itself, never so with the commune committee', async () => {
    await set(lesser, 'can_decide_admission', '2026-03-01', '2026-05-01')
    expect((await usual(office, '2026-04-01')).delegatedDecision).toBe(true)
    expect((await usual(office, '2026-05-01')).delegatedDecision).toBe(false)
    expect((await usual(village, '2026-04-01')).delegatedDecision).toBe(false)
  })

  it('are as the person who opens it says, one by one', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Lò Văn Chung', office)
    const { id } = await call(
      admissionsProcedures.open,
      {
        who: { sympathizerId },
        openedOn: day('2026-07-02'),
        permissionNumber: null,
        permissionOn: date('2026-06-20'),
        fields: { ...blankCase, applicationOn: date('2026-07-02') },
        route: { hasBranchCommittee: true },
        passReason: null,
      },
      { context: test.context },
    )
    expect(await bodiesOf(id)).toMatchObject({ hasBranchCommittee: true, hasGrassrootsStep: true })
  })
})
