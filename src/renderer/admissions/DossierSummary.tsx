import { Link } from 'react-router'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { closeReasonLabels, removalGroundLabels } from '../../shared/admissions/fields.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { dateWords } from '../people/words.ts'
import { StageWord } from './StageWord.tsx'
import { deadlineState } from './words.ts'

/** Stage, cell, rule pack, the dates that are known, the nearest deadline, and what does not keep the rules as it stands. */
export function DossierSummary({ dossier }: { readonly dossier: DossierDetail }) {
  const near = dossier.deadlines
    .filter(({ state }) => state === 'open' || state === 'overdue')
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))[0]
  return (
    <div className="record-summary">
      <p>
        <strong>
          <StageWord stage={dossier.stage} />
        </strong>
        , <Link to={`/chi-bo?mo=${dossier.cellId}`}>{dossier.cellName}</Link>
      </p>
      <p className="quiet">
        Mở ngày {formatDay(dossier.openedOn)} theo {dossier.pack.name}
      </p>
      {factsOf(dossier).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {near !== undefined && near.dueOn !== null && (
        <p className={near.state === 'overdue' ? 'state-overdue' : undefined}>
          {near.what}: trước hết ngày {formatDay(near.dueOn)}, {deadlineState(near)} ({near.source})
        </p>
      )}
      {dossier.breaches.map(({ message, source }) => (
        <p key={message} className="state-attention">
          ▲ {message} ({source})
        </p>
      ))}
    </div>
  )
}

function factsOf(dossier: DossierDetail): string[] {
  const { decision, refusal, ceremony, probationEndsOn, recognition, removal, closing } = dossier
  const numbered = (number: string | null): string => (number === null ? '' : ` số ${number}`)
  const facts: (string | false)[] = [
    decision !== null && `Quyết định kết nạp${numbered(decision.number)}: ${dateWords(decision.on)}`,
    refusal !== null &&
      `Không đồng ý kết nạp: ${dateWords(refusal.on)}${refusal.reason === null ? '' : `. ${refusal.reason}`}`,
    ceremony !== null && `Lễ kết nạp: ${dateWords(ceremony.on)}`,
    probationEndsOn !== null && recognition === null && `Hết thời gian dự bị: ${formatDay(probationEndsOn)}`,
    recognition !== null &&
      `Công nhận chính thức${numbered(recognition.number)}: ${dateWords(recognition.on)}; chính thức từ ${dateWords(recognition.officialOn)}`,
    removal !== null &&
      `Xóa tên dự bị${numbered(removal.number)}: ${dateWords(removal.on)}. ${removalGroundLabels[removal.ground]}`,
    closing !== null &&
      `Khép hồ sơ: ${dateWords(closing.on)}. ${closeReasonLabels[closing.reason]}${closing.note === null ? '' : `. ${closing.note}`}`,
  ]
  return facts.filter((fact) => fact !== false)
}
