import type { DossierBallot, DossierDeadline, DossierDetail } from '../../shared/admissions/detail.ts'
import type { DossierFacts } from '../../shared/admissions/facts.ts'
import { monthsNeeded, monthsTogether } from '../../shared/admissions/introductions.ts'
import {
  bodyRule,
  isToBeReported,
  outcomeOf,
  recordOf,
  routeOf,
  shareWords,
} from '../../shared/admissions/votes.ts'
import { type RulePack, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { shareRule } from '../../shared/regulations/vote.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatFraction, type Rounding } from '../../shared/vocabulary/fraction.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { cellNameOn } from '../cells/names.ts'
import type { Reader } from '../register/reader.ts'
import type { LoadedDossier } from './load.ts'
import { ballotFacts, moveFacts } from './rows.ts'

/** Introducers with the months they have been beside the candidate, by the introduction or today. */
export function introducersOf(
  { introducers, facts }: LoadedDossier,
  pack: RulePack,
  day: Day,
): DossierDetail['introducers'] {
  return introducers.map((row, index) => ({
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    name: row.name,
    togetherSince: row.together_since,
    introducedOn: row.introduced_on,
    monthsTogether: monthsTogether(row.together_since, row.introduced_on ?? partialDate(day)),
    monthsNeeded: monthsNeeded(pack, {
      kind: row.kind,
      replacement: facts.introducers[index]?.replacement ?? false,
    }),
    resolution: row.resolution,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    replacesName: introducers.find((one) => one.id === row.replaces_id)?.name ?? null,
  }))
}

export function checksOf(
  { checks }: LoadedDossier,
  deadlines: readonly DossierDeadline[],
): DossierDetail['checks'] {
  return checks.map((row) => {
    const deadline = deadlines.find((one) => one.key === `check:${row.id}`)
    const waiting = row.sent_on === null && row.received_on === null ? 'to_send' : 'waiting'
    return {
      id: row.id,
      subject: row.subject,
      relation: row.relation,
      place: row.place,
      abroad: row.abroad === 1,
      sentOn: row.sent_on,
      receivedOn: row.received_on,
      answeredOn: row.answered_on,
      number: row.number,
      result: row.result,
      waived: row.waived,
      waivedNote: row.waived_note,
      state:
        row.waived !== null
          ? 'waived'
          : row.answered_on !== null
            ? 'answered'
            : deadline?.state === 'overdue'
              ? 'overdue'
              : waiting,
      dueOn: deadline?.dueOn ?? null,
    }
  })
}

/** Votes with their denominator and what they needed, in the order in which they were held. */
export function ballotsOf({ ballots }: LoadedDossier, pack: RulePack, rounding: Rounding): DossierBallot[] {
  return ballots.map((row) => {
    const facts = ballotFacts(row)
    const { entitled, needed, reached } = outcomeOf(pack, facts)
    return {
      ...facts,
      id: row.id,
      entitled,
      needed,
      reached,
      percent:
        entitled > 0 ? formatFraction({ numerator: facts.inFavour, denominator: entitled }, rounding) : null,
      source: sourceWords(ruleOf(pack, bodyRule[facts.body])),
    }
  })
}

/** The way through the bodies: of the admission, then of the recognition, and of a removal once somebody voted on one. */
export function stopsOf(facts: DossierFacts, pack: RulePack): DossierDetail['stops'] {
  const purposes = ['admission', 'recognition', 'removal'] as const
  const shown = purposes.filter((purpose) =>
    purpose === 'admission'
      ? true
      : purpose === 'recognition'
        ? facts.ceremonyOn !== null
        : facts.ballots.some((ballot) => ballot.purpose === 'removal'),
  )
  return shown.flatMap((purpose) =>
    routeOf(facts).map((body) => {
      const record = recordOf(pack, facts.ballots, purpose, body)
      return {
        purpose,
        body,
        share: shareWords(shareRule(pack, bodyRule[body])),
        state: record.reached !== null ? 'reached' : record.rounds.length > 0 ? 'not_reached' : 'not_held',
        failedRounds: record.failedRounds,
        toBeReported: isToBeReported(pack, purpose, record),
      } as const
    }),
  )
}

export function movesOf(
  reader: Reader,
  { moves, facts }: LoadedDossier,
  deadlines: readonly DossierDeadline[],
  day: Day,
): DossierDetail['moves'] {
  return moves.map((row, index) => {
    const window = deadlines.find((one) => one.key === `move:${index}:window`)
    return {
      ...moveFacts(row),
      id: row.id,
      to: row.to_cell_id === null ? (row.to_place ?? '') : cellNameOn(reader, row.to_cell_id, day),
      decision:
        facts.decisionOn === null || window === undefined || window.dueOn === null
          ? null
          : window.state === 'done_late'
            ? 'to_cancel'
            : 'stays_valid',
    }
  })
}
