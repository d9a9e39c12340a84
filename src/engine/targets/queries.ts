import type { TargetTable } from '../../shared/targets/contract.ts'
import { reachOf } from '../../shared/targets/reach.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatCount, type Rounding } from '../../shared/vocabulary/fraction.ts'
import { countSet, countSetByCell, definitionOf, indicatorOf } from '../figures/queries.ts'
import type { Reader } from '../register/reader.ts'
import { livingCells } from '../reports/data.ts'
import { targetIndicators, usualTargets } from './indicators.ts'
import { targetPlace } from './of-year.ts'

export interface Span {
  readonly from: Day
  readonly to: Day
}

interface Known {
  id: number
  cellId: number | null
  indicator: string
  number: number
}

export function targetsOf(reader: Reader, { from, to }: Span): Known[] {
  return reader.all(
    reader.sql
      .selectFrom('target')
      .select(['id', 'cell_id as cellId', 'indicator', 'number'])
      .where('from_on', '=', from)
      .where('to_on', '=', to)
      .where('trashed_at', 'is', null),
  )
}

/** The committee first, then its cells as they stand at the end of the span (today for one that is still running). */
export function targetTable(
  reader: Reader,
  span: Span,
  today: Day,
  rounding: Rounding,
  also: readonly string[] = [],
): TargetTable {
  const scope = { from: span.from, to: span.to < today ? span.to : today < span.from ? span.from : today }
  const known = new Map(targetsOf(reader, span).map((row) => [targetPlace(row.cellId, row.indicator), row]))
  const set = new Set([...known.values()].map(({ indicator }) => indicator))
  const shown = targetIndicators.filter((id) => usualTargets.includes(id) || set.has(id) || also.includes(id))
  const columns = shown.map((id) => {
    const indicator = indicatorOf(id)
    return {
      id,
      label: indicator.label,
      definition: definitionOf(indicator),
      whole: countSet(reader, indicator.numerator, scope),
      byCell: countSetByCell(reader, indicator.numerator, scope),
    }
  })
  const row = (cellId: number | null, name: string) => ({
    cellId,
    name,
    cells: columns.map(({ id, whole, byCell }) => {
      const result = cellId === null ? whole : (byCell.get(cellId) ?? 0)
      const set = known.get(targetPlace(cellId, id))
      const reach = set === undefined ? null : reachOf(result, set.number, rounding)
      return {
        id: set?.id ?? null,
        target: set?.number ?? null,
        result,
        percent: reach?.percent ?? null,
        distance: reach?.distance ?? null,
        words: reach?.words ?? null,
      }
    }),
  })
  const rows = [
    row(null, 'Toàn đảng bộ'),
    ...livingCells(reader, scope.to).map(({ id, name }) => row(id, name)),
  ]
  return {
    indicators: columns.map(({ id, label, definition }) => ({ id, label, definition })),
    rows,
    available: targetIndicators
      .filter((id) => !shown.includes(id))
      .map((id) => ({ id, label: indicatorOf(id).label })),
    mismatches: columns.flatMap(({ id, label }) => mismatchOf([...known.values()], id, label)),
    documents: documentsOf(reader, span),
  }
}

/** Parts and whole are both set by people: where they differ, the table says so and changes nothing. */
function mismatchOf(known: readonly Known[], indicator: string, label: string): string[] {
  const whole = known.find((row) => row.cellId === null && row.indicator === indicator)
  const parts = known.filter((row) => row.cellId !== null && row.indicator === indicator)
  const sum = parts.reduce((total, row) => total + row.number, 0)
  if (whole === undefined || parts.length === 0 || whole.number === sum) return []
  return [`${label}: các chi bộ cộng lại ${formatCount(sum)}, toàn đảng bộ ${formatCount(whole.number)}.`]
}

function documentsOf(reader: Reader, { from, to }: Span): { document: string; date: Day | null }[] {
  return reader
    .statement<{ document: string; date: Day | null }>(
      `SELECT DISTINCT document, document_date AS date FROM target
       WHERE from_on = ? AND to_on = ? AND trashed_at IS NULL AND document IS NOT NULL ORDER BY date, document`,
    )
    .all(from, to)
}
