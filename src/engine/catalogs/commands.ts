import type { Holiday } from '../../shared/catalogs/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Change } from '../register/change.ts'
import type { Catalog, HolidayLine } from './files.ts'

/**
 * Puts the official lists into the register as reference tables. Runs again when the program brings newer lists; days that
 * the office entered itself stay.
 */
export function loadCatalogs(
  change: Change,
  catalogs: readonly Catalog[],
  holidays: readonly HolidayLine[],
): void {
  change.put(change.sql.deleteFrom('catalog_item'))
  const insert = change.statement(
    `INSERT INTO catalog_item (catalog, version, code, name, parent, rank, other_names, extra, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  for (const { catalog, version, items } of catalogs) {
    items.forEach((item, position) => {
      const { code, name, parent, rank, otherNames, extra } = item
      insert.run(
        catalog,
        version,
        code,
        name,
        parent,
        rank,
        JSON.stringify(otherNames),
        JSON.stringify(extra),
        position,
      )
    })
  }
  const day = change.statement(
    `INSERT INTO holiday (day, kind, label, confidence) VALUES (?, ?, ?, ?)
     ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, label = excluded.label, confidence = excluded.confidence
     WHERE holiday.confidence <> 'office'`,
  )
  for (const line of holidays) day.run(line.day, line.kind, line.label, line.confidence)
}

/** The office corrects the calendar: a decision came late, or the province has its own day. */
export function setHoliday(change: Change, wanted: Omit<Holiday, 'confidence'>): Holiday {
  const known = change.first(change.sql.selectFrom('holiday').select('id').where('day', '=', wanted.day))
  const row = { ...wanted, confidence: 'office' } as const
  if (known === undefined) change.insert('holiday', row)
  else change.update('holiday', known.id, row)
  change.describe(`Sửa lịch làm việc: ${wanted.label}`)
  return row
}

export function dropHoliday(change: Change, day: Day): boolean {
  const known = change.first(change.sql.selectFrom('holiday').select(['id', 'label']).where('day', '=', day))
  if (known === undefined) return false
  change.remove('holiday', known.id)
  change.describe(`Bỏ khỏi lịch nghỉ: ${known.label}`)
  return true
}
