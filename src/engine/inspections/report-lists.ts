import { sql } from 'kysely'
import { gravityLabels, remedyStateLabels } from '../../shared/inspections/finding-fields.ts'
import { inspectionKindLabels, inspectionLevelLabels } from '../../shared/inspections/kinds.ts'
import type { Scope } from '../figures/scope.ts'
import { cellsInScope } from '../figures/scope.ts'
import { happenedWithin } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { remedyLines } from './finding-list.ts'
import { subjectNames } from './load.ts'

/** Ids of the cells of the scope; null: all. */
function cellsOf(reader: Reader, scope: Scope): ReadonlySet<number> | null {
  if (scope.cellId === undefined) return null
  const found = sql<{ id: number }>`SELECT id FROM cell WHERE id IN ${cellsInScope(scope)}`
  const rows = reader.all({ compile: () => found.compile(reader.sql) })
  return new Set(rows.map(({ id }) => id))
}

/** Remedies as they stand on the last day; those of cases that this account may not read are left out. */
function* remedies(reader: Reader, scope: Scope, onlyOverdue: boolean): Generator<SourceRecord> {
  const cells = cellsOf(reader, scope)
  const lines = remedyLines(reader, { state: 'all' }, scope.to).filter(
    ({ what, cellId, state }) =>
      what !== null && (cells === null || cells.has(cellId)) && (!onlyOverdue || state === 'overdue'),
  )
  const sorted = onlyOverdue
    ? lines.toSorted((a, b) => ((a.responsible ?? '~') < (b.responsible ?? '~') ? -1 : 1))
    : lines
  for (const line of sorted)
    yield {
      id: line.id,
      cellId: line.cellId,
      cellName: line.foundIn === null ? line.cellName : `${line.cellName} (trước là ${line.foundIn})`,
      origin: line.origin,
      fault: line.fault,
      gravity: gravityLabels[line.gravity],
      what: line.what,
      responsible: line.responsible ?? 'Chưa ghi người chịu trách nhiệm',
      dueOn: line.dueOn,
      state: remedyStateLabels[line.state],
      overdue: line.state === 'overdue',
      done: line.state === 'done',
      overdueDays: line.overdueDays,
    }
}

/** Cases that were concluded in the period and that this account may read. */
function* concluded(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const cells = cellsOf(reader, scope)
  const rows = reader.all(
    reader.sql
      .selectFrom('inspection_case')
      .selectAll()
      .where('trashed_at', 'is', null)
      .where('title', 'is not', null)
      .where(happenedWithin('concluded_on', scope.from, scope.to))
      .orderBy('concluded_on')
      .orderBy('id'),
  )
  const subjects = subjectNames(
    reader,
    rows.map(({ id }) => id),
  )
  for (const row of rows) {
    const own = subjects.get(row.id) ?? []
    if (cells !== null && !own.some(({ cellId }) => cells.has(cellId))) continue
    yield {
      id: row.id,
      cellId: own[0]?.cellId ?? null,
      cellName: own[0]?.cellName ?? null,
      kind: inspectionKindLabels[row.kind],
      level: inspectionLevelLabels[row.level],
      title: row.title,
      subjects: own.map(({ name }) => name).join(', '),
      turns: own.length,
      startedOn: row.started_on,
      concludedOn: row.concluded_on,
      conclusion: row.conclusion,
    }
  }
}

export const inspectionLists = {
  'inspections.remedies': (reader, scope) => remedies(reader, scope, false),
  'inspections.overdue-remedies': (reader, scope) => remedies(reader, scope, true),
  'inspections.concluded': (reader, scope) => concluded(reader, scope),
} as const satisfies Record<string, ListSource>
