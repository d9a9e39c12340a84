import type { DossierDetail } from '../../shared/admissions/detail.ts'

/** What every dialog over a dossier takes. */
export interface DossierActProps {
  readonly dossier: DossierDetail
  readonly close: () => void
}
