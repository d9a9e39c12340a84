import { addDays, type Day, dayOf } from '../../shared/vocabulary/day.ts'
import { dayInMonth, monthOf, monthOfYear, monthsLater } from '../../shared/vocabulary/month.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { listCellReports, receiveCellReports } from '../inspections/cell-reports.ts'
import { createPetition, petitionList } from '../inspections/petitions.ts'
import { createPlanItem, createProgramme } from '../inspections/programmes.ts'
import { contentsOf } from '../inspections/records.ts'
import { createBasis, createTheme, review } from '../inspections/themes.ts'
import type { Change } from '../register/change.ts'
import { sampleTheme, yearlyWork } from './inspection-texts.ts'
import { randomFrom } from './plan/random.ts'
import { date, type Frame, writeCase, writeFinding } from './write-cases.ts'
import { writeRareCases } from './write-rare-cases.ts'

const yearOf = (day: Day) => Number(day.slice(0, 4))

/** Three years of invented inspection and supervision, written by the room's own commands. */
export function writeInspections(change: Change, today: Day, seed: number): void {
  const cells = change.all(
    change.sql
      .selectFrom('cell')
      .innerJoin('cell_state', 'cell_state.cell_id', 'cell.id')
      .select('cell.id')
      .distinct()
      .where('cell_state.kind', '!=', 'committee')
      .where('cell.dissolved_on', 'is', null)
      .where('cell_state.to_date', 'is', null)
      .orderBy('cell.id'),
  )
  const members = change.all(
    change.sql
      .selectFrom('cell_member')
      .select(['person_id as personId', 'cell_id as cellId'])
      .where('to_date', 'is', null)
      .where('standing', '=', 'official')
      .where('from_date', 'is not', null)
      .where('from_date', '<', partialDate(String(yearOf(today) - 3)))
      .orderBy('id'),
  )
  if (cells.length === 0 || members.length === 0) return
  const frame: Frame = {
    change,
    random: randomFrom(seed, 'inspections'),
    today,
    cells: cells.map(({ id }) => id),
    members,
  }
  for (let year = yearOf(today) - 2; year <= yearOf(today); year += 1) writeYear(frame, year)
  writeTheme(frame)
  writeLetters(frame)
  writeRareCases({ ...frame, random: randomFrom(seed, 'rare inspections') })
  writeCellReports({ ...frame, random: randomFrom(seed, 'cell reports') })
}

function writeYear(frame: Frame, year: number): void {
  const { change, random } = frame
  const issued = dayOf(year, 1, 12) ?? frame.today
  const programmeId = createProgramme(change, {
    title: `Chương trình kiểm tra, giám sát năm ${year}`,
    span: 'year',
    firstYear: year,
    lastYear: year,
    level: 'commune_committee',
    number: `${random.int(2, 9)}-CTr/ĐU`,
    issuedOn: date(issued),
    note: null,
  })
  yearlyWork.forEach((work, index) => {
    const quarter = 1 + (index % 4)
    const planned = work.kind !== 'signs' && work.kind !== 'denunciation'
    const planItemId = planned
      ? createPlanItem(change, {
          programmeId,
          level: work.level,
          kind: work.kind,
          subjectKind: work.subject,
          cellId: null,
          personId: null,
          subjectText: work.subject === 'member' ? 'Đảng viên do chi bộ chọn' : 'Các chi bộ trực thuộc',
          content: work.title,
          year,
          quarter,
          note: null,
        })
      : null
    const opened = addDays(dayOf(year, quarter * 3 - 2, 5) ?? issued, random.int(0, 25))
    if (opened < frame.today && (planned || random.chance(0.7))) writeCase(frame, work, opened, planItemId)
  })
}

/** One round of self-review, half a year ago. */
function writeTheme(frame: Frame): void {
  const { change, random, today, cells } = frame
  const opened = addDays(today, -150)
  const dueOn = addDays(today, -60)
  const basisId = createBasis(change, {
    ...sampleTheme.basis,
    issuedBy: 'Đảng ủy xã',
    issuedOn: date(addDays(opened, -20)),
    effectiveFrom: date(addDays(opened, -20)),
    effectiveTo: null,
    note: null,
  })
  const themeId = createTheme(change, {
    fields: { title: sampleTheme.title, basisId, openedOn: date(opened), dueOn, note: null },
    cellIds: cells,
    faults: sampleTheme.faults,
  })
  const faults = change.all(
    change.sql
      .selectFrom('inspection_theme_fault')
      .select('id')
      .where('theme_id', '=', themeId)
      .orderBy('position'),
  )
  const asked = change.all(
    change.sql
      .selectFrom('inspection_theme_cell')
      .select(['id', 'cell_id'])
      .where('theme_id', '=', themeId)
      .orderBy('id'),
  )
  for (const { id, cell_id: cellId } of asked) {
    if (random.chance(0.15)) continue
    const reviewed = random.day(addDays(opened, 20), dueOn)
    review(change, id, { reviewedOn: date(reviewed), summary: 'Đã tự kiểm tra, báo cáo bằng văn bản' })
    if (random.chance(0.4))
      writeFinding(frame, { caseId: null, themeId, faultId: random.pick(faults).id }, cellId, reviewed)
  }
}

/** A few letters of every year. */
function writeLetters({ change, random, today, cells }: Frame): void {
  for (let back = 900; back > 0; back -= random.int(60, 130)) {
    const receivedOn = addDays(today, -back)
    const kind = random.pick(['complaint', 'denunciation', 'reflection'] as const)
    const contents = contentsOf(change, petitionList(kind)).map(({ code }) => code)
    createPetition(change, {
      kind,
      receivedOn,
      sender: null,
      cellId: random.pick(cells),
      personId: null,
      content:
        kind === 'complaint' ? 'Đề nghị xem xét lại kết luận' : 'Phản ánh việc thu, chi quỹ của chi bộ',
      contents: contents.length === 0 ? [] : [random.pick(contents)],
      handling: back < 60 ? 'waiting' : random.pick(['guided', 'filed', 'taken_up'] as const),
      handledOn: back < 60 ? null : date(addDays(receivedOn, 10)),
      passedTo: null,
      caseId: null,
      note: null,
    })
  }
}

/** Monthly reports of the cells since the year began: nearly all of the months before, most of the last one. */
function writeCellReports({ change, random, today, cells }: Frame): void {
  const last = monthsLater(monthOf(today), -1)
  for (let month = monthOfYear(yearOf(today), 1); month <= last; month = monthsLater(month, 1)) {
    const next = monthsLater(month, 1)
    const living = new Set(listCellReports(change, month).map(({ cellId }) => cellId))
    for (const cellId of cells) {
      const receivedOn = dayInMonth(next, random.int(1, 12))
      const came = random.chance(month === last ? 0.8 : 0.97)
      if (came && living.has(cellId) && receivedOn <= today)
        receiveCellReports(change, month, [cellId], { receivedOn, note: null }, today)
    }
  }
}
