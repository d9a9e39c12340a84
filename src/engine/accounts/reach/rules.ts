/** A table of the register with its references to others. */
export interface TableShape {
  readonly name: string
  readonly links: readonly Link[]
}

export interface Link {
  readonly column: string
  readonly to: string
  /** NOT NULL: the row cannot be without what it refers to. */
  readonly required: boolean
}

/** What decides whether a limited person sees a row. */
export type Rule =
  | { readonly kind: 'open' }
  | { readonly kind: 'hidden' }
  /**
   * The cells named in the account, those below them, and the parts one of them was divided into: the same people. A merger
   * brings in people of other cells, so whether the account goes on there is the administrator's to say.
   */
  | { readonly kind: 'cells' }
  /** It says itself which cell it belongs to. */
  | { readonly kind: 'owned'; readonly columns: readonly string[] }
  /** Some row that is seen says that it belongs to this one: a person through a membership. */
  | { readonly kind: 'anchored'; readonly by: readonly { readonly table: string; readonly column: string }[] }
  /** It belongs to a row that is seen: a helper to a sympathizer. */
  | { readonly kind: 'dependent'; readonly column: string; readonly on: string }

/** Of no cell and no secret among colleagues: everybody needs them to see anything. */
const open: ReadonlySet<string> = new Set([
  'account',
  'account_cell',
  'audit_head',
  'catalog_item',
  'draft',
  'holiday',
  'import_mapping',
  'import_sender',
  'rule_pack',
  'setting',
  // bytes under their print, which only a file that is seen tells
  'stored_file',
  'weakness_rules',
])

/**
 * Finds for each table, from its references alone, how it hangs on a cell, so that a table added later is limited from its
 * first day. What hangs on no cell is hidden.
 */
export function rulesFor(tables: readonly TableShape[]): Map<string, Rule> {
  const rules = new Map<string, Rule>()
  for (const { name, links } of tables) {
    const cells = links.filter(({ to }) => to === 'cell').map(({ column }) => column)
    if (name === 'cell') rules.set(name, { kind: 'cells' })
    else if (open.has(name)) rules.set(name, { kind: 'open' })
    else if (cells.length > 0)
      // a cell's state names its superior too, which makes it no row of the superior's
      rules.set(name, { kind: 'owned', columns: cells.includes('cell_id') ? ['cell_id'] : cells })
  }
  anchor(tables, rules, 'owned')
  anchorAnchored(tables, rules)
  depend(tables, rules)
  anchor(tables, rules, 'dependent')
  for (const { name } of tables) if (!rules.has(name)) rules.set(name, { kind: 'hidden' })
  return rules
}

function referencesTo(tables: readonly TableShape[], wanted: string, kinds: (table: string) => boolean) {
  return tables.flatMap(({ name, links }) =>
    kinds(name)
      ? links
          .filter(({ to, required }) => to === wanted && required)
          .map(({ column }) => ({ table: name, column }))
      : [],
  )
}

function anchor(tables: readonly TableShape[], rules: Map<string, Rule>, kind: Rule['kind']): void {
  const found = tables.flatMap(({ name }) => {
    if (rules.has(name)) return []
    const by = referencesTo(tables, name, (table) => rules.get(table)?.kind === kind)
    return by.length === 0 ? [] : [[name, { kind: 'anchored', by }] as const]
  })
  for (const [name, rule] of found) rules.set(name, rule)
}

/** A person is seen through a sympathizer too; never in a circle. */
function anchorAnchored(tables: readonly TableShape[], rules: Map<string, Rule>): void {
  for (const { name } of tables) {
    const rule = rules.get(name)
    if (rule?.kind !== 'anchored') continue
    const more = referencesTo(
      tables,
      name,
      (table) => rules.get(table)?.kind === 'anchored' && !hangsOn(rules, table, name),
    )
    rules.set(name, { kind: 'anchored', by: [...rule.by, ...more] })
  }
}

function hangsOn(rules: ReadonlyMap<string, Rule>, table: string, wanted: string): boolean {
  if (table === wanted) return true
  const rule = rules.get(table)
  return rule?.kind === 'anchored' && rule.by.some((each) => hangsOn(rules, each.table, wanted))
}

/** As long as something is found: what depends on a dependent depends on its cell too. */
function depend(tables: readonly TableShape[], rules: Map<string, Rule>): void {
  for (let found = true; found; ) {
    found = false
    for (const { name, links } of tables) {
      if (rules.has(name)) continue
      const link = links.find(
        ({ to, required }) => required && rules.has(to) && rules.get(to)?.kind !== 'open',
      )
      if (link === undefined) continue
      rules.set(name, { kind: 'dependent', column: link.column, on: link.to })
      found = true
    }
  }
}
