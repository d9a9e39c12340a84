import { flow, type Indicator, stock } from './indicator.ts'

/** Inspection, supervision, discipline and what was put right: cuộc, lượt and đối tượng apart. */
export const inspectionIndicators = {
  'inspections.cases': flow('Cuộc kiểm tra, giám sát kết thúc', 'inspections.cases'),
  'inspections.inspected': flow('Cuộc kiểm tra kết thúc', 'inspections.inspected', 'inspections.cases'),
  'inspections.supervised': flow('Cuộc giám sát kết thúc', 'inspections.supervised', 'inspections.cases'),
  'inspections.by-cells': flow(
    'Cuộc chi bộ tự kiểm tra, giám sát',
    'inspections.by-cells',
    'inspections.cases',
  ),
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
  'inspections.cell-reports-received': flow(
    'Báo cáo tháng của chi bộ đã nộp',
    'inspections.cell-reports-received',
    'inspections.cell-reports',
  ),
  'inspections.cell-reports-missing': flow(
    'Báo cáo tháng của chi bộ chưa nộp',
    'inspections.cell-reports-missing',
    'inspections.cell-reports',
  ),
  'petitions.all': flow('Đơn thư nhận', 'petitions.all'),
  'petitions.complaints': flow('Đơn khiếu nại', 'petitions.complaints'),
  'petitions.denunciations': flow('Đơn tố cáo', 'petitions.denunciations'),
  'petitions.reflections': flow('Đơn phản ánh', 'petitions.reflections'),
  'petitions.accusing': flow('Đơn tố cáo, phản ánh', 'petitions.accusing'),
  'petitions.members': flow('Đơn về đảng viên', 'petitions.members'),
  'petitions.others': flow('Đơn không về đảng viên cụ thể', 'petitions.others'),
  'petitions.waiting': flow('Đơn thư: Chưa xử lý', 'petitions.waiting'),
  'petitions.taken-up': flow('Đơn thư: Thụ lý giải quyết', 'petitions.taken-up'),
  'petitions.passed-on': flow('Đơn thư: Chuyển cơ quan có thẩm quyền', 'petitions.passed-on'),
  'petitions.guided': flow('Đơn thư: Hướng dẫn, trả lại', 'petitions.guided'),
  'petitions.filed': flow('Đơn thư: Lưu đơn', 'petitions.filed'),
  'remedies.all': stock('Biện pháp khắc phục', 'remedies.all'),
  'remedies.done': stock('Biện pháp đã khắc phục', 'remedies.done', 'remedies.all'),
  'remedies.overdue': stock('Biện pháp khắc phục quá hạn', 'remedies.overdue', 'remedies.all'),
} satisfies Record<string, Indicator>
