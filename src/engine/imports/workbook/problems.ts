import { formatCount } from '../../../shared/vocabulary/fraction.ts'

/** Where and how much; only what a message of that code needs is given. */
export interface ProblemPlace {
  readonly sheet?: string
  /** Row number as Excel shows it. */
  readonly row?: number
  /** Column letters as Excel shows them. */
  readonly column?: string
  readonly limit?: number
}

const nothingWritten = 'Chưa ghi gì vào sổ.'
const saveAsXlsx = 'Mở tệp bằng Excel, lưu lại dạng .xlsx rồi nhập tệp mới.'
const askAgain = 'Mở thử tệp bằng Excel và lưu lại; nếu Excel cũng không mở được, xin người gửi gửi lại tệp.'

const count = (place: ProblemPlace) => formatCount(place.limit ?? 0)
const megabytes = (place: ProblemPlace) => formatCount(Math.floor((place.limit ?? 0) / 1024 / 1024))
const inSheet = (place: ProblemPlace) =>
  place.sheet === undefined ? '' : ` trong trang tính "${place.sheet}"`

/** One sentence for what is wrong, one that nothing was written, one for what to do. */
const sentences = {
  EMPTY_FILE: () => `Tệp này rỗng, không có nội dung. ${nothingWritten} Xin người gửi gửi lại tệp.`,
  NOT_A_WORKBOOK: () =>
    `Tệp này không phải bảng tính Excel (.xlsx, .xls) hoặc tệp CSV. ${nothingWritten} Chọn đúng tệp danh sách rồi nhập lại.`,
  PLAIN_TEXT: () =>
    `Tệp này là văn bản thuần, không chia thành cột nên không phải danh sách. ${nothingWritten} Chép danh sách sang Excel, lưu dạng .xlsx rồi nhập lại.`,
  OPEN_QUOTE: (place: ProblemPlace) =>
    `Tệp CSV có dấu ngoặc kép mở ở dòng ${place.row ?? '?'} nhưng không đóng. ${nothingWritten} Mở tệp bằng Excel, kiểm tra dòng đó, lưu lại dạng .xlsx rồi nhập.`,
  WEB_PAGE: () => `Tệp này là trang web hoặc tệp XML mang tên bảng tính. ${nothingWritten} ${saveAsXlsx}`,
  PDF: () =>
    `Tệp này là tệp PDF, không phải bảng tính. ${nothingWritten} Xin người gửi gửi tệp Excel gốc (.xlsx).`,
  WORD_FILE: () =>
    `Tệp này là văn bản Word hoặc bản trình chiếu, không phải bảng tính. ${nothingWritten} Chép bảng sang Excel, lưu dạng .xlsx rồi nhập lại.`,
  OPEN_DOCUMENT: () =>
    `Tệp này là bảng tính OpenDocument (.ods). ${nothingWritten} Mở tệp bằng LibreOffice hoặc Excel, lưu lại dạng .xlsx rồi nhập tệp mới.`,
  BINARY_XLSB: () => `Tệp này là bảng tính nhị phân (.xlsb). ${nothingWritten} ${saveAsXlsx}`,
  OLD_XLS: () => `Tệp này do bản Excel trước năm 1997 lưu (.xls). ${nothingWritten} ${saveAsXlsx}`,
  BROKEN_XLS: (place: ProblemPlace) =>
    `Bảng tính .xls bị hỏng${inSheet(place)}. ${nothingWritten} ${askAgain}`,
  PASSWORD_PROTECTED: () =>
    `Tệp này được đặt mật khẩu nên không đọc được. ${nothingWritten} Mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.`,
  BROKEN_ZIP: () => `Tệp bị hỏng hoặc chưa tải xuống đủ. ${nothingWritten} ${askAgain}`,
  BROKEN_XML: (place: ProblemPlace) =>
    `Nội dung bảng tính bị hỏng${inSheet(place)}. ${nothingWritten} ${askAgain}`,
  FORBIDDEN_XML: () =>
    `Tệp chứa khai báo lạ mà Excel không bao giờ tạo ra, có thể là tệp độc hại. ${nothingWritten} Không mở tệp này; hỏi lại người gửi.`,
  TOO_LARGE: (place: ProblemPlace) =>
    `Tệp lớn hơn ${megabytes(place)} MB. ${nothingWritten} Bỏ hình ảnh và các trang tính không cần, hoặc chia tệp làm nhiều phần rồi nhập lại.`,
  ZIP_BOMB: () =>
    `Tệp phình ra quá lớn khi mở: có thể là tệp độc hại, cũng có thể là danh sách còn kẻ khung xuống hàng triệu dòng trống. ${nothingWritten} Tệp của chính đơn vị thì mở bằng Excel, xóa các dòng trống dưới danh sách, lưu lại rồi nhập; tệp lạ thì đừng mở, hỏi lại người gửi.`,
  TOO_MANY_ROWS: (place: ProblemPlace) =>
    `Danh sách${inSheet(place)} có nhiều hơn ${count(place)} dòng. ${nothingWritten} Chia danh sách làm nhiều tệp rồi nhập lần lượt.`,
  TOO_MANY_COLUMNS: (place: ProblemPlace) =>
    `Dòng ${place.row ?? '?'}${inSheet(place)} có dữ liệu ở cột ${place.column ?? '?'}, quá ${count(place)} cột. ${nothingWritten} Xóa các cột thừa bên phải rồi nhập lại.`,
  CELL_TOO_LONG: (place: ProblemPlace) =>
    `Ô ${place.column ?? '?'}${place.row ?? '?'}${inSheet(place)} dài hơn ${count(place)} ký tự. ${nothingWritten} Rút gọn ô đó rồi nhập lại.`,
  TOO_MUCH_TEXT: () =>
    `Tệp chứa quá nhiều chữ so với một danh sách. ${nothingWritten} Chia danh sách làm nhiều tệp rồi nhập lần lượt.`,
  TOO_MANY_SHEETS: (place: ProblemPlace) =>
    `Tệp có nhiều hơn ${count(place)} trang tính. ${nothingWritten} Chép trang tính cần nhập sang tệp mới rồi nhập lại.`,
  NO_SHEET: () =>
    `Tệp không có trang tính nào đang hiện. ${nothingWritten} Bỏ ẩn trang tính có danh sách rồi nhập lại.`,
  NO_HEADER: (place: ProblemPlace) =>
    `Không tìm thấy dòng tiêu đề cột (như Họ và tên, Ngày sinh) trong ${count(place)} dòng đầu. ${nothingWritten} Kiểm tra đã chọn đúng tệp và đúng loại danh sách, hoặc dùng tệp mẫu.`,
  ONE_COLUMN: (place: ProblemPlace) =>
    `Chỉ nhận ra một tiêu đề cột, ở ô ${place.column ?? '?'}${place.row ?? '?'}${inSheet(place)}, nên chưa chắc đó là danh sách. ${nothingWritten} Ghi thêm ở ô bên cạnh một tiêu đề nữa như trong tệp mẫu, ví dụ Ghi chú (các ô bên dưới để trống cũng được), lưu tệp rồi nhập lại; các mục khác bổ sung sau trong sổ.`,
  TOO_SLOW: (place: ProblemPlace) =>
    `Đọc tệp quá ${formatCount(Math.round((place.limit ?? 0) / 1000))} giây nên đã dừng. ${nothingWritten} Xóa các dòng trống còn kẻ khung dưới danh sách, bỏ các trang tính không cần hoặc chia tệp làm nhiều phần rồi nhập lại.`,
  CANCELLED: () => `Đã dừng theo yêu cầu. ${nothingWritten} Có thể nhập lại bất cứ lúc nào.`,
} as const

export type ProblemCode = keyof typeof sentences

/** The file as a whole cannot be read. `message` is for people; `code` and `place` are for programs. */
export class WorkbookProblem extends Error {
  readonly code: ProblemCode
  readonly place: ProblemPlace

  constructor(code: ProblemCode, place: ProblemPlace = {}, cause?: unknown) {
    super(sentences[code](place), cause === undefined ? undefined : { cause })
    this.name = 'WorkbookProblem'
    this.code = code
    this.place = place
  }
}

export type NoticeCode = 'ENCODING_READ' | 'MACRO_IGNORED' | 'HIDDEN_SHEET_SKIPPED' | 'LINKS_IGNORED'

/** Not wrong, but a person should know it. */
export interface WorkbookNotice {
  readonly code: NoticeCode
  readonly message: string
}

export const macroIgnored: WorkbookNotice = {
  code: 'MACRO_IGNORED',
  message: 'Tệp có macro. Chỉ đọc chữ và số trong ô, không chạy macro.',
}

export const linksIgnored: WorkbookNotice = {
  code: 'LINKS_IGNORED',
  message: 'Tệp có công thức lấy số liệu từ tệp khác. Chỉ dùng kết quả đã lưu trong tệp này.',
}

/** A text file of an older Windows, whose letters were told by their words. */
export function encodingRead(name: string): WorkbookNotice {
  return {
    code: 'ENCODING_READ',
    message: `Tệp CSV được đọc theo bảng mã ${name}. Xem lại dấu trong vài dòng mẫu trước khi ghi.`,
  }
}

/** `sheet` stays unread because its owner hid it. */
export function hiddenSheetSkipped(sheet: string): WorkbookNotice {
  return {
    code: 'HIDDEN_SHEET_SKIPPED',
    message: `Trang tính "${sheet}" đang ẩn nên không đọc. Bỏ ẩn trong Excel nếu cần nhập.`,
  }
}
