import { sql } from 'kysely'
import type { Candidate } from '../../shared/approvals/contract.ts'
import type { ApprovalPurpose } from '../../shared/approvals/fields.ts'
import { lastDayOfMonth, type Month } from '../../shared/approvals/month.ts'
import {
  type AskedOn,
  type CandidateFacts,
  type Objection,
  objectionsTo,
} from '../../shared/approvals/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { setMembers } from '../figures/queries.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { packInForce } from '../regulations/queries.ts'

export interface BatchToFill {
  readonly id: number
  readonly month: Month
  readonly purpose: ApprovalPurpose
}

/** Somebody tracked on the day of the list, with what stands against the list. */
export interface Weighed {
  readonly sympathizerId: number
  readonly fullName: string
  readonly nameKey: string
  readonly nameSort: string
  readonly birthDate: PartialDate | null
  readonly recognisedOn: PartialDate | null
  readonly cellId: number
  readonly cellName: string
  readonly objections: readonly Objection[]
  /** The cell's own paper for this purpose, if it is known. */
  readonly cellResolution: string | null
  readonly cellResolutionDate: PartialDate | null
}

/** The day for which a list is made: today, or the end of a month that is over. */
export function dayOfBatch(month: Month, today: Day): Day {
  const end = lastDayOfMonth(month)
  return end < today ? end : today
}

interface Row {
  id: number
  fullName: string
  nameKey: string
  nameSort: string
  birthDate: PartialDate | null
  recognisedOn: PartialDate | null
  cellId: number
  cellName: string
  helped: 0 | 1
  certified: 0 | 1
  issuedOn: PartialDate | null
  attending: string | null
  dossierOpen: 0 | 1
  latestMonth: Month | null
  latestResult: 'agreed' | 'returned' | null
  latestReason: string | null
  resolution: string | null
  resolutionDate: PartialDate | null
}

const paperOf = {
  recognition: null,
  awareness_class: 'class_proposal',
  open_dossier: 'permission_proposal',
} as const

/** Everybody tracked who is not on the list yet, weighed by the rules of the day. A few joined questions, none a person. */
export function weighCandidates(reader: Reader, batch: BatchToFill, today: Day): Weighed[] {
  const { purpose, month } = batch
  const day = dayOfBatch(month, today)
  const on: AskedOn = { day, month, pack: packInForce(reader, day) }
  const kind = paperOf[purpose]
  const paper = (column: string) =>
    kind === null
      ? sql`NULL`
      : sql`(SELECT ${sql.ref(column)} FROM sympathizer_paper AS paper WHERE paper.sympathizer_id = sympathizer.id
          AND paper.kind = ${kind} ORDER BY nullif(paper.dated_on, '?') DESC, paper.id DESC LIMIT 1)`
  const rows = reader.all<Row>({
    compile: () =>
      sql<Row>`
    WITH latest AS (
      SELECT item.sympathizer_id, other.month, item.result, item.reason, row_number() OVER (
          PARTITION BY item.sympathizer_id ORDER BY (item.result IS NULL) DESC, other.month DESC, other.id DESC) AS place
      FROM approval_item AS item JOIN approval_batch AS other ON other.id = item.batch_id
      WHERE other.purpose = ${purpose} AND other.trashed_at IS NULL AND other.id <> ${batch.id}
    ), certificate AS (
      SELECT person_id, certificate_date, row_number() OVER (
          PARTITION BY person_id ORDER BY nullif(certificate_date, '?') DESC, id DESC) AS place
      FROM enrollment WHERE kind = 'awareness' AND result = 'completed' AND trashed_at IS NULL
    )
    SELECT sympathizer.id AS id, person.full_name AS "fullName", person.name_key AS "nameKey",
      person.name_sort AS "nameSort",
      person.birth_date AS "birthDate", sympathizer.recognised_on AS "recognisedOn", counted.cell_id AS "cellId",
      coalesce(state.name, '') AS "cellName",
      EXISTS (SELECT 1 FROM sympathizer_helper AS helper
        WHERE helper.sympathizer_id = sympathizer.id AND ${inForce('helper', day)}) AS helped,
      certificate.person_id IS NOT NULL AS certified, certificate.certificate_date AS "issuedOn",
      (SELECT training_class.name FROM enrollment JOIN training_class ON training_class.id = enrollment.class_id
        WHERE enrollment.person_id = person.id AND enrollment.kind = 'awareness' AND enrollment.result = 'enrolled'
          AND enrollment.trashed_at IS NULL AND training_class.trashed_at IS NULL LIMIT 1) AS attending,
      EXISTS (SELECT 1 FROM dossier WHERE dossier.person_id = person.id AND dossier.trashed_at IS NULL
        AND dossier.closed_on IS NULL) AS "dossierOpen",
      latest.month AS "latestMonth", latest.result AS "latestResult", latest.reason AS "latestReason",
      ${purpose === 'recognition' ? sql`sympathizer.recognition_resolution` : paper('paper.number')} AS resolution,
      ${purpose === 'recognition' ? sql`sympathizer.recognised_on` : paper('paper.dated_on')} AS "resolutionDate"
    FROM (${setMembers('sympathizers.tracked', { from: day, to: day })}) AS counted
    JOIN sympathizer ON sympathizer.id = counted.id
    JOIN person ON person.id = sympathizer.person_id
    LEFT JOIN cell_state AS state ON state.cell_id = counted.cell_id AND ${inForce('state', day)}
    LEFT JOIN latest ON latest.sympathizer_id = sympathizer.id AND latest.place = 1
    LEFT JOIN certificate ON certificate.person_id = person.id AND certificate.place = 1
    WHERE sympathizer.id NOT IN (SELECT sympathizer_id FROM approval_item WHERE batch_id = ${batch.id})
    ORDER BY state.name_sort, counted.cell_id, person.name_sort, sympathizer.id`.compile(reader.sql),
  })
  return rows.map((row) => ({
    sympathizerId: row.id,
    fullName: row.fullName,
    nameKey: row.nameKey,
    nameSort: row.nameSort,
    birthDate: row.birthDate,
    recognisedOn: row.recognisedOn,
    cellId: row.cellId,
    cellName: row.cellName,
    objections: objectionsTo(purpose, factsOf(row), on),
    cellResolution: row.resolution,
    cellResolutionDate: row.resolutionDate,
  }))
}

function factsOf(row: Row): CandidateFacts {
  return {
    recognisedOn: row.recognisedOn,
    birthDate: row.birthDate,
    helped: row.helped === 1,
    certificate: row.certified === 1 ? { issuedOn: row.issuedOn } : null,
    attending: row.attending,
    dossierOpen: row.dossierOpen === 1,
    latest:
      row.latestMonth === null
        ? null
        : { month: row.latestMonth, result: row.latestResult, reason: row.latestReason },
  }
}

export interface CandidateFilter {
  readonly batchId: number
  readonly search?: string | undefined
  readonly sortBy?: 'name' | 'cell' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly cellId?: number | undefined
  readonly belonging?: boolean | undefined
}

/** Who is not on the list: those who belong first, then the others with their reasons. @throws RegisterError NOT_FOUND */
export function listCandidates(
  reader: Reader,
  filter: CandidateFilter,
  today: Day,
): { rows: Candidate[]; total: number } {
  const batch = reader.first(
    reader.sql
      .selectFrom('approval_batch')
      .select(['id', 'month', 'purpose'])
      .where('id', '=', filter.batchId)
      .where('trashed_at', 'is', null),
  )
  if (batch === undefined) throw new RegisterError('NOT_FOUND')
  const typed = searchKey(filter.search ?? '')
  const found = weighCandidates(reader, batch, today).filter(
    ({ nameKey, cellId, objections }) =>
      (typed === '' || nameKey.includes(typed)) &&
      (filter.cellId === undefined || cellId === filter.cellId) &&
      (filter.belonging === undefined || (objections.length === 0) === filter.belonging),
  )
  const sorted = filter.sortBy === undefined ? found : ordered(found, filter.sortBy)
  if (filter.descending === true) sorted.reverse()
  const inOrder = [
    ...sorted.filter(({ objections }) => objections.length === 0),
    ...sorted.filter(({ objections }) => objections.length > 0),
  ]
  const { from, size } = filter.page
  return { rows: inOrder.slice(from, from + size).map(asCandidate), total: inOrder.length }
}

/** The query's own order is by cell and then by name. */
function ordered(found: Weighed[], by: 'name' | 'cell'): Weighed[] {
  return by === 'cell' ? found : [...found].sort((a, b) => (a.nameSort < b.nameSort ? -1 : 1))
}

function asCandidate(weighed: Weighed): Candidate {
  const { sympathizerId, fullName, birthDate, recognisedOn, cellId, cellName, objections } = weighed
  return {
    id: sympathizerId,
    fullName,
    birthDate,
    status: recognisedOn === null ? 'outstanding' : 'recognised',
    cellId,
    cellName,
    objections: objections.map(({ message, rule }) =>
      rule === null ? message : `${message}, theo ${rule.source}`,
    ),
    refused: objections.some((objection) => objection.refused),
  }
}
