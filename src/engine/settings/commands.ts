import type { OfficeSettings, ScreenSettings } from '../../shared/settings/contract.ts'
import { defaultRounding } from '../../shared/vocabulary/fraction.ts'
import type { Change } from '../register/change.ts'

/** What a new register starts with; everything can be changed in Cài đặt. */
export function firstOfficeSettings(commune: string, superior: string): OfficeSettings {
  return {
    commune,
    superior,
    place: commune.replace(/^(đảng ủy|đảng bộ)\s+/iu, '').replace(/^xã\s+/iu, ''),
    committeeSpelling: 'ỦY',
    signing: { authority: 'T/M BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: '', preparer: '' },
    rounding: defaultRounding,
  }
}

export function writeSetting(change: Change, key: string, value: unknown): void {
  const known = change.first(change.sql.selectFrom('setting').select('id').where('key', '=', key))
  const text = JSON.stringify(value)
  if (known === undefined) change.insert('setting', { key, value: text })
  else change.update('setting', known.id, { value: text })
}

export function saveOffice(change: Change, settings: OfficeSettings): OfficeSettings {
  writeSetting(change, 'office', settings)
  change.describe('Sửa cài đặt của cơ quan')
  return settings
}

export function saveScreen(change: Change, accountId: number, settings: ScreenSettings): ScreenSettings {
  change.put(
    change.sql
      .updateTable('account')
      .set({ screen: JSON.stringify(settings) })
      .where('id', '=', accountId),
  )
  return settings
}

export function saveDraft(change: Change, accountId: number, form: string, body: unknown, at: string): void {
  const row = { account_id: accountId, form, body: JSON.stringify(body ?? null), saved_at: at }
  change.put(
    change.sql
      .insertInto('draft')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'form']).doUpdateSet({ body: row.body, saved_at: at }),
      ),
  )
}

export function dropDraft(change: Change, accountId: number, form: string): void {
  change.put(change.sql.deleteFrom('draft').where('account_id', '=', accountId).where('form', '=', form))
}
