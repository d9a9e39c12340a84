import type { ImportBatch } from '../../shared/imports/contract.ts'
import { importKindSchema } from '../../shared/imports/contract.ts'
import { type LaterWork, laterWork, namedWork } from '../audit/later-work.ts'
import { undoEntry } from '../audit/undo.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'

/** Every import, newest first, with the files that went on with it. */
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
        'continues',
        'at',
        'by_name',
        'entry_id',
      ])
      .orderBy('import_batch.id'),
  )
  const parts = rows.map(({ file_name, by_name, entry_id, kind, continues, ...row }) => ({
    kind: importKindSchema.parse(kind),
    continues,
    part: { ...row, fileName: file_name, by: by_name, undone: standingEntry(reader, entry_id) === null },
  }))
  return parts
    .flatMap(({ kind, continues, part }) => {
      if (continues !== null) return []
      const own = [part, ...parts.filter((other) => other.continues === part.id).map((other) => other.part)]
      return [{ ...part, ...countsOf(own), kind, parts: own }]
    })
    .reverse()
}

type Part = ImportBatch['parts'][number]

/** What stands of all parts; what the last of them gave back is what is still left. */
function countsOf(parts: readonly Part[]): Pick<Part, 'accepted' | 'changed' | 'rejected'> {
  const standing = parts.filter(({ undone }) => !undone)
  const counted = standing.length === 0 ? parts : standing
  return {
    accepted: counted.reduce((sum, part) => sum + part.accepted, 0),
    changed: counted.reduce((sum, part) => sum + part.changed, 0),
    rejected: counted.at(-1)?.rejected ?? 0,
  }
}

/** More than these are named on the screen, see `standsOnBatch`. */
const mostNamed = 8

/**
 * Takes an import back with every file that went on with it, last first. @returns the rows that are gone or as they were
 * @throws RegisterError NOT_FOUND; CONFLICT naming later work that stands on it
 */
export function undoBatch(change: Change, batchId: number): number {
  const { entries, rows } = standingParts(change, batchId)
  if (entries.length === 0)
    throw new RegisterError('CONFLICT', 'Lần nhập này đã được hoàn tác trước đó. Dữ liệu không thay đổi.')
  const later = laterThan(change, entries, change.entryId)
  if (later.length > 0)
    throw new RegisterError(
      'CONFLICT',
      `Không hoàn tác được lần nhập này vì sau đó đã có ${namedWork(later, mostNamed)}. Dữ liệu không thay đổi. Hãy hoàn tác các việc đó trước, việc sau cùng trước.`,
    )
  for (const entryId of entries) undoEntry(change, entryId)
  return rows
}

/** All that was done since and stands on the import, so that it cannot be taken back yet. @throws RegisterError NOT_FOUND */
export function standsOnBatch(reader: Reader, batchId: number): LaterWork[] {
  return laterThan(reader, standingParts(reader, batchId).entries)
}

/** What stands on some entries and is none of them; oldest first. */
function laterThan(reader: Reader, entries: readonly number[], except?: number): LaterWork[] {
  const found = new Map(
    entries
      .flatMap((entryId) => laterWork(reader, entryId, except))
      .filter(({ entryId }) => !entries.includes(entryId))
      .map((work) => [work.entryId, work]),
  )
  return [...found.values()].sort((a, b) => a.entryId - b.entryId)
}

/** The entries of an import and of what went on with it, as far as they stand, last first; and how many rows they wrote. */
function standingParts(reader: Reader, batchId: number): { entries: number[]; rows: number } {
  const parts = reader.all(
    reader.sql
      .selectFrom('import_batch')
      .select(['entry_id', 'accepted', 'changed'])
      .where((where) => where.or([where('id', '=', batchId), where('continues', '=', batchId)])),
  )
  if (parts.length === 0) throw new RegisterError('NOT_FOUND')
  const entries = new Set<number>()
  let rows = 0
  for (const { entry_id, accepted, changed } of parts) {
    const standing = standingEntry(reader, entry_id)
    if (standing === null) continue
    // what was undone together and done again together is one entry
    entries.add(standing)
    rows += accepted + changed
  }
  return { entries: [...entries].sort((a, b) => b - a), rows }
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
