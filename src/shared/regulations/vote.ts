import { type RulePack, ruleOf, type ShareKey } from './pack.ts'
import { ruleKinds } from './rule-kinds.ts'

/** A share of a whole: 2/3 or more, more than 1/2, at most 1/3. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
  readonly bound: 'at_least' | 'more_than' | 'at_most'
}

export function shareRule(pack: RulePack, key: ShareKey): Share {
  const [numerator, denominator] = String(ruleOf(pack, key).value).split('/').map(Number)
  if (numerator === undefined || denominator === undefined) throw new Error(`${key} is no share`)
  const bound = ruleKinds[key].replace('share_', '') as Share['bound']
  return { numerator, denominator, bound }
}

/** The fewest votes that reach the share: ceil for "at least", one above the exact share for "more than". Whole numbers only. */
export function votesNeeded({ numerator, denominator, bound }: Share, entitled: number): number {
  const whole = numerator * entitled
  return bound === 'more_than' ? Math.floor(whole / denominator) + 1 : Math.ceil(whole / denominator)
}

/** Whether `votes` of `entitled` keep the bound; nobody entitled means nothing is reached. */
export function reaches(share: Share, votes: number, entitled: number): boolean {
  if (entitled <= 0) return false
  return share.bound === 'at_most'
    ? votes * share.denominator <= share.numerator * entitled
    : votes >= votesNeeded(share, entitled)
}
