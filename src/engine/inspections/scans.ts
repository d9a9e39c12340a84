import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type FileRow, scanKindOf, scanProblem, scanTypes } from '../../shared/inspections/files.ts'
import { safeFileName } from '../../shared/shell/file-name.ts'
import type { NamedBytes } from '../../shared/vocabulary/named-bytes.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { caseWords } from './looks.ts'
import { living, livingCase } from './records.ts'

export interface Scan {
  readonly name: string
  readonly bytes: Buffer
}

/** Reads a chosen file before the command begins. @throws RegisterError FILE_REJECTED with the sentence why */
export async function readScan(file: NamedBytes): Promise<Scan> {
  const bytes = Buffer.from(await file.arrayBuffer())
  const name = safeFileName(file.name)
  const problem = scanProblem(name, bytes)
  if (problem !== null) throw new RegisterError('FILE_REJECTED', problem, { code: 'SCAN' })
  return { name, bytes }
}

type Holder = { readonly kind: 'document' | 'remedy'; readonly id: number }

function holderOf(change: Change, { kind, id }: Holder) {
  if (kind === 'document') {
    const { case_id: caseId } = change.row('inspection_document', id)
    livingCase(change, caseId)
    return { case_id: caseId, document_id: id, remedy_id: null, cell_id: null }
  }
  living(change, 'inspection_remedy', id)
  const { finding_id: findingId } = change.row('inspection_remedy', id)
  const finding = change.row('inspection_finding', findingId)
  return { case_id: finding.case_id, document_id: null, remedy_id: id, cell_id: finding.cell_id }
}

/** @throws RegisterError NOT_FOUND */
export function addFile(change: Change, to: Holder, { name, bytes }: Scan, at: string): number {
  const holder = holderOf(change, to)
  const kind = scanKindOf(bytes)
  if (kind === null) throw new RegisterError('FILE_REJECTED')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  change.put(
    change.sql
      .insertInto('stored_file')
      .values({ sha256, bytes })
      .onConflict((conflict) => conflict.column('sha256').doNothing()),
  )
  const id = change.insert('inspection_file', {
    ...holder,
    sha256,
    name,
    kind,
    size: bytes.length,
    added_at: at,
  })
  change.describe(`Lưu tệp quét ${fileOwner(change, holder.case_id)}`)
  return id
}

export function dropFile(change: Change, id: number): number {
  const file = change.row('inspection_file', id)
  change.remove('inspection_file', id)
  change.describe(`Bỏ một tệp quét ${fileOwner(change, file.case_id)}`)
  return id
}

function fileOwner(change: Change, caseId: number | null): string {
  return caseId === null ? 'của một biện pháp khắc phục' : `của ${caseWords(change, caseId)}`
}

/** The file as it was stored, and the case it belongs to. @throws RegisterError NOT_FOUND */
export function fileOf(reader: Reader, id: number): { file: File; caseId: number | null } {
  const row = reader.first(
    reader.sql
      .selectFrom('inspection_file')
      .innerJoin('stored_file', 'stored_file.sha256', 'inspection_file.sha256')
      .select(['name', 'kind', 'bytes', 'case_id as caseId'])
      .where('inspection_file.id', '=', id),
  )
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return {
    file: new File([new Uint8Array(row.bytes)], row.name, { type: scanTypes[row.kind] }),
    caseId: row.caseId,
  }
}

/** Files by the document or remedy that they belong to. */
export function filesBy(
  reader: Reader,
  column: 'document_id' | 'remedy_id',
  ids: readonly number[],
): ReadonlyMap<number, FileRow[]> {
  const rows = reader.all(
    reader.sql
      .selectFrom('inspection_file')
      .select([
        'id',
        'name',
        'kind',
        'size',
        'added_at as addedAt',
        sql<number>`${sql.ref(column)}`.as('owner'),
      ])
      .where(column, 'in', [...ids])
      .orderBy('id'),
  )
  const files = new Map<number, FileRow[]>()
  for (const { owner, ...file } of rows) files.set(owner, [...(files.get(owner) ?? []), file])
  return files
}
