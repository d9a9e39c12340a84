import { type Indicator, stock } from './indicator.ts'

/** Who inspects, and what they have learnt. */
export const inspectionStaffIndicators = {
  'inspection-staff.all': stock('Cán bộ kiểm tra', 'inspection-staff.all'),
  'inspection-staff.chair': stock('Chủ nhiệm ủy ban kiểm tra', 'inspection-staff.chair'),
  'inspection-staff.deputy': stock('Phó Chủ nhiệm ủy ban kiểm tra', 'inspection-staff.deputy'),
  'inspection-staff.full-time': stock('Ủy viên chuyên trách ủy ban kiểm tra', 'inspection-staff.full-time'),
  'inspection-staff.member': stock('Ủy viên ủy ban kiểm tra', 'inspection-staff.member'),
  'inspection-staff.inspector': stock('Kiểm tra viên', 'inspection-staff.inspector'),
  'inspection-staff.other': stock('Chức danh kiểm tra khác', 'inspection-staff.other'),
  'inspection-staff.commission': stock(
    'Thành viên ủy ban kiểm tra',
    'inspection-staff.commission',
    'inspection-staff.all',
  ),
  'inspection-staff.vocational': stock('Cán bộ kiểm tra trình độ trung cấp', 'inspection-staff.vocational'),
  'inspection-staff.college': stock('Cán bộ kiểm tra trình độ cao đẳng', 'inspection-staff.college'),
  'inspection-staff.university': stock('Cán bộ kiểm tra trình độ đại học', 'inspection-staff.university'),
  'inspection-staff.postgraduate': stock('Cán bộ kiểm tra sau đại học', 'inspection-staff.postgraduate'),
  'inspection-staff.theory-elementary': stock(
    'Cán bộ kiểm tra lý luận sơ cấp',
    'inspection-staff.theory-elementary',
  ),
  'inspection-staff.theory-middle': stock(
    'Cán bộ kiểm tra lý luận trung cấp',
    'inspection-staff.theory-middle',
  ),
  'inspection-staff.theory-high': stock('Cán bộ kiểm tra lý luận cao cấp', 'inspection-staff.theory-high'),
} satisfies Record<string, Indicator>
