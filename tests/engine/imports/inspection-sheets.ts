import type { TestRegister } from '../harness.ts'
import { members } from './act-sheets.ts'
import { importSheet, openImporting, preview, type Sheet, workbookOf } from './importing.ts'

/** A register with members, and what a list of inspections does in it. */
export function inspectionOffice() {
  let test: TestRegister | undefined
  const opened = () => {
    if (test === undefined) throw new Error('No register is open')
    return test
  }
  const told = <T = Record<string, unknown>>(sql: string) => opened().reader.statement<T>(sql).all()
  return {
    open: async () => {
      test = await openImporting()
      await importSheet(test, 'members', members)
      return test
    },
    tell: async (...rows: Sheet) => preview(opened(), 'inspections', await inspectionList(...rows)),
    told,
    cases: () =>
      told(
        `SELECT kind, level, title, opened_on, started_on, concluded_on, due_on, conclusion, about_member
         FROM inspection_case WHERE trashed_at IS NULL ORDER BY id`,
      ),
    subjects: () =>
      told(
        `SELECT case_id AS "case", kind, full_name AS who, post, management, conclusion FROM inspection_subject
         LEFT JOIN person ON person.id = person_id ORDER BY inspection_subject.id`,
      ),
  }
}

/** As an office's ledger has it, under a title. */
export const inspectionHeading = [
  'STT',
  'Tên cuộc kiểm tra, giám sát',
  'Hình thức',
  'Đối tượng',
  'Nội dung',
  'Quyết định số, ngày',
  'Từ ngày',
  'Đến ngày',
  'Thông báo kết luận số, ngày',
  'Kết quả (ưu điểm, khuyết điểm)',
]
export const inspectionList = (...rows: Sheet) =>
  workbookOf([
    ['UBKT ĐẢNG ỦY XÃ THỬ'],
    ['SỔ THEO DÕI KIỂM TRA, GIÁM SÁT NĂM 2026'],
    inspectionHeading,
    ...rows.map((row, index) => [index + 1, ...row]),
  ])
export const rules = 'Kiểm tra việc chấp hành quy chế làm việc'
export const decision = '12-QĐ/UBKT ngày 10/3/2026'
export const inspectionRows: Sheet = [
  [
    rules,
    'Kiểm tra chấp hành',
    'Chi bộ bản Na',
    'Quy chế làm việc',
    decision,
    '15/3/2026',
    '20/3/2026',
    '15-TB/UBKT ngày 2/4/2026',
    'Ưu điểm: sinh hoạt đều. Khuyết điểm: 1. Nghị quyết chung chung 2. Thiếu sổ',
  ],
  // the same case, another subject
  [
    rules,
    'Kiểm tra chấp hành',
    'Bản Lạn',
    'Quy chế làm việc',
    decision,
    '15/3/2026',
    '20/3/2026',
    '15-TB/UBKT ngày 2/4/2026',
    'Chấp hành tốt',
  ],
  [
    'Kiểm tra khi có dấu hiệu vi phạm',
    'Kiểm tra',
    'đ/c Lò Văn An, Bí thư Chi bộ bản Na',
    null,
    '13-QĐ/UBKT, 1/9/2026',
    '10/9/2026',
    '30/11/2026',
    null,
    null,
  ],
  [
    'Giám sát việc học tập nghị quyết',
    'Giám sát',
    'Chi bộ bản Na; Chi bộ bản Lạn',
    null,
    '14-QĐ/UBKT ngày 5/10/2026',
    null,
    null,
    null,
    null,
  ],
]
