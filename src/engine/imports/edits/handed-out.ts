import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod'
import { type EditableKind, editableKindSchema } from '../../../shared/imports/edits.ts'
import { authorOf } from '../../register/author-of.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import { RegisterError } from '../../register/register-error.ts'
import { newListMark } from '../marks.ts'

/** What the cells of a list said when it was handed out: record id → field → text. */
export type HandedOutTexts = ReadonlyMap<number, Readonly<Record<string, string>>>

export interface HandedOut {
  readonly kind: EditableKind
  readonly at: string
  readonly seenEntry: number
  /** Empty when the list is too old for them to be kept. */
  readonly texts: HandedOutTexts
  readonly textsKept: boolean
}

const textsSchema = z.array(z.tuple([z.int(), z.record(z.string(), z.string())]))
/** Far more than the longest list needs once unpacked. */
const mostUnpacked = 400 * 1024 * 1024

/** So long what a list said is kept; a list that comes back later is compared with the register of that day. */
export const daysKept = 400
/** All that is kept, packed: 560 members pack to 44 KB, so weekly lists of 3,000 need a quarter of it. The oldest go first. */
export const bytesKept = 50 * 1024 * 1024

/**
 * Keeps what a list says, so that what comes back can be told from what was changed here meanwhile; what has been kept for too
 * long goes. @returns its mark
 */
export function keepHandedOut(change: Change, kind: EditableKind, texts: HandedOutTexts): string {
  const mark = newListMark()
  const { at, by } = authorOf(change)
  const id = change.insert('list_export', { mark, kind, rows: texts.size, made_at: at, made_by: by })
  const packed = deflateRawSync(JSON.stringify([...texts]))
  change.put(
    change.sql
      .insertInto('list_export_text')
      .values({ export_id: id, seen_entry: change.entryId, texts: packed }),
  )
  forgetOld(change, Date.parse(at))
  return mark
}

/** The list itself and its place in the history stay: it still tells what was changed since. The newest of each kind is never too much. */
function forgetOld(change: Change, now: number): void {
  const kept = change
    .statement<{ id: number; kind: string; made_at: string; size: number }>(
      `SELECT export_id AS id, kind, made_at, length(texts) AS size FROM list_export_text
       JOIN list_export ON list_export.id = export_id WHERE length(texts) > 0 ORDER BY export_id DESC`,
    )
    .all()
  const oldest = now - daysKept * 24 * 60 * 60 * 1000
  const kinds = new Set<string>()
  let bytes = 0
  for (const { id, kind, made_at, size } of kept) {
    bytes += size
    const isNewest = !kinds.has(kind)
    kinds.add(kind)
    if (Date.parse(made_at) >= oldest && (isNewest || bytes <= bytesKept)) continue
    bytes -= size
    change.put(
      change.sql
        .updateTable('list_export_text')
        .set({ texts: new Uint8Array(0) })
        .where('export_id', '=', id),
    )
  }
}

/** @throws RegisterError FILE_REJECTED for a mark that this register never gave */
export function handedOut(reader: Reader, mark: string): HandedOut {
  const row = reader.first(
    reader.sql
      .selectFrom('list_export')
      .innerJoin('list_export_text', 'list_export_text.export_id', 'list_export.id')
      .select(['kind', 'made_at', 'seen_entry', 'texts'])
      .where('mark', '=', mark),
  )
  if (row === undefined)
    throw new RegisterError(
      'FILE_REJECTED',
      `Mã danh sách ${mark} ở đầu tệp không phải do sổ này xuất ra. Chưa ghi gì vào sổ. Mở đúng sổ đã xuất tệp, hoặc xuất lại danh sách từ sổ này rồi sửa.`,
      { code: 'FOREIGN_LIST' },
    )
  const textsKept = row.texts.length > 0
  const unpacked = textsKept
    ? inflateRawSync(row.texts, { maxOutputLength: mostUnpacked }).toString('utf8')
    : '[]'
  return {
    kind: editableKindSchema.parse(row.kind),
    at: row.made_at,
    seenEntry: row.seen_entry,
    texts: new Map(textsSchema.parse(JSON.parse(unpacked))),
    textsKept,
  }
}
