import type { Me } from '../../../shared/accounts/contract.ts'
import type { Role } from '../../../shared/rpc/base.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import type { Register } from '../../register/register.ts'
import { narrow, narrowHistory } from './narrow.ts'

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

/** Limits the register that somebody has just opened to what this account may see. @returns who that is, with the cells */
export function limitTo(register: Register, me: Me): Me {
  const cells = mayBeLimited(me.role) ? cellsOfAccount(register.reader, me.id) : []
  if (cells.length === 0) return me
  register.narrow({
    onReading: (connection) => {
      narrow(connection, me.id)
      narrowHistory(connection)
    },
    onWriting: (connection) => narrow(connection, me.id),
  })
  return { ...me, cells }
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
