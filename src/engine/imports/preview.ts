import { randomUUID } from 'node:crypto'
import type { ImportKind, ImportPreview } from '../../shared/imports/contract.ts'
import type { RowAnswers } from '../../shared/imports/questions.ts'
import type { Progress } from '../../shared/rpc/progress.ts'
import type { NamedBytes } from '../../shared/vocabulary/named-bytes.ts'
import { cleanText } from '../../shared/vocabulary/search-key.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { ActsChecker } from './check/acts.ts'
import { createChecker } from './check/checkers.ts'
import type { MappedColumn } from './check/columns.ts'
import { KnownPeople } from './check/known-people.ts'
import { Ledger } from './check/ledger.ts'
import { type Lookups, readLookups } from './check/lookups.ts'
import type { Group, RowChecker } from './check/row-checker.ts'
import { RowQuestions } from './check/row-questions.ts'
import { continuedBy } from './continuation.ts'
import { comparerOf, type EditComparer } from './edits/compare.ts'
import { handedOut } from './edits/handed-out.ts'
import { rehearseEdits } from './edits/rehearse-edits.ts'
import { asFileProblem, noRows } from './file-problem.ts'
import { groupName, groupOf, namesRecord } from './groups.ts'
import { infosOf } from './kinds/infos.ts'
import { capitalNotes, convertedColumns } from './legacy-notes.ts'
import { layoutOf, type Mapping, mapColumns, ownTitles } from './mapping.ts'
import { marksIn, newBatchMark } from './marks.ts'
import { rememberedMapping } from './memory.ts'
import { rehearse } from './rehearse.ts'
import { clearStage, StagedImport, stage } from './staged.ts'
import { listSheetName } from './template-words.ts'
import { CellProblem } from './values/read.ts'
import { inUnicode } from './workbook/legacy-columns.ts'
import { defaultLimits } from './workbook/limits.ts'
import { openWorkbook } from './workbook/open-workbook.ts'
import { type WorkbookNotice, WorkbookProblem } from './workbook/problems.ts'
import type { Table } from './workbook/read-table.ts'
import { otherKindOf, readTableOf } from './wrong-kind.ts'

export interface Wanted {
  readonly kind: ImportKind
  readonly file: NamedBytes
  readonly mapping?: Mapping | undefined
  /** Who sent the list, if somebody said. */
  readonly sender?: string | null | undefined
  readonly emptyErases?: boolean | undefined
  /** What was said of rows that look like somebody known. */
  readonly answers?: RowAnswers | undefined
}

/**
 * Reads, maps and checks a whole file and keeps the rows that can be written, for `commit`. Writes nothing.
 * @throws RegisterError FILE_REJECTED, INVALID, CANCELLED
 */
export async function previewImport(
  engine: Engine,
  desk: OpenDesk,
  wanted: Wanted,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ImportPreview> {
  clearStage(desk)
  try {
    return await readAndCheck(engine, desk, wanted, tell, signal)
  } catch (error) {
    throw asFileProblem(error)
  }
}

const rowsBetweenTells = 200

async function readAndCheck(
  engine: Engine,
  desk: OpenDesk,
  { kind: wantedKind, file, mapping, sender: saidSender = null, emptyErases = false, answers = {} }: Wanted,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ImportPreview> {
  // Refused by its size before it is held in memory.
  if (file.size > defaultLimits.fileBytes)
    throw new WorkbookProblem('TOO_LARGE', { limit: defaultLimits.fileBytes })
  const { reader } = desk.register
  const seenEntry = lastEntry(desk)
  const workbook = inUnicode(await openWorkbook(new Uint8Array(await file.arrayBuffer()), { signal }))
  const marks = await marksIn(workbook)
  const out = marks.list === null ? null : handedOut(reader, marks.list)
  const found = marks.batch === null ? null : continuedBy(reader, marks.batch)
  const continued = found !== null && 'batchId' in found ? found : null
  // what went out from here says itself what it is
  const kind = out?.kind ?? continued?.kind ?? wantedKind
  const table = await readTableOf(workbook, kind)
  if (mapping === undefined) {
    const other = otherKindOf(kind, table)
    if (other !== null) throw other
  }
  const { header } = table
  const infos = infosOf(kind)
  const labels = new Map(infos.map(({ field, label }) => [field, label]))
  const layout = layoutOf(header)
  // a list that went out from here was sent by nobody
  const sender = out === null ? saidSender : null
  const remembered = mapping === undefined ? rememberedMapping(reader, kind, layout, sender) : null
  const used = mapping ?? remembered?.mapping ?? {}
  const columns = mapColumns(header, used, new Set(labels.keys()))
  const ledger = new Ledger(columns, labels)
  const lookups = readLookups(reader, engine.today())
  const questions = new RowQuestions(
    new Map(Object.entries(answers).map(([row, answer]) => [Number(row), answer])),
  )
  const checker = createChecker(kind, {
    desk,
    columns,
    lookups,
    known: new KnownPeople(reader, engine.today(), questions),
    ledger,
  })
  const comparer = comparerOf(reader, { kind, columns, lookups, ledger, labels, handedOut: out, emptyErases })
  noteFile(workbook.notices, table, ledger, columns, labels)
  if (found !== null && 'remark' in found)
    ledger.warn({ row: 0, column: '', value: '', reason: found.remark })
  const converted = workbook.converted(header.sheet)
  const missing = infos.filter(
    ({ field, required }) =>
      required === true && field !== 'cell' && !columns.some((column) => column.field === field),
  )
  const examples = await walk(table, { kind, columns, checker, comparer, ledger, lookups, missing, tell })
  if (checker instanceof ActsChecker) await rehearse(engine, desk, checker, ledger, tell, signal)
  const edits = comparer === null ? null : await rehearseEdits(engine, desk, comparer, ledger, tell, signal)
  for (const note of capitalNotes(converted, header)) ledger.warn(note)
  for (const note of lookups.places.told(labels)) ledger.warn(note)
  const { accepted, rejected, duplicates } = ledger
  const headerRow = header.headerRows.at(-1) ?? 1
  const compared = (edits?.rows.length ?? 0) + (edits?.unchanged ?? 0)
  if (accepted + rejected + duplicates + compared === 0) throw noRows(header.sheet, headerRow)
  const session = randomUUID()
  stage(
    desk,
    new StagedImport({
      session,
      kind,
      fileName: cleanText(file.name).slice(0, 200),
      seenEntry,
      mark: continued === null || marks.batch === null ? newBatchMark() : marks.batch,
      continues: continued?.batchId ?? null,
      accepted: checker.staged,
      edits: edits === null ? null : { editor: edits.editor, rows: edits.staged },
      rejected,
      duplicates,
      above: table.above,
      headerRows: table.headerRows,
      sheet: header.sheet,
      returned: ledger.returned,
      learned:
        mapping === undefined && sender === null ? null : { layout, sender, chosen: mapping ?? null, used },
    }),
  )
  const byIndex = new Map(columns.map(({ index, field }) => [index, field]))
  return {
    session,
    kind,
    fileName: file.name,
    sheet: header.sheet,
    headerRow,
    columns: header.columns.map(({ column, letter, title }) => ({
      index: column,
      letter,
      title,
      field: byIndex.get(column) ?? null,
      example: examples.get(column) ?? '',
    })),
    fields: infos.map(({ field, label, required }) => ({ field, label, required: required === true })),
    sender,
    mappingOf: remembered?.of ?? null,
    continues: continued,
    accepted,
    rejected,
    duplicates,
    sample: ledger.sample,
    problems: ledger.problems.toSorted(byRow),
    problemsInAll: ledger.problemsInAll,
    warnings: ledger.warnings.toSorted(byRow),
    duplicateRows: ledger.duplicateRows,
    questions: questions.asked,
    fonts: convertedColumns(converted, header),
    edits:
      edits === null || compared + rejected === 0
        ? null
        : {
            rows: edits.rows,
            unchanged: edits.unchanged,
            handedOutAt: out?.at ?? null,
            textsKept: out?.textsKept ?? false,
            emptyErases,
          },
  }
}

/** Some are found only when the rest of the list is known; a person looks for them from top to bottom. */
const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row

function lastEntry(desk: OpenDesk): number {
  return (
    desk.register.reader.statement<{ id: number | null }>('SELECT max(id) AS id FROM audit_entry').get()
      ?.id ?? 0
  )
}

/** What a person should know of the file as a whole. */
function noteFile(
  notices: readonly WorkbookNotice[],
  { header }: Table,
  ledger: Ledger,
  columns: readonly MappedColumn[],
  labels: ReadonlyMap<string, string>,
): void {
  const row = header.headerRows.at(-1) ?? 1
  for (const { message } of notices)
    if (!message.includes(`"${listSheetName}"`))
      ledger.warn({ row: 0, column: '', value: '', reason: message })
  const mapped = new Set(columns.map(({ field }) => field))
  for (const { field, columns: rivals } of header.ambiguous) {
    if (mapped.has(field)) continue
    const titles = header.columns
      .filter(({ column }) => rivals.includes(column))
      .map(({ title }) => `"${title}"`)
    const reason = `Các cột ${titles.join(', ')} đều có thể là ${labels.get(field) ?? field} nên chưa ghép cột nào. Chọn cột ở phần ghép cột.`
    ledger.warn({ row, column: labels.get(field) ?? '', value: '', reason })
  }
}

interface Walk {
  readonly kind: ImportKind
  readonly columns: readonly MappedColumn[]
  readonly checker: RowChecker
  readonly comparer: EditComparer | null
  readonly ledger: Ledger
  readonly lookups: Lookups
  readonly missing: readonly { readonly field: string; readonly label: string }[]
  readonly tell: (progress: Progress) => void
}

/** Lists whose headings say something else of their rows: a body of the commune, a kind of inspection. */
const headedByWords: readonly ImportKind[] = ['commune-posts', 'inspections']
/** Lists whose headings over groups of rows name no cell. */
const withoutGroups: readonly ImportKind[] = ['villages', 'cells', 'classes', ...headedByWords]

/** Takes every row under the header to the checker. @returns the first value of each column, as an example */
async function walk(table: Table, given: Walk): Promise<Map<number, string>> {
  const { kind, columns, checker, comparer, ledger, lookups, missing, tell } = given
  const examples = new Map<number, string>()
  const nameColumn = columns.find(({ field }) => field === 'name')?.index
  const usesGroups = !withoutGroups.includes(kind) && !columns.some(({ field }) => field === 'cell')
  const lacking = missing.map(({ field, label }) => ({
    field,
    reason: `Danh sách chưa có cột nào được nhận là "${label}". Chọn cột ở phần ghép cột hoặc thêm cột này.`,
  }))
  let group: Group | null = null
  let rows = 0
  for await (const row of table.rows) {
    const isRecord = comparer?.isOfRecord(row) === true
    if (!isRecord && row.role === 'group' && !namesRecord(kind, row, nameColumn)) {
      group = groupOf(row, lookups)
      if (usesGroups) sayGroup(ledger, group)
      continue
    }
    if (row.role === 'heading') continue
    if (!isRecord && (row.role === 'total' || row.role === 'foot')) {
      saySkipped(ledger, row.row, row.cells.find((cell) => cell.kind !== 'blank')?.text ?? '', row.role)
      continue
    }
    if (examples.size < table.header.columns.length)
      for (const { column, title } of table.header.columns) {
        const text = row.cells[column]?.text ?? ''
        if (text !== '' && !ownTitles.has(title) && !examples.has(column))
          examples.set(column, text.slice(0, 80))
      }
    if (isRecord) comparer?.take(row)
    else if (lacking.length > 0) ledger.reject(row, group?.row ?? null, lacking)
    else checker.take(row, usesGroups || headedByWords.includes(kind) ? group : null)
    rows += 1
    if (rows % rowsBetweenTells === 0)
      tell({ kind: 'progress', label: 'Đang đọc và kiểm tra từng dòng', done: rows, total: 0 })
  }
  checker.finish()
  return examples
}

function sayGroup(ledger: Ledger, group: Group): void {
  const written = groupName(group.row)
  ledger.warn({
    row: group.row.row,
    column: 'Tiêu đề nhóm',
    value: written,
    reason:
      group.cell instanceof CellProblem
        ? `Tiêu đề này chưa cho biết chi bộ. ${group.cell.reason}`
        : `Các dòng bên dưới được ghi vào ${group.cell.name}.`,
  })
}

function saySkipped(ledger: Ledger, row: number, value: string, role: 'total' | 'foot'): void {
  const what = role === 'total' ? 'dòng tổng cộng' : 'phần ký tên hoặc ghi chú cuối danh sách'
  ledger.warn({
    row,
    column: '',
    value: value.slice(0, 200),
    reason: `Dòng này được hiểu là ${what} nên không nhập.`,
  })
}
