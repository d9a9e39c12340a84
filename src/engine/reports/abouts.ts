import type { About } from '../../shared/reports/about.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { classAbout } from '../classes/report-about.ts'
import type { Reader } from '../register/reader.ts'
import type { AboutRecord } from './layout/source.ts'

/**
 * The record a report is about: the one asked for, or the newest by the last day.
 * @returns null while the register holds none
 * @throws RegisterError NOT_FOUND for an id that is none
 */
type AboutSource = (reader: Reader, id: number | undefined, day: Day) => AboutRecord | null

export const aboutSources: Readonly<Record<About, AboutSource>> = {
  class: (reader, id, day) => classAbout(reader, id, day, null),
  'new-member-class': (reader, id, day) => classAbout(reader, id, day, 'new_member'),
}
