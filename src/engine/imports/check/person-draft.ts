import { blankPerson, type PersonFields } from '../../../shared/people/fields.ts'
import { personProblems } from '../../../shared/people/rules.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { isSurelyBefore, type PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { catalogValue } from '../values/catalog-values.ts'
import { mark, sex } from '../values/choices.ts'
import { birthOfSex, onlyMarked, pastDate } from '../values/dates.ts'
import { citizenId } from '../values/ids.ts'
import { CellProblem, keeping, type ReadCell, reading, remembered, textKeeper } from '../values/read.ts'
import { partsOf, personName, text } from '../values/texts.ts'
import type { FieldReader, FieldReaders } from './columns.ts'
import type { RowProblem } from './ledger.ts'
import type { Lookups } from './lookups.ts'
import { blankPlaces, type PlacePart, placeReaders, settlePlaces, withoutParts } from './place-parts.ts'

/** What a row says of a person, before it is put together. */
export type PersonDraft = { -readonly [Field in keyof PersonFields]: PersonFields[Field] | null } & {
  birthMale: PartialDate | typeof onlyMarked | null
  birthFemale: PartialDate | typeof onlyMarked | null
  /** The column "Đoàn viên, đoàn thể": true for a member of the Union, else the organisation's name. */
  organisation: string | true | null
} & { [Part in PlacePart]: string | null }

export function blankDraft(): PersonDraft {
  return {
    ...blankPerson,
    ...blankPlaces,
    fullName: null,
    birthMale: null,
    birthFemale: null,
    organisation: null,
  }
}

/** Reads a cell into one field of a draft. */
export function into<D, Key extends keyof D>(key: Key, read: ReadCell<D[Key] & {}>): FieldReader<D> {
  return (cell, draft) => {
    const value: D[Key] | CellProblem | null = read(cell)
    if (value instanceof CellProblem) return value
    if (value !== null) draft[key] = value
    return null
  }
}

export function personReaders<D extends PersonDraft>(lookups: Lookups): FieldReaders<D> {
  const { catalogs, villages, today, places } = lookups
  const date = pastDate(today)
  const keep = textKeeper()
  const line = (max: number) => keeping(keep, text(max))
  const isMarked = remembered(mark)
  const organisationName = line(200)
  const organisation = remembered<string | true>(
    reading((cell) => (isMarked(cell) === true ? true : organisationName(cell))),
  )
  const village = remembered<number>(
    reading((cell) => {
      const found = villages.find(cell.text)
      return found instanceof CellProblem ? found : found.id
    }),
  )
  return {
    fullName: into('fullName', keeping(keep, personName)),
    otherName: into('otherName', line(120)),
    sex: into('sex', remembered(sex)),
    birthDate: into('birthDate', date),
    birthMale: into('birthMale', birthOfSex(today)),
    birthFemale: into('birthFemale', birthOfSex(today)),
    citizenBirthDate: into('citizenBirthDate', date),
    citizenId: into('citizenId', citizenId),
    fatherName: into('fatherName', line(120)),
    ethnicGroup: into('ethnicGroup', catalogValue(catalogs['ethnic-groups'], 'Dân tộc')),
    religion: into('religion', catalogValue(catalogs.religions, 'Tôn giáo')),
    hometown: into('hometown', places.noting('hometown', line(300))),
    residence: into('residence', places.noting('residence', line(300))),
    ...placeReaders<D>(line(200)),
    villageId: into('villageId', village),
    generalEducation: into(
      'generalEducation',
      catalogValue(catalogs['general-education'], 'Trình độ giáo dục phổ thông'),
    ),
    professionalEducation: into(
      'professionalEducation',
      catalogValue(catalogs['professional-education'], 'Trình độ chuyên môn'),
    ),
    politicalTheory: into(
      'politicalTheory',
      catalogValue(catalogs['political-theory'], 'Trình độ lý luận chính trị'),
    ),
    occupation: into('occupation', line(300)),
    unionMember: into('unionMember', isMarked),
    unionJoined: into('unionJoined', date),
    massOrganisation: into('massOrganisation', line(200)),
    organisation: into('organisation', organisation),
    phone: into('phone', line(40)),
    note: into('note', line(2000)),
  }
}

/** Brings the columns that speak of one thing together, and names what contradicts itself. */
export function settlePerson(draft: PersonDraft, today: Day): RowProblem[] {
  const problems: RowProblem[] = []
  settleBirth(draft, problems)
  settleOrganisation(draft, problems)
  settlePlaces(draft)
  const { birthDate, unionJoined } = draft
  // Days still to come were named by the cells themselves; only the order of two dates is left.
  if (birthDate !== null && unionJoined !== null && isSurelyBefore(unionJoined, birthDate))
    for (const { field, message } of personProblems(
      { birthDate, unionJoined, citizenBirthDate: null },
      today,
    ))
      problems.push({ field, reason: message })
  return problems
}

function settleBirth(draft: PersonDraft, problems: RowProblem[]): void {
  const { birthMale, birthFemale } = draft
  if (birthMale === null && birthFemale === null) return
  if (birthMale !== null && birthFemale !== null) {
    problems.push({
      field: 'birthFemale',
      reason: 'Cả hai cột Nam và Nữ đều có chữ. Chỉ ghi ở cột của giới tính đúng.',
    })
    return
  }
  const [field, own, written] =
    birthMale !== null
      ? (['birthMale', 'male', birthMale] as const)
      : (['birthFemale', 'female', birthFemale] as const)
  if (draft.sex !== null && draft.sex !== own)
    problems.push({ field, reason: 'Cột này trái với cột Giới tính. Kiểm tra lại giới tính.' })
  draft.sex = own
  if (written === null || written === onlyMarked) return
  if (draft.birthDate !== null && draft.birthDate !== written)
    problems.push({ field, reason: 'Ngày sinh ở cột này khác cột Ngày sinh. Kiểm tra lại ngày sinh.' })
  draft.birthDate = written
}

function settleOrganisation(draft: PersonDraft, problems: RowProblem[]): void {
  const { organisation } = draft
  if (organisation === null) return
  const parts = organisation === true ? ['Đoàn viên'] : partsOf(organisation)
  const others = parts.filter((part) => !isUnion.test(searchKey(part)))
  if (others.length < parts.length) {
    if (draft.unionMember === false)
      problems.push({ field: 'organisation', reason: 'Cột này trái với cột Đoàn viên. Kiểm tra lại.' })
    draft.unionMember = true
  }
  if (others.length === 0) return
  const name = others.join('; ')
  if (draft.massOrganisation !== null && draft.massOrganisation !== name)
    problems.push({ field: 'organisation', reason: 'Cột này trái với cột Đoàn thể. Kiểm tra lại.' })
  draft.massOrganisation = name
}

const isUnion = /^(?:la )?doan vien(?: doan)?(?: tncs| thanh nien)?(?: cong san)?(?: ho chi minh| hcm)?$/

/** The draft as a form; call it only when the name is there. */
export function personOf(draft: PersonDraft, fullName: string): PersonFields {
  const { birthMale: _male, birthFemale: _female, organisation: _organisation, ...fields } = draft
  return { ...withoutParts(fields), fullName }
}
