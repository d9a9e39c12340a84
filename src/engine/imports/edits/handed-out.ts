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
  readonly texts: HandedOutTexts
}

const textsSchema = z.array(z.tuple([z.int(), z.record(z.string(), z.string())]))
/** Far more than the longest list needs once unpacked. */
const mostUnpacked = 400 * 1024 * 1024

/** Keeps what a list says, so that what comes back can be told from what was changed here meanwhile. @returns its mark */
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
  return mark
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
  const unpacked = inflateRawSync(row.texts, { maxOutputLength: mostUnpacked }).toString('utf8')
  return {
    kind: editableKindSchema.parse(row.kind),
    at: row.made_at,
    seenEntry: row.seen_entry,
    texts: new Map(textsSchema.parse(JSON.parse(unpacked))),
  }
}
