import { blankCase, blankSubject, type SubjectFields } from '../../shared/inspections/case-fields.ts'
import type { Conclusion } from '../../shared/inspections/conclusions.ts'
import { asksCause, asksViolation, conclusionsOf } from '../../shared/inspections/conclusions.ts'
import { amountListOf, contentListOf } from '../../shared/inspections/content-lists.ts'
import type { CaseDisciplineForm } from '../../shared/inspections/discipline-fields.ts'
import { addDays, type Day } from '../../shared/vocabulary/day.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { createCase } from '../inspections/case-commands.ts'
import { addDiscipline } from '../inspections/disciplines.ts'
import { addDocument } from '../inspections/documents.ts'
import { createFinding, createRemedy } from '../inspections/findings.ts'
import { contentsOf } from '../inspections/records.ts'
import type { Change } from '../register/change.ts'
import { type SampleWork, sampleFaults } from './inspection-texts.ts'
import { at, type Random } from './plan/random.ts'

export interface Frame {
  readonly change: Change
  readonly random: Random
  readonly today: Day
  readonly cells: readonly number[]
  readonly members: readonly { readonly personId: number; readonly cellId: number }[]
}

export const date = (day: Day) => partialDate(day)

function conclusionFor({ random }: Frame, work: SampleWork): Conclusion {
  if (work.conclusion !== undefined) return work.conclusion
  const options = conclusionsOf(work.kind)
  return random.chance(0.6) ? at(options, 0) : at(options, Math.min(options.length - 1, random.int(1, 2)))
}

function subjectsOf(frame: Frame, work: SampleWork, isOver: boolean): SubjectFields[] {
  const { change, random, cells, members } = frame
  const contents = contentsOf(change, contentListOf(work.kind, work.subject, work.level)).map(
    ({ code }) => code,
  )
  // a register without the catalog has no form to give numbers to
  const asked = new Set(contentsOf(change, amountListOf(work.kind)).map(({ code }) => code))
  const amounts = Object.fromEntries(Object.entries(work.amounts ?? {}).filter(([code]) => asked.has(code)))
  const chosen = () => (contents.length === 0 ? [] : random.shuffled(contents).slice(0, random.int(1, 2)))
  const common = () => ({
    ...blankSubject,
    contents: chosen(),
    conclusion: isOver ? conclusionFor(frame, work) : null,
    violation: asksViolation(work.conclusion ?? null) ? ('must_discipline' as const) : null,
    changeCause: asksCause(work.conclusion ?? null) ? ('verification' as const) : null,
    amounts: isOver ? amounts : {},
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

/** One case with its subjects, a paper, and what was found wrong. */
export function writeCase(frame: Frame, work: SampleWork, opened: Day, planItemId: number | null): void {
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
  if (work.discipline !== undefined) writeDisciplines(frame, work, work.discipline, caseId, concluded)
  for (const [index, subject] of subjects.entries())
    if (subject.conclusion !== conclusionsOf(work.kind)[0] && subject.cellId !== null)
      writeFinding(
        frame,
        { caseId, themeId: null, faultId: null },
        subject.cellId,
        notAfter(today, addDays(concluded, index)),
      )
}

/** Nothing of the sample has happened on a day to come. */
const notAfter = (today: Day, day: Day): Day => (day < today ? day : today)

function writeDisciplines(
  { change, random, today }: Frame,
  { level }: SampleWork,
  form: CaseDisciplineForm,
  caseId: number,
  on: Day,
): void {
  const subjects = change.all(
    change.sql.selectFrom('inspection_subject').select('id').where('case_id', '=', caseId).orderBy('id'),
  )
  for (const { id } of subjects)
    addDiscipline(
      change,
      id,
      {
        form,
        level,
        votedOn: level === 'cell' ? date(on) : null,
        decisionNumber: `${random.int(10, 90)}-QĐ/${level === 'commune_commission' ? 'UBKT' : 'ĐU'}`,
        decidedOn: date(notAfter(today, addDays(on, 5))),
        decidedBy: null,
        receivedOn: date(notAfter(today, addDays(on, 8))),
        law: null,
        lawDecidedOn: null,
        lawToldOn: null,
        note: null,
      },
      'Nhập theo hồ sơ lưu',
    )
}

export interface Origin {
  readonly caseId: number | null
  readonly themeId: number | null
  readonly faultId: number | null
}

export function writeFinding(frame: Frame, origin: Origin, cellId: number, foundOn: Day): void {
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
