import { sql } from 'kysely'
import { remedyStateOn } from '../../shared/inspections/finding-fields.ts'
import type { PetitionHandling, PetitionKind } from '../../shared/inspections/theme-fields.ts'
import type {
  BasisRow,
  PetitionRow,
  ThemeDetail,
  ThemeRow,
} from '../../shared/inspections/themes-contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { cellExistsOn } from '../cells/status.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { latestCellName } from './load.ts'
import { refuseUnread } from './sight.ts'

export function listBases(reader: Reader, search: string | undefined): BasisRow[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('inspection_basis')
      .selectAll()
      .select(
        sql<number>`(SELECT count(*) FROM inspection_case WHERE basis_id = inspection_basis.id AND inspection_case.trashed_at IS NULL)
          + (SELECT count(*) FROM inspection_theme WHERE basis_id = inspection_basis.id AND inspection_theme.trashed_at IS NULL)`.as(
          'used',
        ),
      )
      .where('trashed_at', 'is', null)
      .orderBy(sql`coalesce(issued_on, '')`, 'desc')
      .orderBy('id', 'desc'),
  )
  const words = searchKey(search ?? '').split(' ')
  return rows
    .filter((row) => {
      const text = searchKey(`${row.number} ${row.issued_by ?? ''} ${row.abstract}`)
      return words.every((word) => text.includes(word))
    })
    .map((row) => ({
      id: row.id,
      version: row.version,
      used: row.used,
      fields: {
        number: row.number,
        issuedBy: row.issued_by,
        issuedOn: row.issued_on,
        abstract: row.abstract,
        effectiveFrom: row.effective_from,
        effectiveTo: row.effective_to,
        note: row.note,
      },
    }))
}

/** Everything about rounds of self-review that rows and details count from. */
function factsOf(reader: Reader, day: Day) {
  const cells = reader.all(
    reader.sql
      .selectFrom('inspection_theme_cell')
      .innerJoin('cell', 'cell.id', 'inspection_theme_cell.cell_id')
      .selectAll('inspection_theme_cell')
      .select(sql<number>`NOT ${cellExistsOn(day)}`.as('ended'))
      .select(latestCellName('inspection_theme_cell.cell_id').as('cellName'))
      .orderBy('cellName'),
  )
  const findings = reader.all(
    reader.sql
      .selectFrom('inspection_finding')
      .select(['id', 'theme_id as themeId', 'cell_id as cellId', 'theme_fault_id as faultId'])
      .where('theme_id', 'is not', null)
      .where('trashed_at', 'is', null),
  )
  const remedies = reader
    .all(
      reader.sql
        .selectFrom('inspection_remedy')
        .select([
          'finding_id as findingId',
          'due_on as dueOn',
          'reported_on as reportedOn',
          'verified_on as verifiedOn',
        ])
        .where('trashed_at', 'is', null),
    )
    .map((row) => ({ ...row, state: remedyStateOn(row, day) }))
  return { cells, findings, remedies: Map.groupBy(remedies, ({ findingId }) => findingId) }
}

type Facts = ReturnType<typeof factsOf>

const isRemedied = ({ remedies }: Facts, id: number) => {
  const own = remedies.get(id) ?? []
  return own.length > 0 && own.every(({ state }) => state === 'done')
}

type ThemeCell = Facts['cells'][number]

const isReviewed = ({ reviewed_on: on }: ThemeCell, day: Day) => on !== null && (firstDayOf(on) ?? day) <= day

/** Has not reported by the day although it was due; whoever is no more will not report. */
function isLate(cell: ThemeCell, { due_on: dueOn }: { readonly due_on: Day | null }, day: Day): boolean {
  return dueOn !== null && dueOn < day && cell.ended === 0 && !isReviewed(cell, day)
}

function themeRow(
  row: { id: number; title: string; basis: string | null; due_on: Day | null },
  facts: Facts,
  day: Day,
): ThemeRow {
  const cells = facts.cells.filter(({ theme_id }) => theme_id === row.id)
  const findings = facts.findings.filter(({ themeId }) => themeId === row.id)
  const remedies = findings.flatMap(({ id }) => facts.remedies.get(id) ?? [])
  return {
    id: row.id,
    title: row.title,
    basis: row.basis,
    dueOn: row.due_on,
    organisations: cells.length,
    reviewed: cells.filter((cell) => isReviewed(cell, day)).length,
    late: cells.filter((cell) => isLate(cell, row, day)).length,
    findings: findings.length,
    remedies: remedies.length,
    remedied: remedies.filter(({ state }) => state === 'done').length,
    overdue: remedies.filter(({ state }) => state === 'overdue').length,
  }
}

function themes(reader: Reader) {
  return reader.all(
    reader.sql
      .selectFrom('inspection_theme')
      .selectAll()
      .select(
        sql<
          string | null
        >`(SELECT number || ', ' || abstract FROM inspection_basis WHERE inspection_basis.id = basis_id)`.as(
          'basis',
        ),
      )
      .where('trashed_at', 'is', null)
      .orderBy(sql`coalesce(opened_on, '')`, 'desc')
      .orderBy('id', 'desc'),
  )
}

export function listThemes(reader: Reader, day: Day): ThemeRow[] {
  const facts = factsOf(reader, day)
  return themes(reader).map((row) => themeRow(row, facts, day))
}

/** @throws RegisterError NOT_FOUND */
export function getTheme(reader: Reader, id: number, day: Day): ThemeDetail {
  const row = themes(reader).find((each) => each.id === id)
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  const facts = factsOf(reader, day)
  const findings = facts.findings.filter(({ themeId }) => themeId === id)
  const faults = reader.all(
    reader.sql
      .selectFrom('inspection_theme_fault')
      .select(['id', 'words'])
      .where('theme_id', '=', id)
      .orderBy('position'),
  )
  return {
    ...themeRow(row, facts, day),
    version: row.version,
    fields: {
      title: row.title,
      basisId: row.basis_id,
      openedOn: row.opened_on,
      dueOn: row.due_on,
      note: row.note,
    },
    faults: faults.map((fault) => {
      const own = findings.filter(({ faultId }) => faultId === fault.id)
      return {
        ...fault,
        findings: own.length,
        remedied: own.filter((each) => isRemedied(facts, each.id)).length,
      }
    }),
    cells: facts.cells
      .filter(({ theme_id }) => theme_id === id)
      .map((cell) => {
        const own = findings.filter(({ cellId }) => cellId === cell.cell_id)
        return {
          id: cell.id,
          cellId: cell.cell_id,
          cellName: cell.cellName,
          ended: cell.ended === 1,
          late: isLate(cell, row, day),
          findings: own.length,
          unremedied: own.filter((each) => !isRemedied(facts, each.id)).length,
          fields: { reviewedOn: cell.reviewed_on, summary: cell.summary },
        }
      }),
  }
}

export interface PetitionFilter {
  readonly search?: string | undefined
  readonly sortBy?: 'received' | 'handled' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly kind?: PetitionKind | undefined
  readonly handling?: PetitionHandling | undefined
  readonly year?: number | undefined
  readonly id?: number | undefined
}

/** @throws RegisterError NOT_FOUND; FORBIDDEN for a letter about a member that the account may not read */
export function getPetition(reader: Reader, id: number): PetitionRow {
  const { rows, hidden } = listPetitions(reader, { id, page: { from: 0, size: 1 } })
  if (hidden > 0) throw refuseUnread()
  const [row] = rows
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return row
}

export function listPetitions(
  reader: Reader,
  filter: PetitionFilter,
): { rows: PetitionRow[]; total: number; hidden: number } {
  let query = reader.sql
    .selectFrom('inspection_petition')
    .leftJoin('person', 'person.id', 'inspection_petition.person_id')
    .leftJoin('inspection_case', 'inspection_case.id', 'inspection_petition.case_id')
    .where('inspection_petition.trashed_at', 'is', null)
  if (filter.kind !== undefined) query = query.where('inspection_petition.kind', '=', filter.kind)
  if (filter.handling !== undefined) query = query.where('handling', '=', filter.handling)
  if (filter.year !== undefined) query = query.where(sql`substr(received_on, 1, 4)`, '=', String(filter.year))
  if (filter.id !== undefined) query = query.where('inspection_petition.id', '=', filter.id)
  const order = { received: sql`received_on`, handled: sql`coalesce(handled_on, '9999')` }
  const direction = filter.sortBy === undefined || filter.descending === true ? 'desc' : 'asc'
  const found = reader.all(
    query
      .selectAll('inspection_petition')
      .select([
        'full_name as personName',
        'inspection_case.title as caseTitle',
        latestCellName('inspection_petition.cell_id').as('cellName'),
      ])
      .orderBy(order[filter.sortBy ?? 'received'], direction)
      .orderBy('inspection_petition.id', direction),
  )
  const words = searchKey(filter.search ?? '').split(' ')
  const readable = found
    .filter(({ content }) => content !== null)
    .filter((row) => {
      const text = searchKey(`${row.content} ${row.sender ?? ''} ${row.personName ?? ''} ${row.cellName}`)
      return words.every((word) => text.includes(word))
    })
  const { from, size } = filter.page
  const page = readable.slice(from, from + size)
  const contents = reader.all(
    reader.sql
      .selectFrom('inspection_petition_content')
      .select(['petition_id', 'code'])
      .where(
        'petition_id',
        'in',
        page.map(({ id }) => id),
      )
      .orderBy('code'),
  )
  return {
    total: readable.length,
    hidden: found.filter(({ content }) => content === null).length,
    rows: page.map((row) => ({
      id: row.id,
      version: row.version,
      cellName: row.cell_id === null ? null : row.cellName,
      personName: row.personName,
      caseTitle: row.caseTitle,
      sensitive: row.about_member === 1,
      fields: {
        kind: row.kind,
        receivedOn: row.received_on,
        sender: row.sender,
        cellId: row.cell_id,
        personId: row.person_id,
        content: row.content ?? '',
        contents: contents.filter((each) => each.petition_id === row.id).map(({ code }) => code),
        handling: row.handling,
        handledOn: row.handled_on,
        passedTo: row.passed_to,
        caseId: row.case_id,
        note: row.note,
      },
    })),
  }
}
