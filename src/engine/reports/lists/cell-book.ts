import { cellKindLabels } from '../../../shared/cells/fields.ts'
import type { SourceRecord } from '../../../shared/reports/condition.ts'
import { holdsOn } from '../../../shared/vocabulary/period.ts'
import { cellNameOn } from '../../cells/names.ts'
import { heldPosts, namesOf } from '../../cells/posts/held-posts.ts'
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
  const cells = cellsInReport(reader, scope).filter(({ kind }) => kind !== 'committee')
  const posts = heldPosts(reader)
  const leaders = new Map(
    cells.map(({ id }) => [
      id,
      (posts.get(id) ?? []).find((post) => post.post === 'secretary' && holdsOn(post, day)),
    ]),
  )
  const nameOf = namesOf(
    reader,
    [...leaders.values()].flatMap((post) => post?.personId ?? []),
  )
  const parents = new Map<number, string>()
  const parentName = (id: number): string => {
    const known = parents.get(id) ?? cellNameOn(reader, id, day)
    parents.set(id, known)
    return known
  }
  for (const cell of cells) {
    const secretary = leaders.get(cell.id)
    yield {
      id: cell.id,
      cellId: cell.id,
      cellName: cell.name,
      kind: cellKindLabels[cell.kind],
      villages: (villages.get(cell.id) ?? []).map(({ name }) => name).join(', '),
      foundedOn: cell.foundedOn,
      parent: cell.parentId === null ? null : parentName(cell.parentId),
      secretary: secretary === undefined ? null : nameOf(secretary.personId),
      ...numbers(cell.id),
      one: 1,
      note: null,
    }
  }
}
