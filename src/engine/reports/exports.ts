import { randomUUID } from 'node:crypto'
import type { ReportParams } from '../../shared/reports/contract.ts'
import type { LaidOutReport } from '../../shared/reports/document.ts'
import type { Progress } from '../../shared/rpc/progress.ts'
import { safeFileName } from '../../shared/shell/file-name.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { casesInRows, noteLooks } from '../inspections/looks.ts'
import { RegisterError } from '../register/register-error.ts'
import { reportData } from './data.ts'
import { footingProblems } from './layout/footing.ts'
import { layOut } from './layout/lay-out.ts'
import { officeForm } from './office-columns.ts'
import type { WrittenWorkbook } from './workbook/write-workbook.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Only the newest finished workbook waits to be collected: a forgotten one must not hold its memory. */
const tray = 'reports.finished'

export interface FinishedExport {
  readonly ticket: string
  readonly name: string
  readonly rows: number
  readonly size: number
}

/**
 * Builds the workbook in memory and keeps it under a ticket until it is collected.
 * @throws RegisterError UNFOOTED where a sum does not add up and `unfooted` does not say that this was seen
 */
export async function buildExport(
  engine: Engine,
  desk: OpenDesk,
  wanted: { readonly id: string; readonly params: ReportParams; readonly unfooted: boolean },
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<FinishedExport> {
  const { id, params } = wanted
  const wantedForm = { id, day: params.to, columns: params.columns }
  const declaration = officeForm(desk.register.reader, engine.options.resourcesDir, wantedForm)
  const data = reportData(desk.register.reader, params, engine.today(), declaration.about)
  const named = data.context.about?.name ?? `${params.from} đến ${params.to}`
  const name = `${declaration.name} ${named}`
  const problems = footingProblems(declaration, data)
  if (problems.length > 0 && !wanted.unfooted)
    throw new RegisterError('UNFOOTED', undefined, {
      problems: problems.map((message) => ({ field: 'footing', message })),
    })
  const laidOut = layOut(declaration, data, params)
  const finished = await keepWorkbook(engine, desk, { laidOut, name }, tell, signal)
  await noteNumbers(engine, desk, laidOut, 'Xuất')
  await noteUnfooted(engine, desk, name, problems)
  const { reader, commands } = desk.register
  const exported = casesInRows(reader, declaration, laidOut.rows())
  await noteLooks(
    { reader, commands, author: engine.author(), now: engine.now() },
    exported,
    'Xuất báo cáo có',
  )
  return finished
}

/** The same for a sheet that another room laid out; `name` is that of the file, without its ending. */
export async function keepWorkbook(
  engine: Engine,
  desk: OpenDesk,
  sheet: { readonly laidOut: LaidOutReport; readonly name: string },
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<FinishedExport> {
  // Loaded when first needed: the spreadsheet library is the slowest part of starting up.
  const { writeWorkbook } = await import('./workbook/write-workbook.ts')
  const label = `Đang ghi ${sheet.laidOut.document.name}`
  const { bytes, rows } = await writeWorkbook(sheet.laidOut, {
    now: engine.now(),
    signal,
    onProgress: (done) => tell({ kind: 'progress', label, done, total: 0 }),
  })
  // the last piece is packed without a look at the signal: who left meanwhile gets no file, and the history no note of one
  signal.throwIfAborted()
  return keepFinished(desk, { name: sheet.name, bytes, rows })
}

/** Keeps a written workbook under a ticket until it is collected; `name` is that of the file, without its ending. */
export function keepFinished(
  desk: OpenDesk,
  { name: title, bytes, rows }: WrittenWorkbook & { readonly name: string },
): FinishedExport {
  const name = safeFileName(`${title}.xlsx`)
  const ticket = randomUUID()
  desk.trays.set(tray, { ticket, file: new File([Buffer.from(bytes)], name, { type: xlsx }) })
  return { ticket, name, rows, size: bytes.byteLength }
}

/** A workbook holds numbers that screens hide: the history of each person says that they left the register. */
export async function noteNumbers(
  engine: Engine,
  desk: OpenDesk,
  { document, rows }: LaidOutReport,
  act: 'Xuất' | 'Xuất lại',
): Promise<void> {
  if (document.opens !== 'person' || !document.columns.some(({ type }) => type === 'id')) return
  const people = new Set(
    [...rows()].flatMap((row) => (row.kind === 'data' && row.of !== null ? [row.of] : [])),
  )
  await desk.register.commands.run(engine.author(), (change) => {
    for (const id of people) change.look('person', id, 'citizen_id')
    change.describe(`${act} ${document.name}, có số của ${people.size} người`)
  })
}

/** Problems that the history quotes; the sheet itself shows the others. */
const quoted = 3

/** A sheet that does not add up left the register: the history says which, and where. */
async function noteUnfooted(
  engine: Engine,
  desk: OpenDesk,
  name: string,
  problems: readonly string[],
): Promise<void> {
  if (problems.length === 0) return
  const more = problems.length > quoted ? ` Và ${problems.length - quoted} chỗ nữa.` : ''
  await desk.register.commands.run(engine.author(), (change) => {
    const office = change.first(change.sql.selectFrom('setting').select('id').where('key', '=', 'office'))
    if (office === undefined) throw new Error('A register without its office')
    change.look('setting', office.id, 'value')
    change.describe(
      `Xuất ${name} khi còn ${problems.length} chỗ cộng chưa khớp. ${problems.slice(0, quoted).join(' ')}${more}`,
    )
  })
}

/** Hands the workbook over, once. @throws RegisterError NOT_FOUND */
export function takeExport(desk: OpenDesk, ticket: string): File {
  const waiting = desk.trays.get(tray)
  if (!isWaiting(waiting) || waiting.ticket !== ticket)
    throw new RegisterError(
      'NOT_FOUND',
      'Tệp báo cáo không còn chờ tải. Dữ liệu không mất. Hãy bấm Xuất Excel lại.',
    )
  desk.trays.delete(tray)
  return waiting.file
}

function isWaiting(value: unknown): value is { ticket: string; file: File } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ticket' in value &&
    'file' in value &&
    value.file instanceof File
  )
}
