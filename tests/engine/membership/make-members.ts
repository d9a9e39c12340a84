import { call } from '@orpc/server'
import { membershipProcedures } from '../../../src/engine/membership/procedures.ts'
import type { Depart, MoveCell, SendOut, TakeIn } from '../../../src/shared/membership/acts.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import type { TestRegister } from '../harness.ts'

export const at = partialDate

const papers = {
  paperNumber: '12-GTSHĐ',
  movedOn: null,
  presentedOn: null,
  fileSentOn: null,
  fileReceivedOn: null,
  note: null,
}

export function away(personId: number, given: Partial<SendOut> = {}): SendOut {
  return {
    personId,
    manner: 'official',
    scope: 'province',
    place: 'Đảng bộ xã Chiềng Thử',
    paperOn: at('2026-05-04'),
    untilOn: null,
    study: false,
    underInspection: false,
    why: null,
    reason: null,
    ...papers,
    ...given,
  }
}

export function arrival(personId: number, cellId: number, given: Partial<TakeIn> = {}): TakeIn {
  return {
    who: { personId },
    cellId,
    standing: 'official',
    manner: 'official',
    scope: 'other_province',
    place: 'Đảng bộ phường Thử, tỉnh khác',
    paperOn: at('2026-05-04'),
    presentedOn: at('2026-05-20'),
    untilOn: null,
    study: false,
    paperNumber: '34-GTSHĐ',
    movedOn: null,
    fileReceivedOn: null,
    why: null,
    note: null,
    reason: null,
    ...given,
  }
}

export function move(personId: number, cellId: number, given: Partial<MoveCell> = {}): MoveCell {
  return {
    personId,
    cellId,
    on: at('2026-06-01'),
    paperNumber: '5-GTSHĐ',
    presentedOn: null,
    why: null,
    underInspection: false,
    reason: null,
    ...given,
  }
}

export function gone(personId: number, kind: Depart['kind'], given: Partial<Depart> = {}): Depart {
  return {
    personId,
    kind,
    on: at('2026-07-01'),
    decisionNumber: '9-QĐ/ĐU',
    decisionOn: at('2026-06-30'),
    decidedBy: 'Ban Thường vụ',
    ground: kind === 'removed' ? 'inactive' : null,
    note: null,
    reason: null,
    ...given,
  }
}

export const acts = (test: TestRegister) => {
  const context = { context: test.context }
  const p = membershipProcedures
  return {
    get: (personId: number) => call(p.get, { personId }, context),
    sendOut: (wanted: SendOut) => call(p.sendOut, wanted, context),
    takeIn: (wanted: TakeIn) => call(p.takeIn, wanted, context),
    moveCell: (wanted: MoveCell) => call(p.moveCell, wanted, context),
    depart: (wanted: Depart) => call(p.depart, wanted, context),
    story: (personId: number) => call(p.story, { personId }, context),
  }
}
