import type { InspectionKind, InspectionLevel, SubjectKind } from './kinds.ts'

/**
 * The lists of contents that the forms have as columns, five to eleven of them; the words themselves are the catalog
 * `inspection-contents` (resources/catalogs/noi_dung_kiem_tra.json), a list being the `parent` of its lines.
 */
export type ContentList =
  | 'kt_dang_vien'
  | 'kt_to_chuc'
  | 'vi_pham_dang_vien'
  | 'gs_dang_vien'
  | 'gs_to_chuc_ubkt'
  | 'khieu_nai'
  | 'kt_nhiem_vu_ktgs'
  | 'kt_tai_chinh'

/** Sums of money and numbers of people that a form asks of a subject; lists of the same catalog. */
export type AmountList = 'tien_dang_phi' | 'tien_tai_chinh' | 'thi_hanh_ky_luat'

const ofCommissions: ReadonlySet<InspectionLevel> = new Set([
  'commune_commission',
  'district_commission',
  'province_commission',
  'centre_commission',
])

/** Whether an inspection commission carries it out: its supervision has a form of its own. */
export function isCommission(level: InspectionLevel): boolean {
  return ofCommissions.has(level)
}

/** Which list the contents of a subject are chosen from; null where the form has no contents. */
export function contentListOf(
  kind: InspectionKind,
  subject: SubjectKind,
  level: InspectionLevel,
): ContentList | null {
  const member = subject === 'member'
  switch (kind) {
    case 'compliance':
      return member ? 'kt_dang_vien' : 'kt_to_chuc'
    case 'signs':
    case 'denunciation':
    case 'discipline':
      return member ? 'vi_pham_dang_vien' : 'kt_to_chuc'
    case 'regular_supervision':
    case 'thematic_supervision':
      if (member) return 'gs_dang_vien'
      return isCommission(level) ? 'gs_to_chuc_ubkt' : 'kt_to_chuc'
    case 'complaint':
      return 'khieu_nai'
    case 'oversight_work':
      return 'kt_nhiem_vu_ktgs'
    case 'finance':
      return 'kt_tai_chinh'
    case 'fees':
    case 'discipline_enforcement':
      return null
  }
}

export function amountListOf(kind: InspectionKind): AmountList | null {
  if (kind === 'fees') return 'tien_dang_phi'
  if (kind === 'finance') return 'tien_tai_chinh'
  return kind === 'discipline_enforcement' ? 'thi_hanh_ky_luat' : null
}
