import { entryLabels, exitLabels } from '../../../shared/membership/words.ts'
import { cellNameAt } from '../../cells/names.ts'
import type { Reader } from '../../register/reader.ts'
import { joined, paperWords, type StoryFact } from './fact.ts'

const topics: Readonly<Record<string, string>> = {
  admitted: 'ceremony',
  readmitted: 'ceremony',
  recognised: 'official',
  removed: 'removed',
  deceased: 'deceased',
  expelled: 'expelled',
  left: 'left',
  cancelled: 'cancelled',
  moved_cell: 'moved',
  from_province: 'arrived',
  from_other_province: 'arrived',
  to_province: 'sent',
  to_other_province: 'sent',
  restored: 'restored',
}

const standings = { official: 'đảng viên chính thức', probationary: 'đảng viên dự bị' } as const

/** Where somebody was a member, as the stretches of membership say: what other rooms tell too is told there. */
export function membershipFacts(reader: Reader, personId: number): StoryFact[] {
  return reader
    .all(
      reader.sql
        .selectFrom('cell_member')
        .selectAll()
        .select(cellNameAt('cell_member.cell_id', 'cell_member.from_date').as('cellName'))
        .where('person_id', '=', personId)
        .orderBy('from_date')
        .orderBy('id'),
    )
    .flatMap((row): StoryFact[] => {
      const own = { table: 'cell_member', rowId: row.id } as const
      const { entry, exit } = row
      const begun: StoryFact = {
        ...own,
        on: row.from_date,
        column: 'from_date',
        what:
          entry === null || entry === 'unknown' ? 'Bắt đầu sinh hoạt đảng tại chi bộ' : entryLabels[entry],
        detail: joined(row.cellName, standings[row.standing]),
        document: paperWords('Văn bản', row.entry_paper),
        ...(entry !== null && topics[entry] !== undefined && { topic: topics[entry] }),
      }
      if (row.to_date === null) return [begun]
      // a recognition or a move is told by the stretch that begins
      if (exit === 'recognised' || exit === 'moved_cell') return [begun]
      return [
        begun,
        {
          ...own,
          on: row.to_date,
          column: 'to_date',
          what: exit === null || exit === 'unknown' ? 'Thôi sinh hoạt đảng tại chi bộ' : exitLabels[exit],
          detail: row.cellName,
          document: paperWords('Văn bản', row.exit_paper),
          ...(exit !== null && topics[exit] !== undefined && { topic: topics[exit] }),
        },
      ]
    })
}
