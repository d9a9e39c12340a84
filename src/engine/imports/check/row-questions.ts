import type { RowAnswer, RowQuestion } from '../../../shared/imports/questions.ts'
import {
  type Identity,
  reasonsAgainst,
  reasonsFor,
  scoreOf,
  signsOf,
} from '../../../shared/people/likeness.ts'

/** Whom a row looks like: somebody of the register, or a row above. */
export type LookAlike = { readonly personId: number } | { readonly row: number }

/** What is to be kept of a new person and somebody who looks alike. */
export interface StagedPair {
  readonly with: LookAlike
  readonly verdict: Exclude<RowAnswer, 'same'>
}

/** More are not asked of one file; the rows come back with their reason. */
const mostAsked = 2000

/** Rows that may be somebody who is known already: asked once, with the answers given so far. */
export class RowQuestions {
  readonly asked: RowQuestion[] = []
  readonly #answers: ReadonlyMap<number, RowAnswer>

  constructor(answers: ReadonlyMap<number, RowAnswer> = new Map()) {
    this.#answers = answers
  }

  /** @returns the answer that somebody gave, if any */
  ask(row: number, who: Identity, other: Identity, described: string): RowAnswer | null {
    const answer = this.#answers.get(row) ?? null
    if (this.asked.length < mostAsked && this.asked.at(-1)?.row !== row) {
      const signs = signsOf(who, other)
      this.asked.push({
        row,
        name: who.fullName,
        like: described,
        score: scoreOf(signs),
        reasons: reasonsFor(signs),
        against: reasonsAgainst(signs),
        answer,
      })
    }
    return answer
  }
}
