import type { PackBody } from '../../shared/regulations/pack.ts'
import type { Change } from '../register/change.ts'
import { bodyOf } from './queries.ts'

/**
 * Brings the program's packs into the register: a pack it does not have, or a newer text of one. What the office confirmed
 * or corrected stands over it. Old versions stay, for dossiers keep them.
 * @returns how many versions were added
 */
export function loadPacks(change: Change, packs: readonly PackBody[], at: string): number {
  let added = 0
  for (const shipped of packs) {
    const rows = change.all(
      change.sql
        .selectFrom('rule_pack')
        .selectAll()
        .where('pack', '=', shipped.pack)
        .orderBy('version', 'desc'),
    )
    const newest = rows[0]
    const lastShipped = rows.find((row) => row.origin === 'program')
    if (lastShipped !== undefined && lastShipped.body === JSON.stringify(shipped)) continue
    const byOffice =
      newest === undefined ? [] : bodyOf(newest).rules.filter((rule) => rule.by_office === true)
    change.insert('rule_pack', row(shipped, shipped, (newest?.version ?? 0) + 1, 'program', at))
    added += 1
    if (byOffice.length === 0) continue
    const merged = {
      ...shipped,
      rules: shipped.rules.map((rule) => byOffice.find((own) => own.key === rule.key) ?? rule),
    }
    change.insert('rule_pack', row(shipped, merged, (newest?.version ?? 0) + 2, 'office', at))
    added += 1
  }
  return added
}

function row(
  { pack, effective_from, effective_to }: PackBody,
  body: PackBody,
  version: number,
  origin: 'program' | 'office',
  at: string,
) {
  return {
    pack,
    version,
    effective_from,
    effective_to,
    body: JSON.stringify(body),
    origin,
    reason:
      origin === 'program' ? 'Bộ quy định kèm theo chương trình' : 'Giữ các giá trị cơ quan đã xác nhận',
    made_at: at,
    by_name: 'Chương trình',
  }
}
