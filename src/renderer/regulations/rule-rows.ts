import type { PackOverview, PackVersion } from '../../shared/regulations/contract.ts'
import { groupOf, ruleGroups } from '../../shared/regulations/groups.ts'
import type { Rule } from '../../shared/regulations/pack.ts'
import { ruleWords } from '../../shared/regulations/words.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'

/** One rule on the screen, beside the same rule of another version. */
export interface RuleRow {
  /** Place among all rows shown, for the arrows. */
  readonly id: number
  readonly rule: Rule
  readonly words: string
  /** The other version's value; null when nothing is compared. */
  readonly other: string | null
}

export interface RuleFilter {
  readonly search: string
  readonly onlyOpen: boolean
  readonly onlyDifferent: boolean
}

export const everything: RuleFilter = { search: '', onlyOpen: false, onlyDifferent: false }

/** The rules under their headings, narrowed; headings without rules are left out. */
export function ruleParts(
  rules: readonly Rule[],
  others: readonly Rule[] | null,
  filter: RuleFilter,
): { title: string; rows: RuleRow[] }[] {
  const beside = new Map(others?.map((rule) => [rule.key, ruleWords(rule)]))
  let id = 0
  return ruleGroups
    .map((title) => ({
      title,
      rows: rules
        .filter((rule) => groupOf(rule.key) === title)
        .map((rule) => ({
          rule,
          words: ruleWords(rule),
          other: others === null ? null : (beside.get(rule.key) ?? ''),
        }))
        .filter((row) => fits(row, filter))
        .map((row) => ({ ...row, id: id++ })),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function fits(row: Omit<RuleRow, 'id'>, { search, onlyOpen, onlyDifferent }: RuleFilter): boolean {
  if (onlyOpen && row.rule.confirmed) return false
  if (onlyDifferent && !differs(row)) return false
  const text = searchKey(`${row.rule.label} ${row.words} ${row.rule.source_doc} ${row.rule.source_clause}`)
  return searchKey(search)
    .split(' ')
    .every((word) => text.includes(word))
}

export function differs({ words, other }: Pick<RuleRow, 'words' | 'other'>): boolean {
  return other !== null && other !== words
}

/** The pack that holds on a day, and its newest version; before the first era its pack holds too. */
export function heldOn(
  packs: readonly PackOverview[],
  day: Day,
): { pack: PackOverview; version: PackVersion } | null {
  const newest = packs.flatMap((pack) => {
    const [version] = pack.versions
    return version === undefined ? [] : [{ pack, version }]
  })
  return newest.findLast(({ version }) => version.from <= day) ?? newest[0] ?? null
}
