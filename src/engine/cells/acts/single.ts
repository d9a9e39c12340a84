import type { CellActKind } from '../../../shared/cells/acts.ts'
import type { ActPaper } from '../../../shared/cells/acts-contract.ts'
import type { CellFields } from '../../../shared/cells/fields.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'
import { changeCell, createCell, type WantedChange } from '../commands.ts'
import { dissolveCell } from '../endings.ts'
import { lastState } from '../states.ts'
import { noPaper, recordAct } from './record-act.ts'

/** Founds an organisation; without a paper it is only entered, for most were founded long before the register. */
export function foundCell(change: Change, fields: CellFields, today: Day, paper?: ActPaper): number {
  const id = createCell(change, fields, today)
  if (paper !== undefined && fields.foundedOn !== null)
    recordAct(change, { kind: 'founded', on: fields.foundedOn, paper, before: [], after: [id] })
  return id
}

/** A new name, kind or superior from a day on, told as the act that it was. @throws as changeCell */
export function changeCellByAct(change: Change, wanted: WantedChange, paper: ActPaper = noPaper): number {
  const before = lastState(change, wanted.id)
  const version = changeCell(change, wanted)
  const kind: CellActKind =
    before.name !== lastState(change, wanted.id).name
      ? 'renamed'
      : before.parent_id === wanted.parentId
        ? 'reclassified'
        : 'moved'
  recordAct(change, { kind, on: wanted.from, paper, before: [wanted.id], after: [wanted.id] })
  return version
}

/** @throws as dissolveCell */
export function dissolveByAct(
  change: Change,
  wanted: { readonly id: number; readonly version: number; readonly on: PartialDate },
  paper: ActPaper = noPaper,
): number {
  const version = dissolveCell(change, wanted.id, wanted.version, wanted.on)
  recordAct(change, { kind: 'dissolved', on: wanted.on, paper, before: [wanted.id], after: [] })
  return version
}
