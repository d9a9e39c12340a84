import ExcelJS from 'exceljs'

interface FormChoice {
  readonly title?: string
  /** A line of the form is called otherwise. */
  readonly secondLine?: string
  readonly macro?: boolean
}

/**
 * A form as a province might issue it: merged headings, sums by formula, a drop-down list, a note, a picture of formats, a
 * second sheet with a list, a locked sheet.
 */
export async function superiorForm({
  title = 'BÁO CÁO 6 THÁNG ĐẦU NĂM 2026',
  secondLine = 'Trong đó: đảng viên nữ',
}: FormChoice = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.definedNames.add("'Biểu 1'!$C$5:$C$7", 'so_lieu')
  const form = workbook.addWorksheet('Biểu 1', { pageSetup: { paperSize: 9, orientation: 'landscape' } })
  form.columns = [{ width: 6 }, { width: 40 }, { width: 14 }, { width: 14 }, { width: 14 }]
  form.addRow([title])
  form.mergeCells('A1:E1')
  form.addRow([])
  form.addRow(['TT', 'Tiêu chí', 'Thực hiện', null, 'Tỷ lệ'])
  form.mergeCells('C3:D3')
  form.addRow([null, null, 'Kỳ này', 'Cùng kỳ', '%'])
  form.addRow([1, 'Tổng số đảng viên', null, null, null])
  form.addRow([2, secondLine, null, null, null])
  form.addRow([3, 'Cộng', { formula: 'SUM(C5:C6)' }, { formula: 'SUM(D5:D6)' }, null])
  for (const row of [5, 6, 7])
    for (const column of ['A', 'B', 'C', 'D', 'E'])
      form.getCell(`${column}${row}`).border = { top: { style: 'thin' }, bottom: { style: 'thin' } }
  form.getCell('E6').numFmt = '0.00%'
  form.getCell('A9').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Tháng,Quý,Năm"'] }
  form.getCell('B9').note = 'Cấp trên ghi chú ở đây'
  form.addConditionalFormatting({
    ref: 'C5:C7',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: ['100'],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  })

  const list = workbook.addWorksheet('Danh sách')
  list.addRow(['TT', 'Họ và tên', 'Ngày sinh'])
  for (let row = 2; row <= 8; row += 1) list.getCell(`A${row}`).border = { left: { style: 'thin' } }
  list.getColumn(3).numFmt = 'dd/mm/yyyy'
  list.getCell('B400').value = 'Người lập biểu'

  const locked = workbook.addWorksheet('Khóa')
  locked.getCell('A1').value = 'Chỉ ô B1 được nhập'
  locked.getCell('B1').protection = { locked: false }
  await locked.protect('mat-khau', {})
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
