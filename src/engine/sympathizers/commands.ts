import type { PersonFields } from '../../shared/people/fields.ts'
import type { PersonChanges } from '../../shared/people/rules.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Arrival, FirstHelpers, SympathizerFields } from '../../shared/sympathizers/contract.ts'
import { type SympathizerWay, sympathizerDateProblems } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatPartialDate, isSurelyBefore } from '../../shared/vocabulary/partial-date.ts'
import { cellProblem } from '../cells/checks.ts'
import { createPerson, updatePerson } from '../people/commands.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { receiveArrival } from './arrivals.ts'
import { assignHelper } from './assignments.ts'
import { ageBreaches, packOn, passEach } from './breaches.ts'
import { knownSympathizer, refuseUnlessFree, staysInOrder } from './records.ts'

export type Who = { readonly personId: number } | { readonly person: PersonFields }

export interface NewSympathizer {
  readonly who: Who
  readonly cellId: number
  readonly fields: SympathizerFields
  readonly helpers?: FirstHelpers | undefined
  readonly arrival?: Arrival | undefined
  readonly passReason?: string | null
}

/**
 * Begins to follow somebody, in a cell, from the day of the proposal; a person not yet in the register is entered too. Helpers
 * and what somebody brings from elsewhere are written in the same command.
 * @throws RegisterError NOT_FOUND, INVALID, CONFLICT for somebody already followed and for a party member, RULE_BREACH
 */
export function createSympathizer(
  change: Change,
  wanted: NewSympathizer,
  today: Day,
): { id: number; personId: number } {
  const { who, cellId, fields } = wanted
  const { proposedOn, recognisedOn } = fields
  const way: SympathizerWay = { proposedOn, recognisedOn, admittedOn: null, stoppedOn: null }
  const problems = [cellProblem(change, cellId), ...sympathizerDateProblems(way, today)]
  const found = problems.filter((problem) => problem !== null)
  if (found.length > 0) throw invalid(found)
  const personId = 'personId' in who ? who.personId : createPerson(change, who.person, today)
  const person = change.row('person', personId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  refuseUnlessFree(change, personId, person.full_name, today)
  const id = change.insert('sympathizer', {
    person_id: personId,
    proposed_on: proposedOn,
    recognised_on: recognisedOn,
    recognition_resolution: fields.recognitionResolution,
    admitted_on: null,
    stopped_on: null,
    stop_reason: null,
    stop_note: null,
    moved_to: null,
    arrived_from: wanted.arrival?.from ?? null,
    note: fields.note,
    trashed_at: null,
  })
  change.insert('sympathizer_stay', {
    sympathizer_id: id,
    cell_id: cellId,
    from_date: proposedOn,
    to_date: null,
  })
  const reason = wanted.passReason ?? null
  if (recognisedOn !== null) {
    const pack = packOn(change, recognisedOn, today)
    const who = { name: person.full_name, birthDate: person.birth_date }
    const breaches = ageBreaches(pack, who, recognisedOn, 'recognisedOn')
    passEach(change, 'sympathizer', [{ id, breaches }], reason)
  }
  if (wanted.arrival !== undefined)
    receiveArrival(change, { id, personId, cellId, arrival: wanted.arrival, passReason: reason }, today)
  for (const helperPersonId of wanted.helpers?.personIds ?? []) {
    const { from, resolution } = wanted.helpers ?? { from: null, resolution: null }
    assignHelper(change, { id, helperPersonId, from, resolution, passReason: reason }, today)
  }
  change.describe(`Đưa ${person.full_name} vào danh sách theo dõi`)
  return { id, personId }
}

export type SympathizerChanges = {
  readonly [Field in keyof SympathizerFields]?: SympathizerFields[Field] | undefined
}

/**
 * Changes the record and the person's own fields in one go; only what is given is changed.
 * @returns the sympathizer's version, raised too when only the person changed
 * @throws RegisterError NOT_FOUND, STALE, INVALID
 */
export function updateSympathizer(
  change: Change,
  wanted: {
    readonly id: number
    readonly version: number
    readonly fields: SympathizerChanges
    readonly person?: PersonChanges | undefined
  },
  today: Day,
): number {
  const { row, name } = knownSympathizer(change, wanted.id)
  const { fields, id, version } = wanted
  const columns = {
    proposed_on: fields.proposedOn,
    recognised_on: fields.recognisedOn,
    recognition_resolution: fields.recognitionResolution,
    note: fields.note,
  }
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  const next = { ...row, ...given }
  const first = staysInOrder(change, id)[0]
  const problems: FieldProblem[] = sympathizerDateProblems(
    {
      proposedOn: next.proposed_on,
      recognisedOn: next.recognised_on,
      admittedOn: row.admitted_on,
      stoppedOn: row.stopped_on,
    },
    today,
  )
  const moved = first?.to_date ?? null
  if (next.proposed_on !== null && moved !== null && isSurelyBefore(moved, next.proposed_on))
    problems.push({
      field: 'proposedOn',
      message: `Ngày đưa vào theo dõi muộn hơn ngày chuyển chi bộ (${formatPartialDate(moved)}). Kiểm tra lại hai ngày này.`,
    })
  if (problems.length > 0) throw invalid(problems)
  let raised = change.update('sympathizer', id, given, version)
  const written = change.changes
  // The first stay began with the proposal; a corrected date of the one corrects the other.
  if (first !== undefined && first.from_date === row.proposed_on)
    change.update('sympathizer_stay', first.id, { from_date: next.proposed_on })
  let fullName = name
  if (wanted.person !== undefined) {
    const person = change.row('person', row.person_id)
    updatePerson(change, row.person_id, person.version, wanted.person, today)
    fullName = change.row('person', row.person_id).full_name
  }
  if (change.changes > written && raised === version) raised = change.touch('sympathizer', id)
  change.describe(`Sửa hồ sơ theo dõi của ${fullName}`)
  return raised
}

/** To the trash, with what belongs to it; the person stays in the register. @throws RegisterError NOT_FOUND */
export function trashSympathizers(change: Change, ids: readonly number[], at: string): number {
  const names = ids.map((id) => knownSympathizer(change, id).name)
  for (const id of ids) change.update('sympathizer', id, { trashed_at: at })
  change.describe(
    names.length === 1
      ? `Chuyển hồ sơ theo dõi của ${names.join()} vào thùng rác`
      : `Chuyển ${names.length} hồ sơ theo dõi vào thùng rác`,
  )
  return ids.length
}
