import { cellKindLabels } from '../../../shared/cells/fields.ts'
import type { SourceRecord } from '../../../shared/reports/condition.ts'
import { cellNames } from '../../cells/names.ts'
import { namesOf, postsOn } from '../../cells/posts/held-posts.ts'
import { cellsInReport, countsOf } from './cells-in-report.ts'
import type { ListSource } from './list-source.ts'
import { villagesLed } from './villages-led.ts'

/** The book of cells: what each is, what it leads, since when it is, under whom, who leads it and how many it has. */
export const cellBook: ListSource = function* (reader, { scope }): Generator<SourceRecord> {
  const day = scope.to
  const numbers = countsOf(reader, scope, {
    total: 'members.all',
    official: 'members.official',
    probationary: 'members.probationary',
  })
  const villages = villagesLed(reader, day)
  const cells = cellsInReport(reader, scope)
  const posts = postsOn(reader, day)
  const leaders = new Map(
    cells.map(({ id }) => [id, posts.get(id)?.find(({ post }) => post === 'secretary')]),
  )
  const nameOf = namesOf(
    reader,
    [...leaders.values()].flatMap((post) => post?.personId ?? []),
  )
  const names = cellNames(reader, day)
  for (const cell of cells) {
    const secretary = leaders.get(cell.id)
    yield {
      id: cell.id,
      cellId: cell.id,
      cellName: cell.name,
      kind: cellKindLabels[cell.kind],
      villages: (villages.get(cell.id) ?? []).map(({ name }) => name).join(', '),
      foundedOn: cell.foundedOn,
      parent: cell.parentId === null ? null : (names.get(cell.parentId) ?? null),
      secretary: secretary === undefined ? null : nameOf(secretary.personId),
      ...numbers(cell.id),
      // what a committee has directly is counted with the rest, but it is no cell
      one: cell.kind === 'committee' ? null : 1,
      note: null,
    }
  }
}
