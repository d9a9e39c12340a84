import { lifeProblems } from '../../shared/admissions/contradictions.ts'
import { probationEnd } from '../../shared/admissions/judge.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import {
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
  partialDate,
  UNKNOWN_DATE,
} from '../../shared/vocabulary/partial-date.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import { partyRecordOf, stretchesOf } from '../membership/records.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { packInForce } from '../regulations/queries.ts'
import { caseOf, type Done } from './act.ts'
import { loadDossier } from './load.ts'
import { refuseOtherDossier } from './open.ts'
import { usualRouteOn } from './route.ts'
import { flagOf } from './rows.ts'

export interface OnProbation {
  readonly personId: number
  readonly openedOn: Day
  readonly decisionNumber: string | null
  readonly decisionOn: PartialDate
  /** The probation counts from here, so the day must be known. */
  readonly ceremonyOn: Day
  readonly recordDeclaredOn: PartialDate | null
  readonly applicationOn?: PartialDate | null
  readonly note?: string | null
  readonly introducers?: readonly { readonly name: string; readonly personId: number | null }[]
}

/**
 * The dossier of somebody who is on probation already: admitted elsewhere, or before this register was kept. It begins with the
 * probation and leads to the recognition like any other; the membership is there and stays as it is.
 * @throws RegisterError NOT_FOUND, INVALID; CONFLICT for who is not on probation or has a dossier under way
 */
export function openOnProbation(change: Change, wanted: OnProbation, today: Day): Done {
  const { personId, openedOn, decisionNumber, decisionOn, ceremonyOn } = wanted
  const person = change.row('person', personId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  refuseOtherDossier(change, personId, person.full_name)
  const stretch = probationOf(change, personId)
  if (stretch === undefined)
    throw new RegisterError(
      'CONFLICT',
      `${person.full_name} không phải đảng viên dự bị của chi bộ nào hiện nay nên chưa mở hồ sơ. Dữ liệu không mất. Kiểm tra lại nơi sinh hoạt đảng.`,
    )
  const began = stretch.from_date
  if (began !== null && isSurelyBefore(began, partialDate(ceremonyOn)))
    throw invalid([
      {
        field: 'ceremonyOn',
        message: `Ngày kết nạp muộn hơn ngày bắt đầu sinh hoạt dự bị (${formatPartialDate(began)}). Kiểm tra lại hai ngày này.`,
      },
    ])
  const route = usualRouteOn(change, stretch.cell_id, openedOn)
  const pack = packInForce(change, openedOn)
  const counting = { pack, calendar: workingCalendar(change), day: today }
  const id = change.insert('dossier', {
    person_id: personId,
    sympathizer_id: null,
    cell_id: stretch.cell_id,
    rule_pack_id: pack.id,
    opened_on: openedOn,
    readmission: flagOf(stretch.entry === 'readmitted'),
    introduction: 'two_members',
    has_branch_committee: flagOf(route.hasBranchCommittee),
    has_grassroots_step: flagOf(route.hasGrassrootsStep),
    delegated_decision: flagOf(route.delegatedDecision),
    difficult_area: 0,
    village_elder: 0,
    decision_number: decisionNumber,
    decision_on: decisionOn,
    ceremony_on: ceremonyOn,
    record_declared_on: wanted.recordDeclaredOn,
    application_on: wanted.applicationOn ?? null,
    note: wanted.note ?? null,
    probation_ends_on: probationEnd(counting, ceremonyOn),
  })
  for (const { name, personId: member } of wanted.introducers ?? [])
    change.insert('dossier_introducer', { dossier_id: id, person_id: member, name, kind: 'member' })
  const opened = loadDossier(change, id)
  if (opened === undefined) throw new RegisterError('NOT_FOUND')
  const problems = lifeProblems(caseOf(change, opened, today).facts, today)
  if (problems.length > 0) throw invalid(problems)
  keepRecord(change, wanted)
  change.describe(`Mở hồ sơ đảng viên dự bị của ${person.full_name}`)
  return { id, version: change.row('dossier', id).version }
}

/** The stretch of probation that goes on. */
export function probationOf(change: Change, personId: number) {
  return stretchesOf(change, personId).findLast(
    ({ standing, to_date }) => standing === 'probationary' && to_date === null,
  )
}

/** The member's own record says the same as the dossier, and keeps what the dossier does not say or says less exactly. */
function keepRecord(change: Change, { personId, decisionNumber, decisionOn, ceremonyOn }: OnProbation): void {
  const known = partyRecordOf(change, personId)
  const dates = {
    decision_on: moreExact(known?.decision_on ?? null, decisionOn),
    decision_number: decisionNumber ?? known?.decision_number ?? null,
    ceremony_on: partialDate(ceremonyOn),
  }
  if (known === undefined) change.insert('party_record', { person_id: personId, ...dates, trashed_at: null })
  else change.update('party_record', known.id, dates)
}

/** Of two dates that may be the same day the one that says more; else what is said now. */
function moreExact(known: PartialDate | null, said: PartialDate | null): PartialDate | null {
  if (said === null || said === UNKNOWN_DATE) return known ?? said
  return known?.startsWith(said) ? known : said
}
