import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { firstDayOf, happenedBy, happenedWithin } from '../../register/as-of.ts'
import type { RecordSet } from '../record-set.ts'
import type { Scope, SetQuery } from '../scope.ts'
import { letterLabel, letterSet } from './letters.ts'
import {
  allTables,
  type FormRow,
  type FormTable,
  formRows,
  type NamedColumn,
  namedColumns,
} from './tables.ts'

/** `ktgs.<form>.<row>.<column>`: one number of a form. Columns: a name, `cap-<level>`, `nd-<number>`, `sl-<number>`. */
export type FormFigureId = `ktgs.${string}`

type Condition = RawBuilder<SqlBool>

const within = (column: string, { from, to }: Scope): Condition => happenedWithin(column, from, to)
const anyOf = (column: string, words: readonly string[]): Condition =>
  sql<SqlBool>`${sql.ref(column)} IN (${sql.join(words.length === 0 ? [''] : words)})`

const effective = sql`CASE WHEN level = 'cell' THEN coalesce(voted_on, decided_on) ELSE decided_on END`

/** A discipline of the subject that took effect by the last day: đã thi hành kỷ luật. */
const disciplined = ({ to }: Scope): Condition => sql<SqlBool>`EXISTS (SELECT 1 FROM (
  SELECT ${effective} AS effective_on FROM inspection_discipline WHERE subject_id = s.id AND trashed_at IS NULL) AS had
  WHERE ${happenedBy('had.effective_on', to)})`

const columns: Readonly<Record<NamedColumn, (scope: Scope) => Condition>> = {
  total: () => sql<SqlBool>`TRUE`,
  cases: () => sql<SqlBool>`TRUE`,
  good: () => anyOf('s.conclusion', ['good']),
  bad: () => anyOf('s.conclusion', ['flawed', 'violated', 'must_discipline']),
  flawed: () => anyOf('s.conclusion', ['flawed']),
  mild: () => anyOf('s.conclusion', ['violated']),
  violating: () =>
    sql<SqlBool>`(s.conclusion IN ('violated', 'must_discipline') OR coalesce(s.violation, 'none') <> 'none')`,
  must: () =>
    sql<SqlBool>`(s.conclusion = 'must_discipline' OR coalesce(s.violation, '') = 'must_discipline')`,
  done: disciplined,
  signs: () => anyOf('s.conclusion', ['signs_found', 'to_inspection']),
  inspect: () => anyOf('s.conclusion', ['to_inspection']),
  unfounded: () => anyOf('s.conclusion', ['unfounded']),
  false: () => anyOf('s.conclusion', ['false']),
  right: () => anyOf('s.conclusion', ['right', 'partly_right']),
  toResolve: () => sql<SqlBool>`TRUE`,
  upheld: () => anyOf('s.conclusion', ['upheld']),
  changed: () => anyOf('s.conclusion', ['raised', 'lowered', 'lifted']),
  raised: () => anyOf('s.conclusion', ['raised']),
  lowered: () => anyOf('s.conclusion', ['lowered']),
  lifted: () => anyOf('s.conclusion', ['lifted']),
  direction: () => anyOf('s.change_cause', ['direction']),
  verification: () => anyOf('s.change_cause', ['verification']),
  other: () => anyOf('s.change_cause', ['other']),
  reprimand: () => anyOf('d.form', ['reprimand']),
  warning: () => anyOf('d.form', ['warning']),
  dismissal: () => anyOf('d.form', ['dismissal']),
  expulsion: () => anyOf('d.form', ['expulsion']),
  dissolution: () => anyOf('d.form', ['dissolution']),
  suspended: () =>
    sql<SqlBool>`EXISTS (SELECT 1 FROM inspection_suspension AS u WHERE u.subject_id = s.id AND u.trashed_at IS NULL)`,
  law: () => anyOf('d.law', ['prison', 'other_sentence']),
  prison: () => anyOf('d.law', ['prison']),
  otherSentence: () => anyOf('d.law', ['other_sentence']),
  administrative: () => anyOf('d.law', ['administrative']),
}

const rows: Readonly<Record<FormRow, Condition>> = {
  all: sql<SqlBool>`TRUE`,
  superior: anyOf('s.management', ['superior']),
  commune: anyOf('s.management', ['commune']),
  cell: anyOf('s.management', ['cell']),
  committee: sql<SqlBool>`s.committee_member = 1`,
  probationary: anyOf('s.standing', ['probationary']),
  outside: sql<SqlBool>`TRUE`,
}

/** The prefix of the codes of each list, as the catalog numbers them. */
const prefixes: Readonly<Record<string, string>> = {
  kt_dang_vien: 'ktdv',
  kt_to_chuc: 'kttc',
  vi_pham_dang_vien: 'vpdv',
  gs_dang_vien: 'gsdv',
  gs_to_chuc_ubkt: 'gstc',
  khieu_nai: 'kn',
  kt_nhiem_vu_ktgs: 'ktgs',
  kt_tai_chinh: 'kttch',
  tien_dang_phi: 'tdp',
  tien_tai_chinh: 'ttc',
  thi_hanh_ky_luat: 'thkl',
}

export function codeOf(list: string | null, number: string): string {
  return `${prefixes[list ?? ''] ?? ''}_${number}`
}

/** `sl-00`: the first amounts of the form added up. */
const sumKey = '00'

/** The amounts that a column adds up: one, or the parts of the sum. */
function amountCodes(table: FormTable, key: string): string[] {
  if (key !== sumKey) return [codeOf(table.amounts, key)]
  const parts = Array.from({ length: table.summed ?? 0 }, (_, at) => String(at + 1).padStart(2, '0'))
  return parts.map((number) => codeOf(table.amounts, number))
}

interface Parsed {
  readonly table: FormTable
  readonly row: FormRow
  readonly column: string
}

function isKey<T extends object>(of: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(of, key)
}

/** null for what is no number of a form. */
function parse(id: string): Parsed | null {
  const [family, form = '', row = '', column = ''] = id.split('.')
  if (family !== 'ktgs' || !isKey(allTables, form) || !isKey(formRows, row)) return null
  const table: FormTable = allTables[form]
  return columnWords(table, column) === null ? null : { table, row, column }
}

function columnWords(table: FormTable, column: string): string | null {
  if (isKey(namedColumns, column)) return namedColumns[column]
  const [kind, key = ''] = column.split('-')
  if (kind === 'cap') return table.levels.find((level) => level.key === key)?.label ?? null
  if (kind === 'sl' && key === sumKey && table.summed !== undefined) return 'tổng số tiền vi phạm'
  if (kind === 'nd' && table.contents !== null) return `nội dung cột ${Number(key)}`
  return kind === 'sl' && table.amounts !== null ? `số liệu cột ${Number(key)}` : null
}

function columnCondition(table: FormTable, column: string, level: string, scope: Scope): Condition {
  if (isKey(namedColumns, column)) return columns[column](scope)
  const [kind, key = ''] = column.split('-')
  if (kind === 'cap') return anyOf(level, table.levels.find((each) => each.key === key)?.levels ?? [])
  const part = kind === 'sl' ? sql.table('inspection_amount') : sql.table('inspection_content')
  const codes = kind === 'sl' ? amountCodes(table, key) : [codeOf(table.contents, key)]
  return sql<SqlBool>`EXISTS (SELECT 1 FROM ${part} AS part WHERE part.subject_id = s.id AND ${anyOf('part.code', codes)})`
}

function query({ table, row, column }: Parsed, scope: Scope): SetQuery {
  const byDiscipline = table.unit === 'discipline'
  const level = byDiscipline ? 'd.level' : 'c.level'
  const own = anyOf(
    level,
    table.levels.flatMap(({ levels }) => [...levels]),
  )
  const there = row === 'outside' ? sql<SqlBool>`NOT ${own}` : own
  const [kind, number = ''] = column.split('-')
  const amount =
    kind === 'sl'
      ? sql`, (SELECT sum(amount) FROM inspection_amount AS part
          WHERE part.subject_id = s.id AND ${anyOf('part.code', amountCodes(table, number))}) AS amount`
      : sql``
  const base = byDiscipline
    ? sql`FROM (SELECT *, ${effective} AS effective_on FROM inspection_discipline WHERE trashed_at IS NULL) AS d
        JOIN inspection_subject AS s ON s.id = d.subject_id
        JOIN inspection_case AS c ON c.id = s.case_id AND c.trashed_at IS NULL
      WHERE ${within('d.effective_on', scope)}`
    : sql`FROM inspection_subject AS s JOIN inspection_case AS c ON c.id = s.case_id AND c.trashed_at IS NULL
      WHERE ${anyOf('c.kind', table.kinds)} AND ${column === 'toResolve' ? pending(scope) : concluded(scope)}`
  const chosen = sql`${base} AND s.kind = ${table.subject} AND ${there} AND ${rows[row]}
    AND ${columnCondition(table, column, level, scope)}`
  // a case once, however many subjects it has: the first of them speaks for it
  if (column === 'cases')
    return sql`SELECT min(s.id) AS id, min(s.cell_id) AS cell_id ${chosen} GROUP BY c.id`
  return sql`SELECT s.id AS id, s.cell_id AS cell_id${amount} ${chosen}`
}

const concluded = (scope: Scope): Condition =>
  sql<SqlBool>`(c.handed_on IS NULL AND ${within('c.concluded_on', scope)})`

/**
 * In hand at any time of the period: begun by its last day, and neither concluded before it nor handed over by its end. What
 * happened to the case afterwards changes nothing. A partial day counts from its first, as everywhere.
 */
function pending({ from, to }: Scope): Condition {
  const begun = sql`coalesce(c.opened_on, c.started_on, c.concluded_on)`
  return sql<SqlBool>`((${begun} IS NULL OR ${begun} = '?' OR ${begun} <= ${to}) AND NOT ${happenedBy('c.handed_on', to)}
    AND (c.concluded_on IS NULL OR (c.concluded_on <> '?'
      AND ${firstDayOf('c.concluded_on')} >= ${from})))`
}

const units: Record<FormTable['unit'], string> = {
  turn: 'Lượt đối tượng của các cuộc, vụ việc kết thúc trong kỳ',
  discipline: 'Lượt kỷ luật có hiệu lực trong kỳ',
}

function meaning({ table, row, column }: Parsed): string {
  const words = columnWords(table, column) ?? ''
  if (column === 'cases')
    return `Cuộc, vụ việc kết thúc trong kỳ, theo biểu “${table.name}”; một cuộc nhiều đối tượng tính một lần.`
  const lead =
    column === 'toResolve' ? 'Lượt đối tượng của vụ việc phải giải quyết trong kỳ' : units[table.unit]
  return `${lead}, theo biểu “${table.name}”; dòng “${formRows[row]}”, cột “${words}”.`
}

/** The records behind one number of a form; null for another family's id. */
export function formSet(id: string): RecordSet | null {
  const parsed = parse(id)
  if (parsed === null) return letterSet(id)
  const set: RecordSet = {
    kind: 'inspection_subject',
    meaning: meaning(parsed),
    query: (scope) => query(parsed, scope),
  }
  return parsed.column.startsWith('sl-') ? { ...set, amounts: true } : set
}

/** How the number is called; null for another family's id. */
export function formLabel(id: string): string | null {
  const parsed = parse(id)
  if (parsed === null) return letterLabel(id)
  return `${parsed.table.name}: ${formRows[parsed.row]}, ${columnWords(parsed.table, parsed.column)}`
}
