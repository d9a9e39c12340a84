import { sql } from 'kysely'
import { exitLabels } from '../../shared/membership/words.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatPartialDate, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { cellNames } from '../cells/names.ts'
import { certificatesOf } from '../classes/certificates.ts'
import { setMembers } from '../figures/queries.ts'
import { type ListRows, memberRecords } from '../membership/report-rows.ts'
import type { Exit } from '../people/tables.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { type LoadedDossier, loadDossiers } from './load.ts'
import { probationEnds } from './probation-ends.ts'
import { happened, introducersWords } from './report-words.ts'

/** By person, the latest dossier that has led to a ceremony. */
export function dossiersOfPeople(
  reader: Reader,
  people: readonly number[],
): ReadonlyMap<number, LoadedDossier> {
  const loaded = loadDossiers(
    reader,
    `dossier.trashed_at IS NULL AND dossier.ceremony_on IS NOT NULL
      AND dossier.person_id IN (SELECT value FROM json_each(@people))`,
    { people: JSON.stringify(people) },
  )
  loaded.sort((a, b) => (a.facts.openedOn < b.facts.openedOn ? -1 : 1))
  return new Map(loaded.map((dossier) => [dossier.row.person_id, dossier]))
}

interface Stretch {
  personId: number
  cellId: number
  exit: Exit | null
  endedOn: PartialDate | null
}

/** Where those who are no longer in the cell that admitted them went by the day: left, and how; or in another cell. */
function movesBy(reader: Reader, day: Day): (personId: number, cellId: number | null) => string | null {
  const last = new Map(
    reader
      .statement<Stretch>(
        `SELECT person_id AS personId, cell_id AS cellId, exit, to_date AS endedOn FROM cell_member
         WHERE from_date IS NULL OR from_date = '?' OR from_date <= ? ORDER BY coalesce(nullif(from_date, '?'), ''), id`,
      )
      .all(day)
      .map((stretch) => [stretch.personId, stretch]),
  )
  const names = cellNames(reader, day)
  return (personId, cellId) => {
    const stretch = last.get(personId)
    if (stretch === undefined) return null
    const { exit, endedOn } = stretch
    if (endedOn !== null && happened(endedOn, day)) {
      const when = endedOn === '?' ? '' : ` ${formatPartialDate(endedOn)}`
      return `${exitLabels[exit ?? 'unknown']}${when}`
    }
    return stretch.cellId === cellId ? null : `Chuyển đến ${names.get(stretch.cellId) ?? 'chi bộ khác'}`
  }
}

/** The register book: everybody admitted within the period in the order of the ceremonies, and what has become of them by the last day. */
export const registerOfAdmissions: ListSource = (reader, scope) => {
  const { to } = scope
  const rows: ListRows = sql`SELECT id AS key, id AS person_id, cell_id FROM (${setMembers('admissions.admitted', scope)})`
  const admitted = sql<{ key: number; cellId: number }>`SELECT key, cell_id AS "cellId" FROM (${rows})`
  const cells = new Map(
    reader.all({ compile: () => admitted.compile(reader.sql) }).map(({ key, cellId }) => [key, cellId]),
  )
  const dossiers = dossiersOfPeople(reader, [...cells.keys()])
  const endOf = probationEnds(reader, to)
  const moved = movesBy(reader, to)
  const records = memberRecords(reader, rows, to, false, (_key, personId): SourceRecord => {
    const dossier = dossiers.get(personId)
    const [certificate] = certificatesOf(reader, personId, 'new_member')
    const introducers = dossier === undefined ? null : introducersWords(dossier)
    return {
      helper: dossier?.facts.probationHelper ?? introducers,
      classOn: certificate?.issuedOn ?? null,
      probationEnds: endOf(personId),
      moved: moved(personId, cells.get(personId) ?? null),
      note: dossier?.facts.readmission === true ? 'Kết nạp lại' : null,
    }
  })
  return [...records].map((record) => registered(record, to)).sort(byCeremony)
}

/** What was decided after the day asked about is not in the book yet. */
function registered(record: SourceRecord, day: Day): SourceRecord {
  const { officialDecisionOn, helper, introducers } = record
  const decided = typeof officialDecisionOn === 'string' && officialDecisionOn <= day
  return {
    ...record,
    helper: helper ?? introducers ?? null,
    officialNumber: decided ? (record['officialNumber'] ?? null) : null,
    officialDecisionOn: decided ? officialDecisionOn : null,
  }
}

function byCeremony(a: SourceRecord, b: SourceRecord): number {
  const on = (record: SourceRecord) => String(record['ceremonyOn'] ?? '')
  return on(a) < on(b) ? -1 : on(a) > on(b) ? 1 : 0
}
