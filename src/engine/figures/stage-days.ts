import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

/** The day on which somebody came into a stage of the way into the Party. */
export interface StageDay {
  readonly kind: 'sympathizer' | 'dossier'
  /** Of the record, which is called `record`. */
  readonly since: RawBuilder<string | null>
  readonly words: string
}

export const stageDays = {
  proposed: { kind: 'sympathizer', since: sql`record.proposed_on`, words: 'ngày giới thiệu' },
  recognised: {
    kind: 'sympathizer',
    since: sql`record.recognised_on`,
    words: 'ngày công nhận cảm tình Đảng',
  },
  opened: { kind: 'dossier', since: sql`record.opened_on`, words: 'ngày mở hồ sơ' },
  resolved: {
    kind: 'dossier',
    since: sql`(SELECT min(ballot.held_on) FROM ballot WHERE ballot.dossier_id = record.id
      AND ballot.purpose = 'admission' AND ballot.body = 'cell' AND ballot.entitled > 0 AND ballot.in_favour >= ballot.needed)`,
    words: 'ngày nghị quyết của chi bộ',
  },
  decided: { kind: 'dossier', since: sql`record.decision_on`, words: 'ngày quyết định kết nạp' },
  ceremony: { kind: 'dossier', since: sql`record.ceremony_on`, words: 'ngày lễ kết nạp' },
} as const satisfies Readonly<Record<string, StageDay>>
export type StageDayId = keyof typeof stageDays

/** Whether the day of a record that was counted is not known to the day, or lies after the day asked about. */
export function isUndated({ kind, since }: StageDay, to: Day): RawBuilder<SqlBool> {
  return sql<SqlBool>`NOT EXISTS (SELECT 1 FROM ${sql.table(kind)} AS record WHERE record.id = counted.id
    AND length(${since}) = length(${to}) AND ${since} <= ${to})`
}
