import { type ImportKind, importKindLabels } from '../../shared/imports/contract.ts'
import { columnIndex } from '../../shared/vocabulary/column-letters.ts'
import { RegisterError } from '../register/register-error.ts'
import { WorkbookProblem } from './workbook/problems.ts'

const nothingWritten = 'Chưa ghi gì vào sổ.'

/** A file refused as a whole, in the words of the contract; anything else is returned as it came. */
export function asFileProblem(error: unknown): unknown {
  if (!(error instanceof WorkbookProblem)) return error
  if (error.code === 'CANCELLED')
    return new RegisterError('CANCELLED', undefined, undefined, { cause: error })
  const { row, column } = error.place
  const data = {
    code: error.code,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined || columnIndex(column) < 0 ? {} : { column }),
  }
  return new RegisterError('FILE_REJECTED', error.message, data, { cause: error })
}

/** The header is that of another list. */
export function wrongKind(wanted: ImportKind, found: ImportKind, sign: string, row: number): RegisterError {
  return new RegisterError(
    'FILE_REJECTED',
    `Dòng ${row} có cột "${sign}": tệp này là "${importKindLabels[found]}", không phải "${importKindLabels[wanted]}". ${nothingWritten} Chọn đúng loại danh sách rồi nhập lại.`,
    { code: 'WRONG_KIND', row, column: sign },
  )
}

export function noRows(sheet: string, headerRow: number): RegisterError {
  return new RegisterError(
    'FILE_REJECTED',
    `Dưới dòng tiêu đề (dòng ${headerRow}) của trang tính "${sheet}" chưa có dòng nào để nhập. ${nothingWritten} Điền danh sách rồi nhập lại.`,
    { code: 'NO_ROWS', row: headerRow },
  )
}
