import type { BallotFacts } from '../../shared/admissions/facts.ts'
import { bodyLabels, type Purpose, purposeLabels } from '../../shared/admissions/fields.ts'
import { ballotBreaches } from '../../shared/admissions/guards.ts'
import type { BallotFields } from '../../shared/admissions/inputs.ts'
import type { Step } from '../../shared/admissions/steps.ts'
import { outcomeOf } from '../../shared/admissions/votes.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import { carryOut, type Done, doneWith, type OnDossier, openedDossier } from './act.ts'
import { goneBreaches } from './introducers.ts'
import type { BallotRow, LoadedDossier } from './load.ts'

const stepOf: Record<Purpose, Step> = {
  admission: 'voteAdmission',
  recognition: 'voteRecognition',
  removal: 'voteRemoval',
}

const inForm = {
  heldOn: 'ballot.heldOn',
  body: 'ballot.body',
  members: 'ballot.members',
  inFavour: 'ballot.inFavour',
  exemptAbsent: 'ballot.exemptAbsent',
  excusedAbsent: 'ballot.excusedAbsent',
  'ballots.admission': 'ballot.heldOn',
  'ballots.recognition': 'ballot.heldOn',
  'ballots.removal': 'ballot.heldOn',
  // a vote written down late that cannot stand before what it led to
  decisionOn: 'ballot.heldOn',
  refusedOn: 'ballot.heldOn',
  recognitionOn: 'ballot.heldOn',
  removalOn: 'ballot.heldOn',
} as const

/**
 * The result of one body's vote. `ballotId` corrects a round that is recorded; its purpose, body and number stay.
 * @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT, RULE_BREACH
 */
export function recordBallot(
  change: Change,
  wanted: OnDossier & { readonly ballotId: number | null; readonly ballot: BallotFields },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const old = wanted.ballotId === null ? null : ballotOf(dossier, wanted.ballotId)
  const { purpose, body } = old ?? wanted.ballot
  const rounds = dossier.ballots.filter((row) => row.purpose === purpose && row.body === body)
  const round = old?.round ?? Math.max(0, ...rounds.map((row) => row.round)) + 1
  const ballot: BallotFacts = { ...wanted.ballot, purpose, body, round }
  const others = dossier.facts.ballots.filter(
    (one) => !(one.purpose === purpose && one.body === body && one.round === round),
  )
  const { counting } = carryOut(change, dossier, wanted, today, {
    step: stepOf[purpose],
    change: { ballots: [...others, ballot] },
    breaches: (after) => [
      ...ballotBreaches(after, ballot),
      ...(purpose === 'admission' && body === 'cell' && round === 1
        ? goneBreaches(change, dossier, after.counting.pack, ballot.heldOn, today)
        : []),
    ],
    fields: inForm,
  })
  const { entitled, needed } = outcomeOf(counting.pack, ballot)
  const columns = {
    held_on: ballot.heldOn,
    resolution_number: ballot.resolutionNumber,
    method: ballot.method,
    members: ballot.members,
    away_temporarily: ballot.awayTemporarily,
    exempt_absent: ballot.exemptAbsent,
    suspended: ballot.suspended,
    prosecuted: ballot.prosecuted,
    excused_absent: ballot.excusedAbsent,
    in_favour: ballot.inFavour,
    against: ballot.against,
    invalid: ballot.invalid,
    note: ballot.note,
    entitled,
    needed,
  }
  if (old !== null) change.update('ballot', old.id, columns)
  else change.insert('ballot', { dossier_id: wanted.id, purpose, body, round, ...columns })
  change.describe(
    `${old === null ? 'Ghi' : 'Sửa'} kết quả biểu quyết của ${bodyLabels[body].toLowerCase()}: ${purposeLabels[purpose].toLowerCase()} ${dossier.fullName}, ${ballot.inFavour}/${entitled}`,
  )
  return doneWith(change, dossier)
}

/** Only the last round of a body is taken out, so that rounds are always counted from one. */
export function removeBallot(
  change: Change,
  wanted: OnDossier & { readonly ballotId: number },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const old = ballotOf(dossier, wanted.ballotId)
  const { purpose, body, round } = old
  if (dossier.ballots.some((row) => row.purpose === purpose && row.body === body && row.round > round))
    throw new RegisterError(
      'CONFLICT',
      'Sau lần biểu quyết này còn lần khác nên chưa bỏ được. Dữ liệu không mất. Bỏ lần sau cùng trước.',
    )
  carryOut(change, dossier, wanted, today, {
    step: stepOf[purpose],
    change: {
      ballots: dossier.facts.ballots.filter(
        (one) => !(one.purpose === purpose && one.body === body && one.round === round),
      ),
    },
  })
  change.remove('ballot', old.id)
  change.describe(
    `Bỏ kết quả biểu quyết của ${bodyLabels[body].toLowerCase()} trong hồ sơ của ${dossier.fullName}`,
  )
  return doneWith(change, dossier)
}

function ballotOf(dossier: LoadedDossier, id: number): BallotRow {
  const row = dossier.ballots.find((one) => one.id === id)
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return row
}
