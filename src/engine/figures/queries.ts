import { type RawBuilder, sql } from 'kysely'
import type { CataloguedFigure, Figure, FigureRecord } from '../../shared/figures/contract.ts'
import { figureSubjects, subjectOf } from '../../shared/figures/subjects.ts'
import { formatAverage, formatFraction, type Rounding } from '../../shared/vocabulary/fraction.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { type Indicator, indicators } from './indicators.ts'
import { formIndicator } from './inspection-forms/indicator.ts'
import { narrowedIndicator } from './narrowed-indicators.ts'
import { recordDetails } from './record-details.ts'
import { cellsInScope, type Scope, type SetQuery } from './scope.ts'
import { type SetId, setOf } from './sets.ts'

function compiled<T>(reader: Reader, query: RawBuilder<T>) {
  return { compile: () => query.compile(reader.sql) }
}

/** The records of a set within the scope, as a query. */
export function setMembers(setId: SetId, scope: Scope): SetQuery {
  if (scope.cells !== undefined) {
    const { cells, ...whole } = scope
    return sql`SELECT * FROM (${setMembers(setId, whole)}) WHERE cell_id IN (SELECT value FROM json_each(${JSON.stringify(cells)}))`
  }
  const query = setOf(setId).query(scope)
  if (scope.cellId === undefined) return query
  return sql`SELECT * FROM (${query}) WHERE cell_id IN ${cellsInScope(scope)}`
}

/** How a set is measured: its records counted, or their amounts added up. */
function measure(setId: SetId): RawBuilder<number> {
  return setOf(setId).amounts === true ? sql<number>`coalesce(sum(amount), 0)` : sql<number>`count(*)`
}

export function countSet(reader: Reader, setId: SetId, scope: Scope): number {
  const query = sql<{ n: number }>`SELECT ${measure(setId)} AS n FROM (${setMembers(setId, scope)})`
  return reader.first(compiled(reader, query))?.n ?? 0
}

/** One pass for all cells: cell → how many. A cell without a record is not in the map. */
export function countSetByCell(reader: Reader, setId: SetId, scope: Scope): Map<number, number> {
  const query = sql<{ cellId: number; n: number }>`SELECT cell_id AS "cellId", ${measure(setId)} AS n
    FROM (${setMembers(setId, scope)}) WHERE cell_id IS NOT NULL GROUP BY cell_id`
  return new Map(reader.all(compiled(reader, query)).map((row) => [row.cellId, row.n]))
}

/**
 * One pass for all months of the scope: month → how many, for a set with `on_day`. A day known by its year or month alone stands
 * in the month that holds its first day, as it does when one month is asked for.
 */
export function countSetByMonth(reader: Reader, setId: SetId, scope: Scope): Map<string, number> {
  const query = sql<{
    month: string
    n: number
  }>`SELECT substr(on_day || '-01', 1, 7) AS month, ${measure(setId)} AS n
    FROM (${setMembers(setId, scope)}) GROUP BY month`
  return new Map(reader.all(compiled(reader, query)).map((row) => [row.month, row.n]))
}

/** @throws RegisterError NOT_FOUND for a figure that does not exist */
export function indicatorOf(id: string): Indicator {
  const indicator = indicators[id] ?? formIndicator(id) ?? narrowedIndicator(id)
  if (indicator === undefined || indicator === null)
    throw new RegisterError(
      'NOT_FOUND',
      `Không có chỉ tiêu “${id}”. Dữ liệu không mất. Hãy chọn chỉ tiêu trong danh sách.`,
    )
  return indicator
}

/** What is counted, and out of what, in words. */
export function definitionOf({ numerator, denominator }: Indicator): string {
  const counted = setOf(numerator).meaning
  return denominator === null ? counted : `${counted} Tính trên: ${lowerFirst(setOf(denominator).meaning)}`
}

/** Every figure with its definition, subject after subject. */
export function catalogue(): CataloguedFigure[] {
  const order = Object.keys(figureSubjects)
  return Object.entries(indicators)
    .flatMap(([id, indicator]) => {
      const subject = subjectOf(id)
      if (subject === null) return []
      const { label, kind } = indicator
      return [{ id, label, kind, subject, definition: definitionOf(indicator) }]
    })
    .sort((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject))
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

export function computeFigures(
  reader: Reader,
  scope: Scope,
  rounding: Rounding,
  ids = Object.keys(indicators),
): Figure[] {
  const counts = new Map<SetId, number>()
  const count = (setId: SetId): number => {
    const known = counts.get(setId)
    if (known !== undefined) return known
    const fresh = countSet(reader, setId, scope)
    counts.set(setId, fresh)
    return fresh
  }
  return ids.map((id) => {
    const indicator = indicatorOf(id)
    const numerator = count(indicator.numerator)
    const denominator = indicator.denominator === null ? null : count(indicator.denominator)
    return {
      id,
      label: indicator.label,
      kind: indicator.kind,
      numerator,
      denominator,
      percent:
        denominator === null
          ? null
          : (indicator.average === true ? formatAverage : formatFraction)(
              { numerator, denominator },
              rounding,
            ),
      definition: definitionOf(indicator),
    }
  })
}

/** The names behind a number, in Vietnamese order. */
export function figureRecords(
  reader: Reader,
  id: string,
  side: 'numerator' | 'denominator',
  scope: Scope,
  page: { readonly from: number; readonly size: number },
): { rows: FigureRecord[]; total: number } {
  const setId = indicatorOf(id)[side]
  if (setId === null) return { rows: [], total: 0 }
  const { kind, amounts = false } = setOf(setId)
  const members = setMembers(setId, scope)
  const query = recordDetails(kind, members, scope.to, amounts)
  const rows = reader.all(
    compiled(reader, sql<Omit<FigureRecord, 'kind'>>`${query} LIMIT ${page.size} OFFSET ${page.from}`),
  )
  const counted = reader.first(compiled(reader, sql<{ n: number }>`SELECT count(*) AS n FROM (${members})`))
  return { rows: rows.map((row) => ({ kind, ...row })), total: counted?.n ?? 0 }
}
