import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import type { Change } from '../../../src/engine/register/change.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makePerson } from '../cells/make-cells.ts'
import type { TestRegister } from '../harness.ts'
import { trackingForm } from '../sympathizers/make-sympathizers.ts'
import { importSheet, openImporting, refusal, type Sheet } from './importing.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openImporting()
})
afterAll(() => test.close())

const context = () => ({ context: test.context })
const undo = (batchId: number) => call(importsProcedures.undo, { batchId }, context())
const standsOn = (batchId: number) => call(importsProcedures.standsOn, { batchId }, context())
const idOf = (sql: string) => test.reader.statement<{ id: number }>(sql).get()?.id ?? 0
const cellOf = (name: string) => idOf(`SELECT cell_id AS id FROM cell_state WHERE name = '${name}'`)
const pack = () => idOf('SELECT max(id) AS id FROM rule_pack')

let made = 0
/** A batch of one person, under a name of its own. */
async function person(): Promise<{ batchId: number; id: number; name: string }> {
  made += 1
  const name = `Lò Văn ${String.fromCharCode(64 + made)}n`
  const { batchId } = await importSheet(test, 'people', [
    ['Họ và tên', 'Năm sinh'],
    [name, '1985'],
  ] satisfies Sheet)
  return { batchId: batchId ?? 0, id: idOf('SELECT max(id) AS id FROM person'), name }
}

async function act(summary: string, work: (change: Change) => void): Promise<void> {
  await test.run((change) => {
    change.describe(summary)
    work(change)
  })
}

const noDates = { from_date: null, to_date: null }

/** What is done later to somebody of the batch, each as the history tells it. */
const works: readonly (readonly [string, (id: number) => Promise<unknown>])[] = [
  [
    'Sửa hồ sơ',
    (id) =>
      call(peopleProcedures.update, { id, version: 1, fields: { phone: '0' }, reason: null }, context()),
  ],
  [
    'Ghi nơi sinh hoạt đảng của Lò Văn',
    (personId) =>
      call(
        peopleProcedures.joinCell,
        { personId, cellId: cellOf('Chi bộ bản Na'), standing: 'official', from: partialDate('2020') },
        context(),
      ),
  ],
  [
    'vào danh sách theo dõi',
    (personId) =>
      call(
        sympathizersProcedures.create,
        { who: { personId }, cellId: cellOf('Chi bộ bản Na'), fields: trackingForm() },
        context(),
      ),
  ],
  ['Ghi vào lớp', (id) => act('Ghi vào lớp', (change) => enroll(change, id))],
  ['Vào tổ phụ trách', (id) => act('Vào tổ phụ trách', (change) => joinTeam(change, id))],
  ['Xếp loại năm', (id) => act('Xếp loại năm', (change) => rate(change, id))],
  ['Mở hồ sơ kết nạp', (id) => act('Mở hồ sơ kết nạp', (change) => void openDossier(change, id))],
  [
    'Khó khăn giao cho người này',
    (id) => act('Khó khăn giao cho người này', (change) => difficulty(change, id)),
  ],
  [
    'Gộp hồ sơ trùng',
    async (id) => {
      const keptId = await makePerson(test, 'Lò Văn Giữ')
      await call(
        peopleProcedures.merge,
        { keptId, goneId: id, keptVersion: 1, goneVersion: 1, take: [], passReason: null },
        context(),
      )
    },
  ],
]

function enroll(change: Change, personId: number): void {
  const row = {
    class_id: null,
    kind: 'awareness',
    person_id: personId,
    cell_id: null,
    present: null,
    excused: null,
    unexcused: null,
    score: null,
    grade: null,
    result: 'completed',
    certificate_number: '12',
    certificate_date: null,
    issuer: null,
    received_by: null,
    entitlement_note: null,
    note: null,
    trashed_at: null,
  } as const
  change.insert('enrollment', row)
}

function joinTeam(change: Change, personId: number): void {
  const team = change.insert('team', {
    name: 'Tổ 1',
    name_key: 'to 1',
    name_sort: 'to 1',
    kind: 'to_cong_tac',
    decision: null,
    decided_on: null,
    visit_day: null,
    field: null,
    ended_on: null,
    note: null,
    trashed_at: null,
  })
  change.insert('team_member', { team_id: team, person_id: personId, role: 'member', duty: null, ...noDates })
}

function rate(change: Change, personId: number): void {
  change.insertMany('rating', [
    {
      year: 2025,
      cell_id: cellOf('Chi bộ bản Na'),
      person_id: personId,
      rule_pack_id: pack(),
      unreviewed: 0,
    } as never,
  ])
}

function openDossier(change: Change, personId: number): number {
  return change.insertMany('dossier', [
    {
      person_id: personId,
      cell_id: cellOf('Chi bộ bản Na'),
      rule_pack_id: pack(),
      opened_on: '2026-01-05',
      readmission: 0,
      introduction: 'two_members',
      has_branch_committee: 0,
      has_grassroots_step: 0,
      delegated_decision: 0,
      difficult_area: 0,
      village_elder: 0,
    } as never,
  ])
}

function difficulty(change: Change, personId: number): void {
  change.insertMany('difficulty', [
    { cell_id: cellOf('Chi bộ bản Na'), what: 'Thiếu nhà sinh hoạt', person_id: personId } as never,
  ])
}

describe('a file of people is not taken back while there stands', () => {
  it.each(works)('%s', async (summary, work) => {
    const { batchId, id } = await person()
    await work(id)
    const named = await standsOn(batchId)
    expect(named).toHaveLength(1)
    expect(named[0]).toMatchObject({ summary: expect.stringContaining(summary), by: 'Người thử' })
    const said = await refusal(undo(batchId))
    expect(said.code).toBe('CONFLICT')
    expect(said.message).toContain(summary)
    expect(said.message).toContain('(Người thử, 23/11/2026)')
    // once that is taken back, the file is too
    await call(auditProcedures.undo, { entryId: named[0]?.entryId ?? 0 }, context())
    expect(await standsOn(batchId)).toEqual([])
    expect(await undo(batchId)).toEqual({ rows: 1 })
  })
})

describe('later work', () => {
  it('is named on and on: what hangs on what hangs on the file', async () => {
    const { batchId, id } = await person()
    let dossier = 0
    await act('Mở hồ sơ kết nạp', (change) => {
      dossier = openDossier(change, id)
    })
    await act('Ghi biểu quyết ở chi bộ', (change) => {
      change.insertMany('ballot', [
        { dossier_id: dossier, purpose: 'admission', body: 'cell', round: 1, held_on: '2026-02-01' } as never,
      ])
    })
    await act('Việc của người khác', (change) => {
      enroll(change, idOf('SELECT min(id) AS id FROM person'))
    })
    const named = await standsOn(batchId)
    expect(named.map(({ summary }) => summary)).toEqual(['Mở hồ sơ kết nạp', 'Ghi biểu quyết ở chi bộ'])
  })

  it('counts again when it was taken back and done again', async () => {
    const { batchId, id, name } = await person()
    await call(peopleProcedures.update, { id, version: 1, fields: { phone: '1' }, reason: null }, context())
    await call(auditProcedures.undoLast, undefined, context())
    expect(await standsOn(batchId)).toEqual([])
    await call(auditProcedures.redoLast, undefined, context())
    expect(await standsOn(batchId)).toMatchObject([{ summary: `Làm lại: Sửa hồ sơ ${name}` }])
  })

  it('of cells: a meeting, a member, a cell below', async () => {
    const { batchId } = await importSheet(test, 'cells', [
      ['Tên chi bộ', 'Loại hình', 'Cấp trên trực tiếp'],
      ['Chi bộ bản Xa', 'thôn, bản', 'Đảng bộ xã Thử'],
    ])
    const cell_id = cellOf('Chi bộ bản Xa')
    await act('Ghi buổi sinh hoạt tháng 3', (change) => {
      change.insertMany('meeting', [{ cell_id, month: '2026-03', kind: 'regular' } as never])
    })
    const personId = await makePerson(test, 'Vì Thị Xa')
    await call(
      peopleProcedures.joinCell,
      { personId, cellId: cell_id, standing: 'official', from: null },
      context(),
    )
    const named = await standsOn(batchId ?? 0)
    expect(named.map(({ summary }) => summary)).toEqual([
      'Ghi buổi sinh hoạt tháng 3',
      expect.stringContaining('Vì Thị Xa'),
    ])
  })

  it('of another file leaves this one free, and a file done again can be taken back again', async () => {
    const [one, two] = [await person(), await person()]
    expect(await standsOn(one.batchId)).toEqual([])
    expect(await undo(two.batchId)).toEqual({ rows: 1 })
    await call(auditProcedures.redoLast, undefined, context())
    const listed = await call(importsProcedures.batches, undefined, context())
    expect(listed.find(({ id }) => id === two.batchId)?.undone).toBe(false)
    expect(await undo(two.batchId)).toEqual({ rows: 1 })
    expect((await refusal(undo(two.batchId))).message).toContain('đã được hoàn tác')
  })
})
