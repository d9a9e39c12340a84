import type { FieldProblem } from '../../shared/rpc/errors.ts'
import { formatPartialDate, isSurelyBefore, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { staysInOrder } from './records.ts'

interface Place {
  readonly cellId: number
  readonly on: PartialDate | null
}

/** What following somebody elsewhere takes: nothing is written before `write`. `on` is the only field that can be wrong. */
export interface Following {
  readonly problems: readonly FieldProblem[]
  readonly write: () => void
}
const nothing: Following = { problems: [], write: () => undefined }

/**
 * A person whose move another record tells is followed by the cell moved to from that day on. `told` is that move as it was
 * recorded before: its correction corrects the stay that it began. Nothing happens where the person is not followed now.
 */
export function followTo(
  change: Change,
  sympathizerId: number,
  { cellId, on }: Place,
  told: Place | null,
): Following {
  const row = change.row('sympathizer', sympathizerId)
  if (row.trashed_at !== null || row.stopped_on !== null || row.admitted_on !== null) return nothing
  const stays = staysInOrder(change, sympathizerId)
  const current = stays.find(({ to_date }) => to_date === null)
  const begun =
    told !== null && current?.cell_id === told.cellId && current.from_date === told.on ? current : undefined
  if (current?.cell_id === cellId && (begun === undefined || current.from_date === on)) return nothing
  if (on === null || on === '?')
    return {
      ...nothing,
      problems: [
        { field: 'on', message: 'Cần biết ngày chuyển, ít nhất là năm, vì nơi theo dõi chuyển theo.' },
      ],
    }
  const left = begun === undefined ? current : stays.find(({ to_date }) => to_date === begun.from_date)
  if (left !== undefined && left.from_date !== null && isSurelyBefore(on, left.from_date))
    return {
      ...nothing,
      problems: [
        {
          field: 'on',
          message: `Ngày chuyển sớm hơn ${formatPartialDate(left.from_date)}, là ngày về chi bộ đang theo dõi. Kiểm tra lại hai ngày này.`,
        },
      ],
    }
  return {
    problems: [],
    write: () => {
      if (left !== undefined) change.update('sympathizer_stay', left.id, { to_date: on })
      if (begun === undefined)
        change.insert('sympathizer_stay', {
          sympathizer_id: sympathizerId,
          cell_id: cellId,
          from_date: on,
          to_date: null,
        })
      else change.update('sympathizer_stay', begun.id, { cell_id: cellId, from_date: on })
      change.touch('sympathizer', sympathizerId)
    },
  }
}
