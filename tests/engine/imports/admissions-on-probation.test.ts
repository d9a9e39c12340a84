import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoBatch } from '../../../src/engine/imports/batches.ts'
import type { TestRegister } from '../harness.ts'
import { admissionHeader, admissions, members } from './act-sheets.ts'
import { commit, importSheet, openImporting, preview, type Sheet, workbookOf } from './importing.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
})
afterEach(() => test.close())

const all = <T>(sql: string) => test.reader.statement<T>(sql).all()
const count = (table: string) => all<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]?.n ?? -1
const tell = async (kind: Parameters<typeof preview>[1], sheet: Sheet) =>
  preview(test, kind, await workbookOf(sheet))

describe('the ledger of admissions', () => {
  it('tells the way of who is on probation already by the list of members, and leads it on', async () => {
    const born = '12/3/1990'
    const listed = members.map((cells, at) => (at === 2 ? cells.with(2, born) : cells))
    await importSheet(test, 'members', listed)
    const row = (changes: Readonly<Record<number, string | null>>): Sheet[number] =>
      (admissions[1] ?? []).map((value, index) => (index in changes ? (changes[index] ?? null) : value))
    const probation = {
      0: 'Vàng Thị Mỷ',
      1: 'Nữ',
      2: born,
      3: 'Bản Lạn',
      5: '5/1/2026',
      7: '10/2/2026',
      9: '15-QĐ/ĐU',
      10: '2/3/2026',
      11: '19/5/2026',
      12: null,
      13: null,
    }
    const permitted = [
      [...admissionHeader, 'Số văn bản cho làm thủ tục', 'Ngày văn bản cho làm thủ tục', 'Ghi chú'],
      [...row({ ...probation, 8: null }), '7-CV/ĐU', '20/1/2026', 'Chuyển từ xã bên'],
    ]
    const loose = await tell('admissions', permitted)
    expect(loose).toMatchObject({ accepted: 1, rejected: 0 })
    const { batchId } = await commit(test, loose.session)
    expect(all('SELECT application_on, note FROM dossier')).toEqual([
      {
        application_on: '2026-01-05',
        note: 'Văn bản cho làm thủ tục số 7-CV/ĐU ngày 20/01/2026. Chuyển từ xã bên Nghị quyết chi bộ số 3-NQ/CB ngày 10/02/2026, sổ không ghi số phiếu.',
      },
    ])
    await test.run((change) => {
      undoBatch(change, batchId ?? 0)
      change.describe('Hoàn tác')
    })
    const found = await tell('admissions', [admissionHeader, row(probation)])
    expect(found).toMatchObject({ accepted: 1, rejected: 0, problems: [] })
    await commit(test, found.session)
    expect(
      all('SELECT opened_on, decision_number, ceremony_on, probation_ends_on, official_on FROM dossier'),
    ).toEqual([
      {
        opened_on: '2026-01-05',
        decision_number: '15-QĐ/ĐU',
        ceremony_on: '2026-05-19',
        probation_ends_on: '2027-05-19',
        official_on: null,
      },
    ])
    expect([count('ballot'), count('dossier_introducer'), count('cell_member')]).toEqual([1, 1, 3])
    expect(await tell('admissions', [admissionHeader, row(probation)])).toMatchObject({ duplicates: 1 })
  })
})
