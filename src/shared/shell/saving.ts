import { isOpenElsewhere, numberedName, splitName } from './file-name.ts'

const MOST_NAMES = 20

/** Names to try for a file, in order: those that are open in another program are passed over. */
export function namesToTry(wanted: string, siblings: readonly string[]): string[] {
  const names = Array.from({ length: MOST_NAMES }, (_, index) => numberedName(wanted, index + 1))
  // only the wanted name was agreed to in the dialog; a substitute must not cover another file
  return names.filter(
    (name, index) => !isOpenElsewhere(name, siblings) && (index === 0 || !siblings.includes(name)),
  )
}

/** Whether an error code means that another program holds the file. */
export function isHeld(code: string): boolean {
  return code === 'EBUSY' || code === 'EPERM' || code === 'EACCES' || code === 'ETXTBSY'
}

/** The save dialog for a file; one kind of file is offered, so that a person cannot lose the extension. */
export function saveQuestion(defaultPath: string): SaveQuestion {
  const extension = splitName(defaultPath).extension.slice(1).toLowerCase()
  const kind = extension === 'xlsx' ? 'Sổ tính Excel' : `Tệp ${extension.toUpperCase()}`
  const filters = extension === '' ? [] : [{ name: kind, extensions: [extension] }]
  return { title: 'Lưu tệp', buttonLabel: 'Lưu', defaultPath, filters }
}

export interface SaveQuestion {
  title: string
  buttonLabel: string
  defaultPath: string
  filters: { name: string; extensions: string[] }[]
}

/** What to say when a file is in its place. */
export function savedSentence(wanted: string, saved: string): string {
  return wanted === saved
    ? `Đã lưu tệp “${saved}”.`
    : `Tệp “${wanted}” đang mở trong chương trình khác nên bản mới được lưu với tên “${saved}”. Không mất dữ liệu nào.`
}

/** What to say when a file could not be put in its place; the person is then asked for another one. */
export function savingTrouble(name: string, code: string): string {
  const cause =
    code === 'ENOSPC'
      ? 'ổ đĩa đã đầy'
      : isHeld(code)
        ? 'thư mục này không cho ghi hoặc tệp đang mở'
        : 'thư mục này không ghi được'
  return `Chưa lưu được tệp “${name}” vì ${cause}. Dữ liệu trong sổ không mất. Chọn một thư mục khác để lưu lại.`
}

/** Code of a system error (`ENOSPC`), or an empty string for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
