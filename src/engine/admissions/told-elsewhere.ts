import type { DossierFacts } from '../../shared/admissions/facts.ts'
import type { CloseReason } from '../../shared/admissions/fields.ts'
import type { MoveFields } from '../../shared/admissions/inputs.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { type Act, carryOut, doneWith } from './act.ts'
import { type LoadedDossier, loadDossiers } from './load.ts'

// What other rooms write of somebody whose dossier is under way: without it the dossier would go on asking for what nobody
// can do any more, and of a cell that has nothing to do with the person.

const never = { passReason: null }

/** The dossier under way: the candidate's before the ceremony, the probationary member's after it. */
function underWay(change: Change, personId: number, when: 'candidate' | 'member'): LoadedDossier | undefined {
  return loadDossiers(
    change,
    `dossier.person_id = @personId AND dossier.trashed_at IS NULL AND dossier.closed_on IS NULL AND dossier.official_on IS NULL
     AND dossier.removal_on IS NULL AND dossier.ceremony_on IS ${when === 'candidate' ? 'NULL' : 'NOT NULL'}`,
    { personId },
  )[0]
}

export function hasDossier(change: Change, personId: number, when: 'candidate' | 'member'): boolean {
  return underWay(change, personId, when) !== undefined
}

interface Ending {
  readonly on: PartialDate
  readonly reason: CloseReason
  readonly note: string | null
}

/**
 * The person died or left: the dossier ends with the tracking or the membership.
 * @returns whether there was one
 * @throws RegisterError INVALID at `field` for a day before what the dossier holds
 */
export function closeDossierOf(
  change: Change,
  personId: number,
  { on, reason, note }: Ending,
  {
    when,
    field,
    today,
  }: { readonly when: 'candidate' | 'member'; readonly field: string; readonly today: Day },
): boolean {
  const dossier = underWay(change, personId, when)
  if (dossier === undefined) return false
  write(change, dossier, today, {
    step: 'close',
    change: { closedOn: on, closeReason: reason, closeNote: note },
    fields: { closedOn: field },
  })
  return true
}

/** The cell that follows the candidate from a day on is the one that will meet and hold the ceremony (06-HD/TW 3.9). */
export function moveDossierOf(
  change: Change,
  personId: number,
  { cellId, on }: { readonly cellId: number; readonly on: PartialDate },
  today: Day,
): void {
  const dossier = underWay(change, personId, 'candidate')
  if (dossier === undefined || dossier.row.cell_id === cellId) return
  const move: MoveFields = {
    movedOn: on,
    toCellId: cellId,
    toPlace: null,
    certificateNumber: null,
    forwardedOn: null,
    fileReceivedOn: null,
    objection: null,
    objectedOn: null,
    reviewedOn: null,
    note: null,
  }
  const moves: DossierFacts['moves'] = [...dossier.facts.moves, move]
  write(change, dossier, today, { step: 'move', change: { moves }, fields: { movedOn: 'on' } })
  change.insert('dossier_move', { dossier_id: dossier.row.id, moved_on: on, to_cell_id: cellId })
  change.update('dossier', dossier.row.id, { cell_id: cellId })
}

/** The cell that the probationary member belongs to now considers the recognition, and owes the papers for it. */
export function takeDossierAlong(change: Change, personId: number, cellId: number): void {
  const dossier = underWay(change, personId, 'member')
  if (dossier !== undefined) change.update('dossier', dossier.row.id, { cell_id: cellId })
}

function write(change: Change, dossier: LoadedDossier, today: Day, act: Act): void {
  carryOut(change, dossier, never, today, act)
  doneWith(change, dossier)
}
