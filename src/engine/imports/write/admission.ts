import { blankCase } from '../../../shared/admissions/inputs.ts'
import { type Day, isDay } from '../../../shared/vocabulary/day.ts'
import { formatPartialDate, type PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Done } from '../../admissions/act.ts'
import { recordBallot } from '../../admissions/ballots.ts'
import { addIntroducer } from '../../admissions/introducers.ts'
import { openOnProbation, probationOf } from '../../admissions/on-probation.ts'
import { openDossier } from '../../admissions/open.ts'
import { decide, holdCeremony, recognise } from '../../admissions/steps.ts'
import type { Change } from '../../register/change.ts'
import { AlreadyThere } from '../check/acts.ts'
import type { Whose } from '../check/whose-act.ts'
import type { Votes } from '../values/numbers.ts'

/** The dates of a way into the Party, as a ledger has them. */
export interface AdmissionRow {
  openedOn: PartialDate | null
  permissionNumber: string | null
  permissionOn: PartialDate | null
  applicationOn: PartialDate | null
  cellNumber: string | null
  cellOn: PartialDate | null
  cellVotes: Votes | null
  committeeNumber: string | null
  committeeOn: PartialDate | null
  committeeVotes: Votes | null
  decisionNumber: string | null
  decisionOn: PartialDate | null
  ceremonyOn: PartialDate | null
  recognitionNumber: string | null
  recognitionOn: PartialDate | null
}

interface Admission {
  /** What the ledger says that has no place of its own. */
  readonly note: string | null
  readonly whose: Whose
  readonly cellId: number
  readonly row: AdmissionRow
  readonly introducers: readonly { readonly name: string; readonly personId: number | null }[]
}

/** What the ledger does not tell of was seen to when it was written; the reason stays with the dossier. */
const passReason = 'Nhập từ sổ theo dõi kết nạp của cơ quan'

/**
 * A dossier opened under the rules of its day and led on step by step, by the commands that the screens use.
 * @throws AlreadyThere; RegisterError INVALID, CONFLICT
 */
export function writeAdmission(
  change: Change,
  { whose, cellId, row, introducers, note }: Admission,
  today: Day,
): void {
  if (whose.known !== null) refuseTold(change, whose.known.id)
  const personId = whose.enter(change)
  const begun = beginsOnProbation(change, personId, row)
  if (begun !== null) {
    const opened = openOnProbation(
      change,
      {
        personId,
        ...begun,
        recordDeclaredOn: null,
        applicationOn: row.applicationOn,
        introducers,
        note: [permissionIn(row), note].filter((words) => words !== null).join(' ') || null,
      },
      today,
    )
    continueOnProbation(change, opened, row, today)
    return
  }
  const fields = { ...blankCase, applicationOn: row.applicationOn, note }
  let done = openDossier(
    change,
    {
      who: { personId, cellId },
      openedOn: firstDay(row),
      permissionNumber: row.permissionNumber,
      permissionOn: row.permissionOn,
      fields,
      passReason,
    },
    today,
  )
  const on = (): Done & { passReason: string } => ({ ...done, passReason })
  for (const { name, personId: member } of introducersLeft(change, done.id, introducers))
    done = addIntroducer(
      change,
      {
        ...on(),
        introducer: {
          kind: 'member',
          personId: member,
          name,
          togetherSince: null,
          introducedOn: null,
          resolution: null,
        },
        replaces: null,
      },
      today,
    )
  done = votes(change, on(), row, today)
  if (row.decisionOn !== null)
    done = decide(change, { ...on(), number: row.decisionNumber, on: row.decisionOn }, today)
  if (row.ceremonyOn !== null && isDay(row.ceremonyOn)) {
    const ceremony = { on: row.ceremonyOn, announcedBy: null, consent: null, helper: null }
    done = holdCeremony(change, { ...on(), ...ceremony }, today)
  }
  if (row.recognitionOn !== null)
    recognise(change, { ...on(), number: row.recognitionNumber, on: row.recognitionOn }, today)
}

/** A member on probation here already, from the list of members, has the way told from the ceremony on. */
function beginsOnProbation(change: Change, personId: number, row: AdmissionRow) {
  const { decisionNumber, decisionOn, ceremonyOn } = row
  if (decisionOn === null || ceremonyOn === null || !isDay(ceremonyOn)) return null
  if (probationOf(change, personId) === undefined) return null
  return { openedOn: firstDay(row), decisionNumber, decisionOn, ceremonyOn }
}

/** A dossier that begins with the probation has no step of permission: its note tells of it. */
function permissionIn({ permissionNumber, permissionOn }: AdmissionRow): string | null {
  if (permissionNumber === null && permissionOn === null) return null
  const number = permissionNumber === null ? '' : ` số ${permissionNumber}`
  const on = permissionOn === null ? '' : ` ngày ${formatPartialDate(permissionOn)}`
  return `Văn bản cho làm thủ tục${number}${on}.`
}

function continueOnProbation(change: Change, opened: Done, row: AdmissionRow, today: Day): void {
  let done = votes(change, { ...opened, passReason }, row, today)
  if (row.recognitionOn !== null)
    done = recognise(
      change,
      { ...done, passReason, number: row.recognitionNumber, on: row.recognitionOn },
      today,
    )
}

function firstDay({ openedOn, applicationOn, permissionOn, cellOn }: AdmissionRow): Day {
  const given = [openedOn, applicationOn, permissionOn, cellOn].flatMap((date) =>
    date !== null && isDay(date) ? [date] : [],
  )
  const [first] = given
  if (first === undefined) throw new Error('A row without a day to open the dossier was let through')
  return given[0] === openedOn ? first : given.reduce((a, b) => (b < a ? b : a))
}

/** @throws AlreadyThere for somebody whose way is told already */
function refuseTold(change: Change, personId: number): void {
  const told = change
    .statement<{ opened_on: string }>(
      'SELECT opened_on FROM dossier WHERE person_id = ? AND trashed_at IS NULL AND closed_on IS NULL ORDER BY id DESC',
    )
    .get(personId)
  if (told !== undefined)
    throw new AlreadyThere(
      'fullName',
      'Đã có hồ sơ kết nạp trong sổ. Không ghi lần nữa; sửa hồ sơ đó nếu cần.',
    )
}

/** Whoever helped the sympathizer stands in the dossier already. */
function introducersLeft(
  change: Change,
  dossierId: number,
  named: Admission['introducers'],
): Admission['introducers'] {
  const there = change
    .statement<{ person_id: number | null; name: string }>(
      'SELECT person_id, name FROM dossier_introducer WHERE dossier_id = ?',
    )
    .all(dossierId)
  return named.filter(
    ({ name, personId }) =>
      !there.some((one) => one.name === name || (personId !== null && one.person_id === personId)),
  )
}

/** What the ledger tells of the two votes on the admission. */
function votes(change: Change, given: Done & { passReason: string }, row: AdmissionRow, today: Day): Done {
  let done: Done = given
  const on = (): Done & { passReason: string } => ({ ...done, passReason })
  if (row.cellOn !== null && row.cellVotes !== null)
    done = vote(change, on(), 'cell', row.cellOn, row.cellVotes, row.cellNumber, today)
  if (row.committeeOn !== null && row.committeeVotes !== null)
    done = vote(
      change,
      on(),
      'standing_committee',
      row.committeeOn,
      row.committeeVotes,
      row.committeeNumber,
      today,
    )
  return done
}

function vote(
  change: Change,
  on: Done & { readonly passReason: string },
  body: 'cell' | 'standing_committee',
  heldOn: PartialDate,
  { inFavour, entitled }: Votes,
  resolutionNumber: string | null,
  today: Day,
): Done {
  const ballot = {
    purpose: 'admission',
    body,
    heldOn,
    resolutionNumber,
    method: null,
    members: entitled,
    awayTemporarily: 0,
    exemptAbsent: 0,
    suspended: 0,
    prosecuted: 0,
    excusedAbsent: 0,
    inFavour,
    against: entitled - inFavour,
    invalid: 0,
    note: null,
  } as const
  return recordBallot(change, { ...on, ballotId: null, ballot }, today)
}

/** Resolutions whose votes the ledger does not tell: no ballot can be made of them, and they must not be lost. */
export function looseResolutions(row: AdmissionRow): { field: keyof AdmissionRow; words: string }[] {
  const words = (who: string, number: string | null, on: PartialDate): string =>
    `Nghị quyết ${who}${number === null ? '' : ` số ${number}`} ngày ${formatPartialDate(on)}, sổ không ghi số phiếu.`
  return [
    ...(row.cellOn !== null && row.cellVotes === null
      ? [{ field: 'cellVotes', words: words('chi bộ', row.cellNumber, row.cellOn) } as const]
      : []),
    ...(row.committeeOn !== null && row.committeeVotes === null
      ? [{ field: 'committeeVotes', words: words('cấp ủy', row.committeeNumber, row.committeeOn) } as const]
      : []),
  ]
}
