import { join } from 'node:path'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import type { RulePack } from '../../../src/shared/regulations/pack.ts'

const files = readPackFiles(join(import.meta.dirname, '..', '..', '..', 'resources', 'rules'))

/** A pack of the program, as a record would hold it. */
export function packNamed(name: string): RulePack {
  const body = files.find(({ pack }) => pack === name)
  if (body === undefined) throw new Error(`No pack ${name}`)
  return { id: 1, pack: name, version: 1, name, rules: new Map(body.rules.map((rule) => [rule.key, rule])) }
}
