import type { Backup } from '../../shared/backups/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'

/** Why a backup was made. */
export const reasonLabels: Record<Backup['reason'], string> = {
  start: 'Khi mở sổ',
  daily: 'Hằng ngày',
  manual: 'Bấm sao lưu',
  'before-migration': 'Trước khi nâng cấp',
  'before-import': 'Trước khi nhập Excel',
  'before-restore': 'Trước khi khôi phục',
}

/** "4,2 MB", "76,7 GB": one decimal from a megabyte up, whole kilobytes below. */
export function formatSize(bytes: number): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return `${formatCount(Math.max(1, Math.round(kilobytes)))} KB`
  const inGigabytes = kilobytes >= 1024 * 1024
  const tenths = Math.round((kilobytes / 1024 / (inGigabytes ? 1024 : 1)) * 10)
  return `${formatCount(Math.floor(tenths / 10))},${tenths % 10} ${inGigabytes ? 'GB' : 'MB'}`
}

/** "900 người, 120 quần chúng ưu tú, 24 chi bộ" */
export function describeCounts(backup: Pick<Backup, 'people' | 'sympathizers' | 'cells'>): string {
  const { people, sympathizers, cells } = backup
  return `${formatCount(people)} người, ${formatCount(sympathizers)} quần chúng ưu tú, ${formatCount(cells)} tổ chức đảng`
}
