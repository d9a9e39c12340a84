import { call } from '@orpc/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytesKept, daysKept } from '../../../../src/engine/imports/edits/handed-out.ts'
import { importsProcedures } from '../../../../src/engine/imports/procedures.ts'
import { comparedWords } from '../../../../src/shared/imports/edits.ts'
import type { TestRegister } from '../../harness.ts'
import { commit, fileOf, importSheet, openImporting, preview } from '../importing.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openImporting()
  await importSheet(register, 'people', [
    ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Ghi chú'],
    ['Lò Văn An', '12/3/1985', 'Nam', 'một'],
    ['Cà Thị Bình', '1990', 'Nữ', 'hai'],
  ])
})
afterEach(() => register.close())

const handOut = (kind: 'people' | 'villages' = 'people') =>
  call(importsProcedures.handOut, { kind, ids: null }, { context: register.context })

/** As if every list so far had been handed out so many days earlier. */
const age = (days: number) =>
  register.run((change) => {
    change
      .statement(`UPDATE list_export SET made_at = strftime('%Y-%m-%dT%H:%M:%SZ', made_at, ?)`)
      .run(`-${days} days`)
  })
const kept = () =>
  register.reader
    .statement<{ kind: string; size: number }>(
      `SELECT kind, length(texts) AS size FROM list_export_text JOIN list_export ON list_export.id = export_id
       ORDER BY export_id`,
    )
    .all()
    .map(({ kind, size }) => `${kind} ${size > 0}`)
const note = (name: string, text: string) =>
  register.run((change) => {
    const { id = 0 } =
      change.statement<{ id: number }>('SELECT id FROM person WHERE full_name = ?').get(name) ?? {}
    change.update('person', id, { note: text })
    change.describe(`Sửa hồ sơ ${name}`)
  })

test('what a list said is kept for 400 days, then only that it went out', async () => {
  await handOut()
  await age(daysKept)
  await handOut('villages')
  expect(kept()).toEqual(['people true', 'villages true'])
  await age(1)
  await handOut('villages')
  expect(kept()).toEqual(['people false', 'villages true', 'villages true'])
})

test('a list that comes back too late says so, and leaves alone what was changed since', async () => {
  const file = fileOf(new Uint8Array(await (await handOut()).arrayBuffer()))
  await age(daysKept + 1)
  await handOut('villages')
  await note('Lò Văn An', 'ba')
  await note('Cà Thị Bình', 'bốn')
  await note('Cà Thị Bình', 'hai')

  const { edits, session } = await preview(register, 'people', file)
  expect(edits).toMatchObject({
    textsKept: false,
    rows: [{ name: 'Lò Văn An', cells: [{ from: 'ba', to: 'một', overtaken: true, handedOut: null }] }],
    unchanged: 1,
  })
  expect(edits?.rows[0]?.since).not.toBeNull()
  if (edits === null) throw new Error('No edits')
  expect(comparedWords(edits, () => 'năm ngoái')).toContain('không còn giữ lúc xuất ghi gì')
  expect(await commit(register, session)).toMatchObject({ changed: 0, batchId: null })

  const again = await preview(register, 'people', file)
  const row = again.edits?.rows[0]?.row ?? 0
  const overwrite = [{ row, field: 'note' }]
  expect(await commit(register, again.session, { decisions: { skip: [], overwrite } })).toMatchObject({
    changed: 1,
  })
})

test('all lists together stay within their room, the newest of each kind whatever it weighs', async () => {
  await handOut('villages')
  await handOut()
  await handOut()
  // as heavy as half the room, each
  await register.run((change) => {
    change.statement('UPDATE list_export_text SET texts = zeroblob(?)').run(bytesKept / 2)
  })
  await handOut()
  expect(kept()).toEqual(['villages true', 'people false', 'people true', 'people true'])
})
