import type { IssuedField } from '../../shared/issued/contract.ts'
import { cellName, isWithin, type Range } from '../../shared/issued/range.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { type IssuedFile, type IssuedSheet, placeKey, whyNotFilled } from './issued-file.ts'

/**
 * Where a later issue of a form is laid out otherwise around the mapped cells, as sentences that name the cells; empty when the
 * mapping still fits. Compared are the words left of a mapped cell and above it, the merged blocks over it, and whether it may be
 * filled. The period named in a title may differ: that is what a later issue is for.
 */
export function layoutDifferences(
  known: IssuedFile,
  fresh: IssuedFile,
  fields: readonly IssuedField[],
): string[] {
  const sentences = fields.flatMap((field) => {
    const name = field.sheet
    const [before, now] = [known, fresh].map(({ sheets }) => sheets.find((sheet) => sheet.name === name))
    if (now === undefined) return [`Tệp mới không có trang tính “${name}” đang hiện.`]
    if (before === undefined) return []
    const closed = whyNotFilled(fresh, now, field)
    return [
      ...(closed === null ? [] : [`Ô ${cellName(field)} (“${name}”) nay ${closed}.`]),
      ...otherWords(before, now, field),
      ...otherMerges(before, now, field),
    ]
  })
  return [...new Set(sentences)]
}

function otherWords(before: IssuedSheet, now: IssuedSheet, { row, column }: IssuedField): string[] {
  const places = [
    ...Array.from({ length: column }, (_, left) => ({ row, column: left, aside: true })),
    ...Array.from({ length: row }, (_, above) => ({ row: above, column, aside: false })),
    ...blocksOver(before, now, row, column),
  ]
  return places.flatMap((place) => {
    const [was, is] = [before, now].map((sheet) => sheet.texts.get(placeKey(place))?.text ?? '')
    const words = place.aside ? besideWords : aboveWords
    if (was === undefined || is === undefined || words(was) === words(is)) return []
    return [`Ô ${cellName(place)} (“${now.name}”): mẫu đã lưu ghi ${quoted(was)}, tệp mới ghi ${quoted(is)}.`]
  })
}

/** Headings over several columns stand in the first cell of their block, which may lie left of the mapped column. */
function blocksOver(before: IssuedSheet, now: IssuedSheet, row: number, column: number) {
  const over = (range: Range): boolean => range.top < row && range.left < column && range.right >= column
  return [...before.places.merges, ...now.places.merges]
    .filter(over)
    .map(({ top, left }) => ({ row: top, column: left, aside: false }))
}

const periodWords = /(?:^| )(?:nam|thang|quy|ky|ngay)(?: |$)/
const periodParts = /^(?:\d+|[ivx]+|dau|cuoi|thang|quy)$/

/** A heading that tells a period is compared without it: "6 tháng đầu năm 2026" may become "năm 2027". */
function aboveWords(text: string): string {
  const key = plain(text)
  if (!periodWords.test(key)) return key
  return key
    .split(' ')
    .filter((word) => !periodParts.test(word))
    .join(' ')
}

/** A row's own words, but for the year. */
function besideWords(text: string): string {
  return plain(text)
    .replace(/\b20\d\d\b/g, '')
    .replace(/ +/g, ' ')
}

function plain(text: string): string {
  return searchKey(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function quoted(text: string): string {
  if (text === '') return 'trống'
  return text.length > 60 ? `“${text.slice(0, 60)}…”` : `“${text}”`
}

function otherMerges(before: IssuedSheet, now: IssuedSheet, field: IssuedField): string[] {
  const [was, is] = [before, now].map(
    ({ places }) => places.merges.find((range) => isWithin(field, range)) ?? null,
  )
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  return [
    `Ô ${cellName(field)} (“${now.name}”) ${is === null ? 'không còn gộp' : 'gộp khác'} so với mẫu đã lưu.`,
  ]
}
