import { cellReportQuestion } from '../../calendar/board-question.ts'
import { remediesQuestion } from '../../inspections/board-question.ts'
import { meetingsQuestion } from '../../meetings/board-question.ts'
import { teamQuestion } from '../../teams/board-question.ts'
import type { BoardQuestion } from '../question.ts'
import { committee } from './committee.ts'
import { lastAdmission } from './last-admission.ts'
import { officialMembers } from './official-members.ts'
import { onProbation } from './on-probation.ts'
import { rating } from './rating.ts'
import { secretary } from './secretary.ts'
import { secretaryIsVillageHead } from './secretary-is-village-head.ts'
import { sustainability } from './sustainability.ts'
import { sympathizers } from './sympathizers.ts'

/** The columns of the status board, left to right. A new question is one file and one line here. */
export const allQuestions: readonly BoardQuestion[] = [
  officialMembers,
  onProbation,
  committee,
  secretary,
  secretaryIsVillageHead,
  meetingsQuestion,
  cellReportQuestion,
  lastAdmission,
  sympathizers,
  sustainability,
  rating,
  teamQuestion,
  remediesQuestion,
]
