import { readFileSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import ExcelJS from 'exceljs'
import '../../src/engine/imports/procedures.ts'
import { openRegister } from '../../src/engine/register/register.ts'
import { router } from '../../src/engine/router.ts'
import type { ProgressOr } from '../../src/shared/rpc/progress.ts'
import { peakMegabytes, tell } from './measure.ts'
import { benchEngine } from './twenty-thousand.ts'

// The code of both is loaded before the clock starts.
const [, , who = '', file = '', folder = '', key = '', mixedFile = ''] = process.argv

/** What the library needs to hand over every cell of the file, and nothing done with them. */
async function bare(): Promise<number> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    entries: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  })
  let rows = 0
  let filled = 0
  for await (const sheet of workbook)
    for await (const row of sheet) {
      row.eachCell((cell) => {
        if (cell.value !== null) filled += 1
      })
      rows += 1
    }
  if (filled < rows * 10) throw new Error(`only ${filled} cells`)
  return rows
}

async function resultOf<T>(events: AsyncIterable<ProgressOr<T>>): Promise<T> {
  for await (const event of events) if (event.kind === 'done') return event.result
  throw new Error('The stream ended without a result')
}

/** From the bytes a person chose to the last row on the disk: read, check, back up, write. */
async function ours(): Promise<number> {
  const engine = benchEngine(folder)
  const dataKey = Buffer.from(key, 'hex')
  const register = await openRegister(engine.registerFile, dataKey, {
    now: engine.now,
    beforeMigration: () => undefined,
  })
  const me = { id: 1, login: 'do', fullName: 'Người đo', role: 'administrator' } as const
  engine.desk = { register, dataKey, sample: false, me, lastBackup: null, trays: new Map() }
  const client = clientOf(engine)
  const began = performance.now()
  const chosen = new File([readFileSync(file)], 'danh sách.xlsx')
  const found = await resultOf(await client.imports.preview({ kind: 'sympathizers', file: chosen }))
  const read = performance.now()
  if (found.accepted < 20_000) throw new Error(JSON.stringify({ ...found, sample: [], warnings: [] }))
  const { accepted } = await resultOf(await client.imports.commit({ session: found.session }))
  milliseconds = performance.now() - began
  preview = read - began
  if (mixedFile !== '') await readMixed(client)
  const { n } = register.reader.statement<{ n: number }>('SELECT count(*) AS n FROM sympathizer').get() ?? {
    n: 0,
  }
  await register.close()
  return Math.min(accepted, n)
}

/** The other office's list, with the people of the first in the register already: read, converted, compared, checked. */
async function readMixed(client: Client): Promise<void> {
  const began = performance.now()
  const chosen = new File([readFileSync(mixedFile)], 'danh sách khác.xlsx')
  const found = await resultOf(await client.imports.preview({ kind: 'sympathizers', file: chosen }))
  mixed = performance.now() - began
  const { accepted, rejected, duplicates } = found
  const isMixed = accepted > 1000 && rejected > 500 && duplicates > 1000
  if (!isMixed || accepted + rejected + duplicates < 20_000)
    throw new Error(JSON.stringify({ accepted, rejected, duplicates, warnings: found.warnings.slice(0, 5) }))
}

type Client = ReturnType<typeof clientOf>
function clientOf(engine: ReturnType<typeof benchEngine>) {
  return createRouterClient(router, { context: { engine } })
}

let mixed = Number.NaN
let milliseconds = Number.NaN
let preview = Number.NaN
const began = performance.now()
const rows = who === 'bare' ? await bare() : await ours()
if (who === 'bare') milliseconds = performance.now() - began
if (rows < 20_000) throw new Error(`only ${rows} rows`)
tell({ milliseconds, peakMegabytes: peakMegabytes(), preview, mixed })
