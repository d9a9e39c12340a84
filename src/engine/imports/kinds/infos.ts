import { cellFieldLabels } from '../../../shared/cells/fields.ts'
import type { ImportKind } from '../../../shared/imports/contract.ts'
import { recordCodeField, recordCodeTitle } from '../../../shared/imports/edits.ts'
import { sympathizerFieldLabels } from '../../../shared/sympathizers/contract.ts'
import { admissionInfos, classInfos, enrollmentInfos, memberInfos } from './act-infos.ts'
import { communePostInfos } from './commune-post-infos.ts'
import type { FieldInfo } from './field-info.ts'
import { inspectionInfos } from './inspection-infos.ts'
import { meetingInfos } from './meeting-infos.ts'
import { personInfos } from './person-infos.ts'
import { postInfos } from './post-infos.ts'
import { targetInfos } from './target-infos.ts'
import { villageInfos } from './village-infos.ts'

const dates = 'Ghi ngày/tháng/năm, tháng/năm hoặc năm; không biết thì để trống'
const knownCell = 'Đúng tên chi bộ đã có trong sổ'
const orGroups = 'hoặc bỏ cột này và xếp danh sách theo nhóm "I. Chi bộ …"'

const cells: readonly FieldInfo[] = [
  {
    field: 'name',
    label: cellFieldLabels.name,
    titles: [
      'Tên chi bộ',
      'Chi bộ',
      'Tên tổ chức đảng',
      'Tên chi bộ, đảng bộ',
      'Tổ chức đảng',
      'Tên chi, đảng bộ',
      'Chi, đảng bộ',
    ],
    required: true,
    width: 32,
    example: 'Chi bộ bản Na',
  },
  {
    field: 'kind',
    label: cellFieldLabels.kind,
    titles: ['Loại', 'Loại hình', 'Loại chi bộ', 'Loại hình chi bộ', 'Loại hình tổ chức đảng'],
    width: 26,
    example: 'Chi bộ thôn, bản, tổ dân phố',
    choices: 'cellKinds',
    hint: 'Để trống được nếu tên đã nói rõ (chi bộ bản, trường, công an, quân sự, trạm y tế)',
  },
  {
    field: 'parent',
    label: cellFieldLabels.parentId,
    titles: [
      'Cấp trên trực tiếp',
      'Trực thuộc',
      'Cấp trên',
      'Đảng bộ cấp trên',
      'Thuộc đảng bộ',
      'Tổ chức đảng cấp trên',
    ],
    width: 28,
    example: '',
    hint: 'Tên tổ chức đảng đã có trong sổ hoặc ở dòng khác của danh sách',
  },
  {
    field: 'foundedOn',
    label: cellFieldLabels.foundedOn,
    titles: ['Ngày thành lập', 'Năm thành lập', 'Thành lập', 'Ngày quyết định thành lập'],
    width: 14,
    example: '3/2/2012',
    hint: dates,
  },
  {
    field: 'villages',
    label: cellFieldLabels.villageIds,
    titles: [
      'Thôn, bản',
      'Thôn bản',
      'Thôn',
      'Bản',
      'Phụ trách thôn, bản',
      'Địa bàn',
      'Thôn, bản, tổ dân phố',
      'Tổ dân phố',
    ],
    width: 26,
    example: '',
    hint: 'Nhiều thôn, bản thì cách nhau bằng dấu chấm phẩy; thôn, bản phải có trong sổ',
  },
  {
    field: 'secretary',
    label: 'Bí thư',
    titles: ['Bí thư', 'Họ tên bí thư', 'Bí thư chi bộ', 'Họ và tên bí thư'],
    width: 24,
    example: '',
    hint: 'Chỉ để đối chiếu, chưa ghi chức vụ; ghi bí thư ở trang của chi bộ sau khi nhập đảng viên',
  },
  {
    field: 'note',
    label: cellFieldLabels.note,
    titles: ['Ghi chú', 'Chú thích', 'GC'],
    width: 20,
    example: '',
  },
]

const people: readonly FieldInfo[] = [
  ...personInfos,
  {
    field: 'cell',
    label: 'Chi bộ',
    titles: [
      'Chi bộ',
      'Sinh hoạt tại chi bộ',
      'Chi bộ sinh hoạt',
      'Tên chi bộ',
      'Thuộc chi bộ',
      'Nơi sinh hoạt đảng',
      'Tổ chức đảng',
    ],
    width: 28,
    example: 'Chi bộ bản Na',
    hint: `${knownCell}; ${orGroups}`,
  },
  {
    field: 'standing',
    label: 'Tư cách',
    titles: [
      'Tư cách',
      'Tư cách đảng viên',
      'Đảng viên chính thức, dự bị',
      'Chính thức/dự bị',
      'Loại đảng viên',
      'Đảng viên',
      'Đối tượng',
    ],
    width: 20,
    example: 'Đảng viên chính thức',
    choices: 'standings',
    hint: 'Đảng viên chính thức, Đảng viên dự bị hoặc Quần chúng; bắt buộc khi có chi bộ',
  },
  {
    field: 'joinedCell',
    label: 'Ngày vào chi bộ',
    titles: [
      'Ngày vào chi bộ',
      'Ngày chuyển đến',
      'Ngày về chi bộ',
      'Ngày sinh hoạt tại chi bộ',
      'Ngày đến chi bộ',
    ],
    width: 14,
    example: '1/7/2020',
    hint: dates,
  },
]

const sympathizers: readonly FieldInfo[] = [
  ...personInfos.filter(({ field }) => field !== 'note'),
  {
    field: 'proposedOn',
    label: sympathizerFieldLabels.proposedOn,
    titles: [
      'Ngày đưa vào theo dõi',
      'Ngày theo dõi',
      'Ngày giới thiệu',
      'Ngày chi bộ giới thiệu',
      'Ngày đưa vào danh sách',
      'Ngày bắt đầu theo dõi',
    ],
    width: 14,
    example: '15/1/2025',
    hint: dates,
  },
  {
    field: 'recognisedOn',
    label: sympathizerFieldLabels.recognisedOn,
    titles: [
      'Ngày chi bộ công nhận cảm tình Đảng',
      'Ngày chi bộ công nhận là cảm tình Đảng',
      'Ngày công nhận cảm tình Đảng',
      'Ngày công nhận cảm tình',
      'Ngày công nhận',
      'Ngày chi bộ công nhận',
      'Ngày được công nhận cảm tình Đảng',
      'Thời gian công nhận cảm tình Đảng',
    ],
    width: 16,
    example: '3/2/2026',
    hint: `${dates}; để trống là quần chúng ưu tú chưa được công nhận`,
  },
  {
    field: 'recognitionResolution',
    label: sympathizerFieldLabels.recognitionResolution,
    titles: [
      'Số nghị quyết công nhận',
      'Số nghị quyết',
      'Nghị quyết số',
      'Nghị quyết công nhận',
      'Số NQ',
      'Số nghị quyết công nhận cảm tình Đảng',
    ],
    width: 16,
    example: '02-NQ/CB',
  },
  {
    field: 'helpers',
    label: 'Đảng viên được phân công giúp đỡ',
    titles: [
      'Đảng viên được phân công giúp đỡ',
      'Người giúp đỡ',
      'Đảng viên giúp đỡ',
      'Đảng viên hướng dẫn',
      'Người được phân công giúp đỡ',
      'Phân công giúp đỡ',
      'Đảng viên được phân công theo dõi, giúp đỡ',
      'Đảng viên phụ trách',
      'Người hướng dẫn',
    ],
    width: 26,
    example: 'Lò Văn Hải; Cà Thị Xuân',
    hint: 'Nhiều người thì cách nhau bằng dấu chấm phẩy',
  },
  {
    field: 'cell',
    label: 'Chi bộ đề nghị',
    titles: [
      'Chi bộ đề nghị',
      'Chi bộ',
      'Chi bộ giới thiệu',
      'Chi bộ theo dõi',
      'Thuộc chi bộ',
      'Tên chi bộ',
      'Chi bộ quản lý',
    ],
    required: true,
    width: 28,
    example: 'Chi bộ bản Na',
    hint: `${knownCell}; ${orGroups}`,
  },
  {
    field: 'note',
    label: sympathizerFieldLabels.note,
    titles: ['Ghi chú', 'Chú thích', 'GC'],
    width: 20,
    example: '',
  },
]

/** Only in lists that the register handed out. */
const recordCode: FieldInfo = {
  field: recordCodeField,
  label: recordCodeTitle,
  titles: [recordCodeTitle],
  width: 13,
  example: '',
  notInTemplate: true,
}

const byKind: Record<ImportKind, readonly FieldInfo[]> = {
  villages: [...villageInfos, recordCode],
  cells: [...cells, recordCode],
  people: [...people, recordCode],
  sympathizers: [...sympathizers, recordCode],
  members: [...memberInfos, recordCode],
  classes: classInfos,
  enrollments: enrollmentInfos,
  admissions: admissionInfos,
  meetings: meetingInfos,
  posts: postInfos,
  'commune-posts': communePostInfos,
  inspections: inspectionInfos,
  targets: targetInfos,
}

/** The fields of a kind, in the order of its template. */
export function infosOf(kind: ImportKind): readonly FieldInfo[] {
  return byKind[kind]
}
