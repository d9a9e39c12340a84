import type { Me } from '../../../shared/accounts/contract.ts'
import type { Role } from '../../../shared/rpc/base.ts'
import { mayReadMembers } from '../../inspections/sight.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import type { Register } from '../../register/register.ts'
import { clear, type Limits, narrow, narrowHistory, refuseVeiledWrites } from './narrow.ts'

export interface LimitCell {
  readonly id: number
  readonly name: string
}

/** The cells an account is limited to, by their latest names; none = it sees all. */
export function cellsOfAccount(reader: Reader, accountId: number): LimitCell[] {
  return reader
    .statement<LimitCell>(
      `SELECT cell_id AS id, (SELECT name FROM cell_state WHERE cell_state.cell_id = account_cell.cell_id
         ORDER BY id DESC LIMIT 1) AS name
       FROM account_cell WHERE account_id = ? ORDER BY id`,
    )
    .all(accountId)
}

/** Only supervisors are limited: whoever enters or reports needs the whole register. */
export function mayBeLimited(role: Role): boolean {
  return role === 'supervisor'
}

/**
 * Limits the register to what this account may see: when somebody has just opened it, and again when the roles that may read
 * cases about members change. @returns who that is, with the cells
 */
export function limitTo(register: Register, me: Me): Me {
  const { cells, veiled } = register.whole((reader) => ({
    cells: mayBeLimited(me.role) ? cellsOfAccount(reader, me.id) : [],
    veiled: !mayReadMembers(reader, me.role),
  }))
  const limits: Limits = { accountId: cells.length === 0 ? null : me.id, veiled }
  if (limits.accountId === null && !veiled && !register.isNarrowed) return me
  register.narrow({
    onReading: (connection) => {
      if (limits.accountId === null && !veiled) return
      narrow(connection, limits)
      narrowHistory(connection, limits)
    },
    onWriting: (connection) => {
      if (limits.accountId !== null) narrow(connection, limits)
      else if (veiled) refuseVeiledWrites(connection)
      else clear(connection)
    },
  })
  return cells.length === 0 ? me : { ...me, cells }
}

/** Makes these the account's cells. */
export function limitAccount(
  change: Change,
  accountId: number,
  role: Role,
  cellIds: readonly number[],
): void {
  const wanted = new Set(mayBeLimited(role) ? cellIds : [])
  const known = change.all(
    change.sql.selectFrom('account_cell').select(['id', 'cell_id']).where('account_id', '=', accountId),
  )
  for (const { id, cell_id } of known) if (!wanted.delete(cell_id)) change.remove('account_cell', id)
  for (const cell_id of wanted) change.insert('account_cell', { account_id: accountId, cell_id })
}
