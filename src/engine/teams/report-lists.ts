import { postKindLabels } from '../../shared/cells/fields.ts'
import { teamKindLabels } from '../../shared/teams/fields.ts'
import { difficultyStateLabels, dueVisits, tallyVisits } from '../../shared/teams/rules.ts'
import { addDays } from '../../shared/vocabulary/day.ts'
import { monthOf } from '../../shared/vocabulary/month.ts'
import { partialDate, shortDays } from '../../shared/vocabulary/partial-date.ts'
import { holdsOn, overlaps } from '../../shared/vocabulary/period.ts'
import { memberCountsOn } from '../cells/cells-on.ts'
import type { Scope } from '../figures/scope.ts'
import { cellsOfPeriod, cellsOfScope } from '../meetings/cells-of-scope.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { listDifficulties, listReinforcements } from './lists.ts'
import { allCharges, type TeamCharge, visitsOfMonths } from './queries.ts'
import { visitRows } from './visit-rows.ts'

/** What the person holds in the commune committee or a cell on the day, and the phone. */
function peopleOf(reader: Reader, scope: Scope) {
  const rows = reader.all(
    reader.sql
      .selectFrom('person')
      .leftJoin('cell_post', (join) =>
        join.onRef('cell_post.person_id', '=', 'person.id').on(inForce('cell_post', scope.to)),
      )
      .select(['person.id', 'phone', 'post', 'cell_id as cellId'])
      .where('person.id', 'in', (query) => query.selectFrom('team_member').select('person_id'))
      .orderBy('cell_post.from_date'),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Person → titles of the day, those of the commune before those of a cell. */
function titlesOn(reader: Reader, day: Scope['to']): Map<number, string[]> {
  const commune = reader.all(
    reader.sql
      .selectFrom('commune_post')
      .select(['person_id as personId', 'title'])
      .where(inForce('commune_post', day)),
  )
  const cell = reader.all(
    reader.sql
      .selectFrom('cell_post')
      .select(['person_id as personId', 'post'])
      .where(inForce('cell_post', day)),
  )
  const told = [...commune, ...cell.map(({ personId, post }) => ({ personId, title: postKindLabels[post] }))]
  const byPerson = Map.groupBy(told, ({ personId }) => personId)
  return new Map([...byPerson].map(([id, own]) => [id, [...new Set(own.map(({ title }) => title))]]))
}

/** Whoever answers for the cell: the person named for it, else the team. */
const inChargeOf = ({ personName, teamName }: TeamCharge) => personName ?? teamName

/** Cells and who is in charge of them on the last day, cells without anybody at the end (reports.md 5.6). */
function* assignments(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const cells = new Map(cellsOfScope(reader, scope).map((cell) => [cell.id, cell]))
  const members = memberCountsOn(reader, scope.to)
  const people = peopleOf(reader, scope)
  const posts = titlesOn(reader, scope.to)
  const left = new Set(cells.keys())
  for (const charge of allCharges(reader)) {
    const cell = cells.get(charge.cellId)
    if (cell === undefined || !holdsOn(charge, scope.to)) continue
    left.delete(cell.id)
    yield {
      id: charge.teamId,
      cellId: cell.id,
      name: inChargeOf(charge),
      post: charge.personId === null ? null : (posts.get(charge.personId)?.join(', ') ?? null),
      field: charge.field,
      team: charge.teamName,
      kind: teamKindLabels[charge.kind],
      cellName: cell.name,
      members: members.get(cell.id) ?? 0,
      phone: charge.personId === null ? null : (people.get(charge.personId)?.phone ?? null),
      note: null,
    }
  }
  for (const id of left)
    yield {
      id: null,
      cellId: id,
      name: '…',
      post: null,
      field: null,
      team: null,
      kind: null,
      cellName: cells.get(id)?.name ?? null,
      members: members.get(id) ?? 0,
      phone: null,
      note: 'Chưa có tổ phụ trách',
    }
}

/** Visits due and made in the period, a row a team and cell (reports.md 5.6, monthly result). */
function* visitsDue(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const span = { from: partialDate(scope.from), to: partialDate(addDays(scope.to, 1)) }
  const all = allCharges(reader)
  const asked = all.filter((charge) => overlaps(charge, span)).map(({ cellId }) => cellId)
  const cells = new Map(cellsOfPeriod(reader, scope, asked).map((cell) => [cell.id, cell]))
  const [first, last] = [monthOf(scope.from), monthOf(scope.to)]
  const visits = visitsOfMonths(reader, first, last)
  const told = Map.groupBy(
    visitRows(reader, { from: first, to: last }),
    ({ fields }) => `${fields.teamId} ${fields.cellId}`,
  )
  const charges = Map.groupBy(all, ({ teamId, cellId }) => `${teamId} ${cellId}`)
  for (const [place, stretches] of charges) {
    const charge = stretches.findLast((each) => overlaps(each, span))
    const cell = charge && cells.get(charge.cellId)
    if (charge === undefined || cell === undefined) continue
    const tally = tallyVisits(dueVisits(stretches, scope.from, scope.to), visits)
    const contents = (told.get(place) ?? []).flatMap(({ fields }) => fields.content ?? [])
    yield {
      id: charge.teamId,
      cellId: cell.id,
      name: inChargeOf(charge),
      team: charge.teamName,
      cellName: cell.name,
      due: tally.due,
      made: tally.made,
      onDay: tally.onDay,
      content: contents.length === 0 ? null : [...new Set(contents)].join('; '),
      note: cell.ended,
    }
  }
}

/** Lượt and số chi bộ apart: a row a cell with its visits of the period. */
function* visitsByCell(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const rows = visitRows(reader, { from: monthOf(scope.from), to: monthOf(scope.to) }).filter(
    ({ fields }) => fields.visitedOn >= scope.from && fields.visitedOn <= scope.to,
  )
  const byCell = Map.groupBy(rows, ({ fields }) => fields.cellId)
  for (const { id, name } of cellsOfPeriod(reader, scope, byCell.keys())) {
    const visits = byCell.get(id) ?? []
    const superior = visits.filter(({ fields }) => fields.level === 'superior').length
    yield {
      id,
      cellId: id,
      cellName: name,
      visits: visits.length,
      commune: visits.length - superior,
      superior,
      visited: visits.length > 0,
      days: shortDays(visits.map(({ fields }) => partialDate(fields.visitedOn)).toReversed()),
      people: [...new Set(visits.flatMap(({ people }) => people))].join(', ') || null,
    }
  }
}

/** Difficulties not yet solved, nearest deadline first, with the state of the last day (sổ tồn tại). */
function* difficulties(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const within = new Set(cellsOfScope(reader, scope).map(({ id }) => id))
  const page = { from: 0, size: 5000 }
  for (const { id, heldBy, cellName, personName, state, fields } of listDifficulties(
    reader,
    { state: 'unsolved', page },
    scope.to,
  ).rows)
    if (within.has(heldBy))
      yield {
        id,
        cellId: heldBy,
        cellName,
        raisedOn: fields.raisedOn,
        what: fields.what,
        cause: fields.cause,
        solution: fields.solution,
        dueOn: fields.dueOn,
        responsible: personName ?? fields.responsible,
        state: difficultyStateLabels[state],
        overdue: state === 'overdue',
      }
}

/** Members sent to strengthen a cell on the last day (bảng tăng cường). */
function* reinforcements(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const within = new Set(cellsOfScope(reader, scope).map(({ id }) => id))
  for (const row of listReinforcements(reader, true, scope.to))
    if (within.has(row.fields.cellId))
      yield {
        id: row.fields.personId,
        cellId: row.fields.cellId,
        fullName: row.personName,
        fromUnit: row.fromCellName ?? row.fields.fromUnit,
        cellName: row.cellName,
        from: row.fields.from,
        decision: row.fields.decision,
        task: row.fields.task,
        note: row.fields.note,
      }
}

/** Lists of supervising teams that a report may print. */
export const teamLists: Readonly<Record<string, ListSource>> = {
  'teams.assignments': assignments,
  'teams.visits-due': visitsDue,
  'teams.visits-by-cell': visitsByCell,
  'teams.difficulties': difficulties,
  'teams.reinforcements': reinforcements,
}
