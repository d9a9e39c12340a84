import type { Day } from '../../shared/vocabulary/day.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../register/reader.ts'
import { remedyLines } from './finding-list.ts'

interface Answer {
  readonly word: string
  readonly state: 'green' | 'amber' | 'red' | 'none'
  readonly reason: string
  readonly since: PartialDate | null
}

interface Asked {
  readonly day: Day
  readonly cells: readonly { readonly id: number }[]
}

/**
 * Is what was found wrong put right in time? Red with an overdue remedy, amber while one waits to be done or verified, green
 * when all are done; empty where nothing had to be remedied. Counts and days only, for a case may be about a member.
 */
export const remediesQuestion = {
  id: 'remedies',
  label: 'Khắc phục',
  meaning: 'Biện pháp khắc phục sau kiểm tra, giám sát, tự kiểm tra: đã xong, còn hạn hay quá hạn',
  figure: 'remedies.overdue',
  filter: true,
  answer: (reader: Reader, { day }: Asked): ReadonlyMap<number, Answer> => {
    const byCell = Map.groupBy(remedyLines(reader, { state: 'all' }, day), ({ cellId }) => cellId)
    return new Map([...byCell].map(([cellId, own]) => [cellId, answerOf(own)]))
  },
}

type Line = ReturnType<typeof remedyLines>[number]

function answerOf(lines: readonly Line[]): Answer {
  const of = (state: Line['state']) => lines.filter((line) => line.state === state)
  const [overdue, open, reported] = [of('overdue'), of('open'), of('reported')]
  const done = `Đã khắc phục ${of('done').length}/${lines.length} biện pháp.`
  const [first] = overdue.flatMap(({ dueOn }) => dueOn ?? []).sort()
  if (first !== undefined)
    return {
      word: `${overdue.length} quá hạn`,
      state: 'red',
      reason: `${overdue.length} biện pháp khắc phục quá hạn, hạn sớm nhất ngày ${formatDay(first)}. ${done}`,
      since: partialDate(first),
    }
  const waiting = open.length + reported.length
  if (waiting === 0) return { word: 'Đã xong', state: 'green', reason: done, since: null }
  const [next] = open.flatMap(({ dueOn }) => dueOn ?? []).sort()
  return {
    word: `${waiting} đang làm`,
    state: 'amber',
    reason: `${open.length} biện pháp đang khắc phục${next === undefined ? '' : `, hạn gần nhất ngày ${formatDay(next)}`}; ${reported.length} biện pháp chờ xác nhận. ${done}`,
    since: null,
  }
}
