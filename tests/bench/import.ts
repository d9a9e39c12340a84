import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openRegister } from '../../src/engine/register/register.ts'
import { mixedRow, writeListOf } from './import-file.ts'
import { type BenchLine, median, work } from './measure.ts'
import { benchEngine, makeOffice } from './twenty-thousand.ts'

const rounds = 7

/**
 * A list of 20,000 sympathizers into an office's encrypted register: read, checked, backed up, written with its audit in one
 * transaction. Beside it the library's stream reader, which hands over every cell of the same file and does nothing.
 */
export async function importLines(folder: string): Promise<BenchLine[]> {
  const place = join(folder, 'import')
  const office = join(place, 'office')
  mkdirSync(office, { recursive: true })
  const key = await makeOffice(office, 200)
  const file = join(place, 'list.xlsx')
  await writeListOf(20_000, await cellNames(office, key), file)
  const pairs = Array.from({ length: rounds }, () => {
    const fresh = join(place, 'fresh')
    cpSync(office, fresh, { recursive: true })
    const pair = {
      ours: work('import-worker.ts', 'ours', file, fresh, key),
      bare: work('import-worker.ts', 'bare', file),
    }
    rmSync(fresh, { recursive: true })
    return pair
  })
  const bare = median(pairs.map((pair) => pair.bare.milliseconds))
  const memory = median(pairs.map((pair) => pair.ours.peakMegabytes))
  const preview = median(pairs.map((pair) => pair.ours['preview'] ?? Number.NaN))
  return [
    {
      what: 'import of 20,000 sympathizers beside merely reading the file',
      ours: median(pairs.map((pair) => pair.ours.milliseconds)),
      bare,
      value: median(pairs.map((pair) => pair.ours.milliseconds / pair.bare.milliseconds)),
      limit: 2.5,
      unit: 'ratio',
      note: `ms; median of ${rounds} pairs; of ours ${preview.toFixed(0)} ms reading and checking`,
    },
    {
      what: 'import of 20,000 sympathizers, peak memory',
      ours: memory,
      bare: median(pairs.map((pair) => pair.bare.peakMegabytes)),
      value: memory,
      limit: 350,
      unit: 'MB',
      note: 'whole process',
    },
  ]
}

async function cellNames(folder: string, key: string): Promise<string[]> {
  const engine = benchEngine(folder)
  const register = await openRegister(engine.registerFile, Buffer.from(key, 'hex'), {
    now: engine.now,
    beforeMigration: () => undefined,
  })
  const names = register.reader
    .statement<{ name: string }>(
      `SELECT name FROM cell_state WHERE to_date IS NULL AND kind = 'village' GROUP BY name HAVING count(*) = 1`,
    )
    .all()
  await register.close()
  return names.map(({ name }) => name)
}

const mixedRounds = 3

/**
 * 20,000 rows in TCVN3 from another office, with 20,000 people in the register already: read, converted, compared with everybody and
 * checked. Beside it the library's stream reader on the same file. The memory is that of the import before it, too.
 */
export async function mixedImportLines(folder: string): Promise<BenchLine[]> {
  const place = join(folder, 'mixed')
  const office = join(place, 'office')
  mkdirSync(office, { recursive: true })
  const key = await makeOffice(office, 200)
  const cells = await cellNames(office, key)
  const [file, other] = [join(place, 'list.xlsx'), join(place, 'other.xlsx')]
  await writeListOf(20_000, cells, file)
  await writeListOf(20_000, cells, other, mixedRow, '.VnTime')
  const pairs = Array.from({ length: mixedRounds }, () => {
    const fresh = join(place, 'fresh')
    cpSync(office, fresh, { recursive: true })
    const pair = {
      ours: work('import-worker.ts', 'ours', file, fresh, key, other),
      bare: work('import-worker.ts', 'bare', other),
    }
    rmSync(fresh, { recursive: true })
    return pair
  })
  const mixed = (pair: (typeof pairs)[number]) => pair.ours['mixed'] ?? Number.NaN
  const memory = median(pairs.map((pair) => pair.ours.peakMegabytes))
  return [
    {
      what: '20,000 mixed rows in TCVN3 read, compared and checked beside merely reading them',
      ours: median(pairs.map(mixed)),
      bare: median(pairs.map((pair) => pair.bare.milliseconds)),
      value: median(pairs.map((pair) => mixed(pair) / pair.bare.milliseconds)),
      limit: 4,
      unit: 'ratio',
      note: `ms; median of ${mixedRounds} pairs`,
    },
    {
      what: '20,000 mixed rows in TCVN3, peak memory',
      ours: memory,
      bare: median(pairs.map((pair) => pair.bare.peakMegabytes)),
      value: memory,
      limit: 400,
      unit: 'MB',
      note: 'whole process, the import before it too',
    },
  ]
}
