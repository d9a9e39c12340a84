import type { CloseReason } from '../../shared/admissions/fields.ts'
import { type StopReason, stopReasonLabels } from '../../shared/sympathizers/fields.ts'
import { sympathizerDateProblems } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatPartialDate, isSurelyBefore, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { closeDossierOf, hasDossier } from '../admissions/told-elsewhere.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { openHelpers } from './assignments.ts'
import { ageBreaches, packOn, passEach } from './breaches.ts'
import { knownSympathizer, refuseUnlessFree, trackedSympathizer } from './records.ts'

/**
 * One resolution of the cell turns outstanding people into sympathizers of the Party, all or none.
 * @throws RegisterError NOT_FOUND; CONFLICT naming whoever is recognised already or followed no more; INVALID; RULE_BREACH for
 * somebody far from the age of admission
 */
export function recognise(
  change: Change,
  wanted: {
    readonly ids: readonly number[]
    readonly on: PartialDate
    readonly resolution: string | null
    readonly passReason?: string | null
  },
  today: Day,
): number {
  const { on, resolution } = wanted
  const ids = [...new Set(wanted.ids)]
  const people = ids.map((id) => trackedSympathizer(change, id, today))
  const already = people.filter(({ row }) => row.recognised_on !== null).map(({ name }) => name)
  if (already.length > 0)
    throw new RegisterError(
      'CONFLICT',
      `${already.join(', ')} đã được công nhận từ trước nên chưa ghi cho ai. Dữ liệu không mất. Bỏ chọn rồi làm lại.`,
    )
  const problems = people.flatMap(({ row, name }) =>
    sympathizerDateProblems(
      { proposedOn: row.proposed_on, recognisedOn: on, admittedOn: null, stoppedOn: null },
      today,
    )
      .filter((problem) => problem.field === 'recognisedOn')
      .map(({ message }) => ({
        field: 'on',
        message: people.length === 1 ? message : `${name}: ${message}`,
      })),
  )
  if (problems.length > 0) throw invalid(problems)
  const pack = packOn(change, on, today)
  const found = people.map(({ row, name }) => {
    const birthDate = change.row('person', row.person_id).birth_date
    return { id: row.id, breaches: ageBreaches(pack, { name, birthDate }, on, 'on') }
  })
  passEach(change, 'sympathizer', found, wanted.passReason ?? null)
  for (const { row } of people)
    change.update('sympathizer', row.id, { recognised_on: on, recognition_resolution: resolution })
  const number = resolution === null ? '' : ` theo nghị quyết ${resolution}`
  change.describe(
    people.length === 1 && people[0] !== undefined
      ? `Ghi công nhận cảm tình Đảng cho ${people[0].name}${number}`
      : `Ghi công nhận cảm tình Đảng cho ${people.length} người${number}`,
  )
  return ids.length
}

export interface WantedStop {
  readonly id: number
  readonly on: PartialDate
  readonly reason: StopReason
  readonly note: string | null
  /** Where somebody who leaves goes. */
  readonly movedTo?: string
}

const closeReasons: Record<StopReason, CloseReason> = {
  moved_away: 'moved_away',
  not_willing: 'withdrawn',
  not_meeting_standard: 'other',
  over_age: 'other',
  deceased: 'deceased',
  other: 'other',
}

/**
 * Ends the tracking, and with it the help and the dossier under way. Whoever moves away with a dossier takes it along
 * (06-HD/TW 3.9), which is written down in the dossier.
 * @throws RegisterError NOT_FOUND, INVALID, CONFLICT
 */
export function stop(change: Change, wanted: WantedStop, today: Day): number {
  const { id, on, reason, note } = wanted
  const { row, name } = trackedSympathizer(change, id, today)
  if (reason === 'moved_away' && hasDossier(change, row.person_id, 'candidate'))
    throw new RegisterError(
      'CONFLICT',
      `${name} đang có hồ sơ kết nạp nên chưa ghi chuyển đi ở đây. Dữ liệu không mất. Ghi việc chuyển đi trong hồ sơ kết nạp rồi khép hồ sơ, nơi đây thôi theo dõi theo.`,
    )
  const helpers = openHelpers(change, id)
  const problems = sympathizerDateProblems(
    {
      proposedOn: row.proposed_on,
      recognisedOn: row.recognised_on,
      admittedOn: null,
      stoppedOn: on,
    },
    today,
  )
    .filter((problem) => problem.field === 'stoppedOn')
    .map(({ message }) => ({ field: 'on', message }))
  for (const helper of helpers)
    if (helper.from_date !== null && isSurelyBefore(on, helper.from_date))
      problems.push({
        field: 'on',
        message: `Ngày thôi theo dõi sớm hơn ngày ${helper.name} được phân công giúp đỡ (${formatPartialDate(helper.from_date)}). Kiểm tra lại hai ngày này.`,
      })
  if (problems.length > 0) throw invalid(problems)
  change.update('sympathizer', id, {
    stopped_on: on,
    stop_reason: reason,
    stop_note: note,
    moved_to: wanted.movedTo ?? null,
  })
  for (const helper of helpers) change.update('sympathizer_helper', helper.id, { to_date: on })
  const label = stopReasonLabels[reason].toLowerCase()
  const closed = closeDossierOf(
    change,
    row.person_id,
    { on, reason: closeReasons[reason], note: note ?? `Thôi theo dõi: ${label}` },
    { when: 'candidate', field: 'on', today },
  )
  change.describe(`Thôi theo dõi ${name}${closed ? ', khép hồ sơ kết nạp' : ''}: ${label}`)
  return id
}

/**
 * Takes a stop back: the person is followed again, helped again by whoever left on the day of the stop.
 * @throws RegisterError NOT_FOUND; CONFLICT for somebody who never stopped, is followed elsewhere or is a member by now
 */
export function resume(change: Change, id: number, today: Day): number {
  const { row, name } = knownSympathizer(change, id)
  if (row.stopped_on === null)
    throw new RegisterError(
      'CONFLICT',
      `${name} đang được theo dõi, chưa ghi thôi lần nào. Dữ liệu không thay đổi.`,
    )
  refuseUnlessFree(change, row.person_id, name, today, id)
  const ended = change.all(
    change.sql
      .selectFrom('sympathizer_helper')
      .select('id')
      .where('sympathizer_id', '=', id)
      .where('to_date', '=', row.stopped_on),
  )
  change.update('sympathizer', id, { stopped_on: null, stop_reason: null, stop_note: null, moved_to: null })
  for (const helper of ended) change.update('sympathizer_helper', helper.id, { to_date: null })
  change.describe(`Theo dõi lại ${name}`)
  return id
}
