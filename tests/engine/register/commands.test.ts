import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '../../../src/engine/register/change.ts'
import { RegisterError } from '../../../src/engine/register/register-error.ts'
import { recordTables } from '../../../src/engine/register/schema.ts'
import type { Progress } from '../../../src/shared/rpc/progress.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

const addPerson = (change: Change, name: string) =>
  change.insert('person', { full_name: name, name_key: name, name_sort: name, trashed_at: null })
const count = (table: string, where = 'TRUE') =>
  test.reader.statement<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).get()?.n
const everything = () =>
  [...recordTables, 'audit_entry', 'audit_change'].map((table) => [table, count(table)])

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof RegisterError) return error.code
    throw error
  }
  return 'nothing thrown'
}

describe('what a command leaves', () => {
  it('is the row, and its old and new columns in the audit', async () => {
    const id = await test.run((change) => {
      change.describe('Thêm')
      return addPerson(change, 'Lò Văn Một')
    })
    await test.run((change) => {
      change.describe('Sửa')
      change.update('person', id, { full_name: 'Lò Văn Hai', phone: null, note: 'x' })
    })
    await test.run((change) => {
      change.describe('Xóa hẳn')
      change.remove('person', id)
    })
    const changes = test.reader
      .statement<{ operation: string; old: string | null; new: string | null }>(
        `SELECT operation, old, new FROM audit_change WHERE table_name = 'person' AND row_id = ? ORDER BY id`,
      )
      .all(id)
    expect(changes.map((change) => change.operation)).toEqual(['insert', 'update', 'delete'])
    const [inserted, updated, removed] = changes.map((change) => ({
      old: change.old === null ? null : JSON.parse(change.old),
      new: change.new === null ? null : JSON.parse(change.new),
    }))
    expect(inserted).toMatchObject({ old: null, new: { full_name: 'Lò Văn Một' } })
    // what stayed the same is not noted
    expect(updated).toEqual({
      old: { full_name: 'Lò Văn Một', note: null },
      new: { full_name: 'Lò Văn Hai', note: 'x' },
    })
    expect(removed).toMatchObject({ old: { id, full_name: 'Lò Văn Hai', version: 2 }, new: null })
  })

  it('is nothing at all when it throws, and the next one works', async () => {
    const before = everything()
    const broken = test.run((change) => {
      addPerson(change, 'Lò Văn Hỏng')
      throw new RegisterError('CONFLICT')
    })
    expect(await codeOf(broken)).toBe('CONFLICT')
    expect(everything()).toEqual(before)
    await test.run((change) => {
      change.describe('Thêm')
      addPerson(change, 'Lò Văn Lành')
    })
    expect(count('person', `full_name = 'Lò Văn Lành'`)).toBe(1)
  })

  it('is no entry when it changed nothing', async () => {
    const before = everything()
    const id = await test.run((change) => {
      const person = change.statement<{ id: number }>('SELECT id FROM person').get()?.id ?? 0
      const { note, version } = change.row('person', person)
      expect(change.update('person', person, { note })).toBe(version)
      return person
    })
    expect(id).toBeGreaterThan(0)
    expect(everything()).toEqual(before)
  })

  it('must say what it did', async () => {
    const before = everything()
    await expect(test.run((change) => addPerson(change, 'Lò Văn Lặng'))).rejects.toThrow('must describe')
    expect(everything()).toEqual(before)
  })

  it('names the author and the door', () => {
    const entry = test.reader
      .statement<{ by_name: string; door: string; account_id: number; at: string }>(
        `SELECT by_name, door, account_id, at FROM audit_entry WHERE summary = 'Xóa hẳn'`,
      )
      .get()
    expect(entry).toEqual({
      by_name: 'Người thử',
      door: 'headless',
      account_id: 1,
      at: '2026-11-23T02:00:00.000Z',
    })
  })
})

describe('versions', () => {
  it('refuse what was read before somebody else wrote', async () => {
    const id = await test.run((change) => {
      change.describe('Thêm')
      return addPerson(change, 'Lò Văn Cũ')
    })
    const write = (version: number, note: string) =>
      test.run((change) => {
        change.describe('Sửa')
        return change.update('person', id, { note }, version)
      })
    expect(await write(1, 'một')).toBe(2)
    expect(await codeOf(write(1, 'hai'))).toBe('STALE')
    expect(await write(2, 'ba')).toBe(3)
    const touch = (version: number) =>
      test.run((change) => {
        change.describe('Sửa kèm')
        return change.touch('person', id, version)
      })
    expect(await touch(3)).toBe(4)
    expect(await codeOf(touch(3))).toBe('STALE')
    expect(await codeOf(test.run((change) => change.touch('person', 9999)))).toBe('NOT_FOUND')
    expect(
      test.reader.statement<{ note: string }>('SELECT note FROM person WHERE id = ?').get(id)?.note,
    ).toBe('ba')
  })
})

describe('the queue', () => {
  const label = 'Đang ghi'
  function* slowly(change: Change, name: string, steps: number): Generator<Progress, number> {
    for (let done = 0; done < steps; done += 1) {
      addPerson(change, `${name} ${done}`)
      const until = performance.now() + 2
      while (performance.now() < until);
      yield { kind: 'progress', label, done, total: steps }
    }
    change.describe(name)
    return steps
  }

  it('runs commands one after another, in the order given, while reading goes on', async () => {
    const seen: Progress[] = []
    const ends: string[] = []
    const before = count('person') ?? 0
    const first = test.register.commands
      .runLong(test.engine.author(), (change) => slowly(change, 'Dài', 60), {
        onProgress: (progress) => {
          seen.push(progress)
          // nobody sees half of it
          expect(count('person')).toBe(before)
        },
      })
      .then(() => ends.push('long'))
    const second = test
      .run((change) => {
        change.describe('Ngắn')
        return addPerson(change, 'Ngắn')
      })
      .then(() => ends.push('short'))
    await Promise.all([first, second])
    expect(ends).toEqual(['long', 'short'])
    expect(seen.length).toBeGreaterThan(0)
    expect(count('person')).toBe(before + 61)
  })

  it('leaves nothing of a long command that is cancelled', async () => {
    const before = everything()
    const stop = new AbortController()
    const cancelled = test.register.commands.runLong(
      test.engine.author(),
      (change) => slowly(change, 'Dở dang', 500),
      { signal: stop.signal, onProgress: () => stop.abort() },
    )
    expect(await codeOf(cancelled)).toBe('CANCELLED')
    expect(everything()).toEqual(before)
  })
})
