import { toldOtherwise } from '../audit/told-otherwise.ts'
import { chainFindings } from '../audit/verify.ts'
import { personNameKey } from '../people/columns.ts'
import { checkConnection } from '../register/database.ts'
import type { Reader } from '../register/reader.ts'
import type { Register } from '../register/register.ts'
import { recordTables } from '../register/schema.ts'

export interface CheckResult {
  readonly ok: boolean
  /** One sentence each. */
  readonly findings: string[]
  /** Rows of records looked at. */
  readonly checked: number
}

/** Reads every page of the register (each carries a tag of authenticity), then looks for what no rule of SQLite can see. */
export function checkRegister(register: Register): Promise<CheckResult> {
  return register.commands.alone(() => {
    const broken = checkConnection(register.connection)
    // A table that cannot be read cannot be looked through.
    if (broken.length > 0) return { ok: false, findings: broken, checked: 0 }
    const findings = register.whole((reader) => findingsIn(reader, register.reader))
    const counts = register.whole((reader) => recordTables.map((table) => countOf(reader, table)))
    return { ok: findings.length === 0, findings, checked: counts.reduce((sum, count) => sum + count, 0) }
  })
}

/** @param named where findings that name a cell are looked for: a limited person hears of none but their own */
export function findingsIn(reader: Reader, named: Reader = reader): string[] {
  return [
    ...nameFindings(reader),
    ...searchFindings(reader),
    ...stateFindings(named),
    ...chainFindings(reader),
    ...toldOtherwise(reader),
  ]
}

function countOf(reader: Reader, table: string): number {
  return reader.statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0
}

/** A person whose search key is not that of the name would be found by nobody. */
function nameFindings(reader: Reader): string[] {
  const people = reader.iterate(
    reader.sql.selectFrom('person').select(['id', 'full_name', 'other_name', 'name_key']),
  )
  const findings: string[] = []
  for (const { id, full_name, other_name, name_key } of people)
    if (personNameKey(full_name, other_name) !== name_key)
      findings.push(`Hồ sơ số ${id}: khóa tìm kiếm không khớp họ tên, nên tìm theo tên sẽ không thấy.`)
  return findings
}

function searchFindings(reader: Reader): string[] {
  const people = countOf(reader, 'person')
  const indexed = countOf(reader, 'person_name')
  return people === indexed
    ? []
    : [`Mục lục tìm kiếm có ${indexed} tên trong khi sổ có ${people} hồ sơ người.`]
}

/** Two names or superiors of one organisation on the same day: figures would count it twice. */
function stateFindings(reader: Reader): string[] {
  const overlapping = reader.statement<{ cell_id: number; name: string }>(
    `SELECT DISTINCT a.cell_id, a.name FROM cell_state a JOIN cell_state b ON b.cell_id = a.cell_id AND b.id > a.id
     WHERE ifnull(nullif(a.from_date, '?'), '') < ifnull(b.to_date, '~') AND ifnull(nullif(b.from_date, '?'), '') < ifnull(a.to_date, '~')
       AND a.to_date IS NOT '?' AND b.to_date IS NOT '?'`,
  )
  return overlapping
    .all()
    .map(({ name, cell_id }) => `Tổ chức “${name}” (số ${cell_id}) có hai giai đoạn trùng ngày.`)
}
