import { type Selectable, sql } from 'kysely'
import type { RatingFields, RatingRow } from '../../shared/ratings/contract.ts'
import { type Cap, capOf, countGrades, exceedsScore, gradeScale } from '../../shared/ratings/rules.ts'
import { numberRule, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { cellsOn } from '../cells/living.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { capBase } from './cap-base.ts'
import type { RatingTable } from './tables.ts'
import { packOfYear, rollDay } from './year.ts'

type Stored = Selectable<RatingTable>

export function fieldsOf(row: Stored): RatingFields {
  return {
    selfGrade: row.self_grade,
    employerGrade: row.employer_grade,
    committeeGrade: row.committee_grade,
    collectiveGrade: row.collective_grade,
    proposedGrade: row.proposed_grade,
    decidedGrade: row.decided_grade,
    score: row.score,
    unreviewed: row.unreviewed === 1,
    unrated: row.unrated,
    unratedNote: row.unrated_note,
    decision: row.decision,
    decidedOn: row.decided_on,
    note: row.note,
  }
}

export interface RatedScope {
  readonly year: number
  readonly subject: 'cells' | 'members'
  readonly cellId?: number | undefined
}

export interface YearRoll {
  readonly rows: RatingRow[]
  readonly pack: string
  readonly scale: { readonly excellent: number; readonly good: number; readonly done: number }
  readonly cap: Cap & { readonly baseKind: 'good_or_better' | 'all_rated'; readonly source: string }
}

/** Everybody who is to be rated for a year, with what has been entered, and how the best grade stands against its cap. */
export function ratingsOfYear(reader: Reader, scope: RatedScope, today: Day): YearRoll {
  const { year, subject, cellId } = scope
  const pack = packOfYear(reader, year)
  const scale = gradeScale(pack)
  const day = rollDay(year, today)
  const stored = storedRatings(reader, year, subject)
  const roll = subject === 'cells' ? cellRoll(reader, day) : memberRoll(reader, day, cellId)
  const rows = roll.map((each): RatingRow => {
    const row = stored.get(subject === 'cells' ? each.cellId : (each.personId ?? 0))
    const fields = row === undefined ? null : fieldsOf(row)
    const given = fields?.decidedGrade ?? fields?.proposedGrade ?? null
    return {
      ...each,
      id: row?.id ?? null,
      version: row?.version ?? null,
      fields,
      beyondScore: given !== null && fields?.score != null && exceedsScore(scale, given, fields.score),
    }
  })
  const base = capBase(reader)
  const grades = rows.map(({ fields }) => fields?.decidedGrade ?? fields?.proposedGrade ?? null)
  return {
    rows,
    pack: pack.name,
    scale,
    cap: {
      ...capOf(countGrades(grades), numberRule(pack, 'rating.excellent_cap'), base),
      baseKind: base,
      source: sourceWords(ruleOf(pack, 'rating.excellent_cap')),
    },
  }
}

function storedRatings(reader: Reader, year: number, subject: 'cells' | 'members'): Map<number, Stored> {
  const rows = reader.all(
    reader.sql
      .selectFrom('rating')
      .selectAll()
      .where('year', '=', year)
      .where('trashed_at', 'is', null)
      .where('person_id', subject === 'cells' ? 'is' : 'is not', null),
  )
  return new Map(rows.map((row) => [row.person_id ?? row.cell_id, row]))
}

type Rated = Pick<RatingRow, 'cellId' | 'cellName' | 'personId' | 'name'>

function cellRoll(reader: Reader, day: Day): Rated[] {
  return cellsOn(reader, day).map(({ id, name }) => ({ cellId: id, cellName: name, personId: null, name }))
}

/** Members of the day, cell by cell, in Vietnamese order; somebody written in two cells is rated in one. */
function memberRoll(reader: Reader, day: Day, cellId: number | undefined): Rated[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell_member')
      .innerJoin('person', 'person.id', 'cell_member.person_id')
      .innerJoin('cell_state', (join) =>
        join.onRef('cell_state.cell_id', '=', 'cell_member.cell_id').on(inForce('cell_state', day)),
      )
      .select(['cell_member.cell_id as cellId', 'cell_state.name as cellName'])
      .select(['person_id as personId', 'full_name as name'])
      .where(inForce('cell_member', day))
      .where('person.trashed_at', 'is', null)
      .$if(cellId !== undefined, (query) => query.where('cell_member.cell_id', '=', cellId ?? 0))
      .orderBy(sql`cell_state.name_sort`)
      .orderBy('person.name_sort')
      .orderBy('person.id'),
  )
  const seen = new Set<number>()
  return rows.filter(({ personId }) => !seen.has(personId) && seen.add(personId))
}
