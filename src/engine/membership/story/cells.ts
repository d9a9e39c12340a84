import { postKindLabels } from '../../../shared/cells/fields.ts'
import { cellNameAt } from '../../cells/names.ts'
import type { Reader } from '../../register/reader.ts'
import type { StoryFact } from './fact.ts'

/** Posts taken up and given up. */
export function postFacts(reader: Reader, personId: number): StoryFact[] {
  return reader
    .all(
      reader.sql
        .selectFrom('cell_post')
        .selectAll()
        .select(cellNameAt('cell_post.cell_id', 'cell_post.from_date').as('cellName'))
        .where('person_id', '=', personId),
    )
    .flatMap((row): StoryFact[] => {
      const own = { table: 'cell_post', rowId: row.id, detail: row.cellName } as const
      return [
        {
          ...own,
          on: row.from_date,
          column: 'from_date',
          what: `Giữ chức vụ ${postKindLabels[row.post]}`,
        },
        ...(row.to_date === null
          ? []
          : [
              {
                ...own,
                on: row.to_date,
                column: 'to_date',
                what: `Thôi giữ chức vụ ${postKindLabels[row.post]}`,
              },
            ]),
      ]
    })
}
