import { probationEnd } from '../../shared/admissions/judge.ts'
import { outcomeOf } from '../../shared/admissions/votes.ts'
import { type RulePack, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import type { Change } from '../register/change.ts'
import { packInForce } from '../regulations/queries.ts'
import type { DossierRows } from './plan/dossier-rows.ts'

/** Dossiers of the plan, each under the rules in force when it was opened: they count its votes and end its probation. */
export function writeDossiers(change: Change, plan: DossierRows, at: string): void {
  if (plan.dossier.length === 0) return
  const calendar = workingCalendar(change)
  const packs = new Map<number, RulePack>()
  for (const row of plan.dossier) {
    const pack = packInForce(change, row.opened_on)
    packs.set(row.id, pack)
    const ends =
      row.ceremony_on === null || row.ceremony_on === undefined
        ? null
        : probationEnd({ pack, calendar, day: row.opened_on }, row.ceremony_on)
    change.insert('dossier', {
      ...row,
      rule_pack_id: pack.id,
      probation_ends_on: ends,
      official_on: row.recognition_on === null ? null : ends,
    })
  }
  change.insertMany('dossier_paper', plan.dossier_paper)
  change.insertMany('dossier_introducer', plan.dossier_introducer)
  change.insertMany('background_check', plan.background_check)
  change.insertMany(
    'ballot',
    plan.ballot.map((row) => {
      const pack = packs.get(row.dossier_id)
      if (pack === undefined) throw new Error('A ballot without its dossier')
      const { entitled, needed } = outcomeOf(pack, {
        body: row.body,
        members: row.members ?? 0,
        awayTemporarily: 0,
        exemptAbsent: 0,
        suspended: 0,
        prosecuted: 0,
        excusedAbsent: 0,
        inFavour: row.in_favour ?? 0,
        against: row.against ?? 0,
        invalid: 0,
      })
      return { ...row, entitled, needed }
    }),
  )
  for (const { dossier_id, rule_key, message, reason } of plan.exceptions) {
    const pack = packs.get(dossier_id)
    if (pack === undefined) continue
    change.insert('rule_exception', {
      table_name: 'dossier',
      row_id: dossier_id,
      rule_key,
      message,
      reason,
      source: sourceWords(ruleOf(pack, rule_key)),
      made_at: at,
      by_name: 'Chương trình',
    })
  }
}
