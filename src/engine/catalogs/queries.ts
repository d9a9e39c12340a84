import * as z from 'zod'
import type { CatalogOption, Holiday } from '../../shared/catalogs/contract.ts'
import type { CatalogEntry, CatalogId } from '../../shared/catalogs/ids.ts'
import { buildCatalogIndex, type CatalogIndex } from '../../shared/catalogs/rules.ts'
import { buildCalendar, type HolidayCalendar } from '../../shared/vocabulary/working-days.ts'
import type { Reader } from '../register/reader.ts'

/** Lists short enough to choose from in a form. Communes and provinces are searched, not listed. */
export const shortCatalogs = [
  'ethnic-groups',
  'religions',
  'general-education',
  'professional-education',
  'political-theory',
  'occupations',
] as const satisfies readonly CatalogId[]
export type ShortCatalog = (typeof shortCatalogs)[number]

const textList = z.array(z.string())

export function catalogOptions(reader: Reader): Record<ShortCatalog, CatalogOption[]> {
  const of = (catalog: ShortCatalog): CatalogOption[] =>
    catalogEntries(reader, catalog).map(({ code, name, otherNames }) => ({
      code,
      name,
      otherNames: [...otherNames],
    }))
  return {
    'ethnic-groups': of('ethnic-groups'),
    religions: of('religions'),
    'general-education': of('general-education'),
    'professional-education': of('professional-education'),
    'political-theory': of('political-theory'),
    occupations: of('occupations'),
  }
}

export function catalogEntries(reader: Reader, catalog: CatalogId): CatalogEntry[] {
  return reader
    .all(
      reader.sql
        .selectFrom('catalog_item')
        .selectAll()
        .where('catalog', '=', catalog)
        .orderBy('version')
        .orderBy('position'),
    )
    .map((row) => ({
      code: row.code,
      name: row.name,
      parent: row.parent,
      rank: row.rank,
      otherNames: textList.parse(JSON.parse(row.other_names)),
      extra: z.record(z.string(), z.unknown()).parse(JSON.parse(row.extra)),
    }))
}

/** For imports: what people write → code. */
export function catalogIndex(reader: Reader, catalog: CatalogId): CatalogIndex {
  return buildCatalogIndex({ catalog, items: catalogEntries(reader, catalog) })
}

/** Code → name, of one catalog. */
export function catalogNames(reader: Reader, catalog: CatalogId): Map<string, string> {
  return new Map(catalogEntries(reader, catalog).map((item) => [item.code, item.name]))
}

export function holidaysOf(reader: Reader, year: number): Holiday[] {
  return reader.all(
    reader.sql
      .selectFrom('holiday')
      .select(['day', 'kind', 'label', 'confidence'])
      .where((row) => row(row.fn<string>('substr', ['day', row.lit(1), row.lit(4)]), '=', String(year)))
      .orderBy('day'),
  )
}

/** The office's working-day calendar, with its own corrections. */
export function workingCalendar(reader: Reader): HolidayCalendar {
  return buildCalendar(reader.all(reader.sql.selectFrom('holiday').select(['day', 'kind'])))
}
