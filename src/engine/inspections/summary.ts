import {
  type InspectionKind,
  inspectionKindLabels,
  inspectionKindSchema,
} from '../../shared/inspections/kinds.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { formatCount, formatFraction, type Rounding } from '../../shared/vocabulary/fraction.ts'
import type { Scope } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'
import { remedyLines } from './finding-list.ts'

interface Done {
  readonly kind: InspectionKind
  readonly cases: number
  readonly organisations: number
  readonly members: number
}

/** What was concluded in the period, kind by kind: cases (cuộc), organisations and members (lượt). */
function concluded(reader: Reader, { from, to, cellId }: Scope): Done[] {
  return reader
    .statement<Done>(
      `SELECT c.kind AS kind, count(DISTINCT c.id) AS cases, count(*) FILTER (WHERE s.kind = 'organisation') AS organisations,
         count(*) FILTER (WHERE s.kind = 'member') AS members
       FROM inspection_case AS c JOIN inspection_subject AS s ON s.case_id = c.id
       WHERE c.trashed_at IS NULL AND c.concluded_on <> '?'
         AND c.concluded_on || substr('-01-01', length(c.concluded_on) - 3) BETWEEN @from AND @to
         AND (@cell IS NULL OR s.cell_id = @cell) GROUP BY c.kind`,
    )
    .all({ from, to, cell: cellId ?? null })
}

const sentence = ({ kind, cases, organisations, members }: Done) => {
  const subjects = [
    ...(organisations > 0 ? [`${formatCount(organisations)} lượt tổ chức đảng`] : []),
    ...(members > 0 ? [`${formatCount(members)} lượt đảng viên`] : []),
  ].join(', ')
  return `${inspectionKindLabels[kind]}: ${formatCount(cases)} cuộc, ${subjects}.`
}

/** The period in a few sentences, to be read out. Counts only: it names nobody. */
export function summaryOf(reader: Reader, scope: Scope, rounding: Rounding, today: Day): string {
  const done = concluded(reader, scope)
  const order = inspectionKindSchema.options
  const lines = done.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map(sentence)
  const day = scope.to < today ? scope.to : today
  const remedies = remedyLines(reader, { state: 'all', cellId: scope.cellId }, day)
  const fixed = remedies.filter(({ state }) => state === 'done').length
  const overdue = remedies.filter(({ state }) => state === 'overdue').length
  return [
    `Từ ngày ${formatDay(scope.from)} đến ngày ${formatDay(scope.to)}, công tác kiểm tra, giám sát, kỷ luật đảng:`,
    ...(lines.length === 0 ? ['Chưa có cuộc kiểm tra, giám sát, vụ việc nào kết thúc trong kỳ.'] : lines),
    remedies.length === 0
      ? 'Chưa có biện pháp khắc phục nào phải theo dõi.'
      : `Đến ngày ${formatDay(day)}, đã khắc phục ${formatFraction({ numerator: fixed, denominator: remedies.length }, rounding)} biện pháp; còn ${formatCount(overdue)} biện pháp quá hạn.`,
  ].join('\n')
}
