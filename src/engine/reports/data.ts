import type { CellKind } from '../../shared/cells/fields.ts'
import type { About } from '../../shared/reports/about.ts'
import type { ReportParams } from '../../shared/reports/contract.ts'
import { countedSpan } from '../../shared/reports/counted-span.ts'
import { type CountedPeriod, countedPeriodSchema } from '../../shared/reports/indicator-rows.ts'
import { ruleWordsOf } from '../../shared/reports/rule-words.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { countNarrowed } from '../figures/narrowed-counts.ts'
import { countSet, countSetByCell, definitionOf, indicatorOf } from '../figures/queries.ts'
import type { Scope } from '../figures/scope.ts'
import { type SetId, setOf } from '../figures/sets.ts'
import { limitsOn } from '../ratings/limits.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { packInForce } from '../regulations/queries.ts'
import { officeSettings } from '../settings/queries.ts'
import { targetPlace, targetsOfYear } from '../targets/of-year.ts'
import { aboutSources } from './abouts.ts'
import type { ReportData, UnitOfReport } from './layout/source.ts'
import { listSources } from './list-sources.ts'
import { cellWords } from './lists/cell-words.ts'

/** What a report may ask of this register, for one period and one scope. Counts are taken once for all cells. */
export function reportData(
  reader: Reader,
  params: ReportParams,
  today: Day,
  kind?: About | undefined,
): ReportData {
  const { from, to } = params
  const whole: Scope = { from, to }
  const cells: readonly UnitOfReport[] = [
    ...livingCells(reader, to),
    ...endedCells(reader, earliest(whole), to),
  ]
  const scopeCell = params.cellId === undefined ? null : cellNamed(reader, params.cellId, to)
  const about = kind === undefined ? null : aboutSources[kind](reader, params.about, to)
  const byCell = new Map<string, Map<number, number>>()
  let targets: ReadonlyMap<string, number> | undefined

  /** Of the whole sheet: counted once, however often it is asked for. */
  const counts = new Map<string, number>()
  const sheetScope = (period: CountedPeriod): Scope => ({
    ...countedSpan(period, whole),
    // The scope may be a committee: everything under it counts.
    ...(scopeCell !== null && { cellId: scopeCell.id }),
  })

  function count(setId: SetId, cellId: number | null, period: CountedPeriod): number {
    const span = countedSpan(period, whole)
    if (cellId === null || cellId === scopeCell?.id) {
      const place = `${period} ${cellId} ${setId}`
      const known = counts.get(place) ?? countSet(reader, setId, cellId === null ? span : sheetScope(period))
      counts.set(place, known)
      return known
    }
    const key = `${period} ${setId}`
    const known = byCell.get(key) ?? countSetByCell(reader, setId, span)
    byCell.set(key, known)
    return known.get(cellId) ?? 0
  }

  const words = new Map<string, ReadonlyMap<number, string>>()

  return {
    context: {
      ...{ office: officeSettings(reader), today, from, to, scope: scopeCell, about },
      rules: ruleWordsOf(packInForce(reader, to)),
      limits: limitsOn(reader, to),
    },
    cells: () => cells,
    list: (source, choice) => {
      const list = listSources[source]
      if (list === undefined)
        throw new RegisterError('NOT_FOUND', `Không có danh sách “${source}”. Dữ liệu không mất.`)
      const scope = choice.cellId === null ? whole : { ...whole, cellId: choice.cellId }
      return list(reader, scope, choice.grouped, about?.id ?? null, today)
    },
    figure: (id, { cellId, period = 'current' }) => {
      const { numerator, denominator } = indicatorOf(id)
      return {
        numerator: count(numerator, cellId, period),
        denominator: denominator === null ? null : count(denominator, cellId, period),
      }
    },
    prepare: (figures) => {
      for (const [period, wanted] of Map.groupBy(figures, (each) => each.period)) {
        const sets = wanted.flatMap(({ id }) => {
          const { numerator, denominator } = indicatorOf(id)
          return denominator === null ? [numerator] : [numerator, denominator]
        })
        const fresh = sets.filter((setId) => !counts.has(`${period} ${scopeCell?.id ?? null} ${setId}`))
        for (const [setId, number] of countNarrowed(reader, fresh, sheetScope(period)))
          counts.set(`${period} ${scopeCell?.id ?? null} ${setId}`, number)
      }
    },
    target: (indicator, cellId) => {
      targets ??= targetsOfYear(reader, to)
      return targets.get(targetPlace(cellId, indicator)) ?? null
    },
    words: (field, cellId) => {
      const known = words.get(field) ?? cellWords[field]?.(reader, whole)
      if (known === undefined)
        throw new RegisterError('NOT_FOUND', `Không có cột “${field}”. Dữ liệu không mất.`)
      words.set(field, known)
      return known.get(cellId) ?? null
    },
    meaning: (figureId) => {
      const indicator = indicatorOf(figureId)
      return {
        label: indicator.label,
        definition: definitionOf(indicator),
        numerator: setOf(indicator.numerator).meaning,
        denominator: indicator.denominator === null ? null : setOf(indicator.denominator).meaning,
      }
    },
  }
}

/** Cells of the last day in their order. A committee is listed only if people stand directly under it. */
export function livingCells(reader: Reader, day: Day): { id: number; name: string; kind: CellKind }[] {
  return reader.all(
    reader.sql
      .selectFrom('cell_state')
      .innerJoin('cell', 'cell.id', 'cell_state.cell_id')
      .select(['cell.id', 'cell_state.name', 'cell_state.kind'])
      .where('cell.trashed_at', 'is', null)
      .where(inForce('cell_state', day))
      .where((row) =>
        row.or([
          row('cell_state.kind', '!=', 'committee'),
          row.exists(
            row
              .selectFrom('sympathizer_stay')
              .select('id')
              .whereRef('sympathizer_stay.cell_id', '=', 'cell.id'),
          ),
        ]),
      )
      .orderBy('cell_state.name_sort')
      .orderBy('cell.id'),
  )
}

/** The first day that any column may count: a cell that ended since may have brought something. */
function earliest(period: { readonly from: Day; readonly to: Day }): Day {
  return countedPeriodSchema.options
    .map((counted) => countedSpan(counted, period).from)
    .reduce((first, day) => (day < first ? day : first), period.from)
}

/**
 * Cells that ended since, on the day itself too (one that merges on the first still has members when the period opens), under
 * their last names: what was counted in them stays theirs.
 */
function endedCells(reader: Reader, from: Day, to: Day): UnitOfReport[] {
  return reader
    .statement<{ id: number; name: string; kind: CellKind }>(
      `SELECT cell.id, state.name, state.kind FROM cell JOIN cell_state AS state ON state.cell_id = cell.id
       WHERE cell.trashed_at IS NULL AND state.to_date <> '?' AND state.to_date || substr('-01-01', length(state.to_date) - 3) BETWEEN @from AND @to
         AND NOT EXISTS (SELECT 1 FROM cell_state AS later WHERE later.cell_id = cell.id AND later.id <> state.id
           AND (later.to_date IS NULL OR later.to_date = '?' OR later.to_date > state.to_date))
       ORDER BY state.name_sort, cell.id`,
    )
    .all({ from, to })
    .map((cell) => ({ ...cell, ended: true as const }))
}

function cellNamed(reader: Reader, id: number, day: Day): { id: number; name: string } {
  const row = reader.first(
    reader.sql
      .selectFrom('cell_state')
      .select(['cell_id as id', 'name'])
      .where('cell_id', '=', id)
      .where(inForce('cell_state', day)),
  )
  if (row === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      'Không có chi bộ này vào ngày cuối kỳ. Dữ liệu không mất. Hãy chọn chi bộ hoặc kỳ khác.',
    )
  return row
}
