import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { legalNumbers } from './legal-numbers.ts'

const root = join(import.meta.dirname, '..', '..', '..')
/** The sample invents a commune: its numbers shape people, they judge nobody. */
const invented = 'src/engine/sample/'

/**
 * Numbers that look like one of a regulation and are none: file, the piece of code, and why it may stand. A line that is not
 * found any more must go.
 */
const allowed: readonly (readonly [file: string, text: string, reason: string])[] = [
  ['src/engine/doors/cli/commands/sample.ts', 'size.years > 20', 'how much the invented commune may hold'],
  ['src/renderer/reports/PeriodPicker.tsx', 'YEARS_BACK = 12', 'how many years a menu offers'],
  ['src/renderer/reports/period.ts', "'6 tháng'", 'name of a reporting period'],
  ['src/shared/backups/rules.ts', 'days: 30', 'how many backups are kept'],
  ['src/shared/backups/rules.ts', 'months: 12', 'how many backups are kept'],
  ['src/engine/backups/rehearse.ts', 'rehearsedEveryDays = 30', 'how often a backup is tried'],
  ['src/engine/figures/indicators.ts', "'Dưới 31 tuổi khi kết nạp'", 'an age group of the statistical form'],
  [
    'src/engine/figures/sets-of-admissions.ts',
    "'Người dưới 31 tuổi (nhóm tuổi đầu của biểu thống kê) vào ngày lễ kết nạp trong số kết nạp trong kỳ; người chưa rõ năm sinh không tính vào đây.'",
    'an age group of the statistical form',
  ],
  ['src/engine/membership/badge-due.ts', 'addMonths(day, 12)', 'how far ahead badges are looked for'],
  ['src/engine/membership/queries.ts', 'aheadMonths = 24', 'how far ahead badges are looked for'],
  ['src/renderer/meetings/MeetingsPage.tsx', 'YEARS_BACK = 12', 'how many years a menu offers'],
  ['src/renderer/membership/BadgesPage.tsx', 'AHEAD_MONTHS = 12', 'how far ahead badges are looked for'],
  ['src/shared/vocabulary/day.ts', 'days1904Behind1900 = 1462', "Excel's two calendars"],
  ['src/shared/vocabulary/months.ts', 'monthsInYear = 12', 'the calendar'],
  ['src/shared/reports/year-before.ts', 'addMonths(from, -12)', 'the year before, to compare with'],
  ['src/shared/reports/year-before.ts', 'addMonths(to, -12)', 'the year before, to compare with'],
  ['src/shared/reports/year-before.ts', 'addMonths(addDays(to, 1), -12)', 'the year before, to compare with'],
  [
    'src/shared/reports/year-before.ts',
    'addDays(addMonths(addDays(to, 1), -12), -1)',
    'the year before, to compare with',
  ],
  ['src/renderer/targets/YearsChoice.tsx', 'yearsAround = 8', 'how many years a menu offers'],
  ['src/engine/meetings/board-question.ts', 'monthsBack = 12', 'how far a question of the board looks back'],
  ['src/engine/meetings/queries.ts', 'monthsLater(month, -3)', 'how far back a proposal is looked for'],
  ['src/shared/meetings/rules.ts', 'monthsLater(month, 2)', 'a meeting may slip into the month beside'],
  [
    'src/engine/teams/board-question.ts',
    'monthsLater(month, -11)',
    'how far a question of the board looks back',
  ],
  [
    'src/engine/teams/board-question.ts',
    "'Chưa ghi lượt dự nào trong 12 tháng.'",
    'how far a question of the board looks back',
  ],
  ['src/shared/inspections/plan-rules.ts', 'monthsOfQuarter = 3', 'the calendar'],
  ['src/shared/calendar/rhythm.ts', "'6 tháng'", 'name of a reporting period'],
  ['src/shared/calendar/rhythm.ts', "'9 tháng'", 'name of a reporting period'],
  ['src/shared/calendar/states.ts', 'nearDays = 14', 'how early a report due is shown as near'],
  ['src/renderer/overview/MonthTrend.tsx', '"12 tháng qua"', 'how many months the trend shows'],
  ['src/renderer/overview/MonthTrend.tsx', '12 tháng qua', 'how many months the trend shows'],
  ['src/engine/overview/overview.ts', 'cohortYears = 4', 'how many years of cohorts stand on one page'],
  ['src/renderer/calendar/GroupMessage.tsx', 'months.length < 24', 'how many months a menu offers'],
  ['src/engine/imports/edits/handed-out.ts', 'daysKept = 400', 'how long the program keeps what a list said'],
  ['src/engine/teams/queries.ts', 'monthsLater(month, -11)', 'a year of visits on the page of a team'],
]

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith(invented))
    .sort()
}

describe('the code', () => {
  const found = sources('src').flatMap((file) =>
    legalNumbers(file, readFileSync(join(root, file), 'utf8')).map((finding) => ({ file, ...finding })),
  )
  const isAllowed = ({ file, text }: { file: string; text: string }) =>
    allowed.some(([where, what]) => where === file && text === what)

  it('holds no number of a regulation: they stand in resources/rules', () => {
    const wrong = found
      .filter((finding) => !isAllowed(finding))
      .map(({ file, line, text, why }) => `${file}:${line} (${why}) ${text}`)
    expect(wrong).toEqual([])
  })

  it('needs every exception that is listed for a file', () => {
    const files = new Set(sources('src'))
    const stale = allowed.filter(
      ([where, what]) => files.has(where) && !found.some((each) => each.file === where && each.text === what),
    )
    expect(stale).toEqual([])
  })
})

describe('the search', () => {
  it.each([
    ['term', 'const due = addWorkingDays(resolution, 45, calendar)'],
    ['term', 'const end = addMonths(ceremony, 12)'],
    ['term', 'const end = addMonths(ceremony, 12 * 3)'],
    ['term', 'const due = monthsAfter(ceremony, 12)'],
    ['term', "const sql = `date(held_on, '+12 months')`"],
    ['term', 'const warn = calendar.addDays(end, -30)'],
    ['comparison', 'if (ageOn(birth, day) < 18) refuse()'],
    ['comparison', 'const young = 30 >= person.age'],
    ['comparison', 'if (introducers.length < 2) refuse()'],
    ['comparison', 'const passed = votes * 3 >= entitled * 2 || votes > 5'],
    ['comparison', 'const late = monthsBetween(issued, meeting) > 60'],
    ['name', 'const probationMonths = 12'],
    ['name', 'const rules = { maxAge: 60 }'],
    ['name', 'function due(day: Day, workingDays = 45) {}'],
    ['name', 'class Clock { deadline = 30 }'],
    ['share', 'const needed = Math.ceil(entitled * (2 / 3))'],
    ['share', "const quorum = '2/3'"],
    ['sentence', "const message = 'Người giới thiệu chưa cùng công tác đủ 12 tháng'"],
    ['sentence', 'const message = `Quá 45 ngày làm việc`'],
    ['sentence', 'const text = <p>Chưa đủ 18 tuổi</p>'],
  ])('finds a %s: %s', (why, code) => {
    expect(legalNumbers('planted.tsx', code).map((finding) => finding.why)).toContain(why)
  })

  it.each([
    'const tomorrow = addDays(day, 1); const yesterday = addDays(day, -1)',
    'const due = addWorkingDays(start, rule.value, calendar)',
    'const limit = addMonths(day, -12 * years)',
    'const few = rows.length > 20 || index === 3',
    'const width = 14; const sizes = { limit: 200, page: 50 }',
    'const half = width / 2; const third = total / 3',
    "const told = 'ngày 20 tháng 11 năm 1985, tháng 3 năm 1998'",
    'const none = months.length === 0 || years < 1',
    "const period = '6 tháng đầu năm 2026'; const dots = 96 / 72",
    'const passage = pages > 40; const stage = 3; const image = 2',
  ])('does not cry at %s', (code) => {
    expect(legalNumbers('ordinary.tsx', code)).toEqual([])
  })
})
