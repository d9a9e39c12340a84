import { searchKey } from '../vocabulary/search-key.ts'
import { type Grade, gradeLabels, type Result, resultLabels } from './fields.ts'

/** What a cell of the grid means; `unclear` is asked back and keeps its text, nothing is guessed. */
export type ReadCell<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unclear'; readonly reason: string }

const gradeShorts: Readonly<Record<string, Grade>> = {
  xs: 'excellent',
  x: 'excellent',
  g: 'very_good',
  k: 'good',
  tb: 'average',
  t: 'average',
  kd: 'failed',
  'trung binh kha': 'average',
  'chua dat': 'failed',
}
const resultShorts: Readonly<Record<string, Result>> = {
  ht: 'completed',
  h: 'completed',
  dat: 'completed',
  kht: 'not_completed',
  k: 'not_completed',
  'chua hoan thanh': 'not_completed',
  'khong dat': 'not_completed',
  v: 'absent',
  vang: 'absent',
  'khong du': 'absent',
  bo: 'absent',
}

function readWord<T extends string>(
  text: string,
  labels: Readonly<Record<T, string>>,
  shorts: Readonly<Record<string, T>>,
): ReadCell<T> {
  const key = searchKey(text)
  if (key === '') return { kind: 'blank' }
  const words = Object.entries(labels) as [T, string][]
  const exact = words.find(([, label]) => searchKey(label) === key)?.[0] ?? shorts[key]
  if (exact !== undefined) return { kind: 'value', value: exact }
  const begun = words.filter(([, label]) => searchKey(label).startsWith(key))
  if (begun.length === 1 && begun[0] !== undefined) return { kind: 'value', value: begun[0][0] }
  return { kind: 'unclear', reason: `Chưa hiểu “${text}”. Chọn trong: ${Object.values(labels).join(', ')}.` }
}

/** `g`, `giỏi`, `tb`, `Trung bình` … */
export function readGrade(text: string): ReadCell<Grade> {
  return readWord(text, gradeLabels, gradeShorts)
}

/** `ht`, `hoàn thành`, `không dự` … */
export function readResult(text: string): ReadCell<Result> {
  return readWord(text, resultLabels, resultShorts)
}

/** A whole number of sessions. */
export function readCount(text: string): ReadCell<number> {
  const clean = text.trim()
  if (clean === '') return { kind: 'blank' }
  return /^\d{1,3}$/u.test(clean)
    ? { kind: 'value', value: Number(clean) }
    : { kind: 'unclear', reason: `“${clean}” không phải số buổi. Ghi số nguyên, ví dụ 9.` }
}

/** Points as offices write them: `8`, `8,5`, `8.5`. */
export function readScore(text: string): ReadCell<number> {
  const clean = text.trim()
  if (clean === '') return { kind: 'blank' }
  return /^\d{1,3}(?:[.,]\d{1,2})?$/u.test(clean)
    ? { kind: 'value', value: Number(clean.replace(',', '.')) }
    : { kind: 'unclear', reason: `“${clean}” không phải điểm. Ghi số, ví dụ 8,5.` }
}

/** `8,5` */
export function scoreWords(score: number | null): string {
  return score === null ? '' : String(score).replace('.', ',')
}

/** A block copied from Excel: rows by line, columns by tab. The last line break belongs to no row. */
export function pastedBlock(text: string): string[][] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()))
}
