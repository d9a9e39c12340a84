import { sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import { catalogNames } from '../catalogs/queries.ts'
import { isMinority, isReligious } from '../figures/person-traits.ts'
import { setMembers } from '../figures/queries.ts'
import type { SetQuery } from '../figures/scope.ts'
import type { SetId } from '../figures/sets.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'

interface Row {
  id: number
  cellId: number | null
  fullName: string
  sex: string | null
  birthDate: string | null
  ethnicGroup: string | null
  religion: string | null
  minority: 0 | 1
  religious: 0 | 1
  hometown: string | null
  residence: string | null
  generalEducation: string | null
  professionalEducation: string | null
  politicalTheory: string | null
  occupation: string | null
  unionMember: 0 | 1 | null
  massOrganisation: string | null
  recognisedOn: string | null
  helpers: string | null
  note: string | null
}

/**
 * Sympathizers (`id`, in the cell `cell_id`) as a list prints them: codes as their names, helpers of the day, cell by cell or
 * all in one order. One statement, read row by row.
 */
export function* printedSympathizers(
  reader: Reader,
  members: SetQuery,
  day: Day,
  grouped: boolean,
): Generator<SourceRecord> {
  const query = sql<Row>`
    SELECT sympathizer.id AS id, counted.cell_id AS "cellId",
      person.full_name AS "fullName", person.sex AS sex, person.birth_date AS "birthDate",
      person.ethnic_group AS "ethnicGroup", person.religion AS religion,
      coalesce(${isMinority}, 0) AS minority, coalesce(${isReligious}, 0) AS religious,
      person.hometown AS hometown, person.residence AS residence,
      person.general_education AS "generalEducation", person.professional_education AS "professionalEducation",
      person.political_theory AS "politicalTheory",
      person.occupation AS occupation, person.union_member AS "unionMember", person.mass_organisation AS "massOrganisation",
      CASE WHEN ${happenedBy('sympathizer.recognised_on', day)} THEN sympathizer.recognised_on END AS "recognisedOn", sympathizer.note AS note,
      (SELECT group_concat(coalesce(member.full_name, helper.name), ', ') FROM sympathizer_helper AS helper
        LEFT JOIN person AS member ON member.id = helper.person_id
        WHERE helper.sympathizer_id = sympathizer.id AND ${inForce('helper', day)}) AS helpers
    FROM (${members}) AS counted
    JOIN sympathizer ON sympathizer.id = counted.id
    JOIN person ON person.id = sympathizer.person_id
    ${grouped ? sql`LEFT JOIN cell_state AS state ON state.cell_id = counted.cell_id AND ${inForce('state', day)}` : sql``}
    ORDER BY ${grouped ? sql`state.name_sort, counted.cell_id, ` : sql``}person.name_sort, sympathizer.id`
  // 20,000 rows ask for the same few names: they are looked up here, not in the statement
  const cellNames = cellNamesOn(reader, day)
  const ethnicGroups = catalogNames(reader, 'ethnic-groups')
  const religions = catalogNames(reader, 'religions')
  const professions = catalogNames(reader, 'professional-education')
  const theories = catalogNames(reader, 'political-theory')
  const named = (names: ReadonlyMap<string, string>, code: string | null) =>
    code === null ? null : (names.get(code) ?? code)
  for (const row of reader.iterate({ compile: () => query.compile(reader.sql) })) {
    // written out: spreading twenty thousand rows of twenty columns is what an export can least afford
    yield {
      id: row.id,
      cellId: row.cellId,
      cellName: row.cellId === null ? null : (cellNames.get(row.cellId) ?? null),
      fullName: row.fullName,
      sex: row.sex,
      birthDate: row.birthDate,
      ethnicGroup: named(ethnicGroups, row.ethnicGroup),
      religion: named(religions, row.religion),
      minority: row.minority === 1,
      religious: row.religious === 1,
      hometown: row.hometown,
      residence: row.residence,
      generalEducation: row.generalEducation === 'BDBV' ? 'Biết đọc, viết' : row.generalEducation,
      professionalEducation: named(professions, row.professionalEducation),
      politicalTheory: named(theories, row.politicalTheory),
      occupation: row.occupation,
      unionMember: row.unionMember === 1,
      massOrganisation: organisationsOf(row),
      recognisedOn: row.recognisedOn,
      helpers: row.helpers,
      note: row.note,
    }
  }
}

function cellNamesOn(reader: Reader, day: Day): ReadonlyMap<number, string> {
  const states = reader.all(
    reader.sql.selectFrom('cell_state').select(['cell_id', 'name']).where(inForce('cell_state', day)),
  )
  return new Map(states.map(({ cell_id, name }) => [cell_id, name]))
}

/** "Đoàn viên" says it already when the organisation is the Union; the column is narrow. */
function organisationsOf({ unionMember, massOrganisation }: Row): string | null {
  if (unionMember !== 1) return massOrganisation
  if (massOrganisation === null || /đoàn (tncs|thanh niên)/iu.test(massOrganisation)) return 'Đoàn viên'
  return `Đoàn viên; ${massOrganisation}`
}

const listOf =
  (setId: SetId): ListSource =>
  (reader, scope, grouped) =>
    printedSympathizers(reader, setMembers(setId, scope), scope.to, grouped)

/** Lists of sympathizers that a report may print. */
export const sympathizerLists: Readonly<Record<string, ListSource>> = {
  'sympathizers.tracked': listOf('sympathizers.tracked'),
  'sympathizers.outstanding': listOf('sympathizers.outstanding'),
  'sympathizers.recognised': listOf('sympathizers.recognised'),
}
