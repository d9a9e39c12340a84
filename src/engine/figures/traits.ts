import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { cellKindLabels } from '../../shared/cells/fields.ts'
import type { RecordKind } from '../../shared/figures/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf, happenedWithin, inForce } from '../register/as-of.ts'
import { isOfType, organisationTypeWords } from './organisation-types.ts'
import { isMinority, isReligious } from './person-traits.ts'
import { isUndated, type StageDay, stageDays } from './stage-days.ts'
import { isInWorkGroup, workGroupWords } from './work-groups.ts'

type Condition = RawBuilder<SqlBool>

/** Days at which a person is looked at: age on `on` (a column or a day), all else on the last day. */
export interface LookedAt {
  readonly on: RawBuilder<unknown>
  readonly from: Day
  readonly to: Day
}

/** One value of something that people, or the cells they stand in, are told apart by. */
export interface TraitValue {
  /** "nữ", "dân tộc Mông", as it stands behind the name of a figure. */
  readonly words: string
  readonly meets: (at: LookedAt) => Condition
  /** Of the record or its cell (`counted`), not of `person`. */
  readonly ofRecord?: true
  /** Only records of this kind have it. */
  readonly kind?: RecordKind
  /** Instead of records their years of age are added up. */
  readonly amount?: (at: LookedAt) => RawBuilder<number>
  /** What its share is taken of, where that is not everybody: a religion's of all who follow one. */
  readonly within?: string
}

const always = sql<SqlBool>`TRUE`
const value = (words: string, meets: (at: LookedAt) => Condition): TraitValue => ({ words, meets })
const fixed = (words: string, condition: Condition): TraitValue => value(words, () => condition)

const sexes: Readonly<Record<string, TraitValue>> = {
  male: fixed('nam', sql<SqlBool>`person.sex = 'male'`),
  female: fixed('nữ', sql<SqlBool>`person.sex = 'female'`),
  none: fixed('chưa ghi giới tính', sql<SqlBool>`person.sex IS NULL`),
}

const unions: Readonly<Record<string, TraitValue>> = {
  yes: fixed('đoàn viên Đoàn TNCS Hồ Chí Minh', sql<SqlBool>`person.union_member = 1`),
  no: fixed('không phải đoàn viên', sql<SqlBool>`person.union_member = 0`),
  none: fixed('chưa ghi là đoàn viên hay không', sql<SqlBool>`person.union_member IS NULL`),
}

const standsAs = (standing: string, { to }: LookedAt): Condition => sql<SqlBool>`EXISTS (SELECT 1
  FROM cell_member AS stood WHERE stood.person_id = person.id AND stood.standing = ${standing} AND ${inForce('stood', to)})`

const standings: Readonly<Record<string, TraitValue>> = {
  none: value(
    'không phải đảng viên vào ngày cuối kỳ',
    (at) => sql<SqlBool>`NOT (${standsAs('official', at)} OR ${standsAs('probationary', at)})`,
  ),
  official: value('chính thức', (at) => standsAs('official', at)),
  probationary: value('dự bị', (at) => standsAs('probationary', at)),
  exempt: value(
    'được miễn công tác và sinh hoạt đảng',
    ({ to }) => sql<SqlBool>`EXISTS (SELECT 1 FROM member_exemption AS free
      WHERE free.person_id = person.id AND ${inForce('free', to)})`,
  ),
}

/** Names of a catalog joined by `+`; `none`: nothing written; `others`: written, but none of the names of the form. */
function inCatalog(
  column: string,
  catalog: string,
  lead: string,
  named: readonly string[],
): (text: string) => TraitValue | null {
  const ref = sql.ref(`person.${column}`)
  const codes = (names: readonly string[]) =>
    sql`(SELECT code FROM catalog_item WHERE catalog = ${catalog} AND name IN (${sql.join(names)}))`
  return (text) => {
    if (text === 'none') return fixed(`chưa ghi ${lead}`, sql<SqlBool>`${ref} IS NULL`)
    if (text === 'others')
      return fixed(
        `${lead} khác`,
        named.length === 0
          ? sql<SqlBool>`(${ref} IS NOT NULL AND ${ref} NOT IN (SELECT code FROM catalog_item WHERE catalog = ${catalog}))`
          : sql<SqlBool>`(${ref} IS NOT NULL AND ${ref} NOT IN ${codes(named)})`,
      )
    const names = text.split('+')
    return fixed(`${lead} ${names.join(', ')}`, sql<SqlBool>`${ref} IN ${codes(names)}`)
  }
}

const ethnic = inCatalog('ethnic_group', 'ethnic-groups', 'dân tộc', [])
/** Those that a line of the forms of 2021 names; "Không" is no religion. */
export const formReligions = [
  'Phật giáo',
  'Công giáo',
  'Phật giáo Hòa Hảo',
  'Hồi giáo',
  'Cao Đài',
  'Tin Lành',
]
const religion = inCatalog('religion', 'religions', 'tôn giáo', [...formReligions, 'Không'])

const birthKnown = sql<SqlBool>`(person.birth_date IS NOT NULL AND person.birth_date <> '?')`
/** Whole years; a vague birth date counts from its first day. */
const ageOn = (on: RawBuilder<unknown>) => sql<number>`(CAST(substr(${on}, 1, 4) AS INTEGER)
  - CAST(substr(person.birth_date, 1, 4) AS INTEGER)
  - (substr(${on} || '-01-01', 6, 5) < substr(person.birth_date || '-01-01', 6, 5)))`

/** `18-30`, `-17`, `61-`: whole years of age, both ends counted. */
function ages(text: string): TraitValue | null {
  if (text === 'unknown') return fixed('chưa rõ năm sinh', sql<SqlBool>`NOT ${birthKnown}`)
  if (text === 'known') return fixed('đã rõ năm sinh', birthKnown)
  if (text === 'years')
    return { words: 'tuổi bình quân', meets: () => birthKnown, amount: ({ on }) => ageOn(on) }
  const band = /^(\d*)-(\d*)$/u.exec(text)
  const [, low = '', high = ''] = band ?? []
  if (low === '' && high === '') return null
  const words =
    low === '' ? `đến ${high} tuổi` : high === '' ? `từ ${low} tuổi trở lên` : `từ ${low} đến ${high} tuổi`
  return value(
    words,
    ({ on }) =>
      sql<SqlBool>`(${birthKnown} AND ${low === '' ? always : sql<SqlBool>`${ageOn(on)} >= ${Number(low)}`}
        AND ${high === '' ? always : sql<SqlBool>`${ageOn(on)} <= ${Number(high)}`})`,
  )
}

/** The day of entry into the Party: that of the decision, or of the ceremony where no decision is known. */
const entered = sql`(SELECT coalesce(nullif(record.decision_on, '?'), nullif(record.ceremony_on, '?')) FROM party_record AS record
  WHERE record.person_id = person.id AND record.trashed_at IS NULL)`

/** `..1945-08-18`, `1975-05-01..`, `1945-08-19..1954-07-20`: both days counted, a vague day by its first. */
function entries(text: string): TraitValue | null {
  if (text === 'unknown') return fixed('chưa ghi ngày vào Đảng', sql<SqlBool>`${entered} IS NULL`)
  const span = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/u.exec(text)
  const [, from, to] = span ?? []
  if (from === undefined && to === undefined) return null
  const shown = (day: string) => day.split('-').reverse().join('/')
  const words = [
    ...(from === undefined ? [] : [`từ ngày ${shown(from)}`]),
    ...(to === undefined ? [] : [`đến ngày ${shown(to)}`]),
  ].join(' ')
  const first = firstDayOf(entered)
  return fixed(
    `vào Đảng ${words}`,
    sql<SqlBool>`(${entered} IS NOT NULL AND ${from === undefined ? always : sql<SqlBool>`${first} >= ${from}`}
      AND ${to === undefined ? always : sql<SqlBool>`${first} <= ${to}`})`,
  )
}

/** Years of the badge given in the period. */
function badges(text: string): TraitValue | null {
  if (!/^\d\d$/u.test(text)) return null
  return value(
    `Huy hiệu ${text} năm tuổi đảng`,
    ({ from, to }) => sql<SqlBool>`EXISTS (SELECT 1 FROM (
      SELECT years, coalesce(awarded_on, decision_on) AS given_on FROM badge_award AS award WHERE award.person_id = person.id) AS award
      WHERE award.years = ${Number(text)} AND ${happenedWithin('award.given_on', from, to)})`,
  )
}

/** Kinds of organisations; the commune's own committee and those under it are told apart. */
const kindWords: Readonly<Record<string, string>> = {
  ...cellKindLabels,
  commune: 'Đảng bộ xã',
  'lower-committee': 'Đảng bộ dưới đảng bộ xã',
}
const kindOf = sql`CASE WHEN stood.kind <> 'committee' THEN stood.kind WHEN stood.parent_id IS NULL THEN 'commune' ELSE 'lower-committee' END`

/** Records of no cell, and of one that had ended by the last day. */
const cellsGone: TraitValue = {
  ofRecord: true,
  words: 'không thuộc chi bộ nào vào ngày cuối kỳ',
  meets: ({ to }) => sql<SqlBool>`NOT EXISTS (SELECT 1 FROM cell_state AS stood
    WHERE stood.cell_id = counted.cell_id AND ${inForce('stood', to)})`,
}

/** Cells themselves are told apart by the scope that asks; only what belongs to none is named here. */
const cells: Readonly<Record<string, TraitValue>> = {
  none: {
    ofRecord: true,
    words: 'không thuộc chi bộ nào',
    meets: () => sql<SqlBool>`counted.cell_id IS NULL`,
  },
}

/** Kinds joined by `+`. */
function kinds(text: string): TraitValue | null {
  if (text === 'none') return cellsGone
  const wanted = text.split('+')
  if (!wanted.every((kind) => Object.hasOwn(kindWords, kind))) return null
  return {
    ofRecord: true,
    words: wanted.map((kind) => (kindWords[kind] ?? kind).toLocaleLowerCase('vi')).join(', '),
    meets: ({
      to,
    }) => sql<SqlBool>`EXISTS (SELECT 1 FROM cell_state AS stood WHERE stood.cell_id = counted.cell_id
      AND (stood.kind IN (${sql.join(wanted)}) OR ${kindOf} IN (${sql.join(wanted)})) AND ${inForce('stood', to)})`,
  }
}

/** Records that came into a stage of the way into the Party on a day that nobody wrote down. */
function undated(text: string): TraitValue | null {
  const days: Readonly<Record<string, StageDay>> = stageDays
  const found = Object.hasOwn(days, text) ? days[text] : undefined
  if (found === undefined) return null
  return {
    ofRecord: true,
    kind: found.kind,
    words: `chưa rõ ${found.words}`,
    meets: ({ to }) => isUndated(found, to),
  }
}

/** Groups of occupations joined by `+`; `none`: nothing written, or nobody put it in a group. */
function works(text: string): TraitValue | null {
  const words = workGroupWords(text)
  return words === null ? null : fixed(words, isInWorkGroup(text))
}

/** Lines of form 5 joined by `+`. */
function types(text: string): TraitValue | null {
  const words = organisationTypeWords(text)
  return words === null ? null : { ofRecord: true, words, meets: ({ to }) => isOfType(text, to) }
}

const traits: Readonly<Record<string, (text: string) => TraitValue | null>> = {
  sex: (text) => sexes[text] ?? null,
  union: (text) => unions[text] ?? null,
  standing: (text) => standings[text] ?? null,
  ethnic: (text) => (text === 'minority' ? fixed('dân tộc thiểu số', isMinority) : ethnic(text)),
  religion: (text) => {
    if (text === 'any') return fixed('theo tôn giáo', isReligious)
    const found = religion(text)
    return found === null ? null : { ...found, within: 'any' }
  },
  age: ages,
  general: inCatalog('general_education', 'general-education', 'trình độ phổ thông', []),
  professional: inCatalog('professional_education', 'professional-education', 'trình độ chuyên môn', []),
  theory: inCatalog('political_theory', 'political-theory', 'lý luận chính trị', []),
  entered: entries,
  kind: kinds,
  cell: (text) => cells[text] ?? null,
  badge: badges,
  undated,
  work: works,
  type: types,
}

/** null for what no record is told apart by. */
export function traitValue(trait: string, text: string): TraitValue | null {
  return Object.hasOwn(traits, trait) ? (traits[trait]?.(text) ?? null) : null
}
