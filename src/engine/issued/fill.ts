import { periodName } from '../../shared/reports/period-name.ts'
import type { Progress } from '../../shared/rpc/progress.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { casesInRows, noteLooks } from '../inspections/looks.ts'
import { RegisterError } from '../register/register-error.ts'
import { type FinishedExport, keepFinished, noteNumbers } from '../reports/exports.ts'
import { FieldValues, type UsedList } from './field-values.ts'
import type { IssuedFile } from './issued-file.ts'
import { withCells } from './package/with-cells.ts'
import { LargePackage, withParts } from './package/with-parts.ts'
import { withRecount } from './package/with-recount.ts'
import { type Plan, type PlannedCell, planned } from './planned-cells.ts'
import { issuedFile, issuedWorkbooks } from './queries.ts'
import { refusedParts } from './refusals.ts'
import { fieldsOf } from './stored-fields.ts'

interface Wanted {
  readonly id: number
  readonly from: Day
  readonly to: Day
}

/** What would be written. Lists that were read are told, for the history of who saw them. */
export async function planFor(
  engine: Engine,
  desk: OpenDesk,
  { id, from, to }: Wanted,
  masked: boolean,
): Promise<Plan & { readonly file: IssuedFile; readonly lists: readonly UsedList[] }> {
  const { reader } = desk.register
  const file = await issuedFile(reader, id)
  const { resourcesDir } = engine.options
  const values = new FieldValues({ reader, resourcesDir, today: engine.today(), from, to, masked })
  const plan = planned(file, fieldsOf(reader, id), (field) => values.of(field))
  const seen = values.lists.flatMap(({ declaration, laidOut }) =>
    casesInRows(reader, declaration, laidOut.rows()),
  )
  const { commands } = desk.register
  const looks = { reader, commands, author: engine.author(), now: engine.now() }
  await noteLooks(looks, seen, masked ? 'Xem trước tệp mẫu có' : 'Xuất tệp mẫu có')
  return { ...plan, file, lists: values.lists }
}

/** The bytes of the file with the cells in it. @throws RegisterError FILE_REJECTED for a package that cannot be edited in place */
export function filledBytes(
  { bytes, sheets, workbook }: IssuedFile,
  cells: readonly PlannedCell[],
  recount: boolean,
): Uint8Array {
  try {
    const parts = new Map<string, Uint8Array>()
    for (const sheet of sheets) {
      const own = cells.filter((cell) => cell.sheet === sheet.name)
      if (own.length > 0) parts.set(sheet.path, Buffer.from(withCells(sheet.xml, sheet.places, own)))
    }
    if (recount) parts.set(workbook.path, Buffer.from(withRecount(workbook.xml)))
    return withParts(bytes, parts)
  } catch (error) {
    if (error instanceof LargePackage) throw refusedParts('large')
    throw error
  }
}

/** The file filled for a period, waiting to be collected. @throws RegisterError CONFLICT while something stands in the way */
export async function fillWorkbook(
  engine: Engine,
  desk: OpenDesk,
  wanted: Wanted & { readonly recount: boolean },
  tell: (progress: Progress) => void,
): Promise<FinishedExport> {
  const name = issuedWorkbooks(desk.register.reader).find(({ id }) => id === wanted.id)?.name ?? ''
  tell({ kind: 'progress', label: `Đang điền ${name}`, done: 0, total: 0 })
  const { file, cells, problems, lists } = await planFor(engine, desk, wanted, false)
  if (problems.length > 0)
    throw new RegisterError(
      'CONFLICT',
      `Chưa điền được. ${problems.join(' ')} Tệp mẫu và số liệu còn nguyên. Gắn lại các ô này rồi điền lại.`,
    )
  if (cells.length === 0)
    throw new RegisterError(
      'CONFLICT',
      'Chưa có ô nào để điền. Tệp mẫu còn nguyên. Chọn ô trong bảng và gắn số liệu trước.',
    )
  const bytes = filledBytes(file, cells, wanted.recount)
  for (const { laidOut } of lists) await noteNumbers(engine, desk, laidOut, 'Xuất')
  return keepFinished(desk, {
    name: `${name} ${periodName(wanted.from, wanted.to)}`,
    bytes,
    rows: cells.length,
  })
}
