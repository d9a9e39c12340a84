import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { ClassKind } from '../../shared/classes/fields.ts'
import { numberRule } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { describePartialDate, formatPartialDate, UNKNOWN_DATE } from '../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { packInForce } from '../regulations/queries.ts'
import type { AboutRecord } from '../reports/layout/source.ts'
import { officeSettings } from '../settings/queries.ts'
import type { TrainingClassTable } from './tables.ts'

type ClassRow = Selectable<TrainingClassTable>

/** Columns for sessions that the attendance sheet declares. */
const sheetSessions = 30

/**
 * A class as its reports name it: the one asked for, or the newest that had begun by the day.
 * @throws RegisterError NOT_FOUND for an id that is no class
 */
export function classAbout(
  reader: Reader,
  id: number | undefined,
  day: Day,
  kind: ClassKind | null,
): AboutRecord | null {
  const all = reader.sql.selectFrom('training_class').selectAll().where('trashed_at', 'is', null)
  const row =
    id === undefined
      ? reader.first(
          all
            .where(kind === null ? sql<boolean>`TRUE` : sql<boolean>`kind = ${kind}`)
            .orderBy(sql`starts_on IS NOT NULL AND starts_on <> '?' AND starts_on <= ${day}`, 'desc')
            .orderBy('starts_on', 'desc')
            .orderBy('id', 'desc')
            .limit(1),
        )
      : reader.first(all.where('id', '=', id))
  if (row === undefined) {
    if (id !== undefined) throw new RegisterError('NOT_FOUND')
    return null
  }
  const { signing } = officeSettings(reader)
  const bySchool = row.organiser_kind === 'centre'
  return {
    id: row.id,
    name: row.name,
    words: {
      className: row.name,
      classTitle: row.name.toLocaleUpperCase('vi'),
      classLine: lineOf(row),
      classAuthority: bySchool ? (row.organiser ?? '').toLocaleUpperCase('vi') : signing.authority,
      classPosition: bySchool ? 'GIÁM ĐỐC' : signing.position,
      classSigner: bySchool ? '' : signing.name,
    },
    hides: [...hiddenSessions(reader, row, day), ...unusedGrade(reader, row.id)],
  }
}

/** "Theo Quyết định số 05-QĐ/ĐU ngày 02/3/2026; từ ngày … đến ngày …; tại …": only what is known. */
function lineOf(row: ClassRow): string {
  const decided = row.decision_date === null ? '' : ` ngày ${formatPartialDate(row.decision_date)}`
  const parts = [
    row.decision_number === null ? '' : `Theo Quyết định số ${row.decision_number}${decided}`,
    row.starts_on === null || row.starts_on === UNKNOWN_DATE
      ? ''
      : row.ends_on === null || row.ends_on === UNKNOWN_DATE
        ? `khai giảng ${describePartialDate(row.starts_on)}`
        : `từ ${describePartialDate(row.starts_on)} đến ${describePartialDate(row.ends_on)}`,
    row.place === null ? '' : `tại ${row.place}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'Chưa ghi quyết định mở lớp' : parts.join('; ')
}

/** A class of unknown length gets as many columns as the awareness programme has sessions. */
function hiddenSessions(reader: Reader, row: ClassRow, day: Day): string[] {
  const sessions = row.sessions ?? numberRule(packInForce(reader, day), 'class.awareness.sessions')
  return Array.from({ length: sheetSessions }, (_, index) => index + 1)
    .filter((number) => number > sessions)
    .map((number) => `session${number}`)
}

/** The form has four grades; a fifth is printed only where somebody was given it. */
function unusedGrade(reader: Reader, classId: number): string[] {
  const given = reader
    .statement(
      `SELECT 1 FROM enrollment WHERE class_id = ? AND grade = 'excellent' AND trashed_at IS NULL LIMIT 1`,
    )
    .get(classId)
  return given === undefined ? ['gradeExcellent'] : []
}
