import { sql } from 'kysely'
import { specialCaseLabels } from '../../shared/admissions/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { certificatesOf } from '../classes/certificates.ts'
import { setMembers } from '../figures/queries.ts'
import { cellsInScope, type Scope } from '../figures/scope.ts'
import { type ListRows, memberRecords } from '../membership/report-rows.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { officeSettings } from '../settings/queries.ts'
import { type LoadedDossier, loadDossiers } from './load.ts'
import { probationEnds } from './probation-ends.ts'
import { dossiersOfPeople, registerOfAdmissions } from './report-register.ts'
import {
  cellResolution,
  committeeResolutions,
  introducersWords,
  numberAndDay,
  votesWords,
} from './report-words.ts'
import { stageAt } from './stage.ts'

/** Dossiers on which the cell has agreed and nobody has decided yet on the last day. */
const proposed: ListSource = (reader, scope, grouped) => {
  const rows: ListRows = sql`SELECT counted.id AS key, dossier.person_id AS person_id, counted.cell_id AS cell_id
    FROM (${setMembers('dossiers.submitted', scope)}) AS counted JOIN dossier ON dossier.id = counted.id`
  const dossiers = new Map(
    loadDossiers(reader, 'dossier.id IN (SELECT value FROM json_each(@ids))', {
      ids: JSON.stringify(keysOf(reader, rows)),
    }).map((dossier) => [dossier.row.id, dossier]),
  )
  const recognised = recognisedDays(reader)
  const { rounding } = officeSettings(reader)
  return memberRecords(reader, rows, scope.to, grouped, (key, personId) => {
    const dossier = dossiers.get(key)
    if (dossier === undefined) return {}
    const [certificate] = certificatesOf(reader, personId, 'awareness')
    const resolution = cellResolution(dossier, 'admission', scope.to)
    return {
      id: key,
      recognisedOn: recognised.get(dossier.row.sympathizer_id ?? 0) ?? null,
      certificateNumber: certificate?.number ?? null,
      certificateOn: certificate?.issuedOn ?? null,
      resolutionNumber: resolution?.resolution_number ?? null,
      resolutionOn: resolution?.held_on ?? null,
      votes: resolution === null ? null : votesWords(resolution, rounding),
      committeeResolution: committeeResolutions(dossier, scope.to, rounding),
      introducers: introducersWords(dossier),
      note: noteOf(dossier),
    }
  })
}

function noteOf({ facts }: LoadedDossier): string | null {
  const words = [
    facts.readmission ? 'Kết nạp lại' : null,
    facts.specialCase === null ? null : specialCaseLabels[facts.specialCase],
    facts.note,
  ].filter((word) => word !== null)
  return words.length === 0 ? null : words.join('; ')
}

function keysOf(reader: Reader, rows: ListRows): number[] {
  const keys = sql<{ key: number }>`SELECT key FROM (${rows})`
  return reader.all({ compile: () => keys.compile(reader.sql) }).map(({ key }) => key)
}

function recognisedDays(reader: Reader): ReadonlyMap<number, string | null> {
  const rows = reader.all(reader.sql.selectFrom('sympathizer').select(['id', 'recognised_on']))
  return new Map(rows.map(({ id, recognised_on }) => [id, recognised_on]))
}

/** The dossier by which somebody is on probation: the latest one that has led to a ceremony. */
const latestDossier = sql`(SELECT dossier.id FROM dossier WHERE dossier.person_id = listed.id AND dossier.trashed_at IS NULL
  AND dossier.probation_ends_on IS NOT NULL ORDER BY dossier.opened_on DESC, dossier.id DESC LIMIT 1)`

/** Recognised by the day, going by the decision; where no decision is known, by the membership. */
const recognisedBy = (day: Day) => sql`(
  EXISTS (SELECT 1 FROM dossier WHERE dossier.id = ${latestDossier} AND ${happenedBy('dossier.recognition_on', day)})
  OR EXISTS (SELECT 1 FROM party_record AS record WHERE record.person_id = listed.id AND record.trashed_at IS NULL
    AND ${happenedBy('record.official_decision_on', day)})
  OR (EXISTS (SELECT 1 FROM cell_member AS member WHERE member.person_id = listed.id AND member.standing = 'official' AND ${inForce('member', day)})
    AND NOT EXISTS (SELECT 1 FROM dossier WHERE dossier.id = ${latestDossier} AND dossier.recognition_on IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM party_record AS record WHERE record.person_id = listed.id AND record.trashed_at IS NULL
      AND record.official_decision_on IS NOT NULL)))`

/** Probation ended within the period or before it, not recognised by the last day, still a member. */
const due: ListSource = (reader, scope, grouped) => {
  const rows: ListRows = sql`SELECT listed.id AS key, listed.id AS person_id, listed.cell_id AS cell_id FROM (
      SELECT id, coalesce(max(CASE WHEN late = 1 THEN cell_id END), max(cell_id)) AS cell_id FROM (
        SELECT id, cell_id, 0 AS late FROM (${setMembers('probation.due-in-period', scope)})
        UNION ALL SELECT id, cell_id, 1 AS late FROM (${setMembers('probation.overdue', scope)})) GROUP BY id) AS listed
    WHERE NOT ${recognisedBy(scope.to)}
      AND EXISTS (SELECT 1 FROM cell_member AS held WHERE held.person_id = listed.id AND ${inForce('held', scope.to)})`
  return recognitionRecords(reader, rows, scope, grouped)
}

/** Dossiers on which the cell has agreed to the recognition and nobody has decided yet on the last day. */
const proposedRecognition: ListSource = (reader, scope, grouped) => {
  const within = scope.cellId === undefined ? sql`TRUE` : sql`dossier.cell_id IN ${cellsInScope(scope)}`
  const rows: ListRows = sql`SELECT dossier.person_id AS key, dossier.person_id AS person_id, dossier.cell_id AS cell_id FROM dossier
    WHERE dossier.trashed_at IS NULL AND dossier.opened_on <= ${scope.to} AND ${within} AND ${stageAt(scope.to)} = 'reviewing'
      AND EXISTS (SELECT 1 FROM ballot WHERE ballot.dossier_id = dossier.id AND ballot.purpose = 'recognition' AND ballot.body = 'cell'
        AND ballot.entitled > 0 AND ballot.in_favour >= ballot.needed AND ${happenedBy('ballot.held_on', scope.to)})`
  return recognitionRecords(reader, rows, scope, grouped)
}

function* recognitionRecords(
  reader: Reader,
  rows: ListRows,
  { to }: Scope,
  grouped: boolean,
): Generator<SourceRecord> {
  const dossiers = dossiersOfPeople(reader, keysOf(reader, rows))
  const endOf = probationEnds(reader, to)
  const { rounding } = officeSettings(reader)
  const records = memberRecords(reader, rows, to, grouped, (_key, personId) => {
    const dossier = dossiers.get(personId)
    const resolution = dossier === undefined ? null : cellResolution(dossier, 'recognition', to)
    const [certificate] = certificatesOf(reader, personId, 'new_member')
    const ends = endOf(personId)
    return {
      probationEnds: ends,
      newMemberClass:
        certificate === undefined ? null : numberAndDay(certificate.number, certificate.issuedOn),
      helper: dossier?.facts.probationHelper ?? (dossier === undefined ? null : introducersWords(dossier)),
      resolutionOn: resolution?.held_on ?? null,
      votes: resolution === null ? null : votesWords(resolution, rounding),
      proposed: resolution !== null,
      overdue: ends !== null && ends < to,
      note: ends !== null && ends < to ? 'Quá hạn' : null,
    }
  })
  for (const record of records) {
    const { helper, introducers } = record
    yield { ...record, decision: decisionOf(record), helper: helper ?? introducers ?? null }
  }
}

function decisionOf({ decisionNumber, decisionOn }: SourceRecord): string | null {
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const on = partialDateSchema.nullable().catch(null).parse(text(decisionOn))
  return numberAndDay(text(decisionNumber), on)
}

/** Admitted within the period, by the day of the ceremony, with the papers of the admission. */
const admitted: ListSource = (reader, scope, grouped) => {
  const rows: ListRows = sql`SELECT id AS key, id AS person_id, cell_id FROM (${setMembers('admissions.admitted', scope)})`
  const dossiers = dossiersOfPeople(reader, keysOf(reader, rows))
  return memberRecords(reader, rows, scope.to, grouped, (_key, personId) => {
    const dossier = dossiers.get(personId)
    const introducers = dossier === undefined ? null : introducersWords(dossier)
    return introducers === null ? {} : { introducers }
  })
}

/** Lists of admissions that a report may print (reports of the committee, 294-QĐ/TW 3–4). */
export const admissionLists: Readonly<Record<string, ListSource>> = {
  'admissions.proposed': proposed,
  'admissions.due-recognition': due,
  'admissions.proposed-recognition': proposedRecognition,
  'admissions.admitted': admitted,
  'admissions.register': registerOfAdmissions,
}
