import { average, flow, type Indicator, stock } from './indicator.ts'
import { cellLifeIndicators } from './indicators-of-cell-life.ts'
import { cohortIndicators } from './indicators-of-cohorts.ts'
import { formIndicators } from './indicators-of-forms.ts'
import { inspectionStaffIndicators } from './indicators-of-inspection-staff.ts'
import { inspectionIndicators } from './indicators-of-inspections.ts'
import { membershipIndicators } from './indicators-of-membership.ts'

export type { Indicator } from './indicator.ts'

/**
 * The one place where a figure is defined: one named set, or one over another. Dashboards, reports, drill-down lists and the
 * sheet "Cách tính" all read this.
 */
export const indicators: Readonly<Record<string, Indicator>> = {
  'sympathizers.tracked': stock('Đang theo dõi', 'sympathizers.tracked'),
  'sympathizers.outstanding': stock('Quần chúng ưu tú', 'sympathizers.outstanding', 'sympathizers.tracked'),
  'sympathizers.recognised': stock('Cảm tình Đảng', 'sympathizers.recognised', 'sympathizers.tracked'),
  'sympathizers.women': stock('Nữ trong số đang theo dõi', 'sympathizers.women', 'sympathizers.tracked'),
  'sympathizers.minority': stock(
    'Dân tộc thiểu số trong số đang theo dõi',
    'sympathizers.minority',
    'sympathizers.tracked',
  ),
  'sympathizers.religious': stock(
    'Theo tôn giáo trong số đang theo dõi',
    'sympathizers.religious',
    'sympathizers.tracked',
  ),
  'sympathizers.union': stock(
    'Đoàn viên trong số đang theo dõi',
    'sympathizers.union',
    'sympathizers.tracked',
  ),
  'sympathizers.helped': stock('Có đảng viên giúp đỡ', 'sympathizers.helped', 'sympathizers.tracked'),
  'sympathizers.certified': stock(
    'Có giấy chứng nhận lớp nhận thức còn giá trị',
    'sympathizers.certified',
    'sympathizers.tracked',
  ),
  'sympathizers.added': flow('Mới đưa vào theo dõi', 'sympathizers.added'),
  'sympathizers.recognised-in-period': flow(
    'Công nhận cảm tình Đảng trong kỳ',
    'sympathizers.recognised-in-period',
  ),
  'sympathizers.stopped-in-period': flow('Thôi theo dõi trong kỳ', 'sympathizers.stopped-in-period'),
  'sympathizers.admitted-in-period': flow(
    'Kết nạp trong kỳ từ người đang theo dõi',
    'sympathizers.admitted-in-period',
  ),
  ...cohortIndicators,
  'approvals.proposed': flow('Lượt đề nghị đã gửi trong kỳ', 'approvals.proposed'),
  'approvals.agreed': flow('Được đồng ý trong số đã gửi trong kỳ', 'approvals.agreed', 'approvals.proposed'),
  'approvals.returned': flow(
    'Bị trả lại trong số đã gửi trong kỳ',
    'approvals.returned',
    'approvals.proposed',
  ),
  'approvals.waiting': stock('Lượt đề nghị đang chờ trả lời', 'approvals.waiting'),
  'approvals.agreed-in-period': flow('Lượt được đồng ý trong kỳ', 'approvals.agreed-in-period'),
  'approvals.recognition.agreed': flow(
    'Đồng ý công nhận cảm tình Đảng trong số đã gửi trong kỳ',
    'approvals.recognition.agreed',
    'approvals.recognition.proposed',
  ),
  'approvals.awareness-class.proposed': flow(
    'Lượt đề nghị học lớp nhận thức trong kỳ',
    'approvals.awareness-class.proposed',
  ),
  'approvals.awareness-class.agreed': flow(
    'Đồng ý cho học lớp nhận thức trong số đã gửi trong kỳ',
    'approvals.awareness-class.agreed',
    'approvals.awareness-class.proposed',
  ),
  'approvals.open-dossier.agreed': flow(
    'Đồng ý cho làm thủ tục trong số đã gửi trong kỳ',
    'approvals.open-dossier.agreed',
    'approvals.open-dossier.proposed',
  ),
  'admissions.admitted': flow('Kết nạp trong kỳ', 'admissions.admitted'),
  'admissions.women': flow('Nữ trong số kết nạp', 'admissions.women', 'admissions.admitted'),
  'admissions.minority': flow(
    'Dân tộc thiểu số trong số kết nạp',
    'admissions.minority',
    'admissions.admitted',
  ),
  'admissions.religious': flow(
    'Theo tôn giáo trong số kết nạp',
    'admissions.religious',
    'admissions.admitted',
  ),
  'admissions.union': flow('Đoàn viên trong số kết nạp', 'admissions.union', 'admissions.admitted'),
  'admissions.readmitted': flow('Kết nạp lại', 'admissions.readmitted', 'admissions.admitted'),
  'admissions.under-31': flow('Dưới 31 tuổi khi kết nạp', 'admissions.under-31', 'admissions.admitted'),
  'admissions.recognised': flow('Công nhận chính thức trong kỳ', 'admissions.recognised'),
  'dossiers.preparing': stock('Hồ sơ đang hoàn thiện', 'dossiers.preparing', 'dossiers.in-hand'),
  'dossiers.submitted': stock('Hồ sơ đã trình', 'dossiers.submitted', 'dossiers.in-hand'),
  'dossiers.decided': stock('Hồ sơ chờ lễ kết nạp', 'dossiers.decided', 'dossiers.in-hand'),
  'dossiers.submitted-in-period': flow('Hồ sơ trình trong kỳ', 'dossiers.submitted-in-period'),
  'dossiers.returned-in-period': flow('Hồ sơ trả lại trong kỳ', 'dossiers.returned-in-period'),
  'probation.all': stock('Đảng viên dự bị đang theo dõi hồ sơ', 'probation.all'),
  'probation.due-in-period': flow('Dự bị đến hạn trong kỳ', 'probation.due-in-period'),
  'probation.overdue': stock('Dự bị quá hạn công nhận', 'probation.overdue', 'members.probationary'),
  'members.all': stock('Đảng viên', 'members.all'),
  'members.official': stock('Đảng viên chính thức', 'members.official', 'members.all'),
  'members.probationary': stock('Đảng viên dự bị', 'members.probationary', 'members.all'),
  'members.religious': stock('Đảng viên theo tôn giáo', 'members.religious', 'members.all'),
  'members.young': stock('Đảng viên trẻ', 'members.young', 'members.all'),
  'members.without-birth-date': stock(
    'Đảng viên chưa ghi ngày sinh',
    'members.without-birth-date',
    'members.all',
  ),
  'members.without-sex': stock('Đảng viên chưa ghi giới tính', 'members.without-sex', 'members.all'),
  'members.without-ethnic-group': stock(
    'Đảng viên chưa ghi dân tộc',
    'members.without-ethnic-group',
    'members.all',
  ),
  'members.exempt': stock('Đảng viên miễn sinh hoạt', 'members.exempt', 'members.all'),
  'members.visiting': stock('Đảng viên sinh hoạt tạm thời', 'members.visiting'),
  'members.with-badge': stock('Đảng viên đã nhận Huy hiệu Đảng', 'members.with-badge', 'members.all'),
  'members.women': stock('Đảng viên nữ', 'members.women', 'members.all'),
  'members.minority': stock('Đảng viên dân tộc thiểu số', 'members.minority', 'members.all'),
  ...membershipIndicators,
  ...formIndicators,
  'cells.all': stock('Chi bộ', 'cells.all'),
  'cells.with-secretary': stock('Chi bộ có bí thư', 'cells.with-secretary', 'cells.all'),
  'cells.secretary-village-head': stock(
    'Bí thư đồng thời là trưởng thôn, bản',
    'cells.secretary-village-head',
    'cells.village',
  ),
  'cells.with-sympathizers': stock(
    'Chi bộ có nguồn phát triển đảng viên',
    'cells.with-sympathizers',
    'cells.all',
  ),
  'cells.village': stock('Chi bộ thôn, bản, tổ dân phố', 'cells.village', 'cells.all'),
  'cells.with-committee': stock('Chi bộ có chi ủy', 'cells.with-committee', 'cells.all'),
  'cells.village-with-committee': stock(
    'Chi bộ thôn, bản có chi ủy',
    'cells.village-with-committee',
    'cells.village',
  ),
  'cells.secretary-front-head': stock(
    'Bí thư đồng thời là trưởng ban công tác Mặt trận',
    'cells.secretary-front-head',
    'cells.village',
  ),
  'cells.joint': stock('Chi bộ ghép', 'cells.joint', 'cells.all'),
  'cells.unsustainable': stock('Chi bộ thiếu bền vững', 'cells.unsustainable', 'cells.all'),
  'cells.weak-entered': flow('Chi bộ mới vào danh sách thiếu bền vững', 'cells.weak-entered'),
  'cells.weak-relapsed': flow('Chi bộ trở lại danh sách thiếu bền vững', 'cells.weak-relapsed'),
  'cells.weak-recovered': flow('Chi bộ thoát khỏi danh sách thiếu bền vững', 'cells.weak-recovered'),
  'villages.all': stock('Thôn, bản', 'villages.all'),
  'villages.without-members': stock(
    'Thôn, bản chưa có đảng viên',
    'villages.without-members',
    'villages.all',
  ),
  'villages.without-cell': stock('Thôn, bản chưa có chi bộ', 'villages.without-cell', 'villages.all'),
  'posts.commune-not-local': stock(
    'Cán bộ xã không phải người địa phương',
    'posts.commune-not-local',
    'posts.commune',
  ),
  'ratings.cells-good': stock(
    'Chi bộ hoàn thành tốt nhiệm vụ trở lên',
    'ratings.cells-good',
    'ratings.cells',
  ),
  'ratings.cells-excellent': stock(
    'Chi bộ hoàn thành xuất sắc nhiệm vụ',
    'ratings.cells-excellent',
    'ratings.cells',
  ),
  'ratings.cells': stock('Chi bộ được xếp loại', 'ratings.cells', 'cells.all'),
  'ratings.cells-only-good': stock(
    'Chi bộ hoàn thành tốt nhiệm vụ',
    'ratings.cells-only-good',
    'ratings.cells',
  ),
  'ratings.cells-done': stock('Chi bộ hoàn thành nhiệm vụ', 'ratings.cells-done', 'ratings.cells'),
  'ratings.cells-not-done': stock(
    'Chi bộ không hoàn thành nhiệm vụ',
    'ratings.cells-not-done',
    'ratings.cells',
  ),
  'ratings.members': stock('Đảng viên được xếp loại', 'ratings.members'),
  'ratings.members-good': stock(
    'Đảng viên hoàn thành tốt nhiệm vụ trở lên',
    'ratings.members-good',
    'ratings.members',
  ),
  'ratings.members-excellent': stock(
    'Đảng viên hoàn thành xuất sắc nhiệm vụ',
    'ratings.members-excellent',
    'ratings.members',
  ),
  'ratings.members-excellent-of-good': stock(
    'Xuất sắc trên số tốt trở lên',
    'ratings.members-excellent',
    'ratings.members-good',
  ),
  'ratings.members-only-good': stock(
    'Đảng viên hoàn thành tốt nhiệm vụ',
    'ratings.members-only-good',
    'ratings.members',
  ),
  'ratings.members-done': stock('Đảng viên hoàn thành nhiệm vụ', 'ratings.members-done', 'ratings.members'),
  'ratings.members-not-done': stock(
    'Đảng viên không hoàn thành nhiệm vụ',
    'ratings.members-not-done',
    'ratings.members',
  ),
  'ratings.members-due': stock('Đảng viên được đánh giá', 'ratings.members-due', 'members.all'),
  'ratings.members-excellent-of-due': stock(
    'Xuất sắc trên số được đánh giá',
    'ratings.members-excellent',
    'ratings.members-due',
  ),
  'ratings.members-only-good-of-due': stock(
    'Hoàn thành tốt trên số được đánh giá',
    'ratings.members-only-good',
    'ratings.members-due',
  ),
  'ratings.members-done-of-due': stock(
    'Hoàn thành trên số được đánh giá',
    'ratings.members-done',
    'ratings.members-due',
  ),
  'ratings.members-not-done-of-due': stock(
    'Không hoàn thành trên số được đánh giá',
    'ratings.members-not-done',
    'ratings.members-due',
  ),
  'ratings.members-excused': stock(
    'Đảng viên chưa xếp loại có lý do',
    'ratings.members-excused',
    'members.all',
  ),
  'ratings.members-not-yet': stock('Đảng viên chưa xếp loại', 'ratings.members-not-yet', 'members.all'),
  'villages.led': stock('Thôn, bản có chi bộ lãnh đạo', 'villages.led', 'villages.all'),
  'villages.with-members': stock('Thôn, bản có đảng viên', 'villages.with-members', 'villages.all'),
  'classes.awareness': flow('Lớp bồi dưỡng nhận thức về Đảng', 'classes.awareness'),
  'classes.awareness-learners': flow('Học viên lớp nhận thức về Đảng', 'classes.awareness-learners'),
  'classes.awareness-per-class': average(
    'Học viên bình quân một lớp nhận thức về Đảng',
    'classes.awareness-learners',
    'classes.awareness',
  ),
  'classes.awareness-completed': flow(
    'Hoàn thành lớp nhận thức về Đảng',
    'classes.awareness-completed',
    'classes.awareness-learners',
  ),
  'classes.certificates-valid': stock(
    'Giấy chứng nhận nhận thức về Đảng còn thời hạn',
    'classes.certificates-valid',
  ),
  'classes.new-member': flow('Lớp bồi dưỡng đảng viên mới', 'classes.new-member'),
  'classes.new-member-learners': flow('Học viên lớp đảng viên mới', 'classes.new-member-learners'),
  'classes.new-member-per-class': average(
    'Học viên bình quân một lớp đảng viên mới',
    'classes.new-member-learners',
    'classes.new-member',
  ),
  'classes.new-member-completed': flow(
    'Hoàn thành lớp đảng viên mới',
    'classes.new-member-completed',
    'classes.new-member-learners',
  ),
  'classes.new-member-coverage': stock(
    'Đảng viên dự bị đã học lớp đảng viên mới',
    'classes.probationary-learned',
    'members.probationary',
  ),
  'classes.probationary-without': stock(
    'Đảng viên dự bị chưa học lớp đảng viên mới',
    'classes.probationary-without',
    'members.probationary',
  ),
  'classes.elementary-theory': flow('Lớp sơ cấp lý luận chính trị', 'classes.elementary-theory'),
  'classes.elementary-theory-learners': flow(
    'Học viên lớp sơ cấp lý luận chính trị',
    'classes.elementary-theory-learners',
  ),
  'classes.elementary-theory-completed': flow(
    'Hoàn thành lớp sơ cấp lý luận chính trị',
    'classes.elementary-theory-completed',
    'classes.elementary-theory-learners',
  ),
  ...cellLifeIndicators,
  ...inspectionIndicators,
  ...inspectionStaffIndicators,
}
