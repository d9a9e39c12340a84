import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { attendanceOf, expectedOf, footingProblem } from '../../shared/meetings/rules.ts'
import { greatestPoints, lengthBreaches, suggestionsFor } from '../../shared/meetings/suggestions.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatFraction } from '../../shared/vocabulary/fraction.ts'
import { lastDayOfMonth } from '../../shared/vocabulary/month.ts'
import { cellNameOn } from '../cells/names.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { exceptionsOf } from '../regulations/exceptions.ts'
import { packById, packInForce } from '../regulations/queries.ts'
import { officeSettings } from '../settings/queries.ts'
import { fieldsOf } from './columns.ts'
import { dayOfMonthShown, gradeOfRow } from './queries.ts'

/** @throws RegisterError NOT_FOUND, also for a meeting in the trash */
export function getMeeting(reader: Reader, id: number, today: Day): MeetingDetail {
  const row = reader.first(
    reader.sql.selectFrom('meeting').selectAll().where('id', '=', id).where('trashed_at', 'is', null),
  )
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  const fields = fieldsOf(row)
  const pack =
    row.rule_pack_id === null
      ? packInForce(reader, lastDayOfMonth(row.month))
      : packById(reader, row.rule_pack_id)
  const attendance = attendanceOf(fields)
  return {
    id,
    version: row.version,
    cellId: row.cell_id,
    cellName: cellNameOn(reader, row.cell_id, dayOfMonthShown(row.month, today)),
    month: row.month,
    kind: row.kind,
    fields,
    expected: expectedOf(fields),
    attendance: attendance === null ? null : formatFraction(attendance, officeSettings(reader).rounding),
    footing: footingProblem(fields),
    grade: gradeOfRow(reader, row),
    greatest: greatestPoints(pack),
    suggestions: suggestionsFor(fields, pack),
    breaches: lengthBreaches(fields, pack),
    exceptions: exceptionsOf(reader, 'meeting', id),
    packName: pack.name,
  }
}
