import { contract } from '../../src/shared/contract.ts'
import { type ProcedureMeta, type Role, roleLabels, roleSchema } from '../../src/shared/rpc/base.ts'

/** Every procedure with who may call it, as the engine enforces it. */
export interface Right {
  readonly name: string
  readonly access: ProcedureMeta['access']
}

export function rights(): Right[] {
  return Object.entries(contract).flatMap(([room, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => ({
      name: `${room}.${name}`,
      access: (procedure['~orpc'].meta as ProcedureMeta).access,
    })),
  )
}

const columns: readonly Role[] = roleSchema.options

function row({ name, access }: Right): string {
  const may = (role: Role): string => (access === 'open' || access.includes(role) ? '✓' : '–')
  return `| \`${name}\` | ${access === 'open' ? '✓' : '–'} | ${columns.map(may).join(' | ')} |`
}

/** The page docs/rights.md, whole. */
export function rightsPage(): string {
  const all = rights()
  const heads = columns.map((role) => `${role} (${roleLabels[role]})`)
  return `# Rights: role × procedure

Made from the contract by \`npm run docs\`; a test fails when it is out of date. The engine asks this very table before every call
(\`src/engine/bindings.ts\`), and \`tests/engine/permissions\` calls each of the ${all.length} procedures as each role, and with nobody in.
"Nobody in" are the procedures of the hall: status, set-up, unlock.

A supervisor whose account names cells sees these and those below them only: \`src/engine/accounts/reach\` lays a view over every
table, so that lists, records, figures, reports, search and history are all limited by the same rule, also in rooms that come later.

| procedure | nobody in | ${heads.join(' | ')} |
|---|${'---|'.repeat(columns.length + 1)}
${all.map(row).join('\n')}
`
}
