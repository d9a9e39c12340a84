import { flow, type Indicator, stock } from './indicator.ts'

/** Inspection, supervision, discipline and what was put right: cuộc, lượt and đối tượng apart. */
export const inspectionIndicators = {
  'inspections.cases': flow('Cuộc kiểm tra, giám sát kết thúc', 'inspections.cases'),
  'inspections.inspected': flow('Cuộc kiểm tra kết thúc', 'inspections.inspected', 'inspections.cases'),
  'inspections.supervised': flow('Cuộc giám sát kết thúc', 'inspections.supervised', 'inspections.cases'),
  'inspections.organisation-turns': flow(
    'Lượt tổ chức đảng được kiểm tra, giám sát',
    'inspections.organisation-turns',
  ),
  'inspections.organisations': flow('Tổ chức đảng được kiểm tra, giám sát', 'inspections.organisations'),
  'inspections.member-turns': flow('Lượt đảng viên được kiểm tra, giám sát', 'inspections.member-turns'),
  'inspections.members': flow('Đảng viên được kiểm tra, giám sát', 'inspections.members'),
  'inspections.denunciations': flow('Vụ tố cáo giải quyết xong', 'inspections.denunciations'),
  'inspections.complaints': flow('Vụ khiếu nại kỷ luật giải quyết xong', 'inspections.complaints'),
  'inspections.disciplined-members': flow('Lượt đảng viên bị kỷ luật', 'inspections.disciplined-members'),
  'inspections.disciplined-organisations': flow(
    'Lượt tổ chức đảng bị kỷ luật',
    'inspections.disciplined-organisations',
  ),
  'remedies.done': stock('Biện pháp đã khắc phục', 'remedies.done', 'remedies.all'),
  'remedies.overdue': stock('Biện pháp khắc phục quá hạn', 'remedies.overdue', 'remedies.all'),
} satisfies Record<string, Indicator>
