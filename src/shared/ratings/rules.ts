import { numberRule, type RulePack } from '../regulations/pack.ts'
import type { Grade } from './fields.ts'

/** On what the cap of the best grade is taken: offices differ, and no clause was found, so it is a setting. */
export type CapBase = 'good_or_better' | 'all_rated'

export interface GradeCounts {
  readonly excellent: number
  readonly good: number
  readonly done: number
  readonly notDone: number
}

export interface Cap {
  readonly percent: number
  /** How many the percentage is taken of. */
  readonly base: number
  /** Most who may be rated excellent: the whole number not above the percentage. */
  readonly most: number
  readonly excellent: number
  readonly over: boolean
}

/** The cap on the best grade within one comparable group. Whole numbers only: 20 % of 13 is 2. */
export function capOf(counts: GradeCounts, percent: number, base: CapBase): Cap {
  const { excellent, good, done, notDone } = counts
  const of = base === 'good_or_better' ? excellent + good : excellent + good + done + notDone
  const most = Math.floor((percent * of) / 100)
  return { percent, base: of, most, excellent, over: excellent > most }
}

/** Points from which each grade is reached in the year of the pack; below the last is the lowest grade. */
export interface GradeScale {
  readonly excellent: number
  readonly good: number
  readonly done: number
}

export function gradeScale(pack: RulePack): GradeScale {
  return {
    excellent: numberRule(pack, 'rating.excellent'),
    good: numberRule(pack, 'rating.good'),
    done: numberRule(pack, 'rating.done'),
  }
}

/** The highest grade that the points alone allow; other conditions may lower it. */
export function gradeForScore(scale: GradeScale, score: number): Grade {
  if (score >= scale.excellent) return 'excellent'
  if (score >= scale.good) return 'good'
  return score >= scale.done ? 'done' : 'not_done'
}

const order: readonly Grade[] = ['not_done', 'done', 'good', 'excellent']

/** Whether a grade is higher than the points allow. */
export function exceedsScore(scale: GradeScale, grade: Grade, score: number): boolean {
  return order.indexOf(grade) > order.indexOf(gradeForScore(scale, score))
}

export function countGrades(grades: readonly (Grade | null)[]): GradeCounts {
  const of = (grade: Grade): number => grades.filter((each) => each === grade).length
  return { excellent: of('excellent'), good: of('good'), done: of('done'), notDone: of('not_done') }
}
