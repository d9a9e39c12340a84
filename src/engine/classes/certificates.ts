import { sql } from 'kysely'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../register/reader.ts'
import type { EnrollmentTable } from './tables.ts'

export interface Certificate {
  readonly enrollmentId: number
  readonly number: string | null
  readonly issuedOn: PartialDate | null
  readonly issuer: string | null
  /** Null for a certificate that came from elsewhere. */
  readonly className: string | null
}

/** Certificates that a person holds of one kind of class, the newest first. */
export function certificatesOf(
  reader: Reader,
  personId: number,
  kind: EnrollmentTable['kind'],
): Certificate[] {
  return reader.all(
    reader.sql
      .selectFrom('enrollment')
      .leftJoin('training_class', 'training_class.id', 'enrollment.class_id')
      .select([
        'enrollment.id as enrollmentId',
        'enrollment.certificate_number as number',
        'enrollment.certificate_date as issuedOn',
        'enrollment.issuer',
        'training_class.name as className',
      ])
      .where('enrollment.person_id', '=', personId)
      .where('enrollment.kind', '=', kind)
      .where('enrollment.result', '=', 'completed')
      .where('enrollment.trashed_at', 'is', null)
      .where('training_class.trashed_at', 'is', null)
      .orderBy(sql`nullif(enrollment.certificate_date, '?')`, 'desc')
      .orderBy('enrollment.id', 'desc'),
  )
}
