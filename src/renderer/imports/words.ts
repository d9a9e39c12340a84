import type { ImportKind } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'

interface KindWords {
  /** What one row becomes. */
  readonly unit: string
  /** Where they are seen afterwards. */
  readonly address: string
  readonly list: string
  readonly hint: string
}

export const kindWords: Record<ImportKind, KindWords> = {
  cells: {
    unit: 'chi bộ',
    address: '/chi-bo',
    list: 'Mở danh sách chi bộ',
    hint: 'Tên chi bộ, loại hình, cấp trên, thôn bản. Nên nhập trước hai loại kia.',
  },
  people: {
    unit: 'người',
    address: '/nguoi',
    list: 'Mở danh sách người',
    hint: 'Họ tên, ngày sinh, dân tộc, chi bộ, tư cách đảng viên hay quần chúng.',
  },
  sympathizers: {
    unit: 'người',
    address: '/quan-chung',
    list: 'Mở danh sách quần chúng ưu tú',
    hint: 'Họ tên, ngày sinh, chi bộ theo dõi, ngày công nhận cảm tình, đảng viên giúp đỡ.',
  },
}

export const importKinds = ['cells', 'people', 'sympathizers'] as const

/** "312 người" */
export function countOf(kind: ImportKind, count: number): string {
  return `${formatCount(count)} ${kindWords[kind].unit}`
}

/** The kind in the address `?loai=people`; people when nothing or nonsense is written. */
export function kindFrom(written: string | null): ImportKind {
  return importKinds.find((kind) => kind === written) ?? 'people'
}
