import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Gravity, type RemedyState, remedyStateOn } from '../../shared/inspections/finding-fields.ts'
import type { FindingRow, RemedyLine, RemedyRow } from '../../shared/inspections/findings-contract.ts'
import { type Day, daysBetween } from '../../shared/vocabulary/day.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { heirsOn } from '../cells/heirs.ts'
import { namesOf } from '../cells/posts/held-posts.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { latestCellName } from './load.ts'
import { filesBy } from './scans.ts'
import { refuseUnread } from './sight.ts'

interface Page {
  readonly from: number
  readonly size: number
}

interface Where {
  readonly caseId?: number | undefined
  readonly themeId?: number | undefined
  readonly cellId?: number | undefined
  readonly search?: string | undefined
}

const isSecret = sql<number>`coalesce((SELECT about_member FROM inspection_case WHERE inspection_case.id = inspection_finding.case_id), 0)`
const originOf = sql<string>`coalesce((SELECT title FROM inspection_case WHERE inspection_case.id = inspection_finding.case_id),
  (SELECT title FROM inspection_theme WHERE inspection_theme.id = inspection_finding.theme_id), '')`
/** A finding stands as long as its case or its round does. */
const stands = sql<SqlBool>`inspection_finding.trashed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM inspection_case WHERE inspection_case.id = inspection_finding.case_id AND inspection_case.trashed_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM inspection_theme WHERE inspection_theme.id = inspection_finding.theme_id AND inspection_theme.trashed_at IS NOT NULL)`

/** Who has to put it right on the day: the cell it was found in, or the one that took that cell in. Asks for `heir`. */
const owner = sql<number>`coalesce(heir.heir_id, inspection_finding.cell_id)`
const keyOf = (cell: RawBuilder<number>) => sql<string>`coalesce((SELECT name_key FROM cell_state
  WHERE cell_state.cell_id = ${cell} ORDER BY to_date IS NULL DESC, cell_state.id DESC LIMIT 1), '')`

const cellKey = keyOf(sql<number>`inspection_finding.cell_id`)

/** The name of the day, or the last one. */
const nameOn = (
  cell: RawBuilder<number>,
  day: Day,
) => sql<string>`coalesce((SELECT named.name FROM cell_state AS named
  WHERE named.cell_id = ${cell} ORDER BY (${inForce('named', day)}) DESC, named.id DESC LIMIT 1), '')`

function conditionsOf({ caseId, themeId, cellId, search }: Where): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [stands]
  if (caseId !== undefined) found.push(sql<SqlBool>`inspection_finding.case_id = ${caseId}`)
  if (themeId !== undefined) found.push(sql<SqlBool>`inspection_finding.theme_id = ${themeId}`)
  if (cellId !== undefined)
    found.push(sql<SqlBool>`(inspection_finding.cell_id = ${cellId} OR heir.heir_id = ${cellId})`)
  for (const word of searchKey(search ?? '').split(' '))
    if (word !== '') found.push(sql<SqlBool>`instr(${cellKey} || ' ' || ${keyOf(owner)}, ${word}) > 0`)
  return found
}

export interface FindingFilter extends Where {
  readonly page: Page
  readonly gravity?: Gravity | undefined
  readonly sortBy?: 'cell' | 'found' | 'gravity' | 'due' | undefined
  readonly descending?: boolean | undefined
  readonly id?: number | undefined
}

/** Remedies in the order in which they press. */
const urgency: readonly RemedyState[] = ['overdue', 'open', 'reported', 'done']

export function listFindings(
  reader: Reader,
  filter: FindingFilter,
  day: Day,
): { rows: FindingRow[]; total: number; hidden: number; caseIds: number[] } {
  const conditions = conditionsOf(filter)
  if (filter.gravity !== undefined) conditions.push(sql<SqlBool>`gravity = ${filter.gravity}`)
  if (filter.id !== undefined) conditions.push(sql<SqlBool>`inspection_finding.id = ${filter.id}`)
  const chosen = reader.sql
    .selectFrom('inspection_finding')
    .leftJoin(heirsOn(day).as('heir'), 'heir.cell_id', 'inspection_finding.cell_id')
    .where((on) => on.and(conditions))
  const count = (query: typeof chosen) =>
    reader.first(query.select((on) => on.fn.countAll<number>().as('n')))?.n ?? 0
  const shown = chosen.where('fault', 'is not', null)
  const order = {
    cell: cellKey,
    found: sql<string>`coalesce(found_on, '')`,
    gravity: sql<number>`CASE gravity WHEN 'very_serious' THEN 0 WHEN 'serious' THEN 1 WHEN 'minor' THEN 2 ELSE 3 END`,
    due: sql<string>`coalesce((SELECT min(due_on) FROM inspection_remedy WHERE finding_id = inspection_finding.id
      AND trashed_at IS NULL AND verified_on IS NULL), '9999')`,
  }
  const direction = filter.descending === true ? 'desc' : 'asc'
  const rows = reader.all(
    shown
      .leftJoin('person', 'person.id', 'inspection_finding.person_id')
      .selectAll('inspection_finding')
      .select('person.full_name as personName')
      .select([
        latestCellName('inspection_finding.cell_id').as('cellName'),
        originOf.as('origin'),
        isSecret.as('secret'),
        sql<
          string | null
        >`(SELECT words FROM inspection_theme_fault WHERE id = inspection_finding.theme_fault_id)`.as(
          'words',
        ),
        sql<string | null>`(SELECT coalesce(subject_person.full_name, '') FROM inspection_subject AS s
          LEFT JOIN person AS subject_person ON subject_person.id = s.person_id WHERE s.id = inspection_finding.subject_id)`.as(
          'subjectName',
        ),
      ])
      .orderBy(order[filter.sortBy ?? 'due'], direction)
      .orderBy('inspection_finding.id', direction)
      .limit(filter.page.size)
      .offset(filter.page.from),
  )
  const remedies = remediesOf(
    reader,
    rows.map(({ id }) => id),
    day,
  )
  return {
    total: count(shown),
    hidden: count(chosen.where('fault', 'is', null)),
    caseIds: rows.flatMap(({ secret, case_id }) => (secret === 1 && case_id !== null ? [case_id] : [])),
    rows: rows.map((row) => {
      const own = remedies.get(row.id) ?? []
      return {
        id: row.id,
        version: row.version,
        cellName: row.cellName,
        origin: row.origin,
        group: row.words,
        subjectName: row.subjectName === '' ? row.cellName : row.subjectName,
        personName: row.personName,
        sensitive: row.secret === 1,
        state: urgency.find((state) => own.some((each) => each.state === state)) ?? null,
        remedies: own,
        fields: {
          caseId: row.case_id,
          themeId: row.theme_id,
          subjectId: row.subject_id,
          cellId: row.cell_id,
          faultId: row.theme_fault_id,
          fault: row.fault ?? '',
          gravity: row.gravity,
          personId: row.person_id,
          responsible: row.responsible,
          foundOn: row.found_on,
          note: row.note,
        },
      }
    }),
  }
}

/** @throws RegisterError NOT_FOUND; FORBIDDEN for one of a case that the account may not read */
export function findingRow(reader: Reader, id: number, day: Day) {
  const { rows, hidden, caseIds } = listFindings(reader, { id, page: { from: 0, size: 1 } }, day)
  const [row] = rows
  if (hidden > 0) throw refuseUnread()
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return { row, caseIds }
}

/** The finding that a remedy belongs to. @throws RegisterError NOT_FOUND, FORBIDDEN */
export function findingOfRemedy(reader: Reader, remedyId: number, day: Day) {
  const found = reader.first(
    reader.sql
      .selectFrom('inspection_remedy')
      .select('finding_id as findingId')
      .where('id', '=', remedyId)
      .where('trashed_at', 'is', null),
  )
  if (found === undefined) throw new RegisterError('NOT_FOUND')
  return findingRow(reader, found.findingId, day)
}

function remediesOf(reader: Reader, findingIds: readonly number[], day: Day): Map<number, RemedyRow[]> {
  const rows = reader.all(
    reader.sql
      .selectFrom('inspection_remedy')
      .selectAll()
      .where('finding_id', 'in', [...findingIds])
      .where('trashed_at', 'is', null)
      .orderBy(sql`coalesce(due_on, '9999')`)
      .orderBy('id'),
  )
  const names = namesOf(
    reader,
    rows.flatMap(({ person_id }) => person_id ?? []),
  )
  const files = filesBy(
    reader,
    'remedy_id',
    rows.map(({ id }) => id),
  )
  const all = rows.map((row): RemedyRow => {
    const fields = {
      findingId: row.finding_id,
      what: row.what ?? '',
      personId: row.person_id,
      responsible: row.responsible,
      dueOn: row.due_on,
      reportedOn: row.reported_on,
      report: row.report,
      verifiedBy: row.verified_by,
      verifiedOn: row.verified_on,
      note: row.note,
    }
    return {
      id: row.id,
      version: row.version,
      state: remedyStateOn(fields, day),
      personName: row.person_id === null ? null : names(row.person_id),
      files: files.get(row.id) ?? [],
      fields,
    }
  })
  return Map.groupBy(all, ({ fields }) => fields.findingId)
}

export interface RemedyFilter extends Where {
  readonly page: Page
  readonly state: RemedyState | 'unfinished' | 'all'
  readonly personId?: number | undefined
  readonly sortBy?: 'due' | 'cell' | 'responsible' | undefined
  readonly descending?: boolean | undefined
}

/**
 * All remedies of findings that stand and were made by the day, as they are on it, with the cell that has to see to them then;
 * `foundIn` where that is another than the one they were found in, `what` null where they may not be read.
 */
export function remedyLines(reader: Reader, filter: Omit<RemedyFilter, 'page'>, day: Day) {
  const conditions = [
    ...conditionsOf(filter),
    sql<SqlBool>`(found_on IS NULL OR ${happenedBy('inspection_finding.found_on', day)})`,
  ]
  if (filter.personId !== undefined)
    conditions.push(sql<SqlBool>`inspection_remedy.person_id = ${filter.personId}`)
  const rows = reader.all(
    reader.sql
      .selectFrom('inspection_remedy')
      .innerJoin('inspection_finding', 'inspection_finding.id', 'inspection_remedy.finding_id')
      .leftJoin(heirsOn(day).as('heir'), 'heir.cell_id', 'inspection_finding.cell_id')
      .leftJoin('person', 'person.id', 'inspection_remedy.person_id')
      .where('inspection_remedy.trashed_at', 'is', null)
      .where((on) => on.and(conditions))
      .select([
        'inspection_remedy.id',
        'finding_id as findingId',
        'case_id as caseId',
        'theme_id as themeId',
        'fault',
        'gravity',
        'what',
        'person.full_name as personName',
        'inspection_remedy.responsible',
        'due_on as dueOn',
        'reported_on as reportedOn',
        'verified_on as verifiedOn',
        owner.as('cellId'),
        nameOn(owner, day).as('cellName'),
        sql<string | null>`CASE WHEN heir.heir_id IS NULL THEN NULL
          ELSE ${nameOn(sql<number>`inspection_finding.cell_id`, day)} END`.as('foundIn'),
        originOf.as('origin'),
        isSecret.as('secret'),
        sql<number>`(SELECT count(*) FROM inspection_file WHERE remedy_id = inspection_remedy.id)`.as(
          'files',
        ),
      ])
      .orderBy(sql`coalesce(due_on, '9999')`)
      .orderBy('inspection_remedy.id'),
  )
  return rows.map(({ personName, responsible, reportedOn, verifiedOn, secret, ...row }) => {
    const state = remedyStateOn({ dueOn: row.dueOn, reportedOn, verifiedOn }, day)
    return {
      ...row,
      responsible: personName ?? responsible,
      verifiedOn,
      state,
      overdueDays: state === 'overdue' && row.dueOn !== null ? daysBetween(row.dueOn, day) : 0,
      sensitive: secret === 1,
    }
  })
}

/** Overdue first, then by deadline, unless another order is asked for. */
export function listRemedies(
  reader: Reader,
  filter: RemedyFilter,
  day: Day,
): { rows: RemedyLine[]; total: number; hidden: number; overdue: number; caseIds: number[] } {
  const wanted = remedyLines(reader, filter, day).filter(
    ({ state }) =>
      filter.state === 'all' || (filter.state === 'unfinished' ? state !== 'done' : state === filter.state),
  )
  const readable = wanted.flatMap(({ verifiedOn: _verified, ...line }): RemedyLine[] =>
    line.what === null ? [] : [{ ...line, what: line.what, fault: line.fault ?? '' }],
  )
  const key = {
    due: (line: RemedyLine) => `${urgency.indexOf(line.state)} ${line.dueOn ?? '9999'}`,
    cell: (line: RemedyLine) => searchKey(line.cellName),
    responsible: (line: RemedyLine) => searchKey(line.responsible ?? '~'),
  }[filter.sortBy ?? 'due']
  const sign = filter.descending === true ? -1 : 1
  readable.sort((a, b) => {
    const [first, second] = [key(a), key(b)]
    if (first === second) return a.id - b.id
    return first < second ? -sign : sign
  })
  const { from, size } = filter.page
  const rows = readable.slice(from, from + size)
  return {
    rows,
    total: readable.length,
    hidden: wanted.length - readable.length,
    overdue: wanted.filter(({ state }) => state === 'overdue').length,
    caseIds: rows.flatMap(({ sensitive, caseId }) => (sensitive && caseId !== null ? [caseId] : [])),
  }
}
