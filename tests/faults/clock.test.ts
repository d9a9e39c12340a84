import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { backupFolderOf } from '../../src/engine/backups/files.ts'
import { backupRegister } from '../../src/engine/backups/keep.ts'
import { backupNewDay, rehearseIfDue } from '../../src/engine/backups/on-start.ts'
import { lastRehearsal } from '../../src/engine/backups/settings.ts'
import { writeKeySlots } from '../../src/engine/register/key-file.ts'
import { partialDateSchema } from '../../src/shared/vocabulary/partial-date.ts'
import { cheapSlot } from '../engine/backups/cheap-slot.ts'
import { openTestRegister } from '../engine/harness.ts'
import { runChild } from './child-process.ts'
import { makeHome } from './home.ts'
import { pairOfRows } from './work-pieces.ts'

it('the zone of the PC moves no date', async () => {
  const home = await makeHome()
  const order = { work: 'dates', file: home.file, dataKey: home.dataKey } as const
  const days: string[] = []
  for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York']) {
    const { lines } = await runChild({ ...order, extra: zone, env: { TZ: zone } })
    days.push(lines[0] ?? '')
    // the backup's name carries the same day as the engine says
    expect(lines[1]).toContain(` ${lines[0]} `)
  }
  const written = await home.look((register) =>
    register.reader
      .statement(`SELECT DISTINCT birth_date AS birth, union_joined AS joined FROM person`)
      .all(),
  )
  home.leave()
  expect(written).toEqual([{ birth: '1985-03-20', joined: '2004-03' }])
  expect(new Set(days).size).toBe(1)
})

it('midnight and a clock set back lose no backup and let no names collide', async () => {
  let now = new Date('2026-11-23T16:59:59Z')
  const test = await openTestRegister({ now: () => now })
  const slots = [cheapSlot(test.dataKey, 'thu', 'mật khẩu thử')]
  writeKeySlots(test.file, { format: 'nhip-cau-keys-1', commune: 'Đảng ủy xã Thử', slots })
  const names: string[] = []
  const days: string[] = []
  for (const moment of [
    '2026-11-23T16:59:59Z',
    '2026-11-23T17:00:00Z',
    '2026-11-22T17:00:00Z',
    '2026-11-23T17:00:00Z',
  ]) {
    now = new Date(moment)
    days.push(test.engine.today())
    await test.run((change) => pairOfRows(change, `luc ${names.length}`))
    names.push((await backupRegister(test.engine, 'manual')).name)
  }
  expect(days).toEqual(['2026-11-23', '2026-11-24', '2026-11-23', '2026-11-24'])
  expect(new Set(names).size).toBe(4)
  expect(names[3]).toContain('(2)')
  expect(test.reader.statement('SELECT count(*) AS n FROM person').get()).toEqual({ n: 4 })
  await test.close()
})

it('a PC that slept for days: the day follows, one backup of the new day, the rehearsal that fell due, no date moved', async () => {
  let now = new Date('2026-11-23T09:00:00Z')
  const test = await openTestRegister({ now: () => now })
  const slots = [cheapSlot(test.dataKey, 'thu', 'mật khẩu thử')]
  writeKeySlots(test.file, { format: 'nhip-cau-keys-1', commune: 'Đảng ủy xã Thử', slots })
  await test.run((change) =>
    pairOfRows(change, 'trước', { birth_date: partialDateSchema.parse('1985-03-20') }),
  )
  await backupNewDay(test.engine)
  await rehearseIfDue(test.engine)
  now = new Date('2026-12-28T01:00:00Z')
  for (let look = 0; look < 3; look += 1) {
    await backupNewDay(test.engine)
    await rehearseIfDue(test.engine)
  }
  await test.run((change) => pairOfRows(change, 'sau'))
  const names = readdirSync(backupFolderOf(test.file))
  expect(test.engine.today()).toBe('2026-12-28')
  expect(names.map((name) => name.split(' ')[1]).sort()).toEqual(['2026-11-23', '2026-12-28'])
  expect(lastRehearsal(test.reader)).toMatchObject({ ok: true, at: now.toISOString() })
  expect(test.reader.statement('SELECT DISTINCT birth_date AS day FROM person ORDER BY day').all()).toEqual([
    { day: null },
    { day: '1985-03-20' },
  ])
  await test.close()
})
