import { call } from '@orpc/server'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import type { SympathizerFields } from '../../../src/shared/sympathizers/contract.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import type { TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'

export function trackingForm(dates: { proposedOn?: string; recognisedOn?: string } = {}): SympathizerFields {
  const date = (text: string | undefined) => (text === undefined ? null : partialDate(text))
  return {
    proposedOn: date(dates.proposedOn),
    recognisedOn: date(dates.recognisedOn),
    recognitionResolution: null,
    note: null,
  }
}

/** Somebody new to the register, followed by the cell. */
export function makeSympathizer(
  test: TestRegister,
  fullName: string,
  cellId: number,
  dates: { proposedOn?: string; recognisedOn?: string } = {},
): Promise<{ id: number; personId: number }> {
  return call(
    sympathizersProcedures.create,
    { who: { person: personForm(fullName) }, cellId, fields: trackingForm(dates) },
    { context: test.context },
  )
}
