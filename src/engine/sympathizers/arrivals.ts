import type { Arrival } from '../../shared/sympathizers/contract.ts'
import type { SympathizerPaperKind } from '../../shared/sympathizers/papers.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { packInForce } from '../regulations/queries.ts'
import { certificateBreaches } from './breaches.ts'
import { stop, type WantedStop } from './steps.ts'

interface WantedArrival {
  readonly id: number
  readonly personId: number
  readonly cellId: number
  readonly arrival: Arrival
  readonly passReason: string | null
}

/**
 * What somebody from elsewhere brings along: the certificate of the former committee, and the certificate of the awareness
 * class, which counts on as long as it is valid. It stands among the class results, without a class of ours.
 * @throws RegisterError RULE_BREACH for a certificate too old
 */
export function receiveArrival(change: Change, wanted: WantedArrival, today: Day): void {
  const { id, arrival } = wanted
  if (arrival.consideration !== null)
    insertPaper(change, id, 'under_consideration_certificate', 'received', arrival.consideration)
  if (arrival.awareness === null) return
  const { number, datedOn, issuer } = arrival.awareness
  passOrRefuse(
    change,
    { table: 'sympathizer', id },
    certificateBreaches(packInForce(change, today), datedOn, today, 'awarenessIssuedOn'),
    wanted.passReason,
  )
  insertPaper(change, id, 'accepted_certificate', 'received', arrival.awareness)
  change.insert('enrollment', {
    class_id: null,
    kind: 'awareness',
    person_id: wanted.personId,
    cell_id: wanted.cellId,
    present: null,
    excused: null,
    unexcused: null,
    score: null,
    grade: null,
    result: 'completed',
    certificate_number: number,
    certificate_date: datedOn,
    issuer,
    received_by: null,
    entitlement_note: null,
    note: `Chuyển đến từ ${arrival.from}`,
    trashed_at: null,
  })
}

interface PaperWords {
  readonly number: string | null
  readonly datedOn: PartialDate | null
  readonly issuer: string | null
}

function insertPaper(
  change: Change,
  id: number,
  kind: SympathizerPaperKind,
  way: 'received' | 'given',
  { number, datedOn, issuer }: PaperWords,
): void {
  change.insert('sympathizer_paper', {
    sympathizer_id: id,
    kind,
    way,
    number,
    dated_on: datedOn,
    issuer,
    note: null,
  })
}

export interface WantedDeparture extends Pick<WantedStop, 'id' | 'on' | 'note'> {
  readonly movedTo: string
  readonly certificate: PaperWords | null
  readonly alsoGiven: readonly SympathizerPaperKind[]
}

/**
 * Somebody leaves for a place that is not ours: the tracking ends here, and the committee certifies that the person is being
 * helped and considered (06-HD/TW 3.9a). The certificate may follow later; until then it is told as missing.
 * @throws RegisterError NOT_FOUND, INVALID, CONFLICT
 */
export function moveAway(change: Change, wanted: WantedDeparture, today: Day): number {
  const { id, on, movedTo, note, certificate } = wanted
  stop(change, { id, on, note, movedTo, reason: 'moved_away' }, today)
  if (certificate !== null) insertPaper(change, id, 'under_consideration_certificate', 'given', certificate)
  for (const kind of new Set(wanted.alsoGiven))
    insertPaper(change, id, kind, 'given', { number: null, datedOn: on, issuer: null })
  const { full_name } = change.row('person', change.row('sympathizer', id).person_id)
  change.describe(`Chuyển ${full_name} đi ${movedTo}`)
  return id
}
