import { type RawBuilder, sql } from 'kysely'
import { postKindLabels } from '../../../shared/cells/fields.ts'
import type { SourceRecord } from '../../../shared/reports/condition.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import { catalogNames } from '../../catalogs/queries.ts'
import { setMembers } from '../../figures/queries.ts'
import type { Scope } from '../../figures/scope.ts'
import { inForce } from '../../register/as-of.ts'
import type { Reader } from '../../register/reader.ts'
import type { ListSources } from './list-source.ts'

interface Member {
  id: number
  cellId: number
  cellName: string | null
  fullName: string
  sex: string | null
  birthDate: string | null
  ethnicGroup: string | null
  religion: string | null
  residence: string | null
  hometown: string | null
  generalEducation: string | null
  professionalEducation: string | null
  politicalTheory: string | null
  occupation: string | null
  standing: string
  joinedOn: string | null
  officialOn: string | null
  partyPosts: string | null
  communePosts: string | null
  cardNumber: string | null
}

/** When the person's probation began, and when official membership did, as the memberships tell it. */
const beginning = (standing: 'official' | 'probationary') =>
  sql`(SELECT min(nullif(first.from_date, '?')) FROM cell_member AS first
    WHERE first.person_id = person.id AND first.standing = ${sql.lit(standing)})`

/** Members of the set with all that lists print of them, cell by cell or in one order. */
export function memberRecords(
  reader: Reader,
  members: RawBuilder<{ id: number; cell_id: number | null }>,
  scope: Scope,
  grouped: boolean,
): Iterable<SourceRecord> {
  const query = sql<Member>`
    SELECT person.id AS id, counted.cell_id AS "cellId", state.name AS "cellName", person.full_name AS "fullName",
      person.sex AS sex, person.birth_date AS "birthDate", person.ethnic_group AS "ethnicGroup", person.religion AS religion,
      coalesce(person.residence, (SELECT name FROM village WHERE village.id = person.village_id)) AS residence,
      person.hometown AS hometown, person.general_education AS "generalEducation",
      person.professional_education AS "professionalEducation", person.political_theory AS "politicalTheory",
      person.occupation AS occupation, ${beginning('probationary')} AS "joinedOn", ${beginning('official')} AS "officialOn",
      (SELECT card_number FROM party_record AS record WHERE record.person_id = person.id AND record.trashed_at IS NULL) AS "cardNumber",
      (SELECT member.standing FROM cell_member AS member WHERE member.person_id = person.id AND ${inForce('member', scope.to)}
        ORDER BY member.id DESC LIMIT 1) AS standing,
      (SELECT group_concat(post.post, ',') FROM cell_post AS post
        WHERE post.person_id = person.id AND ${inForce('post', scope.to)}) AS "partyPosts",
      (SELECT group_concat(held.title, ', ') FROM commune_post AS held
        WHERE held.person_id = person.id AND ${inForce('held', scope.to)}) AS "communePosts"
    FROM (${members}) AS counted JOIN person ON person.id = counted.id
    LEFT JOIN cell_state AS state ON state.cell_id = counted.cell_id AND ${inForce('state', scope.to)}
    ORDER BY ${grouped ? sql`state.name_sort, counted.cell_id, ` : sql``}person.name_sort, person.id`
  return described(reader, reader.iterate({ compile: () => query.compile(reader.sql) }))
}

function* described(reader: Reader, rows: Iterable<Member>): Generator<SourceRecord> {
  const ethnicGroups = catalogNames(reader, 'ethnic-groups')
  const religions = catalogNames(reader, 'religions')
  const professions = catalogNames(reader, 'professional-education')
  const theories = catalogNames(reader, 'political-theory')
  const named = (names: ReadonlyMap<string, string>, code: string | null) =>
    code === null ? null : (names.get(code) ?? code)
  for (const row of rows) {
    const posts = (row.partyPosts ?? '').split(',').filter((post) => post !== '')
    const ofParty = posts.filter((post) => post !== 'village_head' && post !== 'front_head')
    const ofVillage = posts.filter((post) => post === 'village_head' || post === 'front_head')
    yield {
      ...row,
      ethnicGroup: named(ethnicGroups, row.ethnicGroup),
      religion: named(religions, row.religion),
      education: [row.generalEducation, named(professions, row.professionalEducation)]
        .filter((each) => each !== null)
        .join('; '),
      politicalTheory: named(theories, row.politicalTheory),
      standing: row.standing === 'official' ? 'Chính thức' : 'Dự bị',
      partyPosts: wordsOf(ofParty),
      otherPosts: [wordsOf(ofVillage), row.communePosts]
        .filter((each) => each !== null && each !== '')
        .join(', '),
    }
  }
}

function wordsOf(posts: readonly string[]): string {
  const labels: Readonly<Record<string, string>> = postKindLabels
  return posts.map((post) => labels[post] ?? post).join(', ')
}

/** Members who came into the scope's cell by an act of the period (merger, division), with the cell they came from. */
function* handedOver(reader: Reader, scope: Scope, grouped: boolean): Generator<SourceRecord> {
  const came = new Map(
    reader
      .all(
        reader.sql
          .selectFrom('cell_act')
          .innerJoin('cell_act_part as after', (join) =>
            join.onRef('after.act_id', '=', 'cell_act.id').on('after.part', '=', 'after'),
          )
          .innerJoin('cell_member as there', (join) =>
            join
              .onRef('there.cell_id', '=', 'after.cell_id')
              .onRef('there.from_date', '=', 'cell_act.on_date'),
          )
          .innerJoin('cell_act_part as before', (join) =>
            join.onRef('before.act_id', '=', 'cell_act.id').on('before.part', '=', 'before'),
          )
          .innerJoin('cell_member as left', (join) =>
            join
              .onRef('left.cell_id', '=', 'before.cell_id')
              .onRef('left.person_id', '=', 'there.person_id')
              .onRef('left.to_date', '=', 'cell_act.on_date'),
          )
          .select(['there.person_id as personId', 'left.cell_id as fromCell', 'cell_act.on_date as on'])
          .select((on) =>
            on
              .selectFrom('cell_state')
              .select('name')
              .whereRef('cell_state.cell_id', '=', 'left.cell_id')
              .whereRef('cell_state.to_date', '=', 'cell_act.on_date')
              .orderBy('cell_state.id', 'desc')
              .limit(1)
              .as('fromName'),
          )
          .where('cell_act.kind', 'in', ['merged', 'split'])
          .where('cell_act.on_date', '>=', partialDate(scope.from))
          .where('cell_act.on_date', '<=', partialDate(scope.to))
          .where('left.cell_id', '!=', (on) => on.ref('there.cell_id'))
          .$if(scope.cellId !== undefined, (query) => query.where('there.cell_id', '=', scope.cellId ?? 0)),
      )
      .map((row) => [row.personId, row]),
  )
  const members = setMembers('members.all', scope)
  for (const record of memberRecords(reader, members, scope, grouped)) {
    const move = came.get(Number(record['id']))
    if (move !== undefined) yield { ...record, fromCell: move.fromName, handedOn: move.on }
  }
}

/** Lists whose rows are members. */
export const memberLists: ListSources = {
  'members.handed-over': (reader, { scope, grouped }) => handedOver(reader, scope, grouped),
  'posts.commune': (reader, { scope, grouped }) =>
    memberRecords(reader, setMembers('posts.commune', scope), scope, grouped),
  'posts.commune-not-local': (reader, { scope, grouped }) =>
    memberRecords(reader, setMembers('posts.commune-not-local', scope), scope, grouped),
}
