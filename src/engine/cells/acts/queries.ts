import type { CellAct } from '../../../shared/cells/acts-contract.ts'
import { addDays } from '../../../shared/vocabulary/day.ts'
import { firstDayOf } from '../../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../../register/reader.ts'
import { cellNameOn } from '../names.ts'

/** What has happened to an organisation, newest first, with the names of those days. */
export function actsOf(reader: Reader, cellId: number): CellAct[] {
  const acts = reader.all(
    reader.sql
      .selectFrom('cell_act')
      .select(['id', 'kind', 'on_date as on', 'decision', 'decided_on as decidedOn'])
      .select(['decided_by as decidedBy', 'note'])
      .where('id', 'in', (parts) =>
        parts.selectFrom('cell_act_part').select('act_id').where('cell_id', '=', cellId),
      )
      .orderBy('on_date', 'desc')
      .orderBy('id', 'desc'),
  )
  return acts.map((act) => {
    const day = firstDayOf(act.on)
    const parts = reader.all(
      reader.sql.selectFrom('cell_act_part').select(['cell_id', 'part']).where('act_id', '=', act.id),
    )
    const named = (part: 'before' | 'after') =>
      parts
        .filter((each) => each.part === part)
        .map(({ cell_id }) => ({
          cellId: cell_id,
          name: day === null ? '' : cellNameOn(reader, cell_id, part === 'before' ? addDays(day, -1) : day),
        }))
    return { ...act, before: named('before'), after: named('after') }
  })
}
