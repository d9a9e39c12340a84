import { sql } from 'kysely'
import type { LeftReason } from '../../shared/admissions/fields.ts'
import type { CaseFields } from '../../shared/admissions/inputs.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import { formatPartialDate, type PartialDate, UNKNOWN_DATE } from '../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../register/reader.ts'

/** How somebody left the Party for whom only a readmission is possible (294-QĐ/TW 3.5). */
const lefts = {
  expelled: { words: 'bị khai trừ', reason: 'expelled' },
  removed: { words: 'bị xóa tên', reason: 'removed' },
  // asked to leave, or for hardship of the family: people must say which
  left: { words: 'ra khỏi Đảng', reason: null },
} as const satisfies Record<string, { words: string; reason: LeftReason | null }>

interface Former {
  readonly exit: keyof typeof lefts
  readonly on: PartialDate | null
}

/** The last time that this register tells of somebody leaving the Party; null for who never did. */
export function formerMembership(reader: Reader, personId: number): Former | null {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell_member')
      .select(['exit', 'to_date as on'])
      .where('person_id', '=', personId)
      .where('exit', 'in', ['expelled', 'removed', 'left'])
      .orderBy(sql`nullif(to_date, '?')`, 'desc'),
  )
  const exit = rows[0]?.exit
  return exit === 'expelled' || exit === 'removed' || exit === 'left'
    ? { exit, on: rows[0]?.on ?? null }
    : null
}

/** A case of readmission with what the register knows of the leaving, where the form left it blank. */
export function withFormer(fields: CaseFields, former: Former | null): CaseFields {
  if (!fields.readmission || former === null) return fields
  return {
    ...fields,
    leftPartyOn: fields.leftPartyOn ?? (former.on === UNKNOWN_DATE ? null : former.on),
    leftPartyReason: fields.leftPartyReason ?? lefts[former.exit].reason,
  }
}

/** Whoever was a member is admitted again or not at all: waits and agreements of a readmission would else be passed by (E-20…E-24). */
export function firstAdmissionBreaches(
  pack: RulePack,
  { readmission }: Pick<CaseFields, 'readmission'>,
  former: Former | null,
): Breach[] {
  if (readmission || former === null) return []
  const when = former.on === null || former.on === UNKNOWN_DATE ? '' : ` ngày ${formatPartialDate(former.on)}`
  return [
    breachOf(
      pack,
      'readmission.wait',
      `Sổ ghi người này từng là đảng viên, ${lefts[former.exit].words}${when}, nhưng hồ sơ chưa đánh dấu kết nạp lại`,
      'readmission',
    ),
  ]
}
