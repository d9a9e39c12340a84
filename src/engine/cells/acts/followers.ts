import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'
import { passDifficultiesOn } from '../../teams/acts/difficulties.ts'
import { endReinforcements, passReinforcementsOn } from '../../teams/acts/reinforcements.ts'
import { bringTeams, endTeamsOf } from '../../teams/acts/teams.ts'
import type { Succession } from './succession.ts'

/**
 * What else follows when a cell's people come under another one, told by the rooms that know it: one line each. In a division
 * it is asked once a part, in their order.
 */
type Follower = (change: Change, succession: Succession) => void

export const followers: readonly Follower[] = [bringTeams, passDifficultiesOn, passReinforcementsOn]

/** What ends with a cell, whatever became of its people; asked after the followers. */
type Ending = (change: Change, cellId: number, on: PartialDate) => void

export const endings: readonly Ending[] = [endTeamsOf, endReinforcements]
