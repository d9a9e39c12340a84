import type { Generated } from 'kysely'
import type { Role } from '../../shared/rpc/base.ts'

export interface AccountTable {
  id: Generated<number>
  login: string
  login_key: string
  full_name: string
  role: Role
  /** JSON of ScreenSettings, or null for the defaults. */
  screen: string | null
  created_at: string
  disabled_at: string | null
}

/** A cell that a supervisor is limited to; without any the account sees all. */
export interface AccountCellTable {
  id: Generated<number>
  account_id: number
  cell_id: number
}

export interface AccountsTables {
  account: AccountTable
  account_cell: AccountCellTable
}

export const accountsRecords = [
  'account',
  'account_cell',
] as const satisfies readonly (keyof AccountsTables)[]
