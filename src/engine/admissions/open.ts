import { lifeProblems } from '../../shared/admissions/contradictions.ts'
import type { DossierFacts } from '../../shared/admissions/facts.ts'
import { openingBreaches } from '../../shared/admissions/guards.ts'
import type { CaseFields, RouteSwitches } from '../../shared/admissions/inputs.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { cellProblem } from '../cells/checks.ts'
import { certificatesOf } from '../classes/certificates.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { packInForce } from '../regulations/queries.ts'
import { openHelpers } from '../sympathizers/assignments.ts'
import { trackedSympathizer } from '../sympathizers/records.ts'
import { caseOf, type Done } from './act.ts'
import { firstAdmissionBreaches, formerMembership, withFormer } from './former.ts'
import { loadDossier } from './load.ts'
import { usualRouteOn } from './route.ts'
import { flagOf } from './rows.ts'

export interface NewDossier {
  readonly who: { readonly sympathizerId: number } | { readonly personId: number; readonly cellId: number }
  readonly openedOn: Day
  readonly permissionNumber: string | null
  readonly permissionOn: PartialDate | null
  readonly fields: CaseFields
  readonly route?: { readonly [Step in keyof RouteSwitches]?: boolean | undefined } | undefined
  readonly passReason: string | null
}

interface Candidate {
  readonly personId: number
  readonly cellId: number
  readonly sympathizerId: number | null
  /** False for an outstanding citizen whom no resolution has recognised yet. */
  readonly recognised: boolean
}

/**
 * Opens the dossier of a candidate under the rules in force on that day; they stay with it to the end. Whoever helps the
 * sympathizer now is taken as introducer, and the certificate's number stands in the list already. Steps are those of the
 * cell's organisation on that day unless `route` says otherwise.
 * @throws RegisterError NOT_FOUND, INVALID, RULE_BREACH; CONFLICT for a member or somebody whose dossier is open
 */
export function openDossier(change: Change, wanted: NewDossier, today: Day): Done {
  const { openedOn } = wanted
  const { personId, cellId, sympathizerId, recognised } = candidateOf(change, wanted.who, today)
  const person = change.row('person', personId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  refuseUnlessFree(change, personId, person.full_name, openedOn)
  const wrongCell = cellProblem(change, cellId)
  if (wrongCell !== null) throw invalid([wrongCell])
  const former = formerMembership(change, personId)
  const fields = withFormer(wanted.fields, former)
  const usual = usualRouteOn(change, cellId, openedOn)
  const pack = packInForce(change, openedOn)
  const id = change.insert('dossier', {
    person_id: personId,
    sympathizer_id: sympathizerId,
    cell_id: cellId,
    rule_pack_id: pack.id,
    opened_on: openedOn,
    permission_number: wanted.permissionNumber,
    permission_on: wanted.permissionOn,
    readmission: flagOf(fields.readmission),
    introduction: fields.introduction,
    has_branch_committee: flagOf(wanted.route?.hasBranchCommittee ?? usual.hasBranchCommittee),
    has_grassroots_step: flagOf(wanted.route?.hasGrassrootsStep ?? usual.hasGrassrootsStep),
    delegated_decision: flagOf(wanted.route?.delegatedDecision ?? usual.delegatedDecision),
    difficult_area: flagOf(fields.difficultArea),
    village_elder: flagOf(fields.villageElder),
    special_case: fields.specialCase,
    application_on: fields.applicationOn,
    left_party_on: fields.leftPartyOn,
    left_party_reason: fields.leftPartyReason,
    record_expunged_on: fields.recordExpungedOn,
    consent_number: fields.consentNumber,
    consent_on: fields.consentOn,
    note: fields.note,
  })
  if (sympathizerId !== null) takeOverHelpers(change, id, sympathizerId)
  takeOverCertificate(change, id, personId)
  const opened = loadDossier(change, id)
  if (opened === undefined) throw new RegisterError('NOT_FOUND')
  const it = caseOf(change, opened, today)
  const problems = lifeProblems(it.facts, today)
  if (problems.length > 0) throw invalid(problems.map(named))
  const breaches: Breach[] = [...firstAdmissionBreaches(pack, fields, former), ...openingBreaches(it)]
  if (!recognised)
    breaches.unshift(
      breachOf(pack, 'sympathiser.list_review', 'Chưa được chi bộ công nhận là cảm tình Đảng', 'who'),
    )
  passOrRefuse(change, { table: 'dossier', id }, breaches, wanted.passReason)
  change.describe(`Mở hồ sơ kết nạp của ${person.full_name}`)
  return { id, version: change.row('dossier', id).version }
}

const ownFields: ReadonlySet<string> = new Set<keyof DossierFacts>([
  'openedOn',
  'permissionNumber',
  'permissionOn',
])
const named = ({ field, message }: { field: string; message: string }) => ({
  field: ownFields.has(field) ? field : `fields.${field}`,
  message,
})

function candidateOf(change: Change, who: NewDossier['who'], today: Day): Candidate {
  if ('personId' in who) {
    const followed = change.first(
      change.sql
        .selectFrom('sympathizer')
        .select(['id', 'recognised_on'])
        .where('person_id', '=', who.personId)
        .where('trashed_at', 'is', null)
        .where('stopped_on', 'is', null)
        .where('admitted_on', 'is', null),
    )
    return {
      ...who,
      sympathizerId: followed?.id ?? null,
      recognised: followed !== undefined && followed.recognised_on !== null,
    }
  }
  const { row } = trackedSympathizer(change, who.sympathizerId, today)
  const stay = change.first(
    change.sql
      .selectFrom('sympathizer_stay')
      .select('cell_id')
      .where('sympathizer_id', '=', row.id)
      .where('to_date', 'is', null),
  )
  if (stay === undefined) throw new RegisterError('NOT_FOUND')
  return {
    personId: row.person_id,
    cellId: stay.cell_id,
    sympathizerId: row.id,
    recognised: row.recognised_on !== null,
  }
}

/** One dossier at a time, and none for a member. @throws RegisterError CONFLICT */
export function refuseUnlessFree(
  change: Change,
  personId: number,
  name: string,
  on: Day,
  exceptId = 0,
): void {
  refuseOtherDossier(change, personId, name, exceptId)
  const member = change
    .statement(
      `SELECT 1 FROM cell_member WHERE person_id = ? AND (to_date IS NULL OR (to_date <> '?' AND to_date > ?))`,
    )
    .get(personId, on)
  if (member !== undefined)
    throw new RegisterError(
      'CONFLICT',
      `${name} đang là đảng viên nên chưa mở hồ sơ kết nạp. Dữ liệu không mất. Kiểm tra lại người được chọn; hồ sơ của đảng viên dự bị mở ở mục Đảng viên.`,
    )
}

/** @throws RegisterError CONFLICT */
export function refuseOtherDossier(change: Change, personId: number, name: string, exceptId = 0): void {
  const other = change
    .statement(
      `SELECT 1 FROM dossier WHERE person_id = ? AND id <> ? AND trashed_at IS NULL
       AND closed_on IS NULL AND official_on IS NULL AND removal_on IS NULL`,
    )
    .get(personId, exceptId)
  if (other !== undefined)
    throw new RegisterError(
      'CONFLICT',
      `${name} đang có một hồ sơ kết nạp chưa khép nên chưa mở hồ sơ khác. Dữ liệu không mất. Mở hồ sơ đang có để ghi tiếp.`,
    )
}

function takeOverHelpers(change: Change, dossierId: number, sympathizerId: number): void {
  for (const helper of openHelpers(change, sympathizerId))
    change.insert('dossier_introducer', {
      dossier_id: dossierId,
      person_id: helper.person_id,
      name: helper.name,
      kind: 'member',
    })
}

function takeOverCertificate(change: Change, dossierId: number, personId: number): void {
  const [newest] = certificatesOf(change, personId, 'awareness')
  if (newest === undefined) return
  change.insert('dossier_paper', {
    dossier_id: dossierId,
    paper: 'awareness_certificate',
    number: newest.number,
    dated_on: newest.issuedOn,
    not_needed: 0,
  })
}
