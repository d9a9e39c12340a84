import { createHash, type Hash } from 'node:crypto'

/** What the first entry of a register's history is linked to. */
export const beginningOfChain = '0'.repeat(64)

/** The columns of an entry that its link vouches for. `undone_by` is written later and follows from `undoes`. */
export interface LinkedEntry {
  readonly id: number
  readonly at: string
  readonly account_id: number | null
  readonly by_name: string
  readonly door: string
  readonly summary: string
  readonly undoes: number | null
  readonly way: string
}

/**
 * Gathers the changes of one entry, in their order. JSON writes a NUL as an escape, so no two lists of changes yield the same
 * bytes.
 */
export class ChangeDigest {
  readonly #hash: Hash = createHash('sha256')

  add(table: string, rowId: number, operation: string, old: string | null, fresh: string | null): void {
    this.#hash.update(`${table}\0${rowId}\0${operation}\0${old ?? ''}\0${fresh ?? ''}\n`)
  }

  /** Closes it: nothing can be added afterwards. */
  hex(): string {
    return this.#hash.digest('hex')
  }
}

/**
 * The link of an entry: it vouches for the entry, its changes, and through the link before it for all that came before. This
 * form stands in registers: it must never change.
 */
export function linkOf(before: string, entry: LinkedEntry, changes: string): string {
  const { id, at, account_id, by_name, door, summary, undoes, way } = entry
  const told = JSON.stringify([id, at, account_id, by_name, door, summary, undoes, way])
  return createHash('sha256').update(`${before}\n${told}\n${changes}`).digest('hex')
}
