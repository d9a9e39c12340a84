import { createRouterClient } from '@orpc/server'
import { backupRegister } from '../../src/engine/backups/keep.ts'
import { deskOf } from '../../src/engine/backups/restore.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { writeErrorLog } from '../../src/engine/error-log.ts'
import { router } from '../../src/engine/router.ts'
import { personFieldsSchema } from '../../src/shared/people/fields.ts'
import type { ProgressOr } from '../../src/shared/rpc/progress.ts'
import { daySchema } from '../../src/shared/vocabulary/day.ts'
import { pairOfRows } from './work-pieces.ts'

/** The name that is looked for on the disk afterwards. */
export const planted = { name: 'Hiếm Phừ', key: 'hiem phu' }

async function resultOf<T>(events: AsyncIterable<ProgressOr<T>>): Promise<T> {
  for await (const event of events) if (event.kind === 'done') return event.result
  throw new Error('The stream ended without a result')
}

/** Carries the planted name through every room that could leave it somewhere. @returns rows of the list that were written */
export async function walkEveryRoom(engine: Engine): Promise<number> {
  const client = createRouterClient(router, { context: { engine } })
  const { commands } = deskOf(engine).register
  await commands.run(engine.author(), (change) => pairOfRows(change, planted.name))
  const blank = Object.fromEntries(Object.keys(personFieldsSchema.shape).map((field) => [field, null]))
  const fields = personFieldsSchema.parse({ ...blank, fullName: `Lò Thị ${planted.name}` })
  const { id } = await client.people.create({ fields })
  await client.people.update({ id, version: 1, fields: { note: `ghi chú về ${planted.name}` } })
  await client.settings.saveDraft({ form: 'person:new', body: { fullName: `Lò Thị ${planted.name}` } })
  await client.people.search({ text: planted.key, limit: 20 })
  // a list as it comes in, named after somebody
  const template = await client.imports.template({ kind: 'people' })
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await template.arrayBuffer())
  const sheet = book.worksheets[0]
  for (let row = 2; row < 400; row += 1) sheet?.getRow(row).splice(1, 1, `Vàng Thị ${planted.name}`)
  const file = new File([new Uint8Array(await book.xlsx.writeBuffer())], `danh sách ${planted.name}.xlsx`)
  const preview = await resultOf(await client.imports.preview({ kind: 'people', file }))
  if (preview.accepted > 0) await resultOf(await client.imports.commit({ session: preview.session }))
  const period = { from: daySchema.parse('2026-01-01'), to: daySchema.parse('2026-12-31') }
  for (const report of await client.reports.list()) {
    const made = await resultOf(await client.reports.export({ id: report.id, params: period }))
    await client.reports.collect({ ticket: made.ticket })
  }
  await client.people.list({ page: { from: 0, size: 500 }, sortBy: 'village' })
  const { name } = await backupRegister(engine, 'manual')
  await client.backups.rehearse()
  await client.backups.restore({ name })
  await client.diagnostics.export()
  writeErrorLog(engine, new Error(`Không ghi được Lò Thị ${planted.name}`))
  return preview.accepted
}
