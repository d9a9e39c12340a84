import { call } from '@orpc/server'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { hashOfRows, isOutsideHistory, replayed, replayedWhole } from '../../../src/engine/audit/replay.ts'
import { undoEntry } from '../../../src/engine/audit/undo.ts'
import { checkRegister } from '../../../src/engine/backups/check.ts'
import type { Change } from '../../../src/engine/register/change.ts'
import { namedColumns } from '../../../src/engine/register/named.ts'
import type { Reader } from '../../../src/engine/register/reader.ts'
import { RegisterError } from '../../../src/engine/register/register-error.ts'
import { recordTables } from '../../../src/engine/register/schema.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { pairOfRows, personNamed } from '../../faults/work-pieces.ts'
import { openBackupRoom } from '../backups/room.ts'
import { openTestRegister } from '../harness.ts'
import { filledAlong, filledByHand } from './fill-rooms.ts'

/** Hash of every table as it stands, and as the history alone tells it. */
function bothHashes(reader: Reader): { stands: Record<string, string>; told: Record<string, string> } {
  const hashes = (rowsOf: (table: (typeof recordTables)[number]) => Parameters<typeof hashOfRows>[1]) =>
    Object.fromEntries(
      recordTables
        .filter((table) => !isOutsideHistory(table, 'id'))
        .map((table) => [table, hashOfRows(table, rowsOf(table))]),
    )
  return {
    stands: hashes((table) => reader.statement<never>(`SELECT * FROM ${table} ORDER BY id`).all()),
    told: hashes((table) => replayedWhole(reader, table)),
  }
}

const pick = fc.nat({ max: 1000 })
const step = fc.oneof(
  fc.record({ what: fc.constant('add' as const), pick }),
  fc.record({ what: fc.constant('many' as const), pick }),
  fc.record({ what: fc.constant('change' as const), pick }),
  fc.record({ what: fc.constant('touch' as const), pick }),
  fc.record({ what: fc.constant('trash' as const), pick }),
  fc.record({ what: fc.constant('remove' as const), pick }),
  fc.record({ what: fc.constant('fail' as const), pick }),
  fc.record({ what: fc.constant('undo' as const), pick }),
  fc.record({ what: fc.constant('undoLast' as const), pick }),
  fc.record({ what: fc.constant('redoLast' as const), pick }),
)

function anyId(change: Change, table: 'person' | 'village', pick: number): number | null {
  const ids = change.statement<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`).all()
  return ids[pick % Math.max(1, ids.length)]?.id ?? null
}

const works: Readonly<Record<string, (change: Change, pick: number) => void>> = {
  add: (change, pick) => pairOfRows(change, `số ${pick}`),
  many: (change, pick) => {
    change.insertMany(
      'person',
      Array.from({ length: (pick % 5) + 1 }, (_, index) => ({
        ...personNamed(`Vàng A ${'BCDĐE'[index]}`),
        note: pick % 2 === 0 ? 'nhiều' : null,
        trashed_at: null,
      })),
    )
  },
  change: (change, pick) => {
    const id = anyId(change, 'person', pick)
    if (id !== null)
      change.update('person', id, { note: `ghi chú ${pick % 7}`, phone: pick % 2 ? null : '0' })
  },
  touch: (change, pick) => {
    const id = anyId(change, 'village', pick)
    if (id !== null) change.touch('village', id)
  },
  trash: (change, pick) => {
    const id = anyId(change, 'person', pick)
    if (id !== null) change.update('person', id, { trashed_at: pick % 3 ? '2026-11-23T02:00:00.000Z' : null })
  },
  remove: (change, pick) => {
    const id = anyId(change, 'person', pick)
    if (id !== null) change.remove('person', id)
  },
  fail: (change, pick) => {
    change.insert('village', {
      ...namedColumns(`Bản hỏng ${pick}`),
      kind: 'ban',
      border: 0,
      hard: 0,
      note: null,
      trashed_at: null,
    })
    throw new RegisterError('CONFLICT')
  },
  undo: (change, pick) => {
    const entries = change.statement<{ id: number }>('SELECT id FROM audit_entry ORDER BY id').all()
    undoEntry(change, entries[pick % entries.length]?.id ?? 0)
  },
}

it('replaying the history from an empty register gives the register', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const test = await openTestRegister()
      try {
        for (const { what, pick } of steps)
          try {
            if (what === 'undoLast' || what === 'redoLast')
              await call(auditProcedures[what], undefined, { context: test.context })
            else
              await test.run((change) => {
                change.describe(what)
                works[what]?.(change, pick)
              })
          } catch (error) {
            // refused and rolled back: must leave no trace in either
            if (!(error instanceof Error && 'code' in error)) throw error
          }
        const { stands, told } = bothHashes(test.reader)
        expect(told).toEqual(stands)
        expect((await checkRegister(test.register)).findings).toEqual([])
      } finally {
        await test.close()
      }
    }),
    { numRuns: 25 },
  )
})

/** Tables of which the history tells at least one row. */
function toldTables(reader: Reader): Set<string> {
  const tables = reader.statement<{ name: string }>(
    `SELECT DISTINCT table_name AS name FROM audit_change WHERE operation <> 'look'`,
  )
  return new Set(tables.all().map(({ name }) => name))
}

it('does so for every table there is', { timeout: 60_000 }, async () => {
  const test = await openBackupRoom({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 8, people: 200 })
  const byHand = [...Object.keys(filledByHand), ...filledAlong]
  // a table that the sample fills by now needs no row by hand
  expect(byHand.filter((table) => toldTables(test.reader).has(table))).toEqual([])
  for (const fill of Object.values(filledByHand)) await fill(test)

  const audited = recordTables.filter((table) => !isOutsideHistory(table, 'id'))
  const told = toldTables(test.reader)
  expect(audited.filter((table) => !told.has(table))).toEqual([])
  const hashes = bothHashes(test.reader)
  expect(hashes.told).toEqual(hashes.stands)
  expect(replayed(test.reader, 'person').size).toBeGreaterThan(150)
  await test.close()
})

it.each([
  ['a value', `UPDATE person SET note = 'lén' WHERE id = 1`, 'Bảng person: dòng 1 '],
  ['a version', 'UPDATE village SET version = 7 WHERE id = 1', 'Bảng village: dòng 1 '],
  ['a row taken out', `DELETE FROM person WHERE id = 1`, 'Bảng person: dòng 1 '],
])('check finds %s changed behind the back of the program', async (_what, sql, finding) => {
  const test = await openTestRegister()
  await test.run((change) => pairOfRows(change, 'Một'))
  expect((await checkRegister(test.register)).findings).toEqual([])
  test.register.connection.exec(sql)
  expect((await checkRegister(test.register)).findings).toEqual([expect.stringContaining(finding)])
  await test.close()
})
