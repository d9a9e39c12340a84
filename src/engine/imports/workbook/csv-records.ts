/** A record of a CSV file: its fields as written, without the quotes around them. */
export type CsvRecord = readonly string[]

/** A quote that is never closed. */
export class OpenQuote extends Error {
  /** Number of the record, from 1. */
  readonly record: number

  constructor(record: number) {
    super('Quote is never closed')
    this.name = 'OpenQuote'
    this.record = record
  }
}

export interface CsvSource {
  readonly text: string
  readonly separator: string
  /** Where the records begin. */
  readonly from: number
}

/**
 * The records of a CSV text, also blank ones. Quotes count at the beginning of a field only ("" is one quote, line breaks stay);
 * elsewhere they are signs like any other. @throws OpenQuote
 */
export function* csvRecords({ text, separator, from }: CsvSource): Generator<CsvRecord> {
  let record: string[] = []
  let number = 1
  let at = from
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1)
      if (end < 0) throw new OpenQuote(number)
      field = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    }
    const end = endOfField(text, at, separator)
    record.push(field + text.slice(at, end))
    at = end
    if (text[at] === separator) {
      at += 1
      if (at < text.length) continue
      record.push('')
    }
    yield record
    record = []
    number += 1
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function endOfField(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length) {
    const sign = text[at]
    if (sign === separator || sign === '\n' || sign === '\r') break
    at += 1
  }
  return at
}

const separators = ['\t', ';', ',', '|']
const judged = 40

/**
 * What stands between the fields: what Excel's own first line says (sep=;), else the sign by which most of the first records
 * have the same number of fields. Null when no sign makes columns.
 */
export function findSeparator(text: string): CsvSource | null {
  const told = /^sep=(.)\r?\n/.exec(text)
  if (told?.[1] !== undefined) return { text, separator: told[1], from: told[0].length }
  let best: { separator: string; score: number } | null = null
  for (const separator of separators) {
    const score = scoreOf({ text, separator, from: 0 })
    if (score > (best?.score ?? 0)) best = { separator, score }
  }
  return best === null ? null : { text, separator: best.separator, from: 0 }
}

/** How many records agree on their number of fields; of as many, the more fields the better. */
function scoreOf(source: CsvSource): number {
  const widths = new Map<number, number>()
  let taken = 0
  try {
    for (const record of csvRecords(source)) {
      if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
      taken += 1
      if (taken === judged) break
    }
  } catch (error) {
    // what was read before the quote still tells; reading the whole says it with its row
    if (!(error instanceof OpenQuote)) throw error
    if (widths.size === 0) return 0
  }
  return [...widths].reduce(
    (most, [fields, records]) => Math.max(most, records + Math.min(fields, 99) / 100),
    0,
  )
}
