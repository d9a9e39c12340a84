import { type ImportKind, importKindSchema } from '../../shared/imports/contract.ts'
import type { Reader } from '../register/reader.ts'

/** An import whose returned rows have come back. */
export interface Continued {
  readonly batchId: number
  readonly kind: ImportKind
  readonly fileName: string
  readonly at: string
}

/** What stands behind the mark of a returned workbook: the import it goes on with, or why it goes on with none. */
export function continuedBy(reader: Reader, mark: string): Continued | { readonly remark: string } {
  const row = reader.first(
    reader.sql
      .selectFrom('import_batch')
      .innerJoin('audit_entry', 'audit_entry.id', 'import_batch.entry_id')
      .select(['import_batch.id', 'kind', 'file_name', 'at', 'undone_by'])
      .where('mark', '=', mark)
      .where('continues', 'is', null),
  )
  if (row === undefined)
    return {
      remark: `Tệp mang dấu ${mark} của một lần nhập chưa được ghi hoặc của sổ khác, nên được nhập như một lần mới.`,
    }
  if (row.undone_by !== null)
    return {
      remark: `Lần nhập “${row.file_name}” mà tệp này nối tiếp đã được hoàn tác, nên tệp được nhập như một lần mới.`,
    }
  return {
    batchId: row.id,
    kind: importKindSchema.parse(row.kind),
    fileName: row.file_name,
    at: row.at,
  }
}
