import * as z from 'zod'
import {
  type OfficeSettings,
  officeSettingsSchema,
  type ScreenSettings,
  screenSettingsSchema,
} from '../../shared/settings/contract.ts'
import type { Reader } from '../register/reader.ts'

export const defaultScreen: ScreenSettings = { theme: 'system', zoom: 100, dense: false }

/** One setting as parsed JSON, or undefined when it was never written. */
export function readSetting(reader: Reader, key: string): unknown {
  const row = reader.first(reader.sql.selectFrom('setting').select('value').where('key', '=', key))
  return row === undefined ? undefined : JSON.parse(row.value)
}

export function officeSettings(reader: Reader): OfficeSettings {
  return officeSettingsSchema.parse(readSetting(reader, 'office'))
}

/** The sample commune marks itself, so that no print or screen of it can be taken for the office's own. */
export function isSample(reader: Reader): boolean {
  return z.boolean().optional().parse(readSetting(reader, 'sample')) ?? false
}

export function screenSettings(reader: Reader, accountId: number): ScreenSettings {
  const row = reader.first(reader.sql.selectFrom('account').select('screen').where('id', '=', accountId))
  return row?.screen == null ? defaultScreen : screenSettingsSchema.parse(JSON.parse(row.screen))
}

export function draftOf(
  reader: Reader,
  accountId: number,
  form: string,
): { body: unknown; savedAt: string | null } {
  const row = reader.first(
    reader.sql
      .selectFrom('draft')
      .select(['body', 'saved_at'])
      .where('account_id', '=', accountId)
      .where('form', '=', form),
  )
  return row === undefined
    ? { body: null, savedAt: null }
    : { body: JSON.parse(row.body), savedAt: row.saved_at }
}
