import { type RawBuilder, sql } from 'kysely'
import { type PostKind, postKindLabels } from '../../shared/cells/fields.ts'
import { ageBetween, partyAge } from '../../shared/membership/party-age.ts'
import { partyAgeYears } from '../../shared/membership/words.ts'
import { maskCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf, formatPartialDate, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { catalogNames } from '../catalogs/queries.ts'
import { isMinority, isReligious } from '../figures/person-traits.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import { badgeFactsOf } from './badge-facts.ts'

interface Raw {
  key: number
  id: number
  cellId: number | null
  cellName: string | null
  fullName: string
  otherName: string | null
  sex: string | null
  birthDate: PartialDate | null
  citizenId: string | null
  ethnicGroup: string | null
  religion: string | null
  hometown: string | null
  residence: string | null
  village: string | null
  generalEducation: string | null
  professionalEducation: string | null
  politicalTheory: string | null
  occupation: string | null
  unionMember: 0 | 1 | null
  minority: 0 | 1
  religious: 0 | 1
  superior: string | null
  cardNumber: string | null
  cardIssuedOn: PartialDate | null
  cardIssuedBy: string | null
  fileNumber: string | null
  decisionOn: PartialDate | null
  decisionNumber: string | null
  ceremonyOn: PartialDate | null
  officialOn: PartialDate | null
  officialNumber: string | null
  officialDecisionOn: PartialDate | null
  introducers: string | null
  standing: string | null
}

/** Rows of a list: `key` names the row (a stretch, a transfer …), `person_id` whose it is, `cell_id` under which cell it stands. */
export type ListRows = RawBuilder<{ key: number; person_id: number; cell_id: number | null }>

/** Members as the registers print them, with what the rooms know of each; `more` adds what only one list has. */
export function* memberRecords(
  reader: Reader,
  rows: ListRows,
  day: Day,
  grouped: boolean,
  more: (key: number, personId: number) => SourceRecord = () => ({}),
): Generator<SourceRecord> {
  const query = sql<Raw>`SELECT listed.key AS key, person.id AS id, listed.cell_id AS "cellId", state.name AS "cellName",
      person.full_name AS "fullName", person.other_name AS "otherName", person.sex AS sex, person.birth_date AS "birthDate",
      person.citizen_id AS "citizenId", person.ethnic_group AS "ethnicGroup", person.religion AS religion,
      person.hometown AS hometown, person.residence AS residence,
      (SELECT name FROM village WHERE village.id = person.village_id) AS village, person.general_education AS "generalEducation",
      person.professional_education AS "professionalEducation", person.political_theory AS "politicalTheory",
      person.occupation AS occupation, person.union_member AS "unionMember",
      coalesce(${isMinority}, 0) AS minority, coalesce(${isReligious}, 0) AS religious,
      (SELECT parent.name FROM cell_state AS parent WHERE parent.cell_id = state.parent_id AND ${inForce('parent', day)} LIMIT 1) AS superior,
      record.card_number AS "cardNumber", record.card_issued_on AS "cardIssuedOn",
      record.card_issued_by AS "cardIssuedBy", record.file_number AS "fileNumber", record.decision_on AS "decisionOn",
      record.decision_number AS "decisionNumber", record.ceremony_on AS "ceremonyOn", record.official_on AS "officialOn",
      record.official_number AS "officialNumber",
      record.official_decision_on AS "officialDecisionOn", record.introducers AS introducers,
      (SELECT standing FROM cell_member AS member WHERE member.person_id = person.id AND ${inForce('member', day)} LIMIT 1) AS standing
    FROM (${rows}) AS listed JOIN person ON person.id = listed.person_id
    LEFT JOIN party_record AS record ON record.person_id = person.id AND record.trashed_at IS NULL
    LEFT JOIN cell_state AS state ON state.cell_id = listed.cell_id AND ${inForce('state', day)}
    ORDER BY ${grouped ? sql`state.name_sort, listed.cell_id, ` : sql``}person.name_sort, person.id, listed.key`
  const ethnicGroups = catalogNames(reader, 'ethnic-groups')
  const religions = catalogNames(reader, 'religions')
  const professions = catalogNames(reader, 'professional-education')
  const theories = catalogNames(reader, 'political-theory')
  const named = (names: ReadonlyMap<string, string>, code: string | null) =>
    code === null ? null : (names.get(code) ?? code)
  const facts = badgeFactsOf(reader, day)
  const posts = postsOn(reader, day)
  for (const row of reader.all({ compile: () => query.compile(reader.sql) })) {
    const known = facts.get(row.id)
    const own = posts.get(row.id) ?? []
    yield {
      id: row.id,
      cellId: row.cellId,
      cellName: row.cellName,
      fullName: row.fullName,
      nameInUse: row.otherName ?? row.fullName,
      otherName: row.otherName,
      sex: row.sex,
      sexName: row.sex === null ? null : row.sex === 'female' ? 'Nữ' : 'Nam',
      birthDate: row.birthDate,
      citizenId: row.citizenId,
      ethnicGroup: named(ethnicGroups, row.ethnicGroup),
      religion: named(religions, row.religion),
      hometown: row.hometown,
      residence: row.residence,
      village: row.village,
      education: [row.generalEducation, named(professions, row.professionalEducation)]
        .filter((part) => part !== null)
        .join('; '),
      generalEducation: row.generalEducation === 'BDBV' ? 'Biết đọc, viết' : row.generalEducation,
      professionalEducation: named(professions, row.professionalEducation),
      politicalTheory: named(theories, row.politicalTheory),
      occupation: row.occupation,
      unionMember: row.unionMember === 1,
      minority: row.minority === 1,
      religious: row.religious === 1,
      superior: row.superior,
      age: ageOn(row.birthDate, day),
      partyPost: own
        .filter(({ party }) => party)
        .map(({ label }) => label)
        .join(', '),
      otherPost: own
        .filter(({ party }) => !party)
        .map(({ label }) => label)
        .join(', '),
      cardNumber: row.cardNumber,
      cardMasked: row.cardNumber === null ? null : maskCitizenId(row.cardNumber),
      cardIssuedOn: row.cardIssuedOn,
      cardIssuedBy: row.cardIssuedBy,
      fileNumber: row.fileNumber,
      decisionOn: row.decisionOn,
      decisionNumber: row.decisionNumber,
      ceremonyOn: row.ceremonyOn,
      officialOn: row.officialOn,
      officialNumber: row.officialNumber,
      officialDecisionOn: row.officialDecisionOn,
      introducers: row.introducers,
      standing: row.standing,
      partyAge: known === undefined ? null : partyAgeYears(partyAge(known, day)),
      photoName: photoName(row),
      ...more(row.key, row.id),
    }
  }
}

/** Whole years on a day; a vague birth date counts from its first day. */
function ageOn(birthDate: PartialDate | null, day: Day): number | null {
  const born = birthDate === null ? null : firstDayOf(birthDate)
  return born === null ? null : (ageBetween(born, day)?.years ?? null)
}

/** `Họ tên_ngày sinh_ngày vào Đảng`, as the office of the superior asks for the file of a photograph. */
function photoName({ fullName, birthDate, ceremonyOn }: Raw): string | null {
  if (birthDate === null || ceremonyOn === null) return null
  const day = (date: PartialDate) => formatPartialDate(date).replaceAll('/', '')
  return `${fullName}_${day(birthDate)}_${day(ceremonyOn)}`
}

const partyPosts: readonly string[] = ['secretary', 'deputy_secretary', 'committee_member']

function postsOn(reader: Reader, day: Day): Map<number, { label: string; party: boolean }[]> {
  const posts = new Map<number, { label: string; party: boolean }[]>()
  const held = (person: number, label: string, party: boolean): void => {
    posts.set(person, [...(posts.get(person) ?? []), { label, party }])
  }
  for (const { person_id, post } of reader.all(
    reader.sql.selectFrom('cell_post').select(['person_id', 'post']).where(inForce('cell_post', day)),
  ))
    held(person_id, postKindLabels[post satisfies PostKind], partyPosts.includes(post))
  for (const { person_id, title } of reader.all(
    reader.sql.selectFrom('commune_post').select(['person_id', 'title']).where(inForce('commune_post', day)),
  ))
    held(person_id, title, false)
  return posts
}
