import * as z from 'zod'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

/** Papers on the way from the proposal to the dossier, apart from those of the dossier itself. */
export const sympathizerPaperKindSchema = z.enum([
  'recognition_resolution',
  'helper_resolution',
  'class_proposal',
  'permission_proposal',
  'under_consideration_certificate',
  'accepted_certificate',
  'parents_opinion',
  'other',
])
export type SympathizerPaperKind = z.infer<typeof sympathizerPaperKindSchema>

export const sympathizerPaperLabels: Record<SympathizerPaperKind, string> = {
  recognition_resolution: 'Nghị quyết công nhận cảm tình Đảng',
  helper_resolution: 'Nghị quyết phân công đảng viên giúp đỡ',
  class_proposal: 'Nghị quyết đề nghị học lớp bồi dưỡng nhận thức về Đảng',
  permission_proposal: 'Nghị quyết đề nghị cho làm thủ tục xét kết nạp',
  under_consideration_certificate: 'Giấy chứng nhận đang được giúp đỡ, xem xét kết nạp',
  accepted_certificate: 'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng',
  parents_opinion: 'Phiếu lấy ý kiến phụ huynh',
  other: 'Giấy tờ khác',
}

/** kept: of our own cells · received: came with somebody from elsewhere · given: handed to somebody who left. */
export const paperWaySchema = z.enum(['kept', 'received', 'given'])
export type PaperWay = z.infer<typeof paperWaySchema>

export const paperWayLabels: Record<PaperWay, string> = {
  kept: 'Lưu trong hồ sơ',
  received: 'Nhận từ nơi trước',
  given: 'Giao cho nơi đến',
}

const text = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === '' ? null : value))

export const paperFieldsSchema = z.object({
  kind: sympathizerPaperKindSchema,
  way: paperWaySchema,
  number: text(100),
  datedOn: partialDateSchema.nullable(),
  issuer: text(200),
  note: text(500),
})
export type PaperFields = z.infer<typeof paperFieldsSchema>

/** What a paper that goes with a moving person bears. */
export const movingPaperSchema = paperFieldsSchema.pick({ number: true, datedOn: true, issuer: true })
export type MovingPaper = z.infer<typeof movingPaperSchema>

export const missingPaperSchema = z.object({
  kind: sympathizerPaperKindSchema,
  way: paperWaySchema,
  /** "điểm 3.9a, 06-HD/TW". */
  source: z.string(),
  /** Only a local habit: nice to have. */
  optional: z.boolean(),
})
export type MissingPaper = z.infer<typeof missingPaperSchema>

/** How somebody stands who came, left, or is still a pupil. */
export interface PaperNeeds {
  readonly arrived: boolean
  readonly left: boolean
  readonly helped: boolean
  readonly pupil: boolean
  /** Source of the pack's own words on the parents' opinion; null where the pack does not ask for it. */
  readonly parentsSource: string | null
  readonly papers: readonly { readonly kind: SympathizerPaperKind; readonly way: PaperWay }[]
  /** The class certificate stands in the register, so its copy may be handed on. */
  readonly certified: boolean
}

const moving = 'điểm 3.9a, 06-HD/TW'
const arriving = '02-HD/BTCTU (Hà Nội), chưa xác nhận'

/**
 * Which papers a move asks for and are not there yet. Leaving: the old committee certifies that the person is being helped and
 * considered (06-HD/TW 3.9a), and hands the class certificate on. Arriving: the same two are received, and the new cell assigns
 * a helper by resolution; that helper need not have the months together.
 */
export function missingPapers(needs: PaperNeeds): MissingPaper[] {
  const has = (kind: SympathizerPaperKind, way?: PaperWay) =>
    needs.papers.some((paper) => paper.kind === kind && (way === undefined || paper.way === way))
  const wanted: (MissingPaper & { readonly when: boolean })[] = [
    {
      kind: 'under_consideration_certificate',
      way: 'given',
      source: moving,
      optional: false,
      when: needs.left,
    },
    {
      kind: 'accepted_certificate',
      way: 'given',
      source: moving,
      optional: true,
      when: needs.left && needs.certified,
    },
    {
      kind: 'under_consideration_certificate',
      way: 'received',
      source: moving,
      optional: false,
      when: needs.arrived && !needs.left,
    },
    {
      kind: 'helper_resolution',
      way: 'kept',
      source: arriving,
      optional: false,
      when: needs.arrived && !needs.left && !needs.helped,
    },
    {
      kind: 'parents_opinion',
      way: 'kept',
      source: needs.parentsSource ?? '',
      optional: true,
      when: needs.pupil && needs.parentsSource !== null && !needs.left,
    },
  ]
  return wanted
    .filter(({ when, kind, way }) => when && !has(kind, kind === 'parents_opinion' ? undefined : way))
    .map(({ when: _, ...paper }) => paper)
}
