import { sql } from 'kysely'
import type { SourceRecord } from '../../../shared/reports/condition.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { formatPartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { type HeldPost, namesOf, postsOn } from '../../cells/posts/held-posts.ts'
import { weakMovement } from '../../cells/weakness/movement.ts'
import type { Reader } from '../../register/reader.ts'
import { cellBook } from './cell-book.ts'
import { cellSituation } from './cell-situation.ts'
import { cellsInReport, countsOf } from './cells-in-report.ts'
import type { ListSources } from './list-source.ts'

/** Members of each cell by traits, grades of the year and political theory (form 5.7). */
function* memberNumbers(reader: Reader, scope: Parameters<typeof cellsInReport>[1]): Generator<SourceRecord> {
  const numbers = countsOf(reader, scope, {
    total: 'members.all',
    women: 'members.women',
    minority: 'members.minority',
    probationary: 'members.probationary',
    exempt: 'members.exempt',
    visiting: 'members.visiting',
    badges: 'members.with-badge',
    excellent: 'ratings.members-excellent',
    good: 'ratings.members-only-good',
    done: 'ratings.members-done',
    notDone: 'ratings.members-not-done',
  })
  const theory = theoryByCell(reader, scope.to)
  const posts = postsOn(reader, scope.to)
  for (const cell of cellsInReport(reader, scope)) {
    const seats = (posts.get(cell.id) ?? []).filter((post) => seated.has(post.post))
    yield {
      id: cell.id,
      cellId: cell.id,
      cellName: cell.name,
      seats: new Set(seats.map(({ personId }) => personId)).size,
      ...numbers(cell.id),
      ...(theory.get(cell.id) ?? {}),
    }
  }
}

const seated: ReadonlySet<HeldPost['post']> = new Set(['secretary', 'deputy_secretary', 'committee_member'])

/** The official list names its levels; the three of the form are found in their names. */
function theoryByCell(reader: Reader, day: string): Map<number, SourceRecord> {
  const query = sql<{ cellId: number; elementary: number; intermediate: number; advanced: number }>`
    SELECT member.cell_id AS "cellId", sum(theory.name LIKE 'Sơ cấp%') AS elementary,
      sum(theory.name LIKE 'Trung cấp%') AS intermediate, sum(theory.name LIKE 'Cao cấp%' OR theory.name LIKE 'Cử nhân%') AS advanced
    FROM cell_member AS member JOIN person ON person.id = member.person_id AND person.trashed_at IS NULL
    JOIN (SELECT code, min(name) AS name FROM catalog_item WHERE catalog = 'political-theory' GROUP BY code) AS theory
      ON theory.code = person.political_theory
    WHERE (member.from_date IS NULL OR member.from_date = '?' OR member.from_date <= ${day})
      AND (member.to_date IS NULL OR (member.to_date <> '?' AND member.to_date > ${day}))
    GROUP BY member.cell_id`
  const rows = reader.all({ compile: () => query.compile(reader.sql) })
  return new Map(rows.map(({ cellId, ...levels }) => [cellId, levels]))
}

const noted = (of: readonly { cellId: number }[], cellId: number): number =>
  of.filter((each) => each.cellId === cellId).length

/** Every cell that was on the list of unsustainable cells on some day of the period, and how it moved. */
function* weakMovements(reader: Reader, from: Day, to: Day): Generator<SourceRecord> {
  const movement = weakMovement(reader, from, to)
  const touched = [...movement.start, ...movement.entered, ...movement.relapsed]
  const seen = new Map(touched.map((listing) => [listing.cellId, listing]))
  for (const { cellId, cellName } of seen.values()) {
    const stays = touched.filter((each) => each.cellId === cellId)
    const [start, entered, relapsed, recovered, ended, end] = (
      ['start', 'entered', 'relapsed', 'recovered', 'ended', 'end'] as const
    ).map((part) => noted(movement[part], cellId))
    yield {
      id: cellId,
      cellId,
      cellName,
      start: start ?? 0,
      entered: entered ?? 0,
      relapsed: relapsed ?? 0,
      sum: stays.length,
      recovered: recovered ?? 0,
      ended: ended ?? 0,
      end: end ?? 0,
      ground: stays
        .map(({ ground, from: since }) => `${since === null ? '' : `${formatPartialDate(since)}: `}${ground}`)
        .join('; '),
      leavingGround: stays.flatMap(({ leavingGround }) => leavingGround ?? []).join('; '),
    }
  }
}

/** Village cells with their secretary, village head and head of the Front's committee, and who holds two of them. */
function* postsTogether(reader: Reader, scope: Parameters<typeof cellsInReport>[1]): Generator<SourceRecord> {
  const posts = postsOn(reader, scope.to)
  const cells = cellsInReport(reader, scope).filter(({ kind }) => kind === 'village')
  const onDay = (id: number) => posts.get(id) ?? []
  const nameOf = namesOf(
    reader,
    cells.flatMap(({ id }) => onDay(id).map(({ personId }) => personId)),
  )
  for (const cell of cells) {
    const held = onDay(cell.id)
    const secretary = held.find(({ post }) => post === 'secretary')
    const heads = held.filter(({ post }) => post === 'village_head')
    const fronts = held.filter(({ post }) => post === 'front_head')
    const same = (of: readonly HeldPost[]) => of.find(({ personId }) => personId === secretary?.personId)
    const [head, front] = [same(heads), same(fronts)]
    const named = (of: readonly HeldPost[]) => of.map(({ personId }) => nameOf(personId)).join(', ')
    yield {
      id: cell.id,
      cellId: cell.id,
      cellName: cell.name,
      secretary: secretary === undefined ? null : nameOf(secretary.personId),
      secretaryFrom: secretary?.from ?? null,
      head: named(heads),
      front: named(fronts),
      alsoHead: head === undefined ? null : 1,
      alsoHeadFrom: head?.from ?? null,
      alsoFront: front === undefined ? null : 1,
      one: 1,
    }
  }
}

/** Lists whose rows are cells. */
export const cellLists: ListSources = {
  'cells.book': cellBook,
  'cells.situation': cellSituation,
  'cells.member-numbers': (reader, { scope }) => memberNumbers(reader, scope),
  'cells.weak-movement': (reader, { scope }) => weakMovements(reader, scope.from, scope.to),
  'cells.posts-together': (reader, { scope }) => postsTogether(reader, scope),
}
