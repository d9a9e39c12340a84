import type { PackOverview, PackVersion } from '../../shared/regulations/contract.ts'
import type { PackBody, Rule, RuleKey } from '../../shared/regulations/pack.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { bodyOf, type PackRow } from './body.ts'
import { newestPacks } from './queries.ts'

/** All packs, oldest era first, with all their versions, newest first. */
export function packOverviews(reader: Reader): PackOverview[] {
  return newestPacks(reader).map((newest) => {
    const versions = versionsOf(reader, newest.pack)
    const { name, documents } = bodyOf(reader, newest)
    return {
      pack: newest.pack,
      name,
      documents,
      versions: versions.map(({ row, body }, index) => ({
        ...told(row),
        changed: changedRules(versions[index + 1]?.body, body),
      })),
    }
  })
}

/** @throws RegisterError NOT_FOUND */
export function rulesOfVersion(reader: Reader, versionId: number): Rule[] {
  const row = reader.first(reader.sql.selectFrom('rule_pack').selectAll().where('id', '=', versionId))
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return bodyOf(reader, row).rules
}

/** The versions of a pack that changed one of its rules, newest first, down to the one that brought it. */
export function historyOfRule(
  reader: Reader,
  pack: string,
  key: RuleKey,
): { version: Omit<PackVersion, 'changed'>; rule: Rule }[] {
  const versions = versionsOf(reader, pack)
  return versions.flatMap(({ row, body }, index) => {
    const rule = body.rules.find((each) => each.key === key)
    const before = versions[index + 1]?.body.rules.find((each) => each.key === key)
    return rule === undefined || same(before, rule) ? [] : [{ version: told(row), rule }]
  })
}

function versionsOf(reader: Reader, pack: string): { row: PackRow; body: PackBody }[] {
  return reader
    .all(reader.sql.selectFrom('rule_pack').selectAll().where('pack', '=', pack).orderBy('version', 'desc'))
    .map((row) => ({ row, body: bodyOf(reader, row) }))
}

function told(row: PackRow): Omit<PackVersion, 'changed'> {
  const { id, version, origin, reason } = row
  return {
    id,
    version,
    from: row.effective_from,
    to: row.effective_to,
    origin,
    reason,
    at: row.made_at,
    by: row.by_name,
  }
}

function changedRules(before: PackBody | undefined, now: PackBody): RuleKey[] {
  if (before === undefined) return []
  const known = new Map(before.rules.map((rule) => [rule.key, rule]))
  return now.rules.filter((rule) => !same(known.get(rule.key), rule)).map((rule) => rule.key)
}

function same(before: Rule | undefined, now: Rule): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}
