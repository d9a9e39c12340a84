import type { CaseDetail } from '../../shared/inspections/cases-contract.ts'
import { inspectionKindLabels, inspectionLevelLabels } from '../../shared/inspections/kinds.ts'
import { phaseLabels } from '../../shared/inspections/phases.ts'
import { dateWords } from '../people/words.ts'
import { phaseLook } from './words.ts'

const steps = ['preparing', 'conducting', 'concluded'] as const
const order = { preparing: 0, conducting: 1, concluded: 2, handed_over: 3 } as const

/** What it is, and where it stands on its three steps. */
export function CaseSummary({ it }: { readonly it: CaseDetail }) {
  const { fields, phase } = it
  const days = { preparing: fields.openedOn, conducting: fields.startedOn, concluded: fields.concludedOn }
  return (
    <>
      <div className="record-summary case-head">
        <p>
          {inspectionKindLabels[fields.kind]} · {inspectionLevelLabels[fields.level]}
          {it.sensitive && ' · về đảng viên, mỗi lần mở đều ghi nhật ký'}
        </p>
        {it.planItem !== null && <p title={it.planItem}>Theo {it.planItem}</p>}
        {it.basis !== null && <p title={it.basis}>Căn cứ {it.basis}</p>}
      </div>
      <ol className="phase-strip" aria-label="Các bước">
        {steps.map((step) => (
          <li
            key={step}
            data-done={order[step] < order[phase] && days[step] !== null}
            {...(step === phase && { 'aria-current': 'step' as const })}
          >
            <strong>
              <span aria-hidden="true">{phaseLook[step].mark}</span>{' '}
              {step === 'conducting' ? 'Tiến hành' : step === 'concluded' ? 'Kết thúc' : phaseLabels[step]}
            </strong>
            <span className="figures">{days[step] === null ? 'chưa ghi ngày' : dateWords(days[step])}</span>
          </li>
        ))}
      </ol>
      {phase === 'handed_over' && (
        <p className="state-attention">
          → Đã chuyển {it.handedTo ?? 'cơ quan khác'} {dateWords(it.handedOn)}
        </p>
      )}
    </>
  )
}
