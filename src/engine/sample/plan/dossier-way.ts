import { addDays, addMonths, type Day } from '../../../shared/vocabulary/day.ts'
import type { SampleFrame } from './options.ts'
import { at, type Random } from './random.ts'
import type { SympathizerDraft } from './sympathizers.ts'

/** The days of one dossier, as far as it came. */
export interface DossierWay {
  readonly opened: Day
  readonly considered: Day | null
  readonly decided: Day | null
  readonly received: Day | null
  readonly ceremony: Day | null
  readonly declared: Day | null
  readonly reviewed: Day | null
  readonly recognised: Day | null
  readonly refused: Day | null
  readonly withdrawn: Day | null
}

const nowhere = {
  considered: null,
  decided: null,
  received: null,
  ceremony: null,
  declared: null,
  reviewed: null,
  recognised: null,
  refused: null,
  withdrawn: null,
}

/** How far candidates came, as often as the numbers say; "late" ones wait longer than they may. */
const outcomes = {
  none: 46,
  preparing: 18,
  stale: 3,
  submitted: 11,
  submittedLate: 4,
  decided: 7,
  decidedLate: 3,
  refused: 4,
  withdrawn: 4,
} as const

/** The permission comes so many days before the dossier is opened. */
export const permissionBefore = 8

/** @returns null for somebody whom no dossier of this register concerns */
export function wayOf(
  random: Random,
  frame: SampleFrame,
  draft: SympathizerDraft,
  member: { readonly decided: Day; readonly ceremony: Day; readonly official: Day | null } | null,
): DossierWay | null {
  const { recognised, stop, stays } = draft
  if (recognised === null || stop !== null) return null
  const way = member === null ? candidateWay(random, frame) : memberWay(random, frame, member)
  const moved = at(stays, stays.length - 1).from
  const permission = way === null ? frame.start : addDays(way.opened, -permissionBefore)
  return way === null || permission < recognised || permission < moved ? null : way
}

function candidateWay(random: Random, { today }: SampleFrame): DossierWay | null {
  const ago = (least: number, most: number) => addDays(today, -random.int(least, most))
  const openedBefore = (day: Day) => addDays(day, -random.int(38, 60))
  const outcome = random.weighted(outcomes)
  switch (outcome) {
    case 'none':
      return null
    case 'preparing':
      return { ...nowhere, opened: ago(15, 160) }
    case 'stale':
      return { ...nowhere, opened: ago(380, 440) }
    case 'withdrawn': {
      const opened = ago(120, 300)
      return { ...nowhere, opened, withdrawn: addDays(opened, random.int(30, 100)) }
    }
    case 'submitted':
    case 'submittedLate': {
      const considered = outcome === 'submitted' ? ago(4, 45) : ago(85, 130)
      return { ...nowhere, opened: openedBefore(considered), considered }
    }
    case 'refused': {
      const considered = ago(90, 220)
      return {
        ...nowhere,
        opened: openedBefore(considered),
        considered,
        refused: addDays(considered, random.int(30, 55)),
      }
    }
    case 'decided':
    case 'decidedLate': {
      const decided = outcome === 'decided' ? ago(3, 28) : ago(65, 95)
      const considered = addDays(decided, -random.int(22, 48))
      const received = random.chance(0.8) ? addDays(decided, random.int(1, 3)) : null
      return { ...nowhere, opened: openedBefore(considered), considered, decided, received }
    }
  }
}

function memberWay(
  random: Random,
  { today }: SampleFrame,
  member: { readonly decided: Day; readonly ceremony: Day; readonly official: Day | null },
): DossierWay {
  const { decided, ceremony, official } = member
  const considered = addDays(decided, -random.int(22, 48))
  const declared = addDays(ceremony, random.int(8, 35))
  const reviewed = official === null ? null : earlier(addDays(official, random.int(2, 25)), today)
  return {
    ...nowhere,
    opened: addDays(considered, -random.int(38, 60)),
    considered,
    decided,
    received: addDays(decided, random.int(1, 4)),
    ceremony,
    declared: declared <= today && random.chance(0.9) ? declared : null,
    reviewed,
    recognised: reviewed === null ? null : earlier(addDays(reviewed, random.int(6, 22)), today),
  }
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** Months two people had been side by side, written as a month. */
export function monthsBefore(random: Random, day: Day): Day {
  return addMonths(day, -random.int(14, 130))
}
