import type { ChangedCell, ChangedRow, EditDecisions } from '../../shared/imports/edits.ts'

/** Cells that were decided otherwise than proposed, by `row field`. */
export type Turned = ReadonlySet<string>

export function placeOf(row: ChangedRow, cell: ChangedCell): string {
  return `${row.row} ${cell.field}`
}

/** Proposed for writing is whatever the register has not overtaken. */
export function isTaken(turned: Turned, row: ChangedRow, cell: ChangedCell): boolean {
  return !cell.overtaken !== turned.has(placeOf(row, cell))
}

export function takenCells(turned: Turned, row: ChangedRow): number {
  return row.cells.filter((cell) => isTaken(turned, row, cell)).length
}

/** The set after some cells of a row were taken or left. */
export function withCells(
  turned: Turned,
  row: ChangedRow,
  cells: readonly ChangedCell[],
  taken: boolean,
): Turned {
  const next = new Set(turned)
  for (const cell of cells) {
    if (isTaken(turned, row, cell) === taken) continue
    const place = placeOf(row, cell)
    if (!next.delete(place)) next.add(place)
  }
  return next
}

export function decisionsOf(turned: Turned, rows: readonly ChangedRow[]): EditDecisions {
  const places = rows.flatMap((row) =>
    row.cells
      .filter((cell) => turned.has(placeOf(row, cell)))
      .map((cell) => ({ place: { row: row.row, field: cell.field }, overtaken: cell.overtaken })),
  )
  return {
    skip: places.filter(({ overtaken }) => !overtaken).map(({ place }) => place),
    overwrite: places.filter(({ overtaken }) => overtaken).map(({ place }) => place),
  }
}
