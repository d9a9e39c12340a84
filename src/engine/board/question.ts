import type { BoardAnswer } from '../../shared/board/contract.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { LivingCell } from '../cells/living.ts'
import type { MemberCount } from '../cells/members-count.ts'
import type { HeldPost } from '../cells/posts/held-posts.ts'
import type { Reader } from '../register/reader.ts'

/** What every question is told; counted once for all of them. */
export interface BoardDay {
  readonly day: Day
  /** The rule pack in force on the day. */
  readonly pack: RulePack
  readonly cells: readonly LivingCell[]
  readonly members: (cellId: number) => MemberCount
  /** Every post ever held in the cell, oldest first. */
  readonly posts: (cellId: number) => readonly HeldPost[]
  /** Full name of whoever holds a post on the day. */
  readonly nameOf: (personId: number) => string
}

/**
 * One column of the status board: `questions/<name>.ts` exports one, `questions/all.ts` lists them. `answer` is one pass over
 * all cells of the day, never a query a cell; a cell left out of the map has an empty square.
 */
export interface BoardQuestion {
  readonly id: string
  readonly label: string
  readonly meaning: string
  readonly figure?: string
  readonly number?: boolean
  readonly filter?: boolean
  /** Whether the office asks it at all, whatever the day; always when left out. */
  readonly isAsked?: (reader: Reader) => boolean
  readonly answer: (reader: Reader, asked: BoardDay) => ReadonlyMap<number, BoardAnswer>
}
