import type { Generated } from 'kysely'

export interface SettingTable {
  id: Generated<number>
  key: string
  /** JSON. */
  value: string
}

export interface DraftTable {
  account_id: number
  form: string
  body: string
  saved_at: string
}

export interface SettingsTables {
  setting: SettingTable
  draft: DraftTable
}

export const settingsRecords = ['setting'] as const satisfies readonly (keyof SettingsTables)[]
