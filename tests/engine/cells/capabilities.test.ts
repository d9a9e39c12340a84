import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { capabilitiesOn } from '../../../src/engine/cells/capabilities.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makeCell } from './make-cells.ts'

let test: TestRegister
let [commune, village, lesser, office] = [0, 0, 0, 0]

beforeAll(async () => {
  test = await openTestRegister()
  commune = await makeCell(test, 'Đảng bộ xã Thử', { kind: 'committee' })
  village = await makeCell(test, 'Chi bộ bản Một', { parentId: commune })
  lesser = await makeCell(test, 'Đảng bộ Ủy ban nhân dân xã', { kind: 'committee', parentId: commune })
  office = await makeCell(test, 'Chi bộ Văn phòng', { kind: 'agency', parentId: lesser })
})
afterAll(() => test.close())

describe('capabilities of an organisation on a day', () => {
  const on = (cell: number, text = '2026-11-23') => capabilitiesOn(test.reader, cell, daySchema.parse(text))

  it('follows the tree where the office has set nothing', () => {
    expect(on(commune)).toMatchObject({ can_decide_admission: true, has_seal: true })
    expect(on(village)).toEqual({
      can_decide_admission: false,
      needs_grassroots_resolution: false,
      has_branch_committee: false,
      has_seal: false,
    })
    expect(on(lesser)).toMatchObject({ can_decide_admission: false, has_seal: true })
    expect(on(office)).toMatchObject({ needs_grassroots_resolution: true })
  })

  it('keeps what the office set, for its own days only', async () => {
    await test.run((change) => {
      change.insert('cell_capability', {
        cell_id: village,
        capability: 'needs_grassroots_resolution',
        value: 1,
        ground: 'Trước khi sắp xếp',
        from_date: null,
        to_date: partialDate('2025-07-01'),
      })
      change.describe('Ghi thẩm quyền')
    })
    expect(on(village, '2025-06-30').needs_grassroots_resolution).toBe(true)
    expect(on(village, '2025-07-01').needs_grassroots_resolution).toBe(false)
  })
})
