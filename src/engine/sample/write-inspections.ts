import { blankCase, blankSubject, type SubjectFields } from '../../shared/inspections/case-fields.ts'
import type { Conclusion } from '../../shared/inspections/conclusions.ts'
import { conclusionsOf } from '../../shared/inspections/conclusions.ts'
import { contentListOf } from '../../shared/inspections/content-lists.ts'
import { addDays, type Day, dayOf } from '../../shared/vocabulary/day.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { createCase } from '../inspections/case-commands.ts'
import { addDocument } from '../inspections/documents.ts'
import { createFinding, createRemedy } from '../inspections/findings.ts'
import { createPetition, petitionList } from '../inspections/petitions.ts'
import { createPlanItem, createProgramme } from '../inspections/programmes.ts'
import { contentsOf } from '../inspections/records.ts'
import { createBasis, createTheme, review } from '../inspections/themes.ts'
import type { Change } from '../register/change.ts'
import { type SampleWork, sampleFaults, sampleTheme, yearlyWork } from './inspection-texts.ts'
import { at, type Random, randomFrom } from './plan/random.ts'

interface Frame {
  readonly change: Change
  readonly random: Random
  readonly today: Day
  readonly cells: readonly number[]
  readonly members: readonly { readonly personId: number; readonly cellId: number }[]
}

const date = (day: Day) => partialDate(day)
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

function conclusionFor({ random }: Frame, work: SampleWork): Conclusion {
  const options = conclusionsOf(work.kind)
  return random.chance(0.6) ? at(options, 0) : at(options, Math.min(options.length - 1, random.int(1, 2)))
}

function subjectsOf(frame: Frame, work: SampleWork, isOver: boolean): SubjectFields[] {
  const { change, random, cells, members } = frame
  const contents = contentsOf(change, contentListOf(work.kind, work.subject, work.level)).map(
    ({ code }) => code,
  )
  const chosen = () => (contents.length === 0 ? [] : random.shuffled(contents).slice(0, random.int(1, 2)))
  const common = () => ({
    ...blankSubject,
    contents: chosen(),
    conclusion: isOver ? conclusionFor(frame, work) : null,
  })
  if (work.subject === 'member') {
    const { personId, cellId } = random.pick(members)
    return [{ ...common(), kind: 'member', personId, cellId, management: 'cell' }]
  }
  return random
    .shuffled(cells)
    .slice(0, random.int(1, 3))
    .map((cellId) => ({ ...common(), cellId }))
}

function writeCase(frame: Frame, work: SampleWork, opened: Day, planItemId: number | null): void {
  const { change, random, today } = frame
  const started = addDays(opened, random.int(7, 15))
  const concluded = addDays(started, random.int(15, 40))
  const isOver = concluded < today
  const subjects = subjectsOf(frame, work, isOver)
  const caseId = createCase(
    change,
    {
      fields: {
        ...blankCase,
        kind: work.kind,
        level: work.level,
        title: `${work.title}, quý ${Math.ceil(Number(opened.slice(5, 7)) / 3)} năm ${opened.slice(0, 4)}`,
        planItemId,
        openedOn: date(opened),
        startedOn: started < today ? date(started) : null,
        selfReportOn: work.kind === 'thematic_supervision' && started < today ? date(started) : null,
        concludedOn: isOver ? date(concluded) : null,
        dueOn: work.kind === 'denunciation' ? addDays(opened, random.int(60, 80)) : null,
        conclusion: isOver ? 'Ưu điểm là cơ bản; một số việc cần khắc phục nêu trong kết luận' : null,
      },
      subjects,
      reason: 'Nhập theo hồ sơ lưu',
    },
    today,
  )
  addDocument(change, caseId, {
    phase: 'preparing',
    kind: 'plan',
    number: `${random.int(10, 90)}-KH/ĐU`,
    issuedOn: date(opened),
    issuedBy: 'Đảng ủy xã',
    abstract: work.title,
  })
  if (!isOver) return
  for (const [index, subject] of subjects.entries())
    if (subject.conclusion !== conclusionsOf(work.kind)[0] && subject.cellId !== null)
      writeFinding(frame, { caseId, themeId: null, faultId: null }, subject.cellId, addDays(concluded, index))
}

interface Origin {
  readonly caseId: number | null
  readonly themeId: number | null
  readonly faultId: number | null
}

function writeFinding(frame: Frame, origin: Origin, cellId: number, foundOn: Day): void {
  const { change, random, today } = frame
  const [fault, what] = random.pick(sampleFaults)
  const findingId = createFinding(change, {
    ...origin,
    subjectId: null,
    cellId,
    fault,
    gravity: random.chance(0.8) ? 'flaw' : 'minor',
    personId: null,
    responsible: 'Chi ủy',
    foundOn: date(foundOn),
    note: null,
  })
  const dueOn = addDays(foundOn, random.int(30, 60))
  const done = addDays(dueOn, -random.int(1, 20))
  const isDone = done < today && random.chance(0.75)
  createRemedy(change, {
    findingId,
    what,
    personId: null,
    responsible: 'Bí thư chi bộ',
    dueOn,
    reportedOn: isDone ? date(done) : null,
    report: isDone ? 'Đã thực hiện xong' : null,
    verifiedBy: isDone ? 'Ủy ban Kiểm tra Đảng ủy' : null,
    verifiedOn: isDone ? date(done) : null,
    note: null,
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
