import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runChild } from './child-process.ts'
import { planted } from './every-room.ts'
import { tell } from './figures.ts'
import { makeHome } from './home.ts'
import { searchFiles, shapesOf } from './planted-names.ts'

it('a planted name lies readable nowhere: data folder, WAL of a killed engine, temporary folder', async () => {
  const home = await makeHome()
  const temporary = mkdtempSync(join(tmpdir(), 'nhip-cau-temp-'))
  mkdirSync(join(temporary, 'in'))
  const env = { TMPDIR: join(temporary, 'in'), TEMP: join(temporary, 'in'), TMP: join(temporary, 'in') }
  const { killed, lines } = await runChild(
    { work: 'names', file: home.file, dataKey: home.dataKey, env },
    700,
  )
  expect(killed).toBe(true)
  // the list was really read and written
  expect(Number(lines[0])).toBeGreaterThan(300)
  const shapes = shapesOf(planted.name, planted.key)
  const [data, temp] = [searchFiles(home.folder, shapes), searchFiles(temporary, shapes)]
  const people = await home.look(({ reader }) =>
    reader.statement<{ n: number }>('SELECT count(*) AS n FROM person').get(),
  )
  home.leave()
  rmSync(temporary, { recursive: true })
  tell('planted name', {
    'bytes in the data folder': data.bytes,
    'bytes in the temporary folder': temp.bytes,
    found: 0,
  })
  expect([data.found, temp.found]).toEqual([[], []])
  expect(data.bytes).toBeGreaterThan(1_000_000)
  expect(people?.n).toBeGreaterThan(2)
})
