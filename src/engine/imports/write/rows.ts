import type { Progress } from '../../../shared/rpc/progress.ts'
import type { Change } from '../../register/change.ts'
import { namedColumns } from '../../register/named.ts'
import { RegisterError } from '../../register/register-error.ts'
import { AlreadyThere } from '../check/acts.ts'
import type { StagedAct, StagedCell, StagedPerson, StagedRows, StagedSympathizer } from '../staged-rows.ts'
import { keepPairs } from './pairs.ts'

/** Short enough that a person never waits for a cancel. */
const rowsPerTurn = 400

/** Writes the staged rows, some hundred at a time; whoever drives it may stop between two steps. */
export function* writeRows(change: Change, staged: StagedRows): Generator<Progress> {
  const total = staged.rows.length
  const entered = new Map<number, number>()
  for (let done = 0; done < total; done += rowsPerTurn) {
    yield { kind: 'progress', label: 'Đang ghi vào sổ', done, total }
    const end = done + rowsPerTurn
    if (staged.kind === 'cells') writeCells(change, staged.rows)
    else if (staged.kind === 'people') writePeople(change, staged.rows.slice(done, end), entered)
    else if (staged.kind !== 'sympathizers') {
      yield* writeActs(change, staged.rows)
      break
    } else writeSympathizers(change, staged.rows.slice(done, end), entered)
    // The tree of a commune is small and its rows hang together.
    if (staged.kind === 'cells') break
  }
  yield { kind: 'progress', label: 'Đang ghi vào sổ', done: total, total }
}

/**
 * What was rehearsed is done; should the register say otherwise now, it has changed since, and nothing is written.
 * @throws RegisterError CONFLICT naming the row
 */
function* writeActs(change: Change, rows: readonly StagedAct[]): Generator<Progress> {
  for (const [done, { row, write }] of rows.entries()) {
    yield { kind: 'progress', label: 'Đang ghi vào sổ', done, total: rows.length }
    try {
      write(change)
    } catch (error) {
      if (!(error instanceof RegisterError || error instanceof AlreadyThere)) throw error
      throw new RegisterError(
        'CONFLICT',
        `Sổ đã thay đổi sau khi xem trước tệp này nên dòng ${row} không còn ghi được: ${error.message} Chưa ghi gì vào sổ. Hãy xem trước lại tệp rồi ghi.`,
        undefined,
        { cause: error },
      )
    }
  }
}

function writePeople(change: Change, rows: readonly StagedPerson[], entered: Map<number, number>): void {
  const first = change.insertMany(
    'person',
    rows.map(({ columns }) => columns),
  )
  change.insertMany(
    'cell_member',
    rows.flatMap(({ membership }, index) =>
      membership === null
        ? []
        : [
            {
              person_id: first + index,
              cell_id: membership.cellId,
              standing: membership.standing,
              from_date: membership.from,
              to_date: null,
            },
          ],
    ),
  )
  for (const [index, { row, pairs }] of rows.entries()) {
    entered.set(row, first + index)
    keepPairs(change, first + index, pairs, entered)
  }
}

function writeSympathizers(
  change: Change,
  rows: readonly StagedSympathizer[],
  entered: Map<number, number>,
): void {
  const people = rows.flatMap(({ who }) => (typeof who === 'number' ? [] : [who]))
  let nextPerson = people.length === 0 ? 0 : change.insertMany('person', people)
  const personIds = rows.map(({ who }) => {
    if (typeof who === 'number') return who
    nextPerson += 1
    return nextPerson - 1
  })
  for (const [index, { row, pairs }] of rows.entries()) {
    const personId = personIds[index] ?? 0
    entered.set(row, personId)
    keepPairs(change, personId, pairs, entered)
  }
  const first = change.insertMany(
    'sympathizer',
    rows.map((row, index) => ({
      person_id: personIds[index] ?? 0,
      proposed_on: row.proposedOn,
      recognised_on: row.recognisedOn,
      recognition_resolution: row.resolution,
      note: row.note,
      admitted_on: null,
      stopped_on: null,
      stop_reason: null,
      stop_note: null,
    })),
  )
  change.insertMany(
    'sympathizer_stay',
    rows.map(({ cellId, proposedOn }, index) => ({
      sympathizer_id: first + index,
      cell_id: cellId,
      from_date: proposedOn,
      to_date: null,
    })),
  )
  change.insertMany(
    'sympathizer_helper',
    rows.flatMap(({ helpers }, index) =>
      helpers.map(({ name, personId }) => ({
        sympathizer_id: first + index,
        person_id: personId,
        name,
        resolution: null,
        from_date: null,
        to_date: null,
      })),
    ),
  )
}

/** Superiors first, wherever they stand in the list. */
function writeCells(change: Change, rows: readonly StagedCell[]): void {
  const written = new Map<number, number>()
  let waiting = rows
  while (waiting.length > 0) {
    const next = waiting.filter(
      ({ parent }) => parent !== null && 'row' in parent && !written.has(parent.row),
    )
    if (next.length === waiting.length) throw new RegisterError('CONFLICT')
    for (const cell of waiting)
      if (!next.includes(cell)) written.set(cell.row, writeCell(change, cell, written))
    waiting = next
  }
}

function writeCell(
  change: Change,
  { fields, parent }: StagedCell,
  written: ReadonlyMap<number, number>,
): number {
  const { name, kind, foundedOn, villageIds, note } = fields
  const parentId = parent === null ? null : 'id' in parent ? parent.id : (written.get(parent.row) ?? null)
  const period = { from_date: foundedOn, to_date: null }
  const id = change.insert('cell', { founded_on: foundedOn, dissolved_on: null, note })
  change.insert('cell_state', { cell_id: id, ...namedColumns(name), kind, parent_id: parentId, ...period })
  for (const village_id of villageIds) change.insert('cell_village', { cell_id: id, village_id, ...period })
  return id
}
