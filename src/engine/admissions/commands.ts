import { readmissionBreaches } from '../../shared/admissions/eligibility.ts'
import type { DossierFacts } from '../../shared/admissions/facts.ts'
import { type CloseReason, closeReasonLabels } from '../../shared/admissions/fields.ts'
import type { CaseFields, PaperFields, RouteSwitches } from '../../shared/admissions/inputs.ts'
import { paperLabels } from '../../shared/admissions/papers.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { StopReason } from '../../shared/sympathizers/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { endMembership } from '../membership/steps.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import { resume, stop } from '../sympathizers/steps.ts'
import { carryOut, type Done, doneWith, type OnDossier, openedDossier } from './act.ts'
import { firstAdmissionBreaches, formerMembership } from './former.ts'
import { type LoadedDossier, loadDossier } from './load.ts'
import { refuseUnlessFree } from './open.ts'
import { flagOf } from './rows.ts'

type CaseChanges = { readonly [Field in keyof CaseFields]?: CaseFields[Field] | undefined }

/** Once somebody is a member, the case of the admission is history; only these may still be written. */
const alwaysOpen: ReadonlySet<string> = new Set<keyof CaseFields>(['note', 'consentNumber', 'consentOn'])
const readmissionFields = ['readmission', 'leftPartyOn', 'leftPartyReason', 'recordExpungedOn'] as const

/** @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT, RULE_BREACH */
export function updateDossier(
  change: Change,
  wanted: OnDossier & { readonly fields: CaseChanges; readonly route?: RouteSwitches | undefined },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { facts } = dossier
  const given = Object.fromEntries(
    Object.entries({ ...wanted.fields, ...wanted.route }).filter(
      ([field, value]) => value !== undefined && value !== facts[field as keyof DossierFacts],
    ),
  ) as Partial<DossierFacts>
  const problems: FieldProblem[] =
    facts.ceremonyOn === null
      ? []
      : Object.keys(given)
          .filter((field) => !alwaysOpen.has(field))
          .map((field) => ({ field, message: 'Đã kết nạp nên mục này không sửa được nữa.' }))
  const again = readmissionFields.some((field) => field in given)
  const former = formerMembership(change, dossier.row.person_id)
  carryOut(change, dossier, wanted, today, {
    step: 'update',
    change: given,
    problems,
    breaches: ({ facts: next, candidate, counting }) =>
      again
        ? [
            ...firstAdmissionBreaches(counting.pack, next, former),
            ...readmissionBreaches(
              counting.pack,
              next,
              candidate,
              next.permissionOn ?? partialDate(next.openedOn),
            ),
          ]
        : [],
  })
  change.describe(`Sửa hồ sơ kết nạp của ${dossier.fullName}`)
  return { id: wanted.id, version: change.row('dossier', wanted.id).version }
}

/** Papers that came, or are not needed; a paper left blank in every field is forgotten. @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT */
export function setPapers(
  change: Change,
  wanted: OnDossier & { readonly papers: readonly PaperFields[] },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const given = new Map(wanted.papers.map((paper) => [paper.paper, paper]))
  const others = dossier.facts.papers.filter(({ paper }) => !given.has(paper))
  carryOut(change, dossier, wanted, today, {
    step: 'papers',
    change: { papers: [...others, ...given.values()] },
  })
  for (const paper of given.values()) writePaper(change, wanted.id, paper)
  const [only] = wanted.papers
  change.describe(
    given.size === 1 && only !== undefined
      ? `Ghi giấy tờ trong hồ sơ của ${dossier.fullName}: ${paperLabels[only.paper]}`
      : `Ghi ${given.size} giấy tờ trong hồ sơ của ${dossier.fullName}`,
  )
  return doneWith(change, dossier)
}

function writePaper(change: Change, dossierId: number, fields: PaperFields): void {
  const columns = {
    form_code: fields.formCode,
    dated_on: fields.datedOn,
    received_on: fields.receivedOn,
    number: fields.number,
    not_needed: flagOf(fields.notNeeded),
    note: fields.note,
  }
  const known = change.first(
    change.sql
      .selectFrom('dossier_paper')
      .select('id')
      .where('dossier_id', '=', dossierId)
      .where('paper', '=', fields.paper),
  )
  const blank =
    !fields.notNeeded && Object.values({ ...columns, not_needed: null }).every((value) => value === null)
  if (known === undefined) {
    if (!blank) change.insert('dossier_paper', { dossier_id: dossierId, paper: fields.paper, ...columns })
  } else if (blank) change.remove('dossier_paper', known.id)
  else change.update('dossier_paper', known.id, columns)
}

/**
 * Ends a dossier that leads no further. A cancelled decision ends the membership that came of it (294-QĐ/TW 4.4.1).
 * @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT
 */
export function closeDossier(
  change: Change,
  wanted: OnDossier & {
    readonly on: PartialDate
    readonly reason: Exclude<CloseReason, 'refused'>
    readonly note: string | null
  },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { facts, row } = dossier
  const cancels = wanted.reason === 'cancelled_decision'
  const problems: FieldProblem[] =
    cancels && facts.decisionOn === null
      ? [{ field: 'reason', message: 'Hồ sơ chưa có quyết định kết nạp để hủy.' }]
      : []
  carryOut(change, dossier, wanted, today, {
    step: 'close',
    change: { closedOn: wanted.on, closeReason: wanted.reason, closeNote: wanted.note },
    problems,
    fields: { closedOn: 'on' },
  })
  if (cancels && facts.ceremonyOn !== null)
    endMembership(change, row.person_id, { on: wanted.on, exit: 'cancelled', paper: wanted.note })
  if (facts.ceremonyOn === null) endTracking(change, dossier, wanted, today)
  change.describe(
    `Khép hồ sơ kết nạp của ${dossier.fullName}: ${closeReasonLabels[wanted.reason].toLowerCase()}`,
  )
  return doneWith(change, dossier)
}

/** Why the person is followed no more; a dossier that ends for another reason leaves a sympathizer whom the cell goes on helping. */
const stopReasons: Partial<Record<CloseReason, StopReason>> = {
  withdrawn: 'not_willing',
  moved_away: 'moved_away',
  deceased: 'deceased',
}

function endTracking(
  change: Change,
  { row, moves }: LoadedDossier,
  wanted: { readonly on: PartialDate; readonly reason: CloseReason; readonly note: string | null },
  today: Day,
): void {
  const reason = stopReasons[wanted.reason]
  if (reason === undefined || row.sympathizer_id === null) return
  const tracked = change.row('sympathizer', row.sympathizer_id)
  if (tracked.trashed_at !== null || tracked.stopped_on !== null || tracked.admitted_on !== null) return
  const movedTo = reason === 'moved_away' ? moves.at(-1)?.to_place : null
  stop(
    change,
    { id: tracked.id, on: wanted.on, reason, note: wanted.note, ...(movedTo != null && { movedTo }) },
    today,
  )
}

/** @throws RegisterError NOT_FOUND, STALE; CONFLICT when another dossier of the person is open or the person is a member */
export function reopenDossier(change: Change, wanted: OnDossier, today: Day): Done {
  const dossier = openedDossier(change, wanted)
  const { row, facts } = dossier
  if (facts.ceremonyOn === null) refuseUnlessFree(change, row.person_id, dossier.fullName, today, row.id)
  carryOut(change, dossier, wanted, today, {
    step: 'reopen',
    change: { closedOn: null, closeReason: null, closeNote: null, refusedOn: null, refusalReason: null },
  })
  if (facts.ceremonyOn === null) resumeTracking(change, dossier, today)
  change.describe(`Mở lại hồ sơ kết nạp của ${dossier.fullName}`)
  return doneWith(change, dossier)
}

/** What the closing ended of the tracking goes on again: else whoever is admitted would stay "thôi theo dõi". */
function resumeTracking(change: Change, { row, facts }: LoadedDossier, today: Day): void {
  if (row.sympathizer_id === null || facts.closeReason === null) return
  const tracked = change.row('sympathizer', row.sympathizer_id)
  const endedBoth =
    tracked.stopped_on !== null &&
    tracked.stopped_on === facts.closedOn &&
    tracked.stop_reason === stopReasons[facts.closeReason]
  if (endedBoth && tracked.trashed_at === null) resume(change, tracked.id, today)
}

/** To the trash; never one whose candidate became a member. @throws RegisterError NOT_FOUND, CONFLICT */
export function trashDossiers(change: Change, ids: readonly number[], at: string): number {
  const names = [...new Set(ids)].map((id) => {
    const dossier = loadDossier(change, id)
    if (dossier === undefined) throw new RegisterError('NOT_FOUND')
    if (dossier.facts.ceremonyOn !== null)
      throw new RegisterError(
        'CONFLICT',
        `${dossier.fullName} đã được kết nạp nên hồ sơ không chuyển vào thùng rác được. Dữ liệu không mất. Nếu ghi nhầm, hãy hoàn tác lễ kết nạp trong nhật ký trước.`,
      )
    change.update('dossier', id, { trashed_at: at })
    return dossier.fullName
  })
  change.describe(
    names.length === 1
      ? `Chuyển hồ sơ kết nạp của ${names.join()} vào thùng rác`
      : `Chuyển ${names.length} hồ sơ kết nạp vào thùng rác`,
  )
  return names.length
}
