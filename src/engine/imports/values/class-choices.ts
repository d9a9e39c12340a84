import {
  type ClassKind,
  classKindLabels,
  type Grade,
  gradeLabels,
  type OrganiserKind,
  organiserKindLabels,
  type Result,
  resultLabels,
} from '../../../shared/classes/fields.ts'
import { choice } from './choices.ts'

export const classKind = choice<ClassKind>(
  [
    [
      'awareness',
      [
        classKindLabels.awareness,
        'Nhận thức về Đảng',
        'Lớp bồi dưỡng nhận thức về Đảng',
        'Bồi dưỡng kết nạp Đảng',
        'Cảm tình Đảng',
        'Đối tượng Đảng',
        'Nhận thức',
      ],
    ],
    [
      'new_member',
      [classKindLabels.new_member, 'Lớp bồi dưỡng đảng viên mới', 'Đảng viên mới', 'Lý luận đảng viên mới'],
    ],
    [
      'elementary_theory',
      [classKindLabels.elementary_theory, 'Lớp sơ cấp lý luận chính trị', 'Sơ cấp LLCT', 'Sơ cấp'],
    ],
  ],
  'Ghi Bồi dưỡng nhận thức về Đảng, Bồi dưỡng đảng viên mới hoặc Sơ cấp lý luận chính trị.',
)

export const organiserKind = choice<OrganiserKind>(
  [
    ['centre', [organiserKindLabels.centre, 'Trung tâm', 'TTCT', 'Trung tâm bồi dưỡng chính trị']],
    ['committee', [organiserKindLabels.committee, 'Cấp ủy', 'Đảng ủy xã']],
  ],
  'Ghi Trung tâm chính trị hoặc Đảng ủy.',
)

export const grade = choice<Grade>(
  [
    ['excellent', [gradeLabels.excellent, 'XS']],
    ['very_good', [gradeLabels.very_good, 'G']],
    ['good', [gradeLabels.good, 'K']],
    ['average', [gradeLabels.average, 'TB', 'Đạt']],
    ['failed', [gradeLabels.failed, 'KĐ', 'Kém', 'Yếu']],
  ],
  'Ghi Xuất sắc, Giỏi, Khá, Trung bình hoặc Không đạt.',
)

export const learnerResult = choice<Result>(
  [
    ['enrolled', [resultLabels.enrolled]],
    ['completed', [resultLabels.completed, 'HT', 'Đạt', 'x']],
    ['not_completed', [resultLabels.not_completed, 'KHT', 'Không đạt']],
    ['absent', [resultLabels.absent, 'Vắng', 'Bỏ học', 'Không học']],
  ],
  'Ghi Hoàn thành, Không hoàn thành hoặc Không dự lớp.',
)
