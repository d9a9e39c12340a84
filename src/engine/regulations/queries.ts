import type { RulePack } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { bodyOf, type PackRow } from './body.ts'

/** Versions never change, so a parsed one is kept per connection. */
const parsed = new WeakMap<Reader, Map<number, RulePack>>()

function packFrom(reader: Reader, row: PackRow): RulePack {
  const known = parsed.get(reader) ?? new Map<number, RulePack>()
  parsed.set(reader, known)
  const { name, rules } = bodyOf(reader, row)
  const pack: RulePack = {
    id: row.id,
    pack: row.pack,
    version: row.version,
    name,
    rules: new Map(rules.map((rule) => [rule.key, rule])),
  }
  known.set(row.id, pack)
  return pack
}

/** The newest version of every pack, oldest era first. */
export function newestPacks(reader: Reader): PackRow[] {
  return reader
    .statement<PackRow>(
      `SELECT * FROM rule_pack AS newest
       WHERE version = (SELECT max(version) FROM rule_pack WHERE pack = newest.pack) ORDER BY effective_from`,
    )
    .all()
}

/**
 * The pack that holds on a day, in its newest version. Before the first era its pack holds too: old papers must be entered.
 * @throws RegisterError NOT_FOUND when the register holds no pack at all
 */
export function packInForce(reader: Reader, day: Day): RulePack {
  // without the texts: they are long, and read once for each version
  const rows = reader
    .statement<Pick<PackRow, 'id' | 'effective_from'>>(
      `SELECT id, effective_from FROM rule_pack AS newest
       WHERE version = (SELECT max(version) FROM rule_pack WHERE pack = newest.pack) ORDER BY effective_from`,
    )
    .all()
  const row = rows.findLast((each) => each.effective_from <= day) ?? rows[0]
  if (row === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      'Sổ chưa có bộ quy định nào. Dữ liệu không mất. Hãy đóng rồi mở lại chương trình.',
    )
  return packById(reader, row.id)
}

/** A pack as a record keeps it. @throws RegisterError NOT_FOUND */
export function packById(reader: Reader, id: number): RulePack {
  const before = parsed.get(reader)?.get(id)
  if (before !== undefined) return before
  const row = reader.first(reader.sql.selectFrom('rule_pack').selectAll().where('id', '=', id))
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return packFrom(reader, row)
}
