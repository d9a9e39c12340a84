import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BenchLine, median, root, type WorkerFigures, work } from './measure.ts'
import { makeOffice } from './twenty-thousand.ts'

const rounds = 7

/**
 * The list of 20,000 people as a workbook, from the question to the finished bytes, beside the library's bare streaming writer
 * with the same cells, styles and column widths. The bare writer has its rows ready in memory and gives them no heights:
 * reading, laying out and measuring text are what ours may cost more.
 */
export async function exportLines(folder: string): Promise<BenchLine[]> {
  const place = join(folder, 'export')
  mkdirSync(place)
  const key = await makeOffice(place, 20_000)
  const pairs = Array.from({ length: rounds }, () => ({
    ours: work('export-worker.ts', 'ours', place, key),
    bare: work('export-worker.ts', 'bare', place, key),
  }))
  const ours = median(pairs.map((pair) => pair.ours.milliseconds))
  const bare = median(pairs.map((pair) => pair.bare.milliseconds))
  const ratio = median(pairs.map((pair) => pair.ours.milliseconds / pair.bare.milliseconds))
  const memory = median(pairs.map((pair) => pair.ours.peakMegabytes))
  const bareMemory = median(pairs.map((pair) => pair.bare.peakMegabytes))
  work('export-worker.ts', 'dump', place, key)
  return [
    ...besideXlsxWriter(place, key),
    {
      what: 'export of 20,000 rows beside the bare writer',
      ours,
      bare,
      value: ratio,
      limit: 1.3,
      unit: 'ratio',
      note: `ms; median of ${rounds} pairs; ours reads the register too, the bare rows lie ready`,
    },
    {
      what: 'export of 20,000 rows, peak memory',
      ours: memory,
      bare: bareMemory,
      value: memory,
      limit: 250,
      unit: 'MB',
      note: 'whole process',
    },
  ]
}

const pythonRounds = 5
const howToInstall = 'missing: apt-get install python3-xlsxwriter (or pip install XlsxWriter), then run again'

/** XlsxWriter in the way that it is faster: it holds everything, or streams row by row. */
function python(cells: string): WorkerFigures | null {
  const runs = ['memory', 'constant'].map((way) => {
    for (const program of ['/usr/bin/python3', 'python3', 'python']) {
      const { status, stdout } = spawnSync(
        program,
        [join(root, 'tests/bench/list-in-python.py'), cells, way],
        {
          encoding: 'utf8',
        },
      )
      if (status !== 0) continue
      const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as WorkerFigures
      if (figures['missing'] !== 1) return figures
    }
    return null
  })
  const [memory = null, constant = null] = runs
  if (memory === null || constant === null) return null
  return memory.milliseconds <= constant.milliseconds ? memory : constant
}

/** Ours reads the register, lays out and measures its text too; the other has its rows ready and gives them no heights. */
function besideXlsxWriter(place: string, key: string): BenchLine[] {
  const cells = join(place, 'cells.jsonl')
  const pairs = Array.from({ length: pythonRounds }, () => ({
    ours: work('export-worker.ts', 'ours', place, key),
    theirs: python(cells),
  }))
  const line = { what: "export of 20,000 rows beside Python's XlsxWriter", limit: 1, unit: 'ratio' } as const
  const met = pairs.flatMap(({ ours, theirs }) => (theirs === null ? [] : [{ ours, theirs }]))
  if (met.length === 0)
    return [{ ...line, ours: Number.NaN, bare: Number.NaN, value: Number.NaN, note: howToInstall }]
  return [
    {
      ...line,
      ours: median(met.map(({ ours }) => ours.milliseconds)),
      bare: median(met.map(({ theirs }) => theirs.milliseconds)),
      value: median(met.map(({ ours, theirs }) => ours.milliseconds / theirs.milliseconds)),
      note: `ms; median of ${met.length} pairs, the faster of its two ways; memory ${Math.round(median(met.map(({ theirs }) => theirs.peakMegabytes)))} MB`,
    },
  ]
}
