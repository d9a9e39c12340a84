import * as z from 'zod'
import type { OrganisationTypes } from '../../shared/catalogs/organisation-types.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { cellNameOn } from '../cells/names.ts'
import { livingCell } from '../cells/states.ts'
import { cellExistsOn } from '../cells/status.ts'
import { inForce } from '../register/as-of.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { readSetting } from '../settings/queries.ts'
import { catalogEntries } from './queries.ts'

/** Id of an organisation → code of its type: what the kind of a cell does not tell, and what somebody knows better. */
export const organisationTypesSetting = 'organisation-types'

const typesSchema = z.record(z.string(), z.string()).default({})

function typesOf(reader: Reader): Readonly<Record<string, string>> {
  return typesSchema.parse(readSetting(reader, organisationTypesSetting))
}

/** The lines of form 5 that an organisation may stand on: those without lines below them, the one "in which" aside. */
function openTypes(reader: Reader): OrganisationTypes['types'] {
  const entries = catalogEntries(reader, 'organisation-types')
  const names = new Map(entries.map(({ code, name }) => [code, name]))
  const parents = new Set(entries.flatMap(({ code, parent }) => (code === '9b5x' ? [] : [parent])))
  return entries
    .filter(({ code }) => !parents.has(code))
    .map(({ code, name, parent }) => ({
      code,
      name: parent === null ? name : `${names.get(parent) ?? ''}: ${name.replace(/^Trong đó: /u, '')}`,
    }))
}

/** Every organisation that exists on the day, as it is then. */
export function organisationTypes(reader: Reader, on: Day): OrganisationTypes {
  const types = typesOf(reader)
  const rows = reader.all(
    reader.sql
      .selectFrom('cell')
      .innerJoin('cell_state', 'cell_state.cell_id', 'cell.id')
      .select(['cell.id as id', 'cell_state.kind as kind', 'cell_state.name as name'])
      .where(cellExistsOn(on))
      .where(inForce('cell_state', on))
      .orderBy('cell_state.kind')
      .orderBy('cell_state.name_sort')
      .orderBy('cell.id'),
  )
  // two vague states may both hold on a day; an organisation is one line all the same
  const seen = new Set<number>()
  return {
    types: openTypes(reader),
    lines: rows
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .map((row) => ({ ...row, type: types[row.id] ?? null })),
  }
}

/** @throws RegisterError NOT_FOUND for a line that the form does not have, and for an organisation that is not in the register */
export function setOrganisationType(
  change: Change,
  { id, type }: { readonly id: number; readonly type: string | null },
  on: Day,
): boolean {
  const known = openTypes(change).find(({ code }) => code === type)
  if (type !== null && known === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      'Không có loại hình này. Dữ liệu không mất. Hãy chọn loại hình trong danh sách.',
    )
  livingCell(change, id)
  const types = new Map(Object.entries(typesOf(change)))
  if (type === null) types.delete(String(id))
  else types.set(String(id), type)
  writeSetting(change, organisationTypesSetting, Object.fromEntries(types))
  const name = cellNameOn(change, id, on)
  change.describe(
    known === undefined
      ? `Bỏ loại hình của ${name} trên Biểu 5`
      : `Xếp ${name} vào loại hình “${known.name}” trên Biểu 5`,
  )
  return true
}
