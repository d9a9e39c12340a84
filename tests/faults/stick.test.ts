import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { backupFolderOf, backupSuffix } from '../../src/engine/backups/files.ts'
import { proveSeal } from '../../src/engine/backups/trailer.ts'
import { Engine } from '../../src/engine/engine.ts'
import { writeSample } from '../../src/engine/sample/write.ts'
import { resourcesDir } from '../engine/harness.ts'
import { runChild } from './child-process.ts'
import { tell } from './figures.ts'
import { makeHome } from './home.ts'
import { seeded } from './seeded.ts'

it('a stick pulled in the middle of a copy: the first backup stands, no half one has a name', async () => {
  const home = await makeHome()
  const engine = new Engine({ dataDir: home.folder, resourcesDir, door: 'headless', version: '0.0.0-test' })
  await home.look((register) => writeSample(engine, register, { cells: 12, people: 1500 }))
  const [stick, pocket] = [join(home.folder, 'usb'), join(home.folder, 'usb-pulled')]
  mkdirSync(stick)
  const random = seeded(11)
  let pulling = true
  const chosen = Promise.withResolvers<void>()
  const pulled = (async () => {
    let times = 0
    // a person can only choose a stick that is there
    await chosen.promise
    while (pulling) {
      await pause(20 + random() * 150)
      renameSync(stick, pocket)
      times += 1
      await pause(20 + random() * 150)
      renameSync(pocket, stick)
    }
    return times
  })()
  const { file, dataKey } = home
  const { lines } = await runChild({ work: 'stick', file, dataKey, extra: stick, onReady: chosen.resolve })
  pulling = false
  const times = await pulled
  const outcomes = Object.fromEntries(
    Object.entries(Object.groupBy(lines, (line) => line.split('|')[1] ?? '')).map(([code, all]) => [
      code,
      all?.length ?? 0,
    ]),
  )
  expect(Object.keys(outcomes).every((code) => ['both', 'NOT_FOUND', 'CONFLICT'].includes(code))).toBe(true)
  for (const folder of [backupFolderOf(home.file), stick]) {
    const named = readdirSync(folder).filter((name) => name.endsWith(backupSuffix))
    for (const name of named) await proveSeal(join(folder, name))
  }
  const first = readdirSync(backupFolderOf(home.file)).filter((name) => name.endsWith(backupSuffix))
  for (const line of lines) expect(first).toContain(line.split('|')[0])
  home.leave()
  tell('a stick that comes and goes', { backups: lines.length, pulled: times, ...outcomes })
  expect(lines).toHaveLength(25)
})
