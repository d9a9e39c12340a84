import { classFieldLabels } from '../../../shared/classes/fields.ts'
import { partyRecordLabels } from '../../../shared/membership/fields.ts'
import type { FieldInfo } from './field-info.ts'
import { personInfos } from './person-infos.ts'

const dates = 'Ghi ngày/tháng/năm, tháng/năm hoặc năm; không biết thì để trống'
const asText = 'giữ cột ở định dạng Văn bản (Text)'

const cellInfo = (titles: readonly string[], required: boolean): FieldInfo => ({
  field: 'cell',
  label: 'Chi bộ',
  titles,
  required,
  width: 28,
  example: 'Chi bộ bản Na',
  hint: 'Đúng tên chi bộ đã có trong sổ; hoặc bỏ cột này và xếp danh sách theo nhóm "I. Chi bộ …"',
})
const cellTitles = ['Chi bộ', 'Sinh hoạt tại chi bộ', 'Tên chi bộ', 'Thuộc chi bộ', 'Tổ chức đảng', 'Đơn vị']
const date = (field: string, label: string, titles: readonly string[], example = ''): FieldInfo => ({
  field,
  label,
  titles,
  width: 14,
  example,
  hint: dates,
})
const words = (
  field: string,
  label: string,
  titles: readonly string[],
  width: number,
  example = '',
): FieldInfo => ({
  field,
  label,
  titles,
  width,
  example,
})

export const memberInfos: readonly FieldInfo[] = [
  ...personInfos,
  cellInfo([...cellTitles, 'Nơi sinh hoạt đảng'], true),
  {
    field: 'standing',
    label: 'Tư cách',
    titles: [
      'Tư cách',
      'Tư cách đảng viên',
      'Đảng viên chính thức, dự bị',
      'Chính thức/dự bị',
      'Loại đảng viên',
    ],
    width: 20,
    example: 'Đảng viên chính thức',
    choices: 'memberStandings',
    hint: 'Đảng viên chính thức hoặc Đảng viên dự bị; để trống được nếu có ngày chính thức',
  },
  date('joinedCell', 'Ngày vào chi bộ', ['Ngày vào chi bộ', 'Ngày chuyển đến', 'Ngày về chi bộ']),
  words(
    'decisionNumber',
    partyRecordLabels.decisionNumber,
    ['Số quyết định kết nạp', 'Số QĐ kết nạp', 'Quyết định kết nạp số'],
    16,
    '125-QĐ/ĐU',
  ),
  date(
    'decisionOn',
    partyRecordLabels.decisionOn,
    ['Ngày quyết định kết nạp', 'Ngày QĐ kết nạp'],
    '10/1/2015',
  ),
  date(
    'ceremonyOn',
    partyRecordLabels.ceremonyOn,
    [
      'Ngày vào Đảng',
      'Ngày kết nạp',
      'Ngày vào Đảng (ngày kết nạp)',
      'Ngày kết nạp Đảng',
      'Ngày lễ kết nạp',
      'Vào Đảng',
    ],
    '3/2/2015',
  ),
  date(
    'officialOn',
    partyRecordLabels.officialOn,
    ['Ngày chính thức', 'Ngày công nhận chính thức', 'Ngày vào Đảng chính thức', 'Chính thức'],
    '3/2/2016',
  ),
  words(
    'officialNumber',
    partyRecordLabels.officialNumber,
    ['Số quyết định công nhận chính thức', 'Số QĐ công nhận chính thức', 'Số QĐ chính thức'],
    16,
  ),
  date('officialDecisionOn', partyRecordLabels.officialDecisionOn, [
    'Ngày ra quyết định công nhận chính thức',
    'Ngày QĐ công nhận chính thức',
  ]),
  date('firstDecisionOn', partyRecordLabels.firstDecisionOn, [
    'Ngày quyết định kết nạp lần đầu',
    'Ngày quyết định kết nạp lần đầu (người kết nạp lại)',
  ]),
  {
    field: 'cardNumber',
    label: partyRecordLabels.cardNumber,
    titles: ['Số thẻ đảng viên', 'Số thẻ', 'Số thẻ đảng', 'Thẻ đảng viên', 'Số thẻ (12)'],
    width: 16,
    example: '014085001234',
    hint: `12 chữ số (số định danh cá nhân), thẻ cũ 8 chữ số; ${asText}`,
  },
  date('cardIssuedOn', partyRecordLabels.cardIssuedOn, ['Ngày cấp thẻ', 'Ngày phát thẻ']),
  words('cardIssuedBy', partyRecordLabels.cardIssuedBy, ['Nơi cấp thẻ', 'Cơ quan cấp thẻ'], 20),
  {
    field: 'fileNumber',
    label: partyRecordLabels.fileNumber,
    titles: ['Số lý lịch đảng viên', 'Số lý lịch', 'Số hồ sơ đảng viên', 'SLL'],
    width: 14,
    example: '000001 SL',
    hint: '6 chữ số và 2–3 chữ cái của đảng bộ tỉnh',
  },
  words(
    'introducers',
    partyRecordLabels.introducers,
    ['Người giới thiệu vào Đảng', 'Người giới thiệu', 'Đảng viên giới thiệu'],
    26,
  ),
  words('admittedAt', partyRecordLabels.admittedAt, ['Nơi kết nạp', 'Kết nạp tại', 'Nơi vào Đảng'], 24),
]

export const classInfos: readonly FieldInfo[] = [
  {
    field: 'kind',
    label: classFieldLabels.kind,
    titles: ['Loại lớp', 'Loại hình lớp', 'Loại', 'Chương trình'],
    width: 28,
    example: 'Bồi dưỡng nhận thức về Đảng',
    choices: 'classKinds',
    hint: 'Để trống được nếu tên lớp đã nói rõ',
  },
  {
    ...words(
      'name',
      classFieldLabels.name,
      ['Tên lớp', 'Lớp', 'Lớp bồi dưỡng', 'Tên lớp bồi dưỡng'],
      40,
      'Lớp bồi dưỡng nhận thức về Đảng khóa I năm 2025',
    ),
    required: true,
  },
  words('code', classFieldLabels.code, ['Mã lớp', 'Ký hiệu lớp'], 12),
  words(
    'decisionNumber',
    classFieldLabels.decisionNumber,
    ['Số quyết định mở lớp', 'Số quyết định', 'Số QĐ', 'Số QĐ mở lớp', 'Quyết định số'],
    16,
    '25-QĐ/ĐU',
  ),
  date('decisionDate', classFieldLabels.decisionDate, [
    'Ngày quyết định mở lớp',
    'Ngày quyết định',
    'Ngày QĐ',
    'Ngày QĐ mở lớp',
  ]),
  words('place', classFieldLabels.place, ['Nơi mở lớp', 'Địa điểm', 'Nơi học', 'Địa điểm mở lớp'], 26),
  words('organiser', classFieldLabels.organiser, ['Đơn vị tổ chức', 'Cơ quan mở lớp', 'Đơn vị mở lớp'], 26),
  {
    field: 'organiserKind',
    label: classFieldLabels.organiserKind,
    titles: ['Đơn vị cấp giấy chứng nhận', 'Đơn vị cấp', 'Nơi cấp chứng nhận'],
    width: 18,
    example: '',
    choices: 'organiserKinds',
    hint: 'Trung tâm chính trị hoặc Đảng ủy; để trống là Trung tâm chính trị',
  },
  date(
    'startsOn',
    classFieldLabels.startsOn,
    ['Khai giảng', 'Ngày khai giảng', 'Từ ngày', 'Thời gian / Từ ngày', 'Thời gian / Từ'],
    '7/4/2025',
  ),
  date(
    'endsOn',
    classFieldLabels.endsOn,
    ['Bế giảng', 'Ngày bế giảng', 'Đến ngày', 'Thời gian / Đến ngày', 'Thời gian / Đến'],
    '11/4/2025',
  ),
  { ...words('sessions', classFieldLabels.sessions, ['Số buổi học', 'Số buổi', 'Tổng số buổi'], 10, '10') },
  words('note', classFieldLabels.note, ['Ghi chú', 'Chú thích', 'GC'], 20),
]

const whoOnly = new Set([
  'fullName',
  'sex',
  'birthDate',
  'birthMale',
  'birthFemale',
  'citizenId',
  'ethnicGroup',
  'villageId',
])

export const enrollmentInfos: readonly FieldInfo[] = [
  {
    ...words(
      'class',
      'Lớp',
      ['Lớp', 'Tên lớp', 'Lớp bồi dưỡng', 'Học lớp'],
      40,
      'Lớp bồi dưỡng nhận thức về Đảng khóa I năm 2025',
    ),
    required: true,
    hint: 'Đúng tên lớp đã có trong sổ',
  },
  ...personInfos.filter(({ field }) => whoOnly.has(field)),
  { ...cellInfo(cellTitles, false), hint: 'Để nhận ra người đã có trong sổ' },
  words('present', 'Có mặt', ['Có mặt', 'Số buổi có mặt', 'Số buổi / Có mặt', 'Số buổi dự'], 9, '10'),
  words('excused', 'Vắng có phép', ['Vắng có phép', 'Số buổi / Vắng có phép', 'Vắng phép'], 9, '0'),
  words('unexcused', 'Vắng không phép', ['Vắng không phép', 'Số buổi / Vắng không phép'], 9, '0'),
  words(
    'score',
    'Điểm',
    ['Điểm', 'Bài thu hoạch / Điểm', 'Điểm thu hoạch', 'Bài thu hoạch/Kiểm tra / Điểm'],
    8,
    '8,5',
  ),
  {
    ...words(
      'grade',
      'Xếp loại',
      ['Xếp loại', 'Kết quả xếp loại', 'Loại', 'Kết quả xếp loại học tập'],
      12,
      'Giỏi',
    ),
    choices: 'grades',
  },
  {
    ...words('result', 'Kết quả', ['Kết quả', 'Kết quả học tập', 'Hoàn thành'], 16),
    choices: 'learnerResults',
    hint: 'Để trống được nếu có xếp loại hoặc giấy chứng nhận',
  },
  words(
    'certificateNumber',
    'Số giấy chứng nhận',
    ['Số giấy chứng nhận', 'Số vào sổ giấy CN', 'Số GCN', 'Số chứng nhận', 'Số vào sổ'],
    16,
    '098/GCN',
  ),
  date('certificateDate', 'Ngày cấp giấy chứng nhận', [
    'Ngày cấp giấy chứng nhận',
    'Ngày cấp',
    'Ngày cấp GCN',
    'Ngày cấp chứng nhận',
  ]),
  words('note', 'Ghi chú', ['Ghi chú', 'Chú thích', 'GC'], 20),
]

export const admissionInfos: readonly FieldInfo[] = [
  ...personInfos.filter(({ field }) => field !== 'note'),
  cellInfo(cellTitles, true),
  words(
    'introducers',
    'Người giới thiệu, giúp đỡ',
    [
      'Người giới thiệu, giúp đỡ',
      'Người giới thiệu',
      'Đảng viên giới thiệu',
      'Người giúp đỡ',
      'Đảng viên giúp đỡ',
    ],
    26,
    'Lò Văn Hải; Cà Thị Xuân',
  ),
  date('openedOn', 'Ngày mở hồ sơ', ['Ngày mở hồ sơ', 'Ngày lập hồ sơ', 'Ngày làm hồ sơ'], '5/1/2026'),
  words(
    'permissionNumber',
    'Số văn bản cho làm thủ tục',
    ['Số văn bản cho làm thủ tục', 'Văn bản cho làm thủ tục / Số'],
    16,
  ),
  date('permissionOn', 'Ngày văn bản cho làm thủ tục', [
    'Ngày văn bản cho làm thủ tục',
    'Văn bản cho làm thủ tục / Ngày',
  ]),
  date('applicationOn', 'Ngày viết đơn xin vào Đảng', [
    'Ngày viết đơn xin vào Đảng',
    'Ngày viết đơn',
    'Ngày làm đơn',
    'Ngày đơn',
  ]),
  words(
    'cellNumber',
    'Nghị quyết chi bộ: số',
    ['Nghị quyết chi bộ / Số', 'Số nghị quyết chi bộ', 'Số NQ chi bộ'],
    14,
    '3-NQ/CB',
  ),
  date(
    'cellOn',
    'Nghị quyết chi bộ: ngày',
    [
      'Nghị quyết chi bộ / Ngày',
      'Ngày nghị quyết chi bộ',
      'Ngày chi bộ xét',
      'Ngày họp chi bộ',
      'Chi bộ xét',
    ],
    '10/1/2026',
  ),
  {
    ...words(
      'cellVotes',
      'Nghị quyết chi bộ: biểu quyết',
      [
        'Nghị quyết chi bộ / Kết quả biểu quyết',
        'Biểu quyết chi bộ',
        'Nghị quyết chi bộ / Biểu quyết',
        'Kết quả biểu quyết',
        'Biểu quyết',
      ],
      14,
      '12/14',
    ),
    hint: `Số tán thành trên tổng số, ví dụ 12/14; ${asText}`,
  },
  words(
    'committeeNumber',
    'Cấp ủy biểu quyết: số nghị quyết',
    ['Cấp ủy biểu quyết / Số', 'Nghị quyết đảng ủy / Số', 'Số nghị quyết đảng ủy'],
    14,
  ),
  date('committeeOn', 'Cấp ủy biểu quyết: ngày', [
    'Cấp ủy biểu quyết / Ngày',
    'Ngày ban thường vụ xét',
    'Ngày cấp ủy xét',
    'Nghị quyết đảng ủy / Ngày',
  ]),
  {
    ...words(
      'committeeVotes',
      'Cấp ủy biểu quyết: kết quả',
      [
        'Cấp ủy biểu quyết / Kết quả',
        'Ban thường vụ biểu quyết',
        'Biểu quyết cấp ủy',
        'Nghị quyết đảng ủy / Kết quả',
      ],
      14,
      '10/11',
    ),
    hint: `Ban thường vụ, số tán thành trên tổng số; ${asText}`,
  },
  words(
    'decisionNumber',
    'Số quyết định kết nạp',
    ['Số quyết định kết nạp', 'Số QĐ kết nạp', 'Quyết định kết nạp / Số', 'Số QĐ'],
    16,
    '12-QĐ/ĐU',
  ),
  date(
    'decisionOn',
    'Ngày quyết định kết nạp',
    ['Ngày quyết định kết nạp', 'Ngày QĐ kết nạp', 'Quyết định kết nạp / Ngày', 'Ngày quyết định'],
    '7/2/2026',
  ),
  date(
    'ceremonyOn',
    'Ngày kết nạp (lễ kết nạp)',
    ['Ngày kết nạp', 'Ngày lễ kết nạp', 'Ngày kết nạp (ngày lễ)', 'Lễ kết nạp', 'Ngày vào Đảng'],
    '26/2/2026',
  ),
  words(
    'recognitionNumber',
    'Số quyết định công nhận chính thức',
    [
      'Số quyết định công nhận chính thức',
      'Số QĐ chính thức',
      'Quyết định chính thức / Số',
      'Số QĐ công nhận chính thức',
    ],
    16,
  ),
  date('recognitionOn', 'Ngày quyết định công nhận chính thức', [
    'Ngày quyết định công nhận chính thức',
    'Ngày QĐ chính thức',
    'Quyết định chính thức / Ngày',
    'Ngày QĐ công nhận chính thức',
  ]),
  words('note', 'Ghi chú', ['Ghi chú', 'Chú thích', 'GC'], 20),
]
