import type { DifficultyState, VisitTally } from '../../shared/teams/rules.ts'

/** "3/4": visits made of those due; blank where none was due. */
export function tallyWords({ due, made }: VisitTally): string {
  return due === 0 ? '' : `${made}/${due}`
}

export const difficultyLook: Record<DifficultyState, { mark: string; look: string }> = {
  open: { mark: '●', look: 'state-attention' },
  overdue: { mark: '▲', look: 'state-overdue' },
  done: { mark: '✓', look: 'state-good' },
}
