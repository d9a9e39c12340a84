import type { ImportBatch } from '../../shared/imports/contract.ts'
import { importKindSchema } from '../../shared/imports/contract.ts'
import { type LaterWork, laterWork, namedWork } from '../audit/later-work.ts'
import { undoEntry } from '../audit/undo.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'

/** Every file ever written, newest first. */
export function importBatches(reader: Reader): ImportBatch[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('import_batch')
      .innerJoin('audit_entry', 'audit_entry.id', 'import_batch.entry_id')
      .select([
        'import_batch.id',
        'kind',
        'file_name',
        'accepted',
        'changed',
        'rejected',
        'at',
        'by_name',
        'entry_id',
      ])
      .orderBy('import_batch.id', 'desc'),
  )
  return rows.map(({ file_name, by_name, entry_id, kind, ...row }) => ({
    ...row,
    kind: importKindSchema.parse(kind),
    fileName: file_name,
    by: by_name,
    undone: standingEntry(reader, entry_id) === null,
  }))
}

/** More than these are named on the screen, see `standsOnBatch`. */
const mostNamed = 8

/**
 * Takes a whole file back. @returns the rows of the file that are gone
 * @throws RegisterError NOT_FOUND; CONFLICT naming later work that stands on it
 */
export function undoBatch(change: Change, batchId: number): number {
  const batch = batchOf(change, batchId)
  const entryId = standingEntry(change, batch.entry_id)
  if (entryId === null)
    throw new RegisterError('CONFLICT', 'Lần nhập này đã được hoàn tác trước đó. Dữ liệu không thay đổi.')
  const later = laterWork(change, entryId, change.entryId)
  if (later.length > 0)
    throw new RegisterError(
      'CONFLICT',
      `Không hoàn tác được lần nhập này vì sau đó đã có ${namedWork(later, mostNamed)}. Dữ liệu không thay đổi. Hãy hoàn tác các việc đó trước, việc sau cùng trước.`,
    )
  undoEntry(change, entryId)
  return batch.accepted + batch.changed
}

/** All that was done since and stands on the file, so that it cannot be taken back yet. @throws RegisterError NOT_FOUND */
export function standsOnBatch(reader: Reader, batchId: number): LaterWork[] {
  const entryId = standingEntry(reader, batchOf(reader, batchId).entry_id)
  return entryId === null ? [] : laterWork(reader, entryId)
}

function batchOf(reader: Reader, id: number): { entry_id: number; accepted: number; changed: number } {
  const batch = reader.first(
    reader.sql.selectFrom('import_batch').select(['entry_id', 'accepted', 'changed']).where('id', '=', id),
  )
  if (batch === undefined) throw new RegisterError('NOT_FOUND')
  return batch
}

/** The entry that wrote the rows as they stand: what was undone may have been done again. null when it is undone. */
function standingEntry(reader: Reader, entryId: number): number | null {
  const entry = reader.first(
    reader.sql.selectFrom('audit_entry').select(['way', 'undone_by']).where('id', '=', entryId),
  )
  if (entry === undefined) return null
  if (entry.undone_by !== null) return standingEntry(reader, entry.undone_by)
  return entry.way === 'undo' ? null : entryId
}
