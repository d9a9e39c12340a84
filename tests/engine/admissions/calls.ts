import { call as callProcedure } from '@orpc/server'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import type { PersonFields } from '../../../src/shared/people/fields.ts'
import type { SympathizerFields } from '../../../src/shared/sympathizers/contract.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import type { TestRegister } from '../harness.ts'

export function trackingForm(recognisedOn: string | null): SympathizerFields {
  return {
    proposedOn: partialDate('2024-06-01'),
    recognisedOn: recognisedOn === null ? null : partialDate(recognisedOn),
    recognitionResolution: null,
    note: null,
  }
}

export function call(
  test: TestRegister,
  input: { who: { person: PersonFields }; cellId: number; fields: SympathizerFields },
): Promise<{ id: number; personId: number }> {
  return callProcedure(sympathizersProcedures.create, input, { context: test.context })
}
