import * as z from 'zod'

/**
 * What an organisation may or must do, from a day on. Levels are not wired in: they changed on 1/7/2025 and again under
 * 208-QĐ/TW, on another day in each commune.
 */
export const capabilitySchema = z.enum([
  'can_decide_admission',
  'needs_grassroots_resolution',
  'has_branch_committee',
  'has_seal',
])
export type Capability = z.infer<typeof capabilitySchema>

export const capabilityLabels: Record<Capability, string> = {
  can_decide_admission: 'Quyết định kết nạp, công nhận đảng viên chính thức',
  needs_grassroots_resolution: 'Hồ sơ của chi bộ phải có nghị quyết của đảng ủy cơ sở',
  has_branch_committee: 'Hồ sơ của chi bộ qua đảng ủy bộ phận thẩm định',
  has_seal: 'Có con dấu',
}

export type Capabilities = Readonly<Record<Capability, boolean>>

/** What is known of an organisation's place in the tree on a day. */
export interface PlaceInTree {
  readonly isCommittee: boolean
  /** No committee stands above it in this register: the commune committee itself, or a cell beside it. */
  readonly isTop: boolean
  /** Its superior is a committee that itself stands under another one. */
  readonly underLesserCommittee: boolean
}

/**
 * What holds when the office has set nothing: the commune committee decides (294-QĐ/TW, 4.3.2b; the same under 208-QĐ/TW),
 * a cell directly under it sends its file straight there (06-HD/TW, 3.7a), a cell under a lesser committee needs that one's
 * resolution. A section committee (đảng ủy bộ phận) has no seal (294-QĐ/TW, 20.3.3) and must be named by the office.
 */
export function defaultCapabilities(place: PlaceInTree): Capabilities {
  return {
    can_decide_admission: place.isCommittee && place.isTop,
    needs_grassroots_resolution: !place.isCommittee && place.underLesserCommittee,
    has_branch_committee: false,
    has_seal: place.isCommittee,
  }
}
