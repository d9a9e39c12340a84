import { type RawBuilder, sql } from 'kysely'
import { sympathizerStatusLabels } from '../../shared/sympathizers/fields.ts'
import { sympathizerStatusOn } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatPartialDate, isPartialDate, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { catalogNames } from '../catalogs/queries.ts'
import { isMinority } from '../figures/person-traits.ts'
import { cellsInScope, type Scope } from '../figures/scope.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { officeSettings } from '../settings/queries.ts'
import { stayOn } from './list.ts'
import { hasBegun } from './status.ts'

interface Row {
  id: number
  cellId: number
  fullName: string
  phone: string | null
  sex: 'male' | 'female' | null
  birthDate: string | null
  ethnicGroup: string | null
  minority: 0 | 1
  hometown: string | null
  occupation: string | null
  villageName: string | null
  recognisedOn: PartialDate | null
  recognitionResolution: string | null
  recognisingCell: string | null
  helpers: string | null
  helpedSince: string | null
  admittedOn: PartialDate | null
  stoppedOn: PartialDate | null
  stopReason: string | null
  movedTo: string | null
  ownClass: 0 | 1 | null
  classDecision: string | null
  classDecisionDate: string | null
  classFrom: PartialDate | null
  classTo: PartialDate | null
  certificateDate: string | null
  certificateNumber: string | null
  certificateIssuer: string | null
  certificateCell: string | null
  dossierId: number | null
  openedOn: string | null
  applicationOn: string | null
  decisionOn: string | null
  decisionNumber: string | null
  ceremonyOn: string | null
  probationHelper: string | null
  considered: string | null
  verified: string | null
  cvWritten: string | null
  cvReceived: string | null
  opinions: string | null
  introduction: string | null
  organisationIntroduction: string | null
}

/** A date of a paper of the dossier's checklist; null while it is not there. */
const paper = (name: string, column: 'received_on' | 'dated_on') =>
  sql`(SELECT ${sql.ref(column)} FROM dossier_paper WHERE dossier_paper.dossier_id = dossier.id AND paper = ${name})`

/** The helpers of the day, or the last ones of somebody followed no more. */
function helpersOn(day: Day): RawBuilder<unknown> {
  return sql`(SELECT group_concat(coalesce(member.full_name, helper.name), ', ') FROM sympathizer_helper AS helper
    LEFT JOIN person AS member ON member.id = helper.person_id
    WHERE helper.sympathizer_id = sympathizer.id AND (${inForce('helper', day)}
      OR helper.to_date = coalesce(sympathizer.admitted_on, sympathizer.stopped_on)))`
}

/**
 * Everybody whom a cell followed on some day of the period, with the whole way: proposal, class, dossier, admission, leaving.
 * @param recognised only those whom a cell recognised by the last day
 */
function followedIn(scope: Scope, recognised: boolean, grouped: boolean): RawBuilder<Row> {
  const { from, to } = scope
  const over = (column: string) =>
    sql`(${sql.ref(column)} IS NOT NULL AND ${sql.ref(column)} <> '?' AND ${sql.ref(column)} < ${from})`
  return sql<Row>`
    SELECT sympathizer.id AS id, stay.cell_id AS "cellId", person.full_name AS "fullName", person.phone AS phone, person.sex AS sex,
      person.birth_date AS "birthDate", person.ethnic_group AS "ethnicGroup", coalesce(${isMinority}, 0) AS minority,
      person.hometown AS hometown, person.occupation AS occupation, village.name AS "villageName",
      sympathizer.recognised_on AS "recognisedOn", sympathizer.recognition_resolution AS "recognitionResolution",
      (SELECT named.name FROM sympathizer_stay AS then_ JOIN cell_state AS named ON named.cell_id = then_.cell_id
        WHERE then_.sympathizer_id = sympathizer.id AND (then_.from_date IS NULL OR then_.from_date <= sympathizer.recognised_on)
        ORDER BY nullif(then_.from_date, '?') DESC, (named.from_date IS NULL OR named.from_date <= sympathizer.recognised_on) DESC,
          named.from_date DESC LIMIT 1) AS "recognisingCell",
      ${helpersOn(to)} AS helpers,
      (SELECT min(from_date) FROM sympathizer_helper WHERE sympathizer_id = sympathizer.id AND from_date <> '?') AS "helpedSince",
      sympathizer.admitted_on AS "admittedOn", sympathizer.stopped_on AS "stoppedOn", sympathizer.stop_reason AS "stopReason",
      sympathizer.moved_to AS "movedTo",
      enrollment.class_id IS NOT NULL AS "ownClass", class.decision_number AS "classDecision",
      class.decision_date AS "classDecisionDate", class.starts_on AS "classFrom", class.ends_on AS "classTo",
      enrollment.certificate_date AS "certificateDate", enrollment.certificate_number AS "certificateNumber",
      coalesce(enrollment.issuer, class.organiser) AS "certificateIssuer",
      (SELECT name FROM cell_state WHERE cell_state.cell_id = enrollment.cell_id
        ORDER BY (from_date IS NULL OR from_date <= coalesce(enrollment.certificate_date, '9999')) DESC, from_date DESC LIMIT 1)
        AS "certificateCell",
      dossier.id AS "dossierId", dossier.opened_on AS "openedOn",
      coalesce(dossier.application_on, ${paper('application', 'dated_on')}, ${paper('application', 'received_on')}) AS "applicationOn",
      dossier.decision_on AS "decisionOn", dossier.decision_number AS "decisionNumber", dossier.ceremony_on AS "ceremonyOn",
      dossier.probation_helper AS "probationHelper",
      (SELECT max(held_on) FROM ballot WHERE ballot.dossier_id = dossier.id AND purpose = 'admission' AND body = 'cell') AS considered,
      (SELECT CASE WHEN count(*) = count(coalesce(answered_on, waived)) THEN max(answered_on) END FROM background_check
        WHERE background_check.dossier_id = dossier.id) AS verified,
      ${paper('curriculum_vitae', 'dated_on')} AS "cvWritten", ${paper('curriculum_vitae', 'received_on')} AS "cvReceived",
      ${paper('opinions', 'received_on')} AS opinions, ${paper('introduction', 'received_on')} AS introduction,
      ${paper('organisation_resolution', 'received_on')} AS "organisationIntroduction"
    FROM sympathizer
    JOIN person ON person.id = sympathizer.person_id
    JOIN sympathizer_stay AS stay ON stay.id = ${stayOn(to)}
    LEFT JOIN village ON village.id = person.village_id
    LEFT JOIN enrollment ON enrollment.id = (SELECT id FROM enrollment AS latest WHERE latest.person_id = person.id
      AND latest.kind = 'awareness' AND latest.result = 'completed' AND latest.trashed_at IS NULL
      AND (latest.certificate_date IS NULL OR latest.certificate_date = '?' OR latest.certificate_date <= ${to})
      ORDER BY nullif(latest.certificate_date, '?') DESC, latest.id DESC LIMIT 1)
    LEFT JOIN training_class AS class ON class.id = enrollment.class_id
    LEFT JOIN dossier ON dossier.id = (SELECT id FROM dossier AS latest WHERE latest.person_id = person.id
      AND latest.trashed_at IS NULL AND latest.opened_on <= ${to} ORDER BY latest.opened_on DESC, latest.id DESC LIMIT 1)
    ${grouped ? sql`LEFT JOIN cell_state AS state ON state.cell_id = stay.cell_id AND ${inForce('state', to)}` : sql``}
    WHERE sympathizer.trashed_at IS NULL AND ${hasBegun(to)}
      AND ${recognised ? happenedBy('sympathizer.recognised_on', to) : sql`TRUE`}
      AND NOT ${over('sympathizer.admitted_on')} AND NOT ${over('sympathizer.stopped_on')}
      AND ${scope.cellId === undefined ? sql`TRUE` : sql`stay.cell_id IN ${cellsInScope(scope)}`}
    ORDER BY ${grouped ? sql`state.name_sort, stay.cell_id, ` : sql``}person.name_sort, sympathizer.id`
}

const sexWords = { male: 'Nam', female: 'Nữ' } as const

function spanOf(from: PartialDate | null, to: PartialDate | null): string | null {
  const days = [from, to].filter((date) => date !== null).map(formatPartialDate)
  return days.length === 0 ? null : days.join(' – ')
}

function* wayList(
  reader: Reader,
  scope: Scope,
  recognised: boolean,
  grouped: boolean,
): Generator<SourceRecord> {
  const office = officeSettings(reader)
  const ethnicGroups = catalogNames(reader, 'ethnic-groups')
  const query = followedIn(scope, recognised, grouped)
  const cellNames = new Map(
    reader
      .all(
        reader.sql
          .selectFrom('cell_state')
          .select(['cell_id', 'name'])
          .where(inForce('cell_state', scope.to)),
      )
      .map(({ cell_id, name }) => [cell_id, name]),
  )
  for (const row of reader.iterate({ compile: () => query.compile(reader.sql) })) {
    const moved = row.stopReason === 'moved_away'
    const status = sympathizerStatusOn(row, scope.to)
    yield {
      ...row,
      code: `CT${String(row.id).padStart(5, '0')}`,
      cellName: cellNames.get(row.cellId) ?? null,
      minority: row.minority === 1,
      ownClass: row.ownClass === 1,
      sexLabel: row.sex === null ? null : sexWords[row.sex],
      ethnicGroup: row.ethnicGroup === null ? null : (ethnicGroups.get(row.ethnicGroup) ?? row.ethnicGroup),
      certificate:
        [row.certificateNumber, row.certificateDate === null ? null : dateText(row.certificateDate)]
          .filter((part) => part !== null)
          .join(', ') || null,
      classSpan: spanOf(row.classFrom, row.classTo),
      certificateCommittee: row.ownClass === 1 ? office.commune : null,
      certificateSuperior: row.ownClass === 1 ? office.superior : null,
      admitted: status === 'admitted',
      ceremonyOn: row.ceremonyOn ?? row.admittedOn,
      movedOn: moved ? row.stoppedOn : null,
      movedTo: moved ? row.movedTo : null,
      statusLabel: sympathizerStatusLabels[status],
    }
  }
}

function dateText(date: string): string {
  return isPartialDate(date) ? formatPartialDate(date) : date
}

const listOf =
  (recognised: boolean): ListSource =>
  (reader, scope, grouped) =>
    wayList(reader, scope, recognised, grouped)

/** The whole way of those followed in the period, for the tracking register and the wide list. */
export const wayLists: Readonly<Record<string, ListSource>> = {
  'sympathizers.register': listOf(true),
  'sympathizers.followed-in-period': listOf(false),
}
