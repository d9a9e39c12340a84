import { villageInSentence } from '../../../shared/villages/rules.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { catalogIndex, catalogNames, type ShortCatalog, shortCatalogs } from '../../catalogs/queries.ts'
import { inForce } from '../../register/as-of.ts'
import type { Reader } from '../../register/reader.ts'
import type { CatalogBook } from '../values/catalog-values.ts'
import { cellWords, NameBook, type Named, villageWords } from '../values/named.ts'
import { PlaceNotes } from './place-notes.ts'

export interface LivingCell extends Named {
  readonly parentId: number | null
  /** Villages it leads. */
  readonly villages: readonly number[]
}

/** What the words of a list are compared with; read once, before the list. */
export interface Lookups {
  readonly today: Day
  readonly places: PlaceNotes
  readonly catalogs: Readonly<Record<ShortCatalog, CatalogBook>>
  readonly villages: NameBook<Named>
  readonly cells: NameBook<LivingCell>
  /** The cells that lead a village. */
  readonly cellsOfVillage: ReadonlyMap<number, readonly LivingCell[]>
  readonly villageNames: ReadonlyMap<number, string>
  /** Official members of today by name key, to know helpers by. */
  readonly members: ReadonlyMap<
    string,
    readonly { readonly id: number; readonly name: string; readonly cellId: number }[]
  >
}

export function readLookups(reader: Reader, today: Day): Lookups {
  const villages = livingVillages(reader)
  const cells = livingCells(reader, today)
  return {
    today,
    places: new PlaceNotes(reader),
    catalogs: catalogBooks(reader),
    villages: new NameBook(villages, villageWords),
    cells: new NameBook(cells, cellWords),
    cellsOfVillage: leadersOf(cells),
    villageNames: new Map(villages.map(({ id, name }) => [id, name])),
    members: officialMembers(reader, today),
  }
}

function leadersOf(cells: readonly LivingCell[]): Map<number, LivingCell[]> {
  const leaders = new Map<number, LivingCell[]>()
  for (const cell of cells)
    for (const village of cell.villages) leaders.set(village, [...(leaders.get(village) ?? []), cell])
  return leaders
}

function catalogBooks(reader: Reader): Record<ShortCatalog, CatalogBook> {
  const book = (catalog: ShortCatalog): CatalogBook => ({
    index: catalogIndex(reader, catalog),
    names: catalogNames(reader, catalog),
  })
  const [ethnic, religions, general, professional, theory, occupations] = shortCatalogs
  return {
    [ethnic]: book(ethnic),
    [religions]: book(religions),
    [general]: book(general),
    [professional]: book(professional),
    [theory]: book(theory),
    [occupations]: book(occupations),
  }
}

function livingVillages(reader: Reader): Named[] {
  return reader
    .all(
      reader.sql
        .selectFrom('village')
        .select(['id', 'name', 'kind'])
        .where('trashed_at', 'is', null)
        .orderBy('id'),
    )
    .map(({ id, name, kind }) => ({ id, name: villageInSentence(name, kind) }))
}

/** Cells that stand today, under the name of today. */
function livingCells(reader: Reader, today: Day): LivingCell[] {
  const links = reader.all(
    reader.sql
      .selectFrom('cell_village')
      .select(['cell_id', 'village_id'])
      .where(inForce('cell_village', today)),
  )
  const villages = new Map<number, number[]>()
  for (const { cell_id, village_id } of links)
    villages.set(cell_id, [...(villages.get(cell_id) ?? []), village_id])
  const rows = reader.all(
    reader.sql
      .selectFrom('cell_state')
      .innerJoin('cell', 'cell.id', 'cell_state.cell_id')
      .select(['cell.id', 'cell_state.name', 'cell_state.parent_id as parentId'])
      .where('cell.trashed_at', 'is', null)
      .where('cell.dissolved_on', 'is', null)
      .where('cell_state.to_date', 'is', null)
      .orderBy('cell.id'),
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    place: row.parentId === null ? null : (names.get(row.parentId) ?? null),
    villages: villages.get(row.id) ?? [],
  }))
}

function officialMembers(reader: Reader, today: Day): Lookups['members'] {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell_member')
      .innerJoin('person', 'person.id', 'cell_member.person_id')
      .select(['person.id', 'person.full_name as name', 'cell_member.cell_id as cellId'])
      .where('standing', '=', 'official')
      .where('person.trashed_at', 'is', null)
      .where(inForce('cell_member', today)),
  )
  const members = new Map<string, { id: number; name: string; cellId: number }[]>()
  for (const row of rows) {
    const key = searchKey(row.name)
    const known = members.get(key)
    if (known === undefined) members.set(key, [row])
    else known.push(row)
  }
  return members
}
