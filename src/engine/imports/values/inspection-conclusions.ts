import { type Conclusion, conclusionLabels } from '../../../shared/inspections/conclusions.ts'
import { type Gravity, gravityLabels, gravitySchema } from '../../../shared/inspections/finding-fields.ts'
import { type Management, managementLabels, managementSchema } from '../../../shared/inspections/kinds.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { choice } from './choices.ts'

/** What an inspection or a supervision may conclude with. */
export const listedConclusions = [
  'good',
  'flawed',
  'violated',
  'must_discipline',
  'signs_found',
  'to_inspection',
] as const satisfies readonly Conclusion[]
type ListedConclusion = (typeof listedConclusions)[number]

const otherWords: Record<ListedConclusion, readonly string[]> = {
  good: [
    'Tốt',
    'Thực hiện tốt',
    'Chấp hành nghiêm',
    'Chấp hành nghiêm túc',
    'Không vi phạm',
    'Không có vi phạm',
    'Không có khuyết điểm',
    'Không có khuyết điểm, vi phạm',
    'Chưa phát hiện vi phạm',
    'Không phát hiện vi phạm',
    'Không có dấu hiệu vi phạm',
    'Không phát hiện dấu hiệu vi phạm',
  ],
  flawed: [
    'Có khuyết điểm',
    'Rút kinh nghiệm',
    'Có khuyết điểm, cần rút kinh nghiệm',
    'Có khuyết điểm, yêu cầu rút kinh nghiệm',
    'Có hạn chế, khuyết điểm',
    'Còn hạn chế, khuyết điểm',
  ],
  violated: [
    'Có vi phạm nhưng chưa đến mức kỷ luật',
    'Có vi phạm nhưng chưa đến mức phải kỷ luật',
    'Có vi phạm nhưng chưa đến mức phải thi hành kỷ luật',
    'Có vi phạm, chưa đến mức phải thi hành kỷ luật',
    'Vi phạm chưa đến mức phải thi hành kỷ luật',
    'Chưa đến mức phải thi hành kỷ luật',
  ],
  must_discipline: [
    'Có vi phạm, đến mức phải thi hành kỷ luật',
    'Có vi phạm đến mức phải thi hành kỷ luật',
    'Có vi phạm, phải thi hành kỷ luật',
    'Vi phạm đến mức phải thi hành kỷ luật',
    'Phải thi hành kỷ luật',
  ],
  signs_found: ['Có dấu hiệu vi phạm'],
  to_inspection: ['Chuyển kiểm tra', 'Chuyển kiểm tra dấu hiệu vi phạm'],
}

const words = listedConclusions.map((each) => [each, [conclusionLabels[each], ...otherWords[each]]] as const)
export const conclusionOffer = listedConclusions.map((each) => conclusionLabels[each]).join('; ')

export const subjectConclusion = choice<Conclusion>(words, `Ghi một trong: ${conclusionOffer}.`)

const wholeResults = new Map<string, Conclusion>(
  words.flatMap(([value, said]) => said.map((each) => [searchKey(each), value] as const)),
)

/** A result that says nothing but a conclusion; null for whatever says more, for that is not judged here. */
export function conclusionSaidBy(result: string): Conclusion | null {
  return wholeResults.get(searchKey(result)) ?? null
}

const faultsBegin =
  /(?:^|[\s.;,])(?:những\s+)?(?:(?:hạn chế|tồn tại|thiếu sót)(?:\s*,\s*|\s+và\s+))?(?:khuyết điểm|hạn chế|tồn tại|vi phạm)(?:\s*,\s*(?:khuyết điểm|hạn chế|vi phạm))?\s*:\s*/iu

/** "Ưu điểm: … Khuyết điểm: …" in one cell: what stands behind the second heading, or null without one. */
export function faultsIn(result: string): string | null {
  const found = faultsBegin.exec(result)
  if (found === null) return null
  const faults = result.slice(found.index + found[0].length).trim()
  return faults === '' ? null : faults
}

const noFaults =
  /^(?:khong|khong co|chua co|khong phat hien|chua phat hien)(?: (?:han che|ton tai|khuyet diem|vi pham|gi|dang ke))*$/

export function saysNoFaults(faults: string): boolean {
  return noFaults.test(searchKey(faults))
}

const mark = /(?:^|\s)(?:[-+•]|\d{1,2}[.)])\s+/u

/** "- Sinh hoạt chưa đều - Chưa ra nghị quyết", "1. … 2. …": one text for each; anything else is one text. */
export function singleFaults(faults: string): string[] {
  if (!/^(?:[-+•]|\d{1,2}[.)])\s/u.test(faults)) return [faults]
  return faults
    .split(mark)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

const gravityWords: Record<Gravity, readonly string[]> = {
  flaw: ['Hạn chế', 'Khuyết điểm', 'Có khuyết điểm'],
  minor: ['Ít nghiêm trọng'],
  serious: ['Nghiêm trọng'],
  very_serious: ['Rất nghiêm trọng'],
}

export const gravity = choice<Gravity>(
  gravitySchema.options.map((each) => [each, [gravityLabels[each], ...gravityWords[each]]]),
  `Ghi một trong: ${Object.values(gravityLabels).join('; ')}.`,
)

const managementWords: Record<Management, readonly string[]> = {
  superior: ['Cấp trên quản lý', 'Diện cấp trên', 'Tỉnh ủy quản lý', 'Ban Thường vụ Tỉnh ủy quản lý'],
  commune: ['Đảng ủy quản lý', 'Diện Đảng ủy', 'Ban Thường vụ Đảng ủy quản lý', 'BTV Đảng ủy quản lý'],
  cell: ['Chi bộ quản lý', 'Diện chi bộ quản lý'],
}

export const management = choice<Management>(
  managementSchema.options.map((each) => [each, [managementLabels[each], ...managementWords[each]]]),
  `Ghi một trong: ${Object.values(managementLabels).join('; ')}.`,
)
