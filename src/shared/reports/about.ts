import * as z from 'zod'

/** The one record that a report may be printed for, instead of a period. */
export const aboutSchema = z.enum(['class', 'new-member-class'])
export type About = z.infer<typeof aboutSchema>

const classPlaceholders = [
  'className',
  'classTitle',
  'classLine',
  'classAuthority',
  'classPosition',
  'classSigner',
] as const

/** What the texts of such a report may name besides the common words. */
export const aboutPlaceholders: Readonly<Record<About, readonly string[]>> = {
  class: classPlaceholders,
  'new-member-class': classPlaceholders,
}
