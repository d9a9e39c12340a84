import { lifeProblems } from '../../shared/admissions/contradictions.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { TouchedRows } from '../audit/room-history.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import { loadDossiers } from './load.ts'
import { admissionsRecords } from './tables.ts'

const lastDay = '9999-12-31' as Day
const ours: ReadonlySet<string> = new Set(admissionsRecords)

/**
 * Taking back an early step while a later one stands on it (the decision under a ceremony) would leave a dossier that no paper
 * can be. @throws RegisterError CONFLICT
 */
export function keepLifeInOrder(change: Change, touched: readonly TouchedRows[], summary: string): void {
  const ids = touched
    .filter(({ table }) => ours.has(table))
    .map(({ table, id, row }) => (table === 'dossier' ? id : Number(row['dossier_id'])))
  if (ids.length === 0) return
  const dossiers = loadDossiers(change, 'dossier.id IN (SELECT value FROM json_each(@ids))', {
    ids: JSON.stringify([...new Set(ids)]),
  })
  // a clock set back is no reason to refuse: days still to come are not what an undo can bring about
  if (dossiers.every(({ facts }) => lifeProblems(facts, lastDay).length === 0)) return
  throw new RegisterError(
    'CONFLICT',
    `Không hoàn tác được “${summary}” vì các bước sau của hồ sơ dựa vào việc này. Dữ liệu không thay đổi. Hãy hoàn tác bước sau trước.`,
  )
}
