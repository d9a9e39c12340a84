import { latestQuarters, type Quarter, quarterDays } from '../../../shared/sympathizers/quarters.ts'
import { addDays, type Day, isDay } from '../../../shared/vocabulary/day.ts'
import { holdsOn } from '../../../shared/vocabulary/period.ts'
import { wholeDay, wholeDayOrNull } from './blurring.ts'
import { earlierDay, laterDay } from './day-order.ts'
import type { SampleFrame } from './options.ts'
import type { PlannedHelper, PlannedRemark, PlannedSympathizer, PlannedTask } from './plan.ts'
import type { Random } from './random.ts'

const tasks = [
  'Vận động bà con giữ vệ sinh đường bản',
  'Cùng chi đoàn tổ chức buổi giao lưu thanh niên',
  'Giúp một hộ nghèo sửa nhà',
  'Tham gia tổ tự quản an ninh của bản',
  'Tuyên truyền phòng cháy, chữa cháy rừng',
  'Vận động trẻ em trong bản đến lớp đều',
  'Hướng dẫn bà con cài đặt dịch vụ công trực tuyến',
  'Tham gia làm đường bê tông nội bản',
] as const
const results = ['Hoàn thành tốt', 'Hoàn thành', 'Hoàn thành, chậm hơn dự kiến'] as const
const remarks = [
  'Có ý thức rèn luyện, hoàn thành việc được giao.',
  'Tích cực tham gia phong trào của bản, được bà con tín nhiệm.',
  'Chấp hành tốt chủ trương của Đảng, hương ước của bản; cần mạnh dạn phát biểu hơn.',
  'Gia đình chấp hành tốt, bản thân đi làm xa nên ít dự hoạt động đoàn thể.',
  'Hoàn thành tốt việc được giao, đề nghị chi bộ tiếp tục giúp đỡ.',
] as const

const taskShare = 0.35
const doneShare = 0.8
const remarkShare = 0.85
const quartersKept = 4

export interface SympathizerWorkRows {
  readonly task: PlannedTask[]
  readonly remark: PlannedRemark[]
}

/** Tasks and quarterly remarks of the people with a helper, in the last year. */
export function sympathizerWork(
  random: Random,
  frame: SampleFrame,
  people: readonly PlannedSympathizer[],
  helpers: readonly PlannedHelper[],
): SympathizerWorkRows {
  const rows: SympathizerWorkRows = { task: [], remark: [] }
  const quarters = latestQuarters(frame.today, quartersKept + 1)
    .slice(1)
    .toReversed()
  const helpersOf = Map.groupBy(helpers, (helper) => helper.sympathizer_id)
  for (const { id, admitted_on, stopped_on } of people) {
    const own = helpersOf.get(id) ?? []
    const over = [admitted_on, stopped_on].find((day) => isDay(day)) ?? frame.today
    for (const quarter of quarters) {
      const helper = helperIn(own, quarter)
      if (helper !== undefined && random.chance(remarkShare))
        rows.remark.push(remarkRow(random, frame, rows.remark.length + 1, helper, quarter))
    }
    const [first] = own
    if (first !== undefined && isDay(first.from_date) && random.chance(taskShare))
      rows.task.push(taskRow(random, frame, rows.task.length + 1, id, first.from_date, over))
  }
  return rows
}

function helperIn(own: readonly PlannedHelper[], quarter: Quarter): PlannedHelper | undefined {
  const { from, to } = quarterDays(quarter)
  return own.find(
    ({ from_date, to_date }) =>
      holdsOn({ from: from_date, to: to_date }, from) && holdsOn({ from: from_date, to: to_date }, to),
  )
}

function remarkRow(
  random: Random,
  frame: SampleFrame,
  id: number,
  helper: PlannedHelper,
  quarter: Quarter,
): PlannedRemark {
  const { to } = quarterDays(quarter)
  return {
    id,
    sympathizer_id: helper.sympathizer_id,
    quarter,
    remark: random.pick(remarks),
    remarked_on: wholeDay(earlierDay(addDays(to, random.int(1, 15)), frame.today)),
    remarked_by: helper.name,
  }
}

function taskRow(
  random: Random,
  frame: SampleFrame,
  id: number,
  sympathizer: number,
  from: Day,
  over: Day,
): PlannedTask {
  const assigned = random.day(from, laterDay(from, addDays(over, -1)))
  const due = addDays(assigned, random.int(20, 90))
  const finished = addDays(assigned, random.int(10, 95))
  const done = finished < frame.today && random.chance(doneShare)
  return {
    id,
    sympathizer_id: sympathizer,
    content: random.pick(tasks),
    assigned_on: wholeDay(assigned),
    due_on: wholeDay(due),
    done_on: wholeDayOrNull(done ? finished : null),
    result: done ? random.pick(results) : null,
  }
}
