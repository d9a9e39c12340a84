import { join } from 'node:path'
import { openRegister } from '../../src/engine/register/register.ts'
import { reportData } from '../../src/engine/reports/data.ts'
import { readDeclarations } from '../../src/engine/reports/layout/declarations.ts'
import { footingProblems } from '../../src/engine/reports/layout/footing.ts'
import { layOut } from '../../src/engine/reports/layout/lay-out.ts'
import { writeSubmission } from '../../src/engine/reports/workbook/write-submission.ts'
import { reportParamsSchema } from '../../src/shared/reports/contract.ts'
import { peakMegabytes, tell } from './measure.ts'
import { benchEngine } from './twenty-thousand.ts'

/** What a commune sends twice a year: the forms of 2021, and its tables cell by cell. */
const forms = [
  ...['1', '2', '2b', '3', '4', '5', '6f', '7'].map((number) => `bieu-${number}-btctw`),
  'bc-phat-trien-dang-vien',
  'can-doi-dang-vien-theo-chi-bo',
  'tong-hop-tinh-hinh-chi-bo',
  'thong-ke-dang-vien-theo-chi-bo',
  'tong-hop-xep-loai-nam',
  'tong-hop-cam-tinh-theo-chi-bo',
  'ds-dang-vien-moi-ket-nap',
]

const [, , folder = '', key = ''] = process.argv
const engine = benchEngine(folder)
const register = await openRegister(engine.registerFile, Buffer.from(key, 'hex'), {
  now: engine.now,
  beforeMigration: () => undefined,
})
const declared = readDeclarations(join(engine.options.resourcesDir, 'reports'))
const params = reportParamsSchema.parse({ from: '2026-01-01', to: '2026-12-31' })

const parts = { layout: 0, footing: 0 }
const began = performance.now()
const sheets = declared
  .filter(({ id }) => forms.includes(id))
  .map((declaration) => {
    const data = reportData(register.reader, params, engine.today(), declaration.about)
    const start = performance.now()
    footingProblems(declaration, data)
    const middle = performance.now()
    const laid = layOut(declaration, data, params)
    const rows = [...laid.rows()]
    parts.footing += middle - start
    parts.layout += performance.now() - middle
    if (process.env['BENCH_PARTS'] === '1')
      console.error(declaration.id, Math.round(middle - start), Math.round(performance.now() - middle))
    return { document: laid.document, rows: () => rows }
  })
const { bytes, rows } = await writeSubmission({ name: 'năm 2026', sheets }, { now: engine.now() })
const milliseconds = performance.now() - began
if (sheets.length !== forms.length) throw new Error(`only ${sheets.length} sheets`)
tell({ milliseconds, peakMegabytes: peakMegabytes(), rows, size: bytes.byteLength, ...parts })
await register.close()
