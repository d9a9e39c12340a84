import type { PackBody } from '../../shared/regulations/pack.ts'
import type { Change } from '../register/change.ts'
import { bodyOf } from './body.ts'
import { addVersion, closeEras } from './versions.ts'

/**
 * Brings the program's packs into the register: a pack it does not have, or a newer text of one. What the office confirmed,
 * corrected or dated itself stands over it. Old versions stay, for dossiers keep them.
 * @returns how many versions were added
 */
export function loadPacks(change: Change, packs: readonly PackBody[], at: string): number {
  const by = 'Chương trình'
  const kept = { origin: 'office', reason: 'Giữ những gì cơ quan đã xác nhận, đã sửa', at, by } as const
  let added = 0
  for (const shipped of packs) {
    const rows = change.all(
      change.sql
        .selectFrom('rule_pack')
        .selectAll()
        .where('pack', '=', shipped.pack)
        .orderBy('version', 'desc'),
    )
    const lastShipped = rows.find((row) => row.origin === 'program')
    if (lastShipped !== undefined && lastShipped.body === JSON.stringify(shipped)) continue
    addVersion(change, shipped, {
      origin: 'program',
      reason: 'Bộ quy định kèm theo chương trình',
      at,
      by,
    })
    added += 1
    const merged = rows[0] === undefined ? shipped : overlaid(shipped, bodyOf(change, rows[0]))
    if (merged === shipped) continue
    addVersion(change, merged, kept)
    added += 1
  }
  return added + closeEras(change, { ...kept, reason: 'Nối liền với thời kỳ kế tiếp' })
}

/** What the office made of the pack, laid over a newer text of it. */
function overlaid(shipped: PackBody, own: PackBody): PackBody {
  const rules = own.rules.filter((rule) => rule.by_office === true)
  if (rules.length === 0 && own.era_by_office !== true) return shipped
  return {
    ...shipped,
    ...(own.era_by_office === true && {
      effective_from: own.effective_from,
      effective_to: own.effective_to,
      era_by_office: true,
    }),
    rules: shipped.rules.map((rule) => rules.find((each) => each.key === rule.key) ?? rule),
  }
}
