import { resolve } from 'node:path'
import {
  type ImportPreview,
  type ImportProblem,
  importKindSchema,
} from '../../../../shared/imports/contract.ts'
import { formatCount } from '../../../../shared/vocabulary/fraction.ts'
import type { Command, Run } from '../command.ts'
import { fileFrom, type SavedFile, saveFile } from '../files.ts'
import { kindIn } from '../names.ts'
import { type Client, openSession } from '../session.ts'
import { resultOf } from '../terminal.ts'
import { exitCodes, UsageError } from '../usage.ts'

/** `import --db F --kind K FILE [--dry-run] [--rejects F.xlsx]` */
export const importList: Command = {
  usage: `--db TỆP --kind ${importKindSchema.options.join('|')} DANH_SÁCH.xlsx|xls|csv [--dry-run] [--rejects TỆP.xlsx] [--json]`,
  purpose: 'Nhập danh sách Excel vào sổ; dòng lỗi bị loại và được nêu rõ lý do.',
  options: { db: 'text', kind: 'text', 'dry-run': 'flag', rejects: 'text' },
  mostPositionals: 1,
  async run(run) {
    const { words, secrets, terminal, signal } = run
    const kind = kindIn(words)
    const [path] = words.positionals
    if (path === undefined) throw new UsageError('Thiếu tên tệp danh sách cần nhập.')
    const rejects = words.optional('rejects')
    const file = await fileFrom(path)
    const { engine, client } = await openSession(words, secrets)
    try {
      const events = await client.imports.preview({ kind, file }, { signal })
      const preview = await resultOf(terminal, events)
      const saved = await saveRejects(client, preview, rejects)
      const dryRun = words.flag('dry-run')
      const wanted = preview.accepted + changedIn(preview)
      const batchId = dryRun || wanted === 0 ? null : await commit(run, client, preview)
      return {
        json: { ...documentOf(preview), dryRun, batchId, rejectsFile: saved?.path ?? null },
        sentences: [...sentencesOf(preview, dryRun), ...(saved === null ? [] : [saved.sentence])],
        exit: preview.rejected > 0 ? exitCodes.doneWithRejects : exitCodes.done,
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}

async function commit(
  { terminal, signal }: Run,
  client: Client,
  { session }: ImportPreview,
): Promise<number | null> {
  const result = await resultOf(terminal, await client.imports.commit({ session }, { signal }))
  return result.batchId
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
  return (edits?.rows ?? []).filter(({ cells }) => cells.some(({ handedOut }) => handedOut === null)).length
}

function sentencesOf(preview: ImportPreview, dryRun: boolean): string[] {
  const { accepted, rejected, duplicates, problems, warnings, duplicateRows, problemsInAll } = preview
  const edited = preview.edits === null ? '' : `sửa ${formatCount(changedIn(preview))} hồ sơ, `
  const counts = `${edited}${formatCount(accepted)} dòng, loại ${formatCount(rejected)} dòng, trùng ${formatCount(duplicates)} dòng`
  const left = problemsInAll - problems.length
  return [
    dryRun ? `Kiểm tra xong, chưa ghi gì vào sổ: nhận được ${counts}.` : `Đã nhập ${counts}.`,
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
