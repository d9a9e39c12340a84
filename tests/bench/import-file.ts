import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { planSample } from '../../src/engine/sample/plan/plan-sample.ts'
import { readNameBook } from '../../src/engine/sample/plan/read-names.ts'
import { addDays } from '../../src/shared/vocabulary/day.ts'
import { toTcvn3 } from '../shared/legacy-text/letters.ts'
import { day } from '../shared/vocabulary/arbitraries.ts'
import { root } from './measure.ts'

const upper = [
  ...['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', null, 'Dân tộc', 'Tôn giáo', 'Quê quán'],
  ...[
    'Nơi ở hiện nay',
    'Trình độ',
    null,
    null,
    'Nghề nghiệp, chức vụ, đơn vị công tác',
    'Đoàn viên, đoàn thể',
  ],
  ...['Ngày chi bộ công nhận cảm tình Đảng', 'Đảng viên được phân công giúp đỡ', 'Chi bộ đề nghị', 'Ghi chú'],
]
const lower = [null, null, 'Nam', 'Nữ', null, null, null, null, 'GDPT', 'Chuyên môn', 'LLCT']
const pick = <T>(list: readonly T[], index: number): T | null => list[index % list.length] ?? null
const dateOf = (text: string): Date => new Date(`${text}T00:00:00Z`)

type Row = (string | number | Date | null)[]

/**
 * The list as offices keep it: 17 columns under a heading of two rows, real dates, shared strings. Every row is right, and no
 * two are the same person.
 */
export async function writeListOf(
  count: number,
  cells: readonly string[],
  file: string,
  change: (row: Row, index: number) => Row = (row) => row,
  font?: string,
): Promise<void> {
  const people = planSample(
    { cells: 100, people: count, today: day('2026-11-23') },
    readNameBook(join(root, 'resources', 'samples')),
  ).person
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: true,
  })
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.addRow(['DANH SÁCH QUẦN CHÚNG ƯU TÚ, CẢM TÌNH ĐẢNG']).commit()
  const first = day('1972-01-01')
  for (const column of [3, 4, 14]) sheet.getColumn(column).numFmt = 'dd/mm/yyyy'
  if (font !== undefined)
    for (let column = 1; column <= 17; column += 1) sheet.getColumn(column).font = { name: font, size: 12 }
  sheet.addRow(upper).commit()
  sheet.addRow(lower).commit()
  for (let index = 0; index < count; index += 1) {
    const birth = dateOf(addDays(first, (index * 7) % 12_000))
    const woman = index % 2 === 1
    const row = [
      index + 1,
      people[index]?.full_name ?? null,
      woman ? null : birth,
      woman ? birth : null,
      pick(['Thái', 'Mông', 'Kinh', 'Tày'], index),
      pick(['Không', 'Không', 'Không', 'Công giáo'], index),
      `Xã Đo ${index % 300}, tỉnh Đo`,
      `Bản Đo ${index % 400}`,
      pick(['12/12', '9/12'], index),
      pick(['Đại học', 'Trung cấp', 'Cao đẳng'], index),
      pick(['Sơ cấp', 'Trung cấp', null], index),
      pick(['Nông dân', 'Giáo viên', 'Công chức xã'], index),
      index % 3 === 0 ? null : 'x',
      index % 3 === 0 ? null : dateOf(addDays(day('2025-01-01'), index % 600)),
      people[(index * 7) % count]?.full_name ?? null,
      pick(cells, index),
      index % 50 === 0 ? 'Đi làm xa' : null,
    ]
    sheet.addRow(change(row, index)).commit()
  }
  sheet.commit()
  await workbook.commit()
}

/**
 * The same list as another office would send it: every text in TCVN3, a third of the rows people of the first list, some known only by
 * the year, some rows twice, one in twenty with a day that does not exist, places under their names of before 2025.
 */
export function mixedRow(row: Row, index: number): Row {
  const mixed = row.map((cell) => (typeof cell === 'string' ? toTcvn3(cell) : cell))
  const column = index % 2 === 1 ? 3 : 2
  const birth = row[column]
  if (birth instanceof Date && index % 3 !== 0)
    mixed[column] = new Date(birth.getTime() + ((index % 5) + 1) * 86_400_000)
  if (index % 7 === 0) mixed[column] = birth instanceof Date ? birth.getUTCFullYear() : null
  if (index % 20 === 0) mixed[column] = '31/2/1990'
  mixed[6] = toTcvn3(`Xã Đo ${index % 300}, tỉnh Hà Giang`)
  return mixed
}
