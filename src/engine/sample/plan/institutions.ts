import type { CellKind } from '../../../shared/cells/fields.ts'
import type { NameBook } from './name-book.ts'
import { at } from './random.ts'

/** A cell that leads no village: school, station, office, police, military, cooperative. */
export interface Institution {
  readonly kind: CellKind
  readonly name: string
  /** What it was called and what it was until the commune was rearranged. */
  readonly before: { readonly kind: CellKind; readonly name: string } | null
  readonly weight: number
}

/** The first `count` institutions a commune gets, the most common first; after those, schools in the villages named. */
export function institutions(book: NameBook, count: number, villageNames: readonly string[]): Institution[] {
  const { commune, schools } = book.places
  const school = (index: number, place: string) => `Chi bộ ${at(schools, index % schools.length)} ${place}`
  const common: Institution[] = [
    {
      kind: 'agency',
      name: 'Chi bộ Cơ quan Ủy ban nhân dân xã',
      before: { kind: 'agency', name: 'Chi bộ Cơ quan xã' },
      weight: 1.6,
    },
    { kind: 'school', name: school(1, commune), before: null, weight: 1.2 },
    {
      kind: 'agency',
      name: 'Chi bộ Cơ quan Đảng, Mặt trận Tổ quốc và đoàn thể xã',
      before: null,
      weight: 1.2,
    },
    { kind: 'school', name: school(0, commune), before: null, weight: 1 },
    {
      kind: 'health',
      name: 'Chi bộ Trạm Y tế xã',
      before: { kind: 'other', name: 'Chi bộ Trường – Trạm' },
      weight: 0.4,
    },
    { kind: 'police', name: 'Chi bộ Công an xã', before: null, weight: 0.5 },
    { kind: 'military', name: 'Chi bộ Quân sự xã', before: null, weight: 0.4 },
    { kind: 'school', name: school(2, commune), before: null, weight: 1 },
    { kind: 'enterprise', name: `Chi bộ Hợp tác xã nông nghiệp ${commune}`, before: null, weight: 0.3 },
  ]
  const more = villageNames.slice(0, Math.max(0, count - common.length)).map(
    (place, index): Institution => ({
      kind: 'school',
      name: school(index, place),
      before: null,
      weight: 0.6,
    }),
  )
  return [...common, ...more].slice(0, count)
}

/** How many of so many cells lead no village: a third in a usual commune, fewer in a large one. */
export function institutionCount(cells: number): number {
  return Math.min(Math.floor(cells / 3), 8 + Math.floor(cells / 10))
}
