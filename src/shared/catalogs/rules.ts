import { searchKey } from '../vocabulary/search-key.ts'
import { type GradeTable, gradeTable, readGrade } from './education-grades.ts'
import type { CatalogEntry, CatalogId } from './ids.ts'

/** What a written text means in a catalog. `ambiguous` only suggests (likeliest first): a person chooses. */
export type CatalogMatch =
  | { readonly kind: 'match'; readonly code: string }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly kind: 'none' }

/** Built once for a catalog version; each lookup is then a few map reads, however long the catalog. */
export interface CatalogIndex {
  readonly exact: ReadonlyMap<string, readonly string[]>
  readonly loose: ReadonlyMap<string, readonly string[]>
  readonly grades: GradeTable | null
  readonly leadWords: readonly string[]
}

/** Words people put before the name itself ("dân tộc Thái", "TP. Hà Nội"), as loose keys, longest first. */
const leadWords: Partial<Record<CatalogId, readonly string[]>> = {
  'ethnic-groups': ['dantoc', 'nguoi', 'dt'],
  religions: ['theodao', 'tongiao', 'dao'],
  provinces: ['thanhpho', 'tinh', 'tp'],
  communes: ['phuong', 'dackhu', 'xa'],
  'general-education': ['totnghiep', 'trinhdo', 'hochet', 'hoc', 'tn'],
  'professional-education': ['totnghiep', 'trinhdo', 'tn'],
  'political-theory': ['lyluanchinhtri', 'trinhdo', 'llct'],
}

export function buildCatalogIndex(source: {
  readonly catalog: CatalogId
  readonly items: readonly CatalogEntry[]
}): CatalogIndex {
  const exact = new Map<string, string[]>()
  const loose = new Map<string, string[]>()
  // own names before other names, so that suggestions begin with the official reading
  for (const { code, name } of source.items) {
    for (const written of spellings(name)) add(exact, loose, written, code)
    // digits alone are no name: "12" in an education column is a grade, not a code
    if (/\p{L}/u.test(code)) add(exact, loose, code, code)
  }
  for (const { code, otherNames } of source.items) {
    for (const written of otherNames.flatMap(spellings)) add(exact, loose, written, code)
  }
  return { exact, loose, grades: gradeTable(source.items), leadWords: leadWords[source.catalog] ?? [] }
}

/**
 * The code that a person's text stands for. A text with marks is first compared with its marks, so that "Lào" is never
 * "Lao" (La Hủ); a text without marks may mean either and is then ambiguous.
 */
export function matchCatalog(index: CatalogIndex, text: string): CatalogMatch {
  const written = text.normalize('NFC').trim()
  if (index.grades) {
    const found = readGrade(written)
    if (found) return verdict(index.grades.codesOf(found.grade, found.system))
  }
  for (const variant of [written, written.replace(/\s*\([^)]*\)\s*/gu, ' ').trim()]) {
    const match = lookUp(index, variant)
    if (match.kind !== 'none') return match
  }
  return { kind: 'none' }
}

function lookUp(index: CatalogIndex, written: string): CatalogMatch {
  const key = looseKey(written)
  if (key === '') return { kind: 'none' }
  if (hasMarks(written)) {
    const exact = index.exact.get(exactKey(written))
    if (exact) return verdict(exact)
  }
  const loose = index.loose.get(key)
  if (loose) return verdict(loose)
  const lead = index.leadWords.find((word) => key.startsWith(word) && index.loose.has(key.slice(word.length)))
  if (!lead) return { kind: 'none' }
  if (hasMarks(written)) {
    const rest = exactRest(written, lead)
    const exact = rest === null ? undefined : index.exact.get(exactKey(rest))
    if (exact) return verdict(exact)
  }
  return verdict(index.loose.get(key.slice(lead.length)) ?? [])
}

/** What follows the lead word, with its marks; null when the word and the name are written as one. */
function exactRest(written: string, lead: string): string | null {
  const words = written.split(/[\s.]+/u)
  for (let taken = 1; taken < words.length; taken += 1) {
    if (looseKey(words.slice(0, taken).join(' ')) === lead) return words.slice(taken).join(' ')
  }
  return null
}

function verdict(codes: readonly string[]): CatalogMatch {
  const [first, second] = codes
  if (first === undefined) return { kind: 'none' }
  return second === undefined ? { kind: 'match', code: first } : { kind: 'ambiguous', codes }
}

/** "Tày Khao (Thái Trắng)" is written whole, as "Tày Khao" or as "Thái Trắng". */
function spellings(name: string): string[] {
  const found = /^(.+?)\s*\(([^)]+)\)$/u.exec(name)
  return found?.[1] && found[2] ? [name, found[1], found[2]] : [name]
}

function add(
  exact: Map<string, string[]>,
  loose: Map<string, string[]>,
  written: string,
  code: string,
): void {
  push(exact, exactKey(written), code)
  push(loose, looseKey(written), code)
}

function push(map: Map<string, string[]>, key: string, code: string): void {
  const codes = map.get(key)
  if (!codes) map.set(key, [code])
  else if (!codes.includes(code)) codes.push(code)
}

/** Letters and digits only: "H'Mông", "Hmông" and "h mông" are one. */
function looseKey(text: string): string {
  return searchKey(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** As {@link looseKey} but with marks; "hoà" and "hòa" are one, for both places of the tone mark are in use. */
function exactKey(text: string): string {
  const folded = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu
  return (folded.match(tone) ?? []).join('') + folded.replace(tone, '').normalize('NFC')
}

function hasMarks(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text.replace(/[’‘`´–—…]/gu, ''))
}
