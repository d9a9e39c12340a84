import type { ImportKind } from '../../shared/imports/contract.ts'
import type { EditDecisions } from '../../shared/imports/edits.ts'
import type { Progress } from '../../shared/rpc/progress.ts'
import { backupRegister } from '../backups/keep.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { RegisterError } from '../register/register-error.ts'
import { chosenEdits, writeEdits } from './edits/write-edits.ts'
import { rememberMapping } from './memory.ts'
import { stagedImport } from './staged.ts'
import { refuseIfMovedOn } from './write/clashes.ts'
import { writeRows } from './write/rows.ts'

export interface CommitResult {
  readonly batchId: number | null
  readonly accepted: number
  readonly changed: number
  readonly rejected: number
  readonly duplicates: number
}

export interface WantedCommit {
  readonly session: string
  readonly decisions?: EditDecisions | undefined
  readonly passReason?: string | null
}

const nothingDecided: EditDecisions = { skip: [], overwrite: [] }

const counted: Record<ImportKind, string> = {
  villages: 'thôn, bản',
  cells: 'chi bộ, đảng bộ',
  people: 'người',
  sympathizers: 'quần chúng ưu tú, cảm tình Đảng',
  members: 'đảng viên',
  classes: 'lớp',
  enrollments: 'học viên',
  admissions: 'hồ sơ kết nạp',
  meetings: 'buổi sinh hoạt',
  posts: 'chức vụ',
  'commune-posts': 'chức danh ở xã',
  inspections: 'dòng kiểm tra, giám sát',
  targets: 'chỉ tiêu',
}

/**
 * Writes what the preview accepted: a backup, then one transaction that a cancel undoes whole. With nothing accepted nothing
 * is written and there is no batch.
 * @throws RegisterError NOT_FOUND, CONFLICT when it is written already or the register has moved on, CANCELLED, DISK_FULL
 */
export async function commitImport(
  engine: Engine,
  desk: OpenDesk,
  { session, decisions = nothingDecided, passReason = null }: WantedCommit,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<CommitResult> {
  const staged = stagedImport(desk, session)
  const { accepted: rows, rejected, duplicates, kind, fileName, learned } = staged
  if (rows === null)
    throw new RegisterError(
      'CONFLICT',
      'Tệp này đã được ghi vào sổ rồi nên không ghi lần nữa. Dữ liệu không thay đổi.',
    )
  const accepted = rows.rows.length
  const isSecret = rows.rows.some((row) => 'aboutMember' in row && row.aboutMember === true)
  const edits = chosenEdits(staged.edits?.rows ?? [], decisions)
  const changed = edits.length
  if (accepted + changed === 0) return { batchId: null, accepted, changed, rejected, duplicates }
  tell({ kind: 'progress', label: 'Đang sao lưu trước khi nhập', done: 0, total: accepted + changed })
  await backupRegister(engine, 'before-import')
  if (signal.aborted) throw new RegisterError('CANCELLED')
  const batchId = await desk.register.commands.runLong(
    engine.author(),
    function* write(change) {
      refuseIfMovedOn(change, staged, rows)
      if (staged.edits !== null)
        yield* writeEdits(change, staged.edits.editor, edits, engine.today(), passReason)
      yield* writeRows(change, rows)
      // A mark on the audit, not a record: it outlives an undo, to say that it was undone.
      change.put(
        change.sql.insertInto('import_batch').values({
          entry_id: change.entryId,
          kind,
          file_name: fileName,
          accepted,
          changed,
          rejected,
          mark: staged.mark,
          continues: staged.continues,
          about_member: isSecret ? 1 : 0,
        }),
      )
      if (learned !== null) rememberMapping(change, kind, learned)
      change.describe(
        summaryOf(staged.continues === null ? 'Nhập' : 'Nhập tiếp', {
          accepted,
          changed,
          what: counted[kind],
          // the history is read by all: it names no member
          source: isSecret ? 'tệp có vụ việc về đảng viên' : `tệp ${fileName}`,
        }),
      )
      const batch = change.first(
        change.sql.selectFrom('import_batch').select('id').where('entry_id', '=', change.entryId),
      )
      return batch?.id ?? null
    },
    { signal, onProgress: tell },
  )
  staged.accepted = null
  staged.edits = null
  return { batchId, accepted, changed, rejected, duplicates }
}

interface Done {
  readonly accepted: number
  readonly changed: number
  readonly what: string
  readonly source: string
}

function summaryOf(verb: string, { accepted, changed, what, source }: Done): string {
  const fresh = accepted === 0 && changed > 0 ? [] : [`${accepted} ${what}`]
  const edited = changed === 0 ? [] : [`sửa ${changed} hồ sơ`]
  return `${verb} ${[...fresh, ...edited].join(', ')} từ ${source}`
}
