import type { PeriodCheck, PeriodChoice } from '../../shared/periods/contract.ts'
import { leavesOf } from '../../shared/reports/columns.ts'
import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import { periodName } from '../../shared/reports/period-name.ts'
import { addDays, type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { countSet, indicatorOf } from '../figures/queries.ts'
import type { Reader } from '../register/reader.ts'
import { reportData } from '../reports/data.ts'
import { footingProblems } from '../reports/layout/footing.ts'
import { membersNow } from './frozen.ts'
import { frozenMembers, standingPeriods } from './queries.ts'

const namesShown = 5

/** What stands in the way of sending these reports, the gravest first; empty when nothing does. */
export function periodChecks(
  reader: Reader,
  choice: PeriodChoice,
  declarations: readonly ReportDeclaration[],
  today: Day,
): PeriodCheck[] {
  return [
    ...unfooted(reader, choice, declarations, today),
    ...carriedOver(reader, choice),
    ...unclassified(reader, choice),
    ...incompletePeople(reader, choice),
    ...cellsNotMet(reader, choice),
    ...oddShares(reader, choice, declarations),
    ...(choice.to > today
      ? [
          {
            level: 'odd' as const,
            sentence: `Kỳ báo cáo đến ngày ${formatDay(choice.to)} chưa hết; số liệu mới tính đến hôm nay.`,
            link: null,
          },
        ]
      : []),
  ]
}

function unfooted(
  reader: Reader,
  { from, to }: PeriodChoice,
  declarations: readonly ReportDeclaration[],
  today: Day,
): PeriodCheck[] {
  return declarations.flatMap((declaration) => {
    const data = reportData(reader, { from, to, grouped: true, hiddenColumns: [] }, today, declaration.about)
    return footingProblems(declaration, data).map((problem) => ({
      level: 'wrong' as const,
      sentence: `${declaration.name}: ${problem}`,
      link: `/bao-cao/${declaration.id}`,
    }))
  })
}

/** Who stood at the end of the period sent before must stand at the beginning of this one. */
function carriedOver(reader: Reader, { from, to }: PeriodChoice): PeriodCheck[] {
  const eve = addDays(from, -1)
  return standingPeriods(reader)
    .filter((period) => period.to === eve)
    .flatMap((period): PeriodCheck[] => {
      const sent = frozenMembers(reader, period.id, 'balance.closing', 'current')
      if (sent === null) return []
      const { members } = membersNow(reader, { setId: 'balance.opening', counted: 'current' }, { from, to })
      const [then, now] = [new Set(sent.map(({ id }) => id)), new Set(members.map(({ id }) => id))]
      const differing = [
        ...sent.filter(({ id }) => !now.has(id)),
        ...members.filter(({ id }) => !then.has(id)),
      ]
      if (differing.length === 0) return []
      const names = differing.slice(0, namesShown).map(({ name }) => name)
      const more = differing.length > namesShown ? `, và ${differing.length - namesShown} người nữa` : ''
      return [
        {
          level: 'wrong',
          sentence: `Đầu kỳ có ${formatCount(now.size)} đảng viên, cuối kỳ đã nộp (${periodName(period.from, period.to)}) có ${formatCount(then.size)}. Khác nhau: ${names.join(', ')}${more}.`,
          link: `/ky-bao-cao/${period.id}`,
        },
      ]
    })
}

function unclassified(reader: Reader, { from, to }: PeriodChoice): PeriodCheck[] {
  const moves = [
    ['balance.in.unclassified', 'đảng viên tăng trong kỳ chưa ghi lý do vào'],
    ['balance.out.unclassified', 'đảng viên giảm trong kỳ chưa ghi lý do thôi'],
  ] as const
  return moves.flatMap(([setId, words]): PeriodCheck[] => {
    const count = countSet(reader, setId, { from, to })
    return count === 0
      ? []
      : [
          {
            level: 'missing',
            sentence: `${formatCount(count)} ${words}: biểu tăng, giảm chưa xếp được.`,
            link: '/dang-vien',
          },
        ]
  })
}

/** What the forms break members down by; each opens the names that lack it. */
const brokenDownBy = ['members.without-birth-date', 'members.without-sex', 'members.without-ethnic-group']

function incompletePeople(reader: Reader, { from, to }: PeriodChoice): PeriodCheck[] {
  return brokenDownBy.flatMap((figure): PeriodCheck[] => {
    const { label, numerator } = indicatorOf(figure)
    const count = countSet(reader, numerator, { from, to })
    return count === 0
      ? []
      : [
          {
            level: 'missing',
            sentence: `${label}: ${formatCount(count)} người.`,
            link: `/so-lieu?tu=${from}&den=${to}&tim=${encodeURIComponent(label)}`,
          },
        ]
  })
}

function cellsNotMet(reader: Reader, { from, to }: PeriodChoice): PeriodCheck[] {
  const count = countSet(reader, 'cells.not-met', { from, to })
  return count === 0
    ? []
    : [
        {
          level: 'odd',
          sentence: `${formatCount(count)} chi bộ chưa ghi buổi sinh hoạt nào trong kỳ.`,
          link: '/sinh-hoat',
        },
      ]
}

/** More counted than there are to be counted from: right only where the two are counted over other days. */
function oddShares(
  reader: Reader,
  { from, to }: PeriodChoice,
  declarations: readonly ReportDeclaration[],
): PeriodCheck[] {
  const figures = new Set(
    declarations.flatMap(({ columns }) => leavesOf(columns).flatMap(({ figure }) => figure ?? [])),
  )
  return [...figures].flatMap((figure): PeriodCheck[] => {
    const { label, numerator, denominator, average = false } = indicatorOf(figure)
    if (denominator === null || average) return []
    const [part, whole] = [
      countSet(reader, numerator, { from, to }),
      countSet(reader, denominator, { from, to }),
    ]
    return part <= whole
      ? []
      : [
          {
            level: 'odd',
            sentence: `${label}: ${formatCount(part)} trên ${formatCount(whole)}, tức là trên 100 %. Chuẩn bị lời giải thích nếu cấp trên hỏi.`,
            link: null,
          },
        ]
  })
}

/** Whether a reason must be given before the period is closed. */
export function mustBePassed(checks: readonly PeriodCheck[]): boolean {
  return checks.some(({ level }) => level !== 'odd')
}
