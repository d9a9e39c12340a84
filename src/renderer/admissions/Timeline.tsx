import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { dateWords } from '../people/words.ts'

/** What happened in the dossier, the oldest first. */
export function Timeline({ dossier }: { readonly dossier: DossierDetail }) {
  return (
    <ol className="dossier-timeline">
      {dossier.timeline.map(({ on, what, detail }) => (
        <li key={`${on} ${what}`}>
          <span className="figures">{on === null ? 'chưa rõ ngày' : dateWords(on)}</span>
          <span>
            {what}
            {detail !== null && <span className="quiet"> · {detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
