import { type Stage, stageLabels } from '../../shared/admissions/fields.ts'
import { stageMarks } from './words.ts'

/** Where a dossier stands: a shape and its word. */
export function StageWord({ stage }: { readonly stage: Stage }) {
  const tone = stage === 'official' ? 'state-good' : stage === 'removed' ? 'state-overdue' : undefined
  return (
    <span className={tone}>
      <span aria-hidden="true">{stageMarks[stage]}</span> {stageLabels[stage]}
    </span>
  )
}
