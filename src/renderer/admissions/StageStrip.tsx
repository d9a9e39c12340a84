import './admissions.css'
import { openStages, type Stage, stageLabels } from '../../shared/admissions/fields.ts'
import { stageMarks } from './words.ts'

interface StageStripProps {
  /** undefined while the register is being read: no number is better than a wrong one. */
  readonly counts: Readonly<Partial<Record<Stage, number>>> | undefined
  readonly stage: string
  readonly onChoose: (stage: Stage | 'open') => void
}

/** How many dossiers stand in each stage; a press shows only those, another press all that are open. */
export function StageStrip({ counts, stage, onChoose }: StageStripProps) {
  return (
    <div className="stage-strip">
      {openStages.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={stage === each}
          onClick={() => onChoose(stage === each ? 'open' : each)}
        >
          <span aria-hidden="true">{stageMarks[each]}</span> {stageLabels[each]}{' '}
          <strong className="figures">{counts === undefined ? '…' : (counts[each] ?? 0)}</strong>
        </button>
      ))}
    </div>
  )
}
