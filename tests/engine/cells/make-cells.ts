import { call } from '@orpc/server'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import type { CellFields } from '../../../src/shared/cells/fields.ts'
import type { Standing } from '../../../src/shared/people/contract.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import type { TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'

export function cellForm(name: string, given: Partial<CellFields> = {}): CellFields {
  return { name, kind: 'village', parentId: null, foundedOn: null, villageIds: [], note: null, ...given }
}

export async function makeCell(
  test: TestRegister,
  name: string,
  given: Partial<CellFields> = {},
): Promise<number> {
  const { context } = test
  return (await call(cellsProcedures.create, { fields: cellForm(name, given) }, { context })).id
}

export async function makePerson(test: TestRegister, fullName: string): Promise<number> {
  const { context } = test
  return (await call(peopleProcedures.create, { fields: personForm(fullName) }, { context })).id
}

/** A person who has been a member of the cell since a day. */
export async function makeMember(
  test: TestRegister,
  fullName: string,
  cellId: number,
  standing: Standing = 'official',
  from = '2020-01-01',
): Promise<number> {
  const { context } = test
  const personId = await makePerson(test, fullName)
  await call(peopleProcedures.joinCell, { personId, cellId, standing, from: partialDate(from) }, { context })
  return personId
}
