import { writeFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { reportData } from '../../src/engine/reports/data.ts'
import { declarationOf } from '../../src/engine/reports/declarations.ts'
import { buildExport } from '../../src/engine/reports/exports.ts'
import { layOut } from '../../src/engine/reports/layout/lay-out.ts'
import { excelValue } from '../../src/engine/reports/workbook/body.ts'
import { columnStyle } from '../../src/engine/reports/workbook/styles.ts'
import '../../src/engine/reports/workbook/write-workbook.ts'
import { openRegister } from '../../src/engine/register/register.ts'
import { reportParamsSchema } from '../../src/shared/reports/contract.ts'
import type { BodyRow } from '../../src/shared/reports/document.ts'
import { peakMegabytes, tell } from './measure.ts'
import { benchEngine } from './twenty-thousand.ts'

const [, , who = '', folder = '', key = ''] = process.argv
const engine = benchEngine(folder)
const dataKey = Buffer.from(key, 'hex')
const register = await openRegister(engine.registerFile, dataKey, {
  now: engine.now,
  beforeMigration: () => undefined,
})
const me = { id: 1, login: 'do', fullName: 'Người đo', role: 'administrator' } as const
const desk = { register, dataKey, sample: false, me, lastBackup: null, trays: new Map() }
const id = 'ds-quan-chung-uu-tu'
const params = reportParamsSchema.parse({ from: '2026-01-01', to: '2026-11-23', grouped: false })

async function ours(): Promise<number> {
  const { rows } = await buildExport(
    engine,
    desk,
    { id, params, unfooted: false },
    () => undefined,
    new AbortController().signal,
  )
  return rows
}

async function bare(): Promise<() => Promise<number>> {
  const declaration = declarationOf(`${engine.options.resourcesDir}/reports`, id, params.to)
  const report = layOut(declaration, reportData(register.reader, params, engine.today()), params)
  const rows: BodyRow[] = [...report.rows()]
  const { columns } = report.document
  return async () => {
    const chunks: Buffer[] = []
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk)
        done()
      },
    })
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ useStyles: true, stream })
    const sheet = workbook.addWorksheet('a')
    sheet.columns = columns.map(({ width }) => ({ width }))
    const looks = columns.map(({ type, align }) => columnStyle(type, align, 1, false))
    let written = 0
    for (const row of rows) {
      if (row.kind !== 'data') continue
      const added = sheet.addRow(
        row.cells.map((cell, index) => {
          const column = columns[index]
          return column === undefined ? null : excelValue(cell, column, report.document)
        }),
      )
      for (const [index, look] of looks.entries()) added.getCell(index + 1).style = look
      added.commit()
      written += 1
      if (written % 500 === 0) await turn()
    }
    sheet.commit()
    await workbook.commit()
    return written
  }
}

/** The same cells for a writer in another language: one JSON a line, the columns first. */
function dump(file: string): () => Promise<number> {
  const declaration = declarationOf(`${engine.options.resourcesDir}/reports`, id, params.to)
  const report = layOut(declaration, reportData(register.reader, params, engine.today()), params)
  const { columns } = report.document
  const lines = [
    JSON.stringify(
      columns.map(({ width, align, type }) => ({
        width,
        align,
        format: columnStyle(type, align, 1, false).numFmt ?? null,
      })),
    ),
  ]
  for (const row of report.rows())
    if (row.kind === 'data')
      lines.push(
        JSON.stringify(
          row.cells.map((cell, index) => {
            const column = columns[index]
            return column === undefined ? null : excelValue(cell, column, report.document)
          }),
        ),
      )
  writeFileSync(file, lines.join('\n'))
  return () => Promise.resolve(lines.length - 1)
}

const act = who === 'bare' ? await bare() : who === 'dump' ? dump(`${folder}/cells.jsonl`) : ours
const began = performance.now()
const rows = await act()
const milliseconds = performance.now() - began
if (rows < 20_000) throw new Error(`only ${rows} rows`)
tell({ milliseconds, peakMegabytes: peakMegabytes(), rows })
await register.close()
