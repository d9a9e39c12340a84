import type { FigureRecord, RecordKind } from '../../shared/figures/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'

/** First and last day, both counted, and the cell if only one is asked about. */
export interface FigureScope {
  readonly from: Day
  readonly to: Day
  readonly cellId?: number
  /** The cells that a subtotal adds up. */
  readonly cells?: readonly number[]
}

const rooms: Record<RecordKind, string> = {
  person: '/nguoi?mo=',
  membership: '/dang-vien?tinh-trang=all&mo=',
  sympathizer: '/quan-chung?tinh-trang=all&mo=',
  dossier: '/ket-nap?giai-doan=all&mo=',
  cell: '/chi-bo?mo=',
  village: '/thon-ban?tinh-trang=all&mo=',
  training_class: '/lop?mo=',
  enrollment: '/lop?hoc-vien=1&mo=',
  meeting: '/sinh-hoat?mo=',
  team: '/to-phu-trach?mo=',
  approval_item: '/dot-phe-duyet/nguoi?mo=',
  visit: '/to-phu-trach?muc=luot-du&mo=',
  difficulty: '/to-phu-trach?muc=kho-khan&tinh-trang=all&mo=',
  inspection: '/kiem-tra?mo=',
  inspection_subject: '/kiem-tra?mo=',
  petition: '/kiem-tra?muc=don-thu&mo=',
  remedy: '/kiem-tra?muc=khac-phuc&tinh-trang=all&mo=',
}

type Opened = Pick<FigureRecord, 'kind' | 'id' | 'opens'>

/** Where a record behind a figure is opened. */
export function recordAddress({ kind, id, opens = id }: Opened): string {
  return `${rooms[kind]}${opens}`
}

/** Where a figure is shown in its parts. */
export function breakdownAddress(id: string, { from, to, cellId }: FigureScope): string {
  const cell = cellId === undefined ? '' : `&chi-bo=${cellId}`
  return `/so-lieu/chia?so=${encodeURIComponent(id)}&tu=${from}&den=${to}${cell}`
}
