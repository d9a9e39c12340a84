import { type RawBuilder, sql } from 'kysely'

/**
 * Enrollments that count: neither they nor their class lie in the trash. A table to select from, with the class's name, days
 * and sessions beside (null for a certificate from elsewhere).
 */
export const liveEnrollments: RawBuilder<unknown> = sql`(SELECT enrollment.*, class.name AS class_name,
    class.starts_on, class.ends_on, class.sessions
  FROM enrollment LEFT JOIN training_class AS class ON class.id = enrollment.class_id
  WHERE enrollment.trashed_at IS NULL AND class.trashed_at IS NULL)`

/** When something of an enrollment counts as done: its certificate, or else the end of the class. For an alias of the above. */
export function completedOn(alias: string): RawBuilder<string | null> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<
    string | null
  >`coalesce(${column('certificate_date')}, ${column('ends_on')}, ${column('starts_on')})`
}
