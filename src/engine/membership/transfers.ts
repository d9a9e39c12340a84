import type { MoveCell, SendOut, TakeIn, TransferPapers } from '../../shared/membership/acts.ts'
import type { TransferScope } from '../../shared/membership/fields.ts'
import { transferDateProblems } from '../../shared/membership/paper-dates.ts'
import { type TransferFacts, transferBreaches } from '../../shared/membership/transfer-rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../shared/vocabulary/period.ts'
import { closeDossierOf, takeDossierAlong } from '../admissions/told-elsewhere.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import { cellProblem } from '../cells/checks.ts'
import { createPerson } from '../people/commands.ts'
import type { Entry, Exit } from '../people/tables.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { endDuties } from './duties.ts'
import { livingPerson, memberUntil, packOn, stretchesOf } from './records.ts'
import { endMembership } from './steps.ts'

function pass(
  change: Change,
  id: number,
  facts: TransferFacts,
  { on, today, reason }: { on: PartialDate | null; today: Day; reason: string | null },
): void {
  const measure = { pack: packOn(change, on, today), calendar: workingCalendar(change) }
  passOrRefuse(change, { table: 'member_transfer', id }, transferBreaches(measure, facts), reason)
}

/** Biểu 1 knows this province and others; whoever goes abroad leaves for another one. */
const outside = (scope: TransferScope): { entry: Entry; exit: Exit } =>
  scope === 'province'
    ? { entry: 'from_province', exit: 'to_province' }
    : { entry: 'from_other_province', exit: 'to_other_province' }

/** @throws RegisterError INVALID for dates that cannot be true together */
function refuseDates(
  dates: Parameters<typeof transferDateProblems>[0],
  today: Day,
  fields: Readonly<Record<string, string>> = {},
): void {
  const problems = transferDateProblems(dates, today)
  if (problems.length > 0)
    throw invalid(problems.map(({ field, message }) => ({ field: fields[field] ?? field, message })))
}

/** Somebody is at one place for a time, not at two. @throws RegisterError CONFLICT */
function refuseSecondTime(
  change: Change,
  personId: number,
  direction: 'in' | 'out',
  { paperOn, presentedOn, untilOn }: Pick<SendOut, 'presentedOn' | 'untilOn'> & Pick<TakeIn, 'paperOn'>,
  name: string,
  exceptId: number | null = null,
): void {
  const begins = direction === 'in' ? (presentedOn ?? paperOn) : (paperOn ?? presentedOn)
  const held = change.all(
    change.sql
      .selectFrom('member_transfer')
      .select(['paper_on', 'presented_on', 'until_on', 'returned_on'])
      .where('person_id', '=', personId)
      .where('direction', '=', direction)
      .where('manner', '=', 'temporary')
      .where('trashed_at', 'is', null)
      .$if(exceptId !== null, (query) => query.where('id', '!=', exceptId ?? 0)),
  )
  const there = held.some((row) =>
    overlaps(
      {
        from: direction === 'in' ? (row.presented_on ?? row.paper_on) : (row.paper_on ?? row.presented_on),
        to: row.returned_on ?? row.until_on,
      },
      { from: begins, to: untilOn },
    ),
  )
  if (there)
    throw new RegisterError(
      'CONFLICT',
      `${name} đã có giấy sinh hoạt tạm thời trong thời gian đó nên chưa ghi. Dữ liệu không mất. Ghi ngày trở về hoặc gia hạn vào giấy đang có.`,
    )
}

/**
 * Transfers a member out: for good, which ends the membership here on the day of the paper, or for a time, which does not.
 * @returns the transfer's id
 * @throws RegisterError NOT_FOUND; CONFLICT for who is no member then; RULE_BREACH without a reason
 */
export function sendOut(change: Change, wanted: SendOut, today: Day): number {
  const { personId, manner, paperOn } = wanted
  refuseDates(wanted, today)
  const stretch = memberUntil(change, personId, paperOn, today)
  const { name } = livingPerson(change, personId)
  if (manner === 'temporary') refuseSecondTime(change, personId, 'out', wanted, name)
  const id = change.insert('member_transfer', {
    person_id: personId,
    direction: 'out',
    manner,
    cell_id: stretch.cell_id,
    to_cell_id: null,
    place: wanted.place,
    scope: wanted.scope,
    study: wanted.study ? 1 : 0,
    paper_number: wanted.paperNumber,
    moved_on: wanted.movedOn,
    paper_on: paperOn,
    presented_on: wanted.presentedOn,
    file_sent_on: wanted.fileSentOn,
    file_received_on: wanted.fileReceivedOn,
    until_on: wanted.untilOn,
    returned_on: null,
    reason: wanted.why,
    note: wanted.note,
    trashed_at: null,
  })
  pass(change, id, wanted, { on: paperOn, today, reason: wanted.reason })
  if (manner === 'official') {
    closeDossierOf(
      change,
      personId,
      {
        on: paperOn,
        reason: 'moved_away',
        note: wanted.place === null ? null : `Chuyển sinh hoạt đến ${wanted.place}`,
      },
      { when: 'member', field: 'paperOn', today },
    )
    endMembership(change, personId, {
      on: paperOn,
      exit: outside(wanted.scope).exit,
      paper: wanted.paperNumber,
    })
    endDuties(change, personId, paperOn)
  }
  change.describe(
    manner === 'official'
      ? `Chuyển sinh hoạt chính thức đi: ${name}`
      : `Chuyển sinh hoạt tạm thời đi: ${name}`,
  )
  return id
}

/**
 * Takes a member in from elsewhere; for good, the membership here begins on the day the paper is handed in.
 * @throws RegisterError NOT_FOUND, INVALID; CONFLICT for somebody who is a member here then; RULE_BREACH without a reason
 */
export function takeIn(change: Change, wanted: TakeIn, today: Day): { id: number; personId: number } {
  const { who, cellId, manner, presentedOn } = wanted
  refuseDates(wanted, today)
  const wrongCell = cellProblem(change, cellId)
  if (wrongCell !== null) throw invalid([wrongCell])
  const personId = 'personId' in who ? who.personId : createPerson(change, who.person, today)
  const { name } = livingPerson(change, personId)
  if (manner === 'temporary') refuseSecondTime(change, personId, 'in', wanted, name)
  const clash = stretchesOf(change, personId).some(({ from_date, to_date }) =>
    overlaps({ from: from_date, to: to_date }, { from: presentedOn, to: null }),
  )
  if (clash)
    throw new RegisterError(
      'CONFLICT',
      `${name} đang là đảng viên của một chi bộ trong đảng bộ xã vào ngày đó nên chưa ghi. Dữ liệu không mất. Dùng việc chuyển nội bộ, hoặc kiểm tra lại ngày.`,
    )
  const id = change.insert('member_transfer', {
    person_id: personId,
    direction: 'in',
    manner,
    cell_id: cellId,
    to_cell_id: null,
    place: wanted.place,
    scope: wanted.scope,
    study: wanted.study ? 1 : 0,
    paper_number: wanted.paperNumber,
    moved_on: wanted.movedOn,
    paper_on: wanted.paperOn,
    presented_on: presentedOn,
    file_sent_on: null,
    file_received_on: wanted.fileReceivedOn,
    until_on: wanted.untilOn,
    returned_on: null,
    reason: wanted.why,
    note: wanted.note,
    trashed_at: null,
  })
  pass(change, id, { ...wanted, underInspection: false }, { on: presentedOn, today, reason: wanted.reason })
  if (manner === 'official')
    change.insert('cell_member', {
      person_id: personId,
      cell_id: cellId,
      standing: wanted.standing,
      from_date: presentedOn,
      to_date: null,
      entry: outside(wanted.scope).entry,
      entry_paper: wanted.paperNumber,
    })
  change.describe(
    manner === 'official' ? `Tiếp nhận ${name} chuyển đến` : `Tiếp nhận ${name} sinh hoạt tạm thời`,
  )
  return { id, personId }
}

/**
 * From one cell of the commune to another; party posts in the former cell end.
 * @throws RegisterError NOT_FOUND, INVALID; CONFLICT for who is no member then; RULE_BREACH without a reason
 */
export function moveCell(change: Change, wanted: MoveCell, today: Day): number {
  const { personId, cellId, on } = wanted
  refuseDates({ paperOn: on, presentedOn: wanted.presentedOn, fileReceivedOn: null }, today, {
    paperOn: 'on',
  })
  const wrongCell = cellProblem(change, cellId)
  if (wrongCell !== null) throw invalid([wrongCell])
  const stretch = memberUntil(change, personId, on, today)
  const { name } = livingPerson(change, personId)
  if (stretch.cell_id === cellId)
    throw invalid([{ field: 'cellId', message: `${name} đang sinh hoạt ở chính chi bộ này.` }])
  const { paperNumber } = wanted
  const id = change.insert('member_transfer', {
    person_id: personId,
    direction: 'out',
    manner: 'internal',
    cell_id: stretch.cell_id,
    to_cell_id: cellId,
    place: null,
    scope: null,
    study: 0,
    paper_number: paperNumber,
    moved_on: on,
    paper_on: on,
    presented_on: wanted.presentedOn,
    file_sent_on: null,
    file_received_on: null,
    until_on: null,
    returned_on: null,
    reason: wanted.why,
    note: null,
    trashed_at: null,
  })
  const facts = {
    ...wanted,
    manner: 'internal',
    study: false,
    movedOn: on,
    paperOn: on,
    untilOn: null,
  } as const
  pass(change, id, facts, { on, today, reason: wanted.reason })
  endMembership(change, personId, { on, exit: 'moved_cell', paper: paperNumber })
  change.insert('cell_member', {
    person_id: personId,
    cell_id: cellId,
    standing: stretch.standing,
    from_date: on,
    to_date: null,
    entry: 'moved_cell',
    entry_paper: paperNumber,
  })
  takeDossierAlong(change, personId, cellId)
  endDuties(change, personId, on, stretch.cell_id)
  change.describe(`Chuyển ${name} sang chi bộ khác trong đảng bộ xã`)
  return id
}

/**
 * Fills in the papers of a transfer: handed in, file sent and received, returned. The membership stays as it is.
 * @throws RegisterError NOT_FOUND, STALE, RULE_BREACH without a reason
 */
export function fillTransfer(
  change: Change,
  wanted: {
    readonly id: number
    readonly version: number
    readonly papers: TransferPapers
    readonly reason: string | null
  },
  today: Day,
): number {
  const row = change.row('member_transfer', wanted.id)
  const { papers } = wanted
  const { name } = livingPerson(change, row.person_id)
  const before = transferFacts(row)
  const next = { ...before, ...papers, paperOn: row.paper_on }
  refuseDates(next, today)
  if (row.manner === 'temporary') refuseSecondTime(change, row.person_id, row.direction, next, name, row.id)
  const version = change.update(
    'member_transfer',
    row.id,
    {
      paper_number: papers.paperNumber,
      moved_on: papers.movedOn,
      presented_on: papers.presentedOn,
      file_sent_on: papers.fileSentOn,
      file_received_on: papers.fileReceivedOn,
      place: papers.place,
      until_on: papers.untilOn,
      returned_on: papers.returnedOn,
      note: papers.note,
    },
    wanted.version,
  )
  const touched =
    before.presentedOn !== next.presentedOn ||
    before.untilOn !== next.untilOn ||
    before.movedOn !== next.movedOn
  if (touched) pass(change, row.id, next, { on: row.paper_on, today, reason: wanted.reason })
  change.describe(`Ghi giấy tờ chuyển sinh hoạt đảng của ${name}`)
  return version
}

function transferFacts(row: {
  manner: TransferFacts['manner']
  study: 0 | 1
  moved_on: PartialDate | null
  paper_on: PartialDate | null
  presented_on: PartialDate | null
  until_on: PartialDate | null
}): TransferFacts {
  return {
    manner: row.manner,
    study: row.study === 1,
    movedOn: row.moved_on,
    paperOn: row.paper_on,
    presentedOn: row.presented_on,
    untilOn: row.until_on,
    underInspection: false,
  }
}
