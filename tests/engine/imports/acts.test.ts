import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoBatch } from '../../../src/engine/imports/batches.ts'
import type { TestRegister } from '../harness.ts'
import { admissionHeader, admissions, awareness, classes, memberHeader, members } from './act-sheets.ts'
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

describe('a register of members', () => {
  it('brings in people, their stretches of membership and their party records', async () => {
    const found = await tell('members', members)
    expect(found).toMatchObject({ accepted: 2, rejected: 0, duplicates: 0, problems: [] })
    // the rehearsal left nothing behind
    expect([count('person'), count('party_record'), count('import_batch')]).toEqual([0, 0, 0])
    await commit(test, found.session)
    expect(
      all(`SELECT full_name AS name, standing, from_date AS "from", to_date AS "to", entry, exit
           FROM cell_member JOIN person ON person.id = person_id ORDER BY cell_member.id`),
    ).toEqual([
      {
        name: 'Lò Văn An',
        standing: 'probationary',
        from: '2015-02-03',
        to: '2016-02-03',
        entry: null,
        exit: 'recognised',
      },
      {
        name: 'Lò Văn An',
        standing: 'official',
        from: '2016-02-03',
        to: null,
        entry: 'recognised',
        exit: null,
      },
      {
        name: 'Vàng Thị Mỷ',
        standing: 'probationary',
        from: '2026-05-19',
        to: null,
        entry: null,
        exit: null,
      },
    ])
    expect(
      all('SELECT card_number, file_number, decision_number, decision_on FROM party_record ORDER BY id'),
    ).toEqual([
      {
        card_number: '012345678901',
        file_number: '000012 SL',
        decision_number: '12-QĐ/HU',
        decision_on: '2015-01-10',
      },
      { card_number: null, file_number: null, decision_number: null, decision_on: '2026-03-02' },
    ])
  })

  it('knows again whom it brought in, and adds the record to somebody who had none', async () => {
    await importSheet(test, 'people', [
      ['Họ và tên', 'Giới tính', 'Ngày sinh', 'Chi bộ', 'Tư cách'],
      ['Lò Văn An', 'Nam', '20/3/1985', 'Chi bộ bản Na', 'Đảng viên chính thức'],
    ])
    const first = await tell('members', members)
    expect(first).toMatchObject({ accepted: 2, duplicates: 0 })
    await commit(test, first.session)
    expect([count('person'), count('cell_member'), count('party_record')]).toEqual([2, 2, 2])
    const again = await tell('members', members)
    expect(again).toMatchObject({ accepted: 0, rejected: 0 })
    expect(again.duplicateRows.map(({ row }) => row)).toEqual([2, 3])
  })

  it('names what is wrong by row and column', async () => {
    const wrong = (changes: Readonly<Record<number, string | null>>): Sheet[number] =>
      (members[1] ?? []).map((value, index) => (index in changes ? (changes[index] ?? null) : value))
    const found = await tell('members', [
      memberHeader,
      wrong({ 0: 'Lò Văn Ba', 7: '1/1/2015' }),
      wrong({ 0: 'Lò Văn Bốn', 9: '6,11E+15' }),
      wrong({ 0: 'Lò Văn Năm', 4: 'Quần chúng' }),
      wrong({ 0: 'Lò Văn Sáu', 8: null, 9: null }),
      wrong({ 0: 'Lò Văn Bảy', 10: '12' }),
      wrong({ 0: 'Lò Văn Tám', 3: 'Chi bộ không có' }),
    ])
    expect(found).toMatchObject({ accepted: 0, rejected: 6 })
    expect(found.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Ngày vào Đảng'],
      [3, 'Số thẻ đảng viên'],
      [4, 'Tư cách'],
      [5, 'Tư cách'],
      [6, 'Số lý lịch'],
      [7, 'Chi bộ'],
    ])
    expect(found.problems[0]?.reason).toContain('sớm hơn ngày quyết định kết nạp')
  })

  it('lets one card be held by one person only, in the file too', async () => {
    const second = (members[2] ?? []).map((value, index) => (index === 9 ? '012345678901' : value))
    const found = await tell('members', [memberHeader, members[1] ?? [], second])
    expect(found).toMatchObject({ accepted: 1, rejected: 1 })
    expect(found.problems[0]).toMatchObject({ row: 3, column: 'Số thẻ đảng viên' })
    expect(found.problems[0]?.reason).toContain('đã có ở hồ sơ Lò Văn An')
  })

  it('is taken back whole', async () => {
    await importSheet(test, 'members', members)
    const [batch] = all<{ id: number }>('SELECT id FROM import_batch')
    await test.run((change) => {
      undoBatch(change, batch?.id ?? 0)
      change.describe('Hoàn tác')
    })
    expect([count('person'), count('cell_member'), count('party_record')]).toEqual([0, 0, 0])
  })
})

const learnerHeader = [
  'Lớp',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chi bộ',
  'Có mặt',
  'Vắng có phép',
  'Xếp loại',
  'Số GCN',
  'Ngày cấp',
]

describe('classes and who sat in them', () => {
  it('are two lists: classes first, then learners known by name, birth and cell', async () => {
    expect(await tell('classes', classes)).toMatchObject({ accepted: 2, rejected: 0, problems: [] })
    await importSheet(test, 'classes', classes)
    expect(all('SELECT kind, sessions, starts_on FROM training_class ORDER BY id')).toEqual([
      { kind: 'awareness', sessions: 10, starts_on: '2025-04-07' },
      { kind: 'elementary_theory', sessions: null, starts_on: '2025-07-10' },
    ])
    expect(await tell('classes', classes)).toMatchObject({ accepted: 0, rejected: 0, duplicates: 2 })

    await importSheet(test, 'members', members)
    const found = await tell('enrollments', [
      learnerHeader,
      [awareness, 'Lò Văn An', 'Nam', '20/3/1985', 'Chi bộ bản Na', 9, 1, 'Giỏi', '098/GCN', '20/4/2025'],
      ['Lớp sơ cấp', 'Lò Văn An', 'Nam', '20/3/1985', 'Chi bộ bản Na', null, null, null, null, null],
      [awareness, 'Sùng A Lạ', 'Nam', '1/1/2000', 'Chi bộ bản Na', null, null, null, null, null],
      ['Lớp không có', 'Lò Văn An', 'Nam', '20/3/1985', 'Chi bộ bản Na', null, null, null, null, null],
      [awareness, 'Lò Văn An', 'Nam', '20/3/1985', 'Chi bộ bản Na', null, null, null, null, null],
    ])
    expect(found).toMatchObject({ accepted: 2, rejected: 2, duplicates: 1 })
    expect(found.problems.map(({ row, column }) => [row, column])).toEqual([
      [4, 'Họ và tên'],
      [5, 'Lớp'],
    ])
    await commit(test, found.session)
    expect(
      all(
        'SELECT class_id, present, excused, grade, result, certificate_number, certificate_date FROM enrollment ORDER BY id',
      ),
    ).toEqual([
      {
        class_id: 1,
        present: 9,
        excused: 1,
        grade: 'very_good',
        result: 'completed',
        certificate_number: '098/GCN',
        certificate_date: '2025-04-20',
      },
      {
        class_id: 2,
        present: null,
        excused: null,
        grade: null,
        result: 'enrolled',
        certificate_number: null,
        certificate_date: null,
      },
    ])
  })

  it('do not take attendance that does not foot with the class', async () => {
    await importSheet(test, 'classes', classes)
    await importSheet(test, 'members', members)
    const found = await tell('enrollments', [
      learnerHeader,
      [awareness, 'Lò Văn An', 'Nam', '20/3/1985', 'Chi bộ bản Na', 12, 1, 'Giỏi', null, null],
    ])
    expect(found).toMatchObject({ accepted: 0, rejected: 1 })
    expect(found.problems[0]).toMatchObject({ row: 2, column: 'Có mặt' })
  })
})

describe('a ledger of admissions', () => {
  it('leads every person as far as the ledger tells, by the steps of the room itself', async () => {
    await importSheet(test, 'members', members)
    const found = await tell('admissions', admissions)
    expect(found).toMatchObject({ accepted: 2, rejected: 0, duplicates: 0, problems: [] })
    await commit(test, found.session)
    expect(
      all(
        'SELECT opened_on, decision_number, ceremony_on, probation_ends_on, official_on FROM dossier ORDER BY id',
      ),
    ).toEqual([
      {
        opened_on: '2025-01-05',
        decision_number: '12-QĐ/HU',
        ceremony_on: '2025-03-26',
        probation_ends_on: '2026-03-26',
        official_on: '2026-03-26',
      },
      {
        opened_on: '2026-09-20',
        decision_number: null,
        ceremony_on: null,
        probation_ends_on: null,
        official_on: null,
      },
    ])
    expect(all('SELECT purpose, in_favour, entitled FROM ballot')).toEqual([
      { purpose: 'admission', in_favour: 12, entitled: 14 },
    ])
    expect(all('SELECT name, person_id FROM dossier_introducer')).toEqual([
      { name: 'Lò Văn An', person_id: 1 },
    ])
    expect(
      all(`SELECT standing, from_date AS "from" FROM cell_member JOIN person ON person.id = person_id
           WHERE full_name = 'Giàng A Chứ' ORDER BY cell_member.id`),
    ).toEqual([
      { standing: 'probationary', from: '2025-03-26' },
      { standing: 'official', from: '2026-03-26' },
    ])
    // what the ledger does not tell of stays written down as passed over
    expect(count('rule_exception')).toBeGreaterThan(0)
    const eras = all<{ key: string }>('SELECT DISTINCT rule_pack_id AS key FROM dossier')
    expect(eras.length).toBe(2)
    expect(
      found.warnings.some(({ row, reason }) => row === 2 && reason.startsWith('Chưa đúng quy định')),
    ).toBe(true)
    expect(await tell('admissions', admissions)).toMatchObject({ accepted: 0, rejected: 0, duplicates: 2 })
  })

  it('keeps a resolution whose votes the book does not tell, and takes no number without its day', async () => {
    const row = (changes: Readonly<Record<number, string | null>>): Sheet[number] =>
      (admissions[1] ?? []).map((value, index) => (index in changes ? (changes[index] ?? null) : value))
    const found = await tell('admissions', [
      admissionHeader,
      row({ 8: null }),
      row({ 0: 'Lò Văn Ba', 12: '30-QĐ/ĐU', 13: null }),
    ])
    expect(found).toMatchObject({ accepted: 1, rejected: 1 })
    expect(found.problems[0]).toMatchObject({ row: 3, column: 'Ngày QĐ chính thức' })
    await commit(test, found.session)
    expect(all('SELECT note FROM dossier')).toEqual([
      { note: 'Nghị quyết chi bộ số 3-NQ/CB ngày 10/02/2025, sổ không ghi số phiếu.' },
    ])
  })

  it('refuses a way that cannot have been gone', async () => {
    const row = (changes: Readonly<Record<number, string | null>>): Sheet[number] =>
      (admissions[1] ?? []).map((value, index) => (index in changes ? (changes[index] ?? null) : value))
    const found = await tell('admissions', [
      admissionHeader,
      row({ 0: 'Lò Văn Ba', 11: '1/2/2025' }),
      row({ 0: 'Lò Văn Bốn', 10: null, 9: null }),
      row({ 0: 'Lò Văn Năm', 11: '3/2025' }),
      row({ 0: 'Lò Văn Sáu', 8: '15/14' }),
      row({ 0: 'Lò Văn Bảy', 5: '2025', 6: null, 7: null, 8: null }),
    ])
    expect(found).toMatchObject({ accepted: 0, rejected: 5 })
    expect(found.problems.map(({ row: at, column }) => [at, column])).toEqual([
      [2, expect.any(String)],
      [3, 'Ngày QĐ kết nạp'],
      [4, 'Ngày kết nạp'],
      [5, 'Biểu quyết chi bộ'],
      [6, 'Ngày mở hồ sơ'],
    ])
    expect([count('person'), count('dossier')]).toEqual([0, 0])
  })

  it('is taken back whole, memberships too', async () => {
    await importSheet(test, 'admissions', admissions)
    const [batch] = all<{ id: number }>('SELECT id FROM import_batch')
    await test.run((change) => {
      undoBatch(change, batch?.id ?? 0)
      change.describe('Hoàn tác')
    })
    expect([count('person'), count('cell_member'), count('dossier'), count('ballot')]).toEqual([0, 0, 0, 0])
  })

  it('writes nothing when the register has moved on since the preview', async () => {
    const found = await tell('admissions', admissions)
    await importSheet(test, 'classes', classes)
    const later = await tell('admissions', admissions)
    await test.run((change) => {
      const cell = change
        .statement<{ id: number }>(`SELECT cell_id AS id FROM cell_state WHERE name = 'Chi bộ bản Na'`)
        .get()
      change.update('cell', cell?.id ?? 0, { dissolved_on: '2026-10-01' as never })
      change.describe('Giải thể chi bộ')
    })
    await expect(commit(test, later.session)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(commit(test, found.session)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(count('dossier')).toBe(0)
  })
})
