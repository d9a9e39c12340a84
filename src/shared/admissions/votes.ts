import type { RulePack, ShareKey } from '../regulations/pack.ts'
import { numberRule } from '../regulations/pack.ts'
import { reaches, type Share, shareRule, votesNeeded } from '../regulations/vote.ts'
import type { FieldProblem } from '../rpc/errors.ts'
import type { BallotFacts } from './facts.ts'
import type { Body, Purpose } from './fields.ts'
import type { BallotFields, RouteSwitches } from './inputs.ts'

export const bodyRule: Record<Body, ShareKey> = {
  cell: 'vote.cell',
  branch_committee: 'vote.branch_committee',
  grassroots_committee: 'vote.grassroots_committee',
  standing_committee: 'vote.standing_committee',
  delegated_committee: 'vote.delegated_committee',
}

/** The bodies that vote one after another; the last one decides. */
export function routeOf(route: RouteSwitches): Body[] {
  const bodies: Body[] = ['cell']
  if (route.hasBranchCommittee) bodies.push('branch_committee')
  if (route.delegatedDecision) return [...bodies, 'delegated_committee']
  if (route.hasGrassrootsStep) bodies.push('grassroots_committee')
  return [...bodies, 'standing_committee']
}

type Counts = Pick<
  BallotFields,
  | 'body'
  | 'members'
  | 'awayTemporarily'
  | 'exemptAbsent'
  | 'suspended'
  | 'prosecuted'
  | 'excusedAbsent'
  | 'inFavour'
  | 'against'
  | 'invalid'
>

/**
 * The denominator. In a cell: official members convened, without those away temporarily, exempt and absent, suspended,
 * prosecuted, or absent all the time for an accepted reason (294-QĐ/TW 9.3.2). In a committee: its members without those
 * away temporarily, suspended or prosecuted (9.3.3).
 */
export function entitledOf(ballot: Counts): number {
  const everywhere = ballot.members - ballot.awayTemporarily - ballot.suspended - ballot.prosecuted
  return ballot.body === 'cell' ? everywhere - ballot.exemptAbsent - ballot.excusedAbsent : everywhere
}

/** Numbers that cannot be true together, whatever the minutes say. */
export function ballotProblems(ballot: Counts): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (ballot.body !== 'cell')
    for (const field of ['exemptAbsent', 'excusedAbsent'] as const)
      if (ballot[field] > 0)
        problems.push({
          field,
          message: 'Chỉ chi bộ mới trừ số này. Cấp ủy tính trên số ủy viên đương nhiệm.',
        })
  const entitled = entitledOf(ballot)
  const voted = ballot.inFavour + ballot.against + ballot.invalid
  if (entitled < 0)
    problems.push({
      field: 'members',
      message: 'Số phải trừ nhiều hơn tổng số. Kiểm tra lại các số này.',
    })
  else if (voted > entitled)
    problems.push({
      field: 'inFavour',
      message: `Tổng số phiếu (${voted}) nhiều hơn số được tính (${entitled}). Kiểm tra lại các số này.`,
    })
  return problems
}

export interface Outcome {
  readonly share: Share
  readonly entitled: number
  readonly needed: number
  readonly reached: boolean
}

export function outcomeOf(pack: RulePack, ballot: Counts): Outcome {
  const share = shareRule(pack, bodyRule[ballot.body])
  const entitled = entitledOf(ballot)
  return {
    share,
    entitled,
    needed: votesNeeded(share, Math.max(entitled, 0)),
    reached: reaches(share, ballot.inFavour, entitled),
  }
}

/** "từ 2/3 trở lên", "trên 1/2" */
export function shareWords({ numerator, denominator, bound }: Share): string {
  const part = `${numerator}/${denominator}`
  if (bound === 'more_than') return `trên ${part}`
  return bound === 'at_least' ? `từ ${part} trở lên` : `không quá ${part}`
}

export interface BodyRecord {
  readonly rounds: readonly BallotFacts[]
  /** The latest round that reached the share. */
  readonly reached: BallotFacts | null
  readonly failedRounds: number
}

/** What one body voted for one purpose, round by round. */
export function recordOf(
  pack: RulePack,
  ballots: readonly BallotFacts[],
  purpose: Purpose,
  body: Body,
): BodyRecord {
  const rounds = ballots
    .filter((ballot) => ballot.purpose === purpose && ballot.body === body)
    .sort((a, b) => a.round - b.round)
  const passed = rounds.filter((ballot) => outcomeOf(pack, ballot).reached)
  return { rounds, reached: passed.at(-1) ?? null, failedRounds: rounds.length - passed.length }
}

/**
 * Recognition or removal that failed so often goes to the competent committee with a report, which then decides (294-QĐ/TW
 * 4.2.3). Admission has no such end.
 */
export function isToBeReported(pack: RulePack, purpose: Purpose, record: BodyRecord): boolean {
  return (
    purpose !== 'admission' &&
    record.reached === null &&
    record.failedRounds >= numberRule(pack, 'vote.max_failed_rounds')
  )
}
