import { resolve } from 'node:path'
import {
  type ImportPreview,
  type ImportProblem,
  importKindSchema,
} from '../../../../shared/imports/contract.ts'
import { comparedWords } from '../../../../shared/imports/edits.ts'
import { passReasonSchema } from '../../../../shared/regulations/breach.ts'
import { formatCount } from '../../../../shared/vocabulary/fraction.ts'
import { momentWords } from '../../../../shared/vocabulary/moment.ts'
import { RegisterError } from '../../../register/register-error.ts'
import type { Arguments } from '../arguments.ts'
import type { Command, Run } from '../command.ts'
import { fileFrom, type SavedFile, saveFile } from '../files.ts'
import { kindIn } from '../names.ts'
import { type Client, openSession } from '../session.ts'
import { resultOf } from '../terminal.ts'
import { exitCodes, UsageError } from '../usage.ts'

/** `import --db F --kind K FILE [--sender NAME] [--blank-erases] [--reason WORDS] [--dry-run] [--rejects F.xlsx]` */
export const importList: Command = {
  usage: `--db TỆP --kind ${importKindSchema.options.join('|')} DANH_SÁCH.xlsx|xls|csv [--sender NƠI_GỬI] [--blank-erases] [--reason LÝ_DO] [--dry-run] [--rejects TỆP.xlsx] [--json]`,
  purpose:
    'Nhập danh sách Excel vào sổ; dòng lỗi bị loại và được nêu rõ lý do. Danh sách đã xuất để sửa thì ghi các ô đã sửa.',
  options: {
    db: 'text',
    kind: 'text',
    sender: 'text',
    'blank-erases': 'flag',
    reason: 'text',
    'dry-run': 'flag',
    rejects: 'text',
  },
  mostPositionals: 1,
  async run(run) {
    const { words, secrets, terminal, signal } = run
    const kind = kindIn(words)
    const [path] = words.positionals
    if (path === undefined) throw new UsageError('Thiếu tên tệp danh sách cần nhập.')
    const rejects = words.optional('rejects')
    const sender = words.optional('sender')
    const passReason = reasonIn(words)
    const file = await fileFrom(path)
    const { engine, client } = await openSession(words, secrets)
    try {
      const events = await client.imports.preview(
        { kind, file, sender, emptyErases: words.flag('blank-erases') },
        { signal },
      )
      const preview = await resultOf(terminal, events)
      const saved = await saveRejects(client, preview, rejects)
      const dryRun = words.flag('dry-run')
      const wanted = preview.accepted + changedIn(preview)
      const batchId = dryRun || wanted === 0 ? null : await commit(run, client, preview, passReason)
      return {
        json: { ...documentOf(preview), dryRun, batchId, rejectsFile: saved?.path ?? null },
        sentences: [...sentencesOf(preview, dryRun, batchId), ...(saved === null ? [] : [saved.sentence])],
        exit: preview.rejected > 0 ? exitCodes.doneWithRejects : exitCodes.done,
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}

/** What an edited list that does not keep every rule is written with. */
function reasonIn(words: Arguments): string | null {
  const read = passReasonSchema.safeParse(words.optional('reason'))
  if (read.success) return read.data
  throw new UsageError('Tùy chọn --reason cần lý do từ 3 đến 500 chữ.')
}

/** @throws RegisterError INVALID for changes that breach a rule, without a reason */
async function commit(
  { terminal, signal }: Run,
  client: Client,
  preview: ImportPreview,
  passReason: string | null,
): Promise<number | null> {
  const breaching = breachingIn(preview)
  if (passReason === null && breaching.length > 0)
    throw new RegisterError(
      'INVALID',
      `Có ${formatCount(breaching.length)} hồ sơ sửa chưa đúng quy định. Chưa ghi gì vào sổ. Sửa lại danh sách, hoặc thêm --reason với lý do, số và ngày văn bản làm căn cứ.`,
      { problems: breaching.map((message) => ({ field: 'reason', message })) },
    )
  const { session } = preview
  const result = await resultOf(terminal, await client.imports.commit({ session, passReason }, { signal }))
  return result.batchId
}

/** "Dòng 5 (Lò Văn An): …", of the changes that would be written. */
function breachingIn({ edits }: ImportPreview): string[] {
  return (edits?.rows ?? [])
    .filter(({ breaches, cells }) => breaches.length > 0 && cells.some(({ overtaken }) => !overtaken))
    .map(({ row, name, breaches }) => `Dòng ${row} (${name}): ${breaches.join('; ')}`)
}

async function saveRejects(
  client: Client,
  { session, rejected }: ImportPreview,
  path: string | undefined,
): Promise<SavedFile | null> {
  if (path === undefined || rejected === 0) return null
  return saveFile(resolve(path), await client.imports.rejects({ session }))
}

function documentOf(preview: ImportPreview): Record<string, unknown> {
  return {
    kind: preview.kind,
    file: preview.fileName,
    sheet: preview.sheet,
    headerRow: preview.headerRow,
    accepted: preview.accepted,
    /** Records that a list handed out before would change, or has. */
    changed: changedIn(preview),
    /** Cell by cell; null in a list that was not handed out. */
    edits: preview.edits,
    sender: preview.sender,
    /** Rows; one row may have several problems. */
    rejectedRows: preview.rejected,
    rejected: preview.problems,
    rejectedInAll: preview.problemsInAll,
    warnings: preview.warnings,
    duplicateRows: preview.duplicates,
    duplicates: preview.duplicateRows,
  }
}

/** Records with a cell that the register has not overtaken since the list was handed out. */
function changedIn({ edits }: ImportPreview): number {
  return (edits?.rows ?? []).filter(({ cells }) => cells.some(({ overtaken }) => !overtaken)).length
}

function sentencesOf(preview: ImportPreview, dryRun: boolean, batchId: number | null): string[] {
  const { accepted, rejected, duplicates, problems, warnings, duplicateRows, problemsInAll } = preview
  const edited = preview.edits === null ? '' : `sửa ${formatCount(changedIn(preview))} hồ sơ, `
  const counts = `${edited}${formatCount(accepted)} dòng, loại ${formatCount(rejected)} dòng, trùng ${formatCount(duplicates)} dòng`
  const left = problemsInAll - problems.length
  return [
    dryRun
      ? `Kiểm tra xong, chưa ghi gì vào sổ: nhận được ${counts}.`
      : `Đã nhập ${counts}.${batchId === null ? '' : ` Lần nhập số ${batchId}.`}`,
    ...(preview.edits === null ? [] : [comparedWords(preview.edits, momentWords)]),
    ...(preview.edits?.rows ?? []).flatMap(({ row, name, cells }) =>
      cells.map(({ label, from, to, overtaken, handedOut }) =>
        !overtaken
          ? `Sửa dòng ${row} (${name}), ${label}: “${from}” → “${to}”`
          : `Giữ dòng ${row} (${name}), ${label}: “${from}”; ${handedOut === null ? '' : `lúc xuất sổ ghi “${handedOut}”, `}sau đó đã sửa ở sổ`,
      ),
    ),
    ...(dryRun ? breachingIn(preview).map((line) => `Chưa đúng quy định: ${line}`) : []),
    ...problems.map((problem) => sentenceOf('Lỗi', problem)),
    ...(left > 0 ? [`Còn ${formatCount(left)} lỗi khác.`] : []),
    ...duplicateRows.map((problem) => sentenceOf('Trùng', problem)),
    ...preview.fonts.map(
      ({ column, written, examples: [example] }) =>
        `Đổi phông cột “${column}”, ${written}: “${example?.before ?? ''}” đọc thành “${example?.after ?? ''}”`,
    ),
    ...warnings.map((problem) => sentenceOf('Lưu ý', problem)),
  ]
}

function sentenceOf(kind: string, { row, column, value, reason }: ImportProblem): string {
  const where = [`dòng ${row}`, ...(column === '' ? [] : [`cột “${column}”`])].join(', ')
  return `${kind} ${where}${value === '' ? '' : ` (“${value}”)`}: ${reason}`
}
