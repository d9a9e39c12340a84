import { type ImportKind, importKindSchema } from '../../shared/imports/contract.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { RegisterError } from '../register/register-error.ts'
import { wrongKind } from './file-problem.ts'
import { headerWords } from './kinds/field-info.ts'
import { infosOf } from './kinds/infos.ts'
import { findHeader, type HeaderFound } from './workbook/header.ts'
import { WorkbookProblem } from './workbook/problems.ts'
import { readTable, type Table } from './workbook/read-table.ts'
import type { OpenWorkbook } from './workbook/workbook-shape.ts'

/** Only a list of members has these. */
const ofMembers =
  /^(?:ngay vao dang|ngay ket nap dang|ngay chinh thuc|so the dang(?: vien)?|the dang vien|tu cach(?: dang vien)?|ngay vao dang chinh thuc)$/
/** Only a list of sympathizers has these. */
const ofSympathizers = new Set(['recognisedOn', 'proposedOn', 'recognitionResolution'])

/**
 * Reads the table as the kind asked for; a header that belongs to another kind is named. The rows of a table can be walked
 * once, so a second look opens them again.
 * @throws RegisterError FILE_REJECTED, WorkbookProblem
 */
export async function readTableOf(workbook: OpenWorkbook, kind: ImportKind): Promise<Table> {
  try {
    return await readTable(workbook, headerWords(infosOf(kind)))
  } catch (error) {
    if (!isWithoutHeader(error)) throw error
    throw (await otherKindIn(workbook, kind)) ?? error
  }
}

/** The workbook has no header of this kind: maybe one of another. */
async function otherKindIn(workbook: OpenWorkbook, kind: ImportKind): Promise<RegisterError | null> {
  let best: { readonly other: ImportKind; readonly header: HeaderFound } | null = null
  for (const other of otherKinds(kind)) {
    try {
      const { header } = await readTable(workbook, headerWords(infosOf(other)))
      if (header.missing.length === 0 && header.score > (best?.header.score ?? 0)) best = { other, header }
    } catch (error) {
      if (!isWithoutHeader(error)) throw error
    }
  }
  return best === null ? null : asWrongKind(kind, best.other, best.header)
}

function isWithoutHeader(error: unknown): boolean {
  return error instanceof WorkbookProblem && (error.code === 'NO_HEADER' || error.code === 'ONE_COLUMN')
}

/** So many more columns must another kind explain before a complete header counts as its. */
const clearlyMore = 3
/** Lists about something other than people; those of people share most of their columns. */
const ofActs: readonly ImportKind[] = [
  'classes',
  'enrollments',
  'admissions',
  'meetings',
  'posts',
  'commune-posts',
  'inspections',
  'targets',
]

/** Why a table whose header was found is still a list of another kind, or null. */
export function otherKindOf(kind: ImportKind, { header, headerRows }: Table): RegisterError | null {
  const incomplete = header.missing.length > 0
  // nearly every list has a column of villages; only one that nothing explains better is a list of them
  const margin = kind === 'villages' ? -1 : incomplete ? 0 : clearlyMore
  const [best] = otherKinds(kind)
    .filter((other) => incomplete || kind === 'villages' || ofActs.includes(kind) || ofActs.includes(other))
    .flatMap((other) => {
      const found = findHeader(headerRows, headerWords(infosOf(other)))
      return found !== null && found.missing.length === 0 ? [{ other, found }] : []
    })
    .filter(({ found }) => found.score > header.score + margin)
    .sort((a, b) => b.found.score - a.found.score)
  if (best !== undefined) return asWrongKind(kind, best.other, best.found)
  if (incomplete) return null
  if (kind === 'sympathizers') return signOfMembers(kind, header, headerRows)
  return kind === 'people' ? signOfSympathizers(kind, header, headerRows) : null
}

function signOfMembers(
  kind: ImportKind,
  header: HeaderFound,
  headerRows: Table['headerRows'],
): RegisterError | null {
  const sign = header.columns.find(({ title }) => ofMembers.test(searchKey(title)))
  if (sign === undefined || header.columns.some(({ field }) => ofSympathizers.has(field ?? ''))) return null
  const members = findHeader(headerRows, headerWords(infosOf('members')))
  const found = members?.missing.length === 0 ? 'members' : 'people'
  return wrongKind(kind, found, sign.title, lastRowOf(header))
}

function signOfSympathizers(
  kind: ImportKind,
  header: HeaderFound,
  headerRows: Table['headerRows'],
): RegisterError | null {
  if (header.columns.some(({ field, title }) => field === 'standing' || ofMembers.test(searchKey(title))))
    return null
  const found = findHeader(headerRows, headerWords(infosOf('sympathizers')))
  const sign = found?.columns.find(({ field }) => ofSympathizers.has(field ?? ''))
  return sign === undefined ? null : wrongKind(kind, 'sympathizers', sign.title, lastRowOf(header))
}

function otherKinds(kind: ImportKind): ImportKind[] {
  return importKindSchema.options.filter((other) => other !== kind)
}

/** Named by a column that only the other kind knows. */
function asWrongKind(kind: ImportKind, other: ImportKind, header: HeaderFound): RegisterError {
  const known = new Set(infosOf(kind).map(({ field }) => field))
  const required = infosOf(other).find((info) => info.required === true)?.field
  const sign =
    header.columns.find(({ field }) => field === required && !known.has(required)) ??
    header.columns.find(({ field }) => field !== null && !known.has(field)) ??
    header.columns[0]
  return wrongKind(kind, other, sign?.title ?? '', lastRowOf(header))
}

function lastRowOf(header: HeaderFound): number {
  return header.headerRows.at(-1) ?? 1
}
