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

export interface AccountsTables {
  account: AccountTable
}

export const accountsRecords = ['account'] as const satisfies readonly (keyof AccountsTables)[]
