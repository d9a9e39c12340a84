import * as z from 'zod'
import { breachSchema } from '../regulations/breach.ts'

/**
 * Every error that may cross the door. The message is what a person reads: what happened, that nothing is lost, what to do.
 * Status numbers only matter to the trial door (HTTP).
 */
export const registerErrors = {
  NO_REGISTER: {
    status: 409,
    message: 'Chưa có sổ nào trên máy này. Chưa mất dữ liệu gì. Hãy tạo sổ mới hoặc mở xã mẫu.',
  },
  LOCKED: { status: 401, message: 'Sổ đang khóa. Dữ liệu không mất. Nhập mật khẩu để mở.' },
  WRONG_PASSWORD: {
    status: 401,
    message:
      'Mật khẩu hoặc mã khôi phục không đúng. Dữ liệu không mất. Kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi nhập lại.',
  },
  FORBIDDEN: {
    status: 403,
    message: 'Tài khoản này không được làm việc đó. Chưa có gì thay đổi. Hãy nhờ người có quyền.',
  },
  NOT_FOUND: {
    status: 404,
    message: 'Không tìm thấy hồ sơ. Có thể hồ sơ đã chuyển vào thùng rác. Hãy tải lại danh sách.',
  },
  INVALID: {
    status: 422,
    message: 'Có ô chưa đúng nên chưa ghi. Nội dung đã nhập vẫn còn. Sửa các ô được đánh dấu rồi ghi lại.',
    data: z.object({ problems: z.array(z.object({ field: z.string(), message: z.string() })) }),
  },
  STALE: {
    status: 409,
    message:
      'Hồ sơ đã được sửa ở nơi khác sau khi mở. Nội dung đang nhập vẫn còn. Tải lại hồ sơ rồi ghi lại.',
  },
  RULE_BREACH: {
    status: 422,
    message:
      'Có điểm chưa đúng quy định nên chưa ghi. Nội dung đã nhập vẫn còn. Sửa lại, hoặc ghi rõ lý do rồi bấm Vẫn ghi.',
    data: z.object({ breaches: z.array(breachSchema) }),
  },
  UNFOOTED: {
    status: 422,
    message:
      'Có chỗ cộng chưa khớp nên chưa xuất. Số liệu trong sổ còn nguyên. Đối chiếu từng chỗ rồi xuất lại, hoặc xác nhận vẫn xuất.',
    data: z.object({ problems: z.array(z.object({ field: z.string(), message: z.string() })) }),
  },
  CONFLICT: {
    status: 409,
    message: 'Thao tác này mâu thuẫn với dữ liệu đang có nên chưa ghi. Dữ liệu không mất.',
  },
  FILE_REJECTED: {
    status: 422,
    message: 'Không đọc được tệp. Chưa ghi gì vào sổ.',
    data: z.object({ code: z.string(), row: z.number().int().optional(), column: z.string().optional() }),
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    message:
      'Tệp gửi vào lớn hơn mức chương trình nhận nên chưa đọc. Dữ liệu không mất. Hãy kiểm tra lại tệp, hoặc chia thành nhiều tệp nhỏ hơn.',
  },
  BROKEN_REGISTER: {
    status: 500,
    message:
      'Tệp sổ bị hỏng hoặc không phải sổ Nhịp Cầu. Tệp được giữ nguyên. Hãy khôi phục từ bản sao lưu gần nhất.',
  },
  NEWER_REGISTER: {
    status: 409,
    message:
      'Sổ này do phiên bản Nhịp Cầu mới hơn tạo ra. Tệp được giữ nguyên. Hãy cài phiên bản mới hơn rồi mở lại.',
  },
  DISK_FULL: {
    status: 507,
    message:
      'Ổ đĩa đã đầy nên chưa ghi được. Dữ liệu đã ghi trước đó không mất. Xóa bớt tệp khác rồi thử lại.',
  },
  BUSY: {
    status: 409,
    message: 'Đang có việc khác ghi vào sổ. Dữ liệu không mất. Chờ việc đó xong rồi thử lại.',
  },
  CANCELLED: { status: 499, message: 'Đã dừng theo yêu cầu. Chưa ghi gì vào sổ.' },
  UNEXPECTED: {
    status: 500,
    message:
      'Có lỗi ngoài dự kiến. Dữ liệu đã ghi không mất. Thử lại; nếu vẫn lỗi, báo số lỗi cho người hỗ trợ.',
    data: z.object({ logNumber: z.string() }),
  },
} as const

export type RegisterErrorCode = keyof typeof registerErrors

export interface FieldProblem {
  readonly field: string
  readonly message: string
}
