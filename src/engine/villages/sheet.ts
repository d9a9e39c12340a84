import { sql } from 'kysely'
import { type FactFields, factFieldLabels } from '../../shared/villages/life.ts'
import { monthOf, yearOfMonth } from '../../shared/vocabulary/month.ts'
import type { Scope } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import { compareVillages, twinningsOn } from './life-queries.ts'
import { placesOf } from './places.ts'

const facts = [
  'households',
  'people',
  'poor',
  'nearPoor',
  'dilapidated',
  'roadKm',
  'cropsHa',
  'enterprises',
  'forestHa',
  'regrowthHa',
] as const satisfies readonly (keyof FactFields)[]

interface Line {
  readonly label: string
  readonly before: number | null
  readonly now: number | null
  readonly note: string | null
}

/** What a village was a year before the last day's year and what it is now, one line each (phiếu bản, so hai mốc). */
export function* villageSheet(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const year = yearOfMonth(monthOf(scope.to))
  const compared = new Map(compareVillages(reader, year - 1, year).map((row) => [row.villageId, row]))
  const pledged = sumsOf(reader, 'forest_pledge', ['to_sign', 'signed', 'NULL'], year)
  const built = sumsOf(reader, 'village_work', ['1', 'people_money', 'labour_days'], year)
  const helpers = twinningsOn(reader, scope.to)
  for (const { id, name, cellName } of placesOf(reader, scope)) {
    const { earlier = null, later = null } = compared.get(id) ?? {}
    const two = (of: ReadonlyMap<string, Sums>, part: keyof Sums, label: string): Line => ({
      label,
      before: of.get(`${id} ${year - 1}`)?.[part] ?? null,
      now: of.get(`${id} ${year}`)?.[part] ?? null,
      note: null,
    })
    const lines: Line[] = [
      ...facts.map((fact) => ({
        label: factFieldLabels[fact],
        before: earlier?.[fact] ?? null,
        now: later?.[fact] ?? null,
        note: noteOf(fact, later),
      })),
      two(pledged, 'a', 'Hộ phải ký cam kết bảo vệ rừng'),
      two(pledged, 'b', 'Hộ đã ký cam kết bảo vệ rừng'),
      two(built, 'a', 'Công trình'),
      two(built, 'b', 'Nhân dân đóng góp (triệu đồng)'),
      two(built, 'c', 'Ngày công nhân dân đóng góp'),
      {
        label: 'Đơn vị kết nghĩa giúp bản',
        before: null,
        now: helpers.get(id)?.length ?? null,
        note:
          helpers
            .get(id)
            ?.map(({ unit }) => unit)
            .join('; ') ?? null,
      },
    ]
    const told = lines.filter(({ before, now }) => before !== null || now !== null)
    for (const [at, { label, before, now, note }] of told.entries())
      yield {
        id,
        cellId: null,
        cellName,
        village: at === 0 ? name : null,
        label,
        before,
        now,
        change: before === null || now === null ? null : Math.round((now - before) * 100) / 100,
        note,
      }
  }
}

function noteOf(fact: (typeof facts)[number], later: FactFields | null): string | null {
  if (fact === 'cropsHa') return later?.crops ?? null
  return fact === 'forestHa' ? (later?.forestOwners ?? null) : null
}

interface Sums {
  readonly a: number | null
  readonly b: number | null
  readonly c: number | null
}

/** `village year` → three sums over the records of that year; null where none of them says. */
function sumsOf(
  reader: Reader,
  table: 'forest_pledge' | 'village_work',
  [a, b, c]: readonly [string, string, string],
  year: number,
): ReadonlyMap<string, Sums> {
  const query = sql<
    Sums & { place: string }
  >`SELECT village_id || ' ' || year AS place, sum(${sql.raw(a)}) AS a,
    sum(${sql.raw(b)}) AS b, sum(${sql.raw(c)}) AS c FROM ${sql.table(table)}
    WHERE trashed_at IS NULL AND year IN (${year - 1}, ${year}) GROUP BY village_id, year`
  const rows = reader.all({ compile: () => query.compile(reader.sql) })
  return new Map(rows.map(({ place, ...sums }) => [place, sums]))
}
