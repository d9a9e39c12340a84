import type { Figure } from '../../shared/figures/contract.ts'
import type { Cohort, Overview, Trend } from '../../shared/overview/contract.ts'
import { yearBefore } from '../../shared/reports/year-before.ts'
import type { Role } from '../../shared/rpc/base.ts'
import { type Day, daySchema } from '../../shared/vocabulary/day.ts'
import { formatFraction, percentagePointDifference, type Rounding } from '../../shared/vocabulary/fraction.ts'
import { firstDayOfMonth, lastDayOfMonth, monthOfYear } from '../../shared/vocabulary/month.ts'
import { boardOn } from '../board/board.ts'
import { computeFigures, countSetByMonth } from '../figures/queries.ts'
import type { Scope } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'
import { officeSettings } from '../settings/queries.ts'
import { targetPlace, targetsOfYear } from '../targets/of-year.ts'
import { stagesOn } from './stages.ts'

/** What each role looks at first. The clerk sees what is still to be written, the supervisor how the cells stand. */
const keys: Record<Role, readonly string[]> = {
  administrator: ['members.all', 'members.probationary', 'sympathizers.recognised', 'cells.unsustainable'],
  clerk: ['sympathizers.tracked', 'sympathizers.helped', 'sympathizers.certified', 'probation.overdue'],
  official: ['members.all', 'members.women', 'members.minority', 'sympathizers.recognised'],
  supervisor: ['cells.with-secretary', 'cells.with-committee', 'cells.unsustainable', 'members.probationary'],
}

const flow = [
  'sympathizers.added',
  'sympathizers.recognised-in-period',
  'dossiers.submitted-in-period',
  'admissions.admitted',
  'admissions.recognised',
] as const

const cohortParts = [
  'sympathizers.cohort-dossier',
  'sympathizers.cohort-admitted',
  'sympathizers.cohort-waiting',
  'sympathizers.cohort-stopped',
] as const
const cohortYears = 4

/** The dashboard of a role on a day: every number by its indicator. */
export function overviewOn(reader: Reader, day: Day, role: Role): Overview {
  const { rounding } = officeSettings(reader)
  const span = { from: daySchema.parse(`${day.slice(0, 4)}-01-01`), to: day }
  const before = yearBefore(span)
  const year = Number(day.slice(0, 4))
  const months = Array.from({ length: Number(day.slice(5, 7)) }, (_, index) => monthOfYear(year, index + 1))
  const target = targetsOfYear(reader, day).get(targetPlace(null, 'admissions.admitted')) ?? null
  const trends = trendsOf(reader, [...keys[role], ...flow], span, before, rounding)
  const admissions = one(
    trends.flatMap(({ figure }) => (figure.id === 'admissions.admitted' ? [figure] : [])),
  )
  const byMonth = countSetByMonth(reader, 'admissions.admitted', span)
  return {
    day,
    span,
    before,
    keys: trends.slice(0, keys[role].length),
    admissions: {
      target,
      words: target === null ? null : targetWords(admissions.numerator, target, rounding),
      months: months.map((month) => {
        const last = lastDayOfMonth(month)
        const days = { from: firstDayOfMonth(month), to: last < day ? last : day }
        return { ...days, figure: { ...admissions, numerator: byMonth.get(month) ?? 0 } }
      }),
    },
    stages: stagesOn(reader, day, rounding),
    flow: trends.slice(keys[role].length),
    cohorts: Array.from({ length: cohortYears }, (_, back) =>
      cohortOf(reader, year - cohortYears + 1 + back, day, rounding),
    ),
    cells: cellsByState(reader, day),
  }
}

function one(figures: readonly Figure[]): Figure {
  const [figure] = figures
  if (figure === undefined) throw new Error('One figure was asked for')
  return figure
}

function trendsOf(
  reader: Reader,
  ids: readonly string[],
  span: Scope,
  before: Scope,
  rounding: Rounding,
): Trend[] {
  const [now, then] = [span, before].map((scope) => computeFigures(reader, scope, rounding, [...ids]))
  return (now ?? []).flatMap((figure, at) => {
    const earlier = then?.[at]
    return earlier === undefined ? [] : [{ figure, before: earlier }]
  })
}

/** Both readings: "135,7 % (19/14) chỉ tiêu; vượt 35,7 %". */
function targetWords(numerator: number, target: number, rounding: Rounding): string {
  const share = { numerator, denominator: target }
  const percent = `${formatFraction(share, rounding)} chỉ tiêu`
  if (numerator < target) return `${percent}; còn ${target - numerator}`
  const over = percentagePointDifference(share, { numerator: 1, denominator: 1 }, rounding)
  return numerator === target || over === null ? percent : `${percent}; vượt ${over.replace('+', '')} %`
}

function cohortOf(reader: Reader, year: number, day: Day, rounding: Rounding): Cohort {
  const [from, last] = [daySchema.parse(`${year}-01-01`), daySchema.parse(`${year}-12-31`)]
  const span = { from, to: last < day ? last : day }
  const [base, ...parts] = computeFigures(reader, span, rounding, [
    'sympathizers.recognised-in-period',
    ...cohortParts,
  ])
  if (base === undefined) throw new Error('A cohort without its base')
  return { year, ...span, base, parts }
}

function cellsByState(reader: Reader, day: Day): Overview['cells'] {
  const { questions, rows } = boardOn(reader, day)
  const worst = { red: 0, amber: 0, green: 0 }
  const wanting = questions.map(() => ({ red: 0, amber: 0 }))
  for (const { answers } of rows) {
    const has = (state: string): boolean => answers.some((answer) => answer.state === state)
    worst[has('red') ? 'red' : has('amber') ? 'amber' : 'green'] += 1
    answers.forEach(({ state }, at) => {
      const counts = wanting[at]
      if (counts !== undefined && (state === 'red' || state === 'amber')) counts[state] += 1
    })
  }
  return {
    ...worst,
    questions: questions
      .map(({ id, label }, at) => ({ id, label, ...(wanting[at] ?? { red: 0, amber: 0 }) }))
      .filter(({ red, amber }) => red + amber > 0)
      .sort((a, b) => b.red - a.red || b.amber - a.amber),
  }
}
