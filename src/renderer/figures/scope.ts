import type { RecordKind } from '../../shared/figures/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'

/** First and last day, both counted, and the cell if only one is asked about. */
export interface FigureScope {
  readonly from: Day
  readonly to: Day
  readonly cellId?: number
}

const rooms: Record<RecordKind, string> = {
  person: '/nguoi?mo=',
  sympathizer: '/quan-chung?tinh-trang=all&mo=',
  dossier: '/ket-nap?giai-doan=all&mo=',
  cell: '/chi-bo?mo=',
  village: '/thon-ban?mo=',
}

/** Where a record behind a figure is opened. */
export function recordAddress({ kind, id }: { readonly kind: RecordKind; readonly id: number }): string {
  return `${rooms[kind]}${id}`
}
