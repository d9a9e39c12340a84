import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { RegisterError } from '../register/register-error.ts'

const nothingWritten = 'Chưa ghi gì vào sổ.'

const sentences = {
  xls: `Tệp này là .xls của Excel đời cũ, không điền vào được mà vẫn giữ nguyên mẫu. ${nothingWritten} Xin cấp trên gửi tệp .xlsx, hoặc mở bằng Excel, lưu lại dạng .xlsx rồi chọn tệp mới.`,
  csv: `Tệp này là văn bản, không phải bảng tính .xlsx. ${nothingWritten} Chọn đúng tệp mẫu mà cấp trên gửi.`,
  macro: `Tệp này có macro (.xlsm). Nhịp Cầu không điền tệp có macro vì không biết macro sẽ làm gì với số đã điền. ${nothingWritten} Xin cấp trên gửi tệp .xlsx không có macro.`,
  signed: `Tệp này có chữ ký số; điền vào thì chữ ký hỏng. ${nothingWritten} Xin cấp trên gửi tệp chưa ký.`,
  large: `Tệp này dùng cách nén của tệp rất lớn nên không điền được mà giữ nguyên các phần khác. ${nothingWritten} Mở bằng Excel, lưu lại dạng .xlsx rồi chọn tệp mới.`,
} as const

export function refusedParts(why: keyof typeof sentences): RegisterError {
  return new RegisterError('FILE_REJECTED', sentences[why], { code: `ISSUED_${why.toUpperCase()}` })
}

export function tooLarge(bytes: number): RegisterError {
  return new RegisterError(
    'FILE_REJECTED',
    `Tệp lớn hơn ${formatCount(Math.floor(bytes / 1024 / 1024))} MB, không phải tệp mẫu thường gặp. ${nothingWritten} Kiểm tra lại đã chọn đúng tệp chưa.`,
    { code: 'TOO_LARGE' },
  )
}
