import { type RegisterErrorCode, registerErrors } from '../../shared/rpc/errors.ts'
import { veiledWrite } from '../inspections/veil.ts'

/**
 * The one error that engine rooms throw on purpose. `code` is an entry of the contract's error list; the message is the
 * sentence for the person (the list's own, unless something more exact is known here).
 */
export class RegisterError extends Error {
  readonly code: RegisterErrorCode
  readonly data: unknown

  constructor(code: RegisterErrorCode, message?: string, data?: unknown, options?: ErrorOptions) {
    super(message ?? registerErrors[code].message, options)
    this.name = 'RegisterError'
    this.code = code
    this.data = data
  }
}

/** One or more fields that cannot be written as they are. */
export function invalid(problems: readonly { field: string; message: string }[]): RegisterError {
  return new RegisterError('INVALID', undefined, { problems })
}

/** What SQLite or the disk said, in the contract's words; anything unknown is returned as it came. */
export function asRegisterError(error: unknown): unknown {
  if (error instanceof RegisterError || !(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new RegisterError('DISK_FULL', undefined, undefined, { cause: error })
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new RegisterError('BROKEN_REGISTER', undefined, undefined, { cause: error })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new RegisterError('BUSY', undefined, undefined, { cause: error })
  if (code === 'EPERM' || code === 'EBUSY' || code === 'EACCES')
    return new RegisterError(
      'BUSY',
      'Tệp đang bị chương trình khác giữ (có thể là phần mềm diệt vi-rút), hoặc không có quyền ghi. Dữ liệu đã ghi không mất. Đóng chương trình kia, chờ một lát rồi thử lại.',
      undefined,
      { cause: error },
    )
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'EROFS')
    return new RegisterError(
      'CONFLICT',
      'Không mở hoặc không ghi được tệp vì thư mục chỉ cho đọc hoặc không còn ở đó. Dữ liệu đã ghi không mất. Hãy kiểm tra ổ đĩa và quyền ghi vào thư mục rồi thử lại.',
      undefined,
      { cause: error },
    )
  if (code === 'SQLITE_CONSTRAINT_TRIGGER' && error.message === veiledWrite)
    return new RegisterError(
      'FORBIDDEN',
      'Vụ việc về đảng viên chỉ do người được giao đọc, ghi. Chưa có gì thay đổi. Hãy nhờ người quản trị phân quyền.',
      undefined,
      { cause: error },
    )
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return new RegisterError(
      'CONFLICT',
      'Hồ sơ này còn được hồ sơ khác dùng nên chưa thay đổi được. Dữ liệu không mất.',
      undefined,
      { cause: error },
    )
  return error
}
