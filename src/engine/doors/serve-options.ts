import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import { Arguments } from './cli/arguments.ts'
import { UsageError } from './cli/usage.ts'
import { defaultDataDir, sourcePlaces } from './places.ts'

const mostPort = 65_535

/** How the trial door is to be opened. */
export interface ServeOptions {
  readonly dataDir: string
  /** 0 = any free one */
  readonly port: number
  readonly renderer: string
  /** For tests: the clock stands at noon of this day, Vietnam time. */
  readonly today: Day | null
}

/** @throws UsageError with one sentence for the first word that is wrong */
export function serveOptions(words: readonly string[]): ServeOptions {
  const given = new Arguments(words, { 'data-dir': 'text', port: 'text', renderer: 'text', today: 'text' })
  // all commands know it; there is no document to print here
  if (given.json) throw new UsageError('Không có tùy chọn --json.')
  const port = given.count('port') ?? 0
  if (port > mostPort)
    throw new UsageError(`Tùy chọn --port cần một số từ 0 đến ${mostPort}, không phải “${port}”.`)
  const today = given.optional('today') ?? null
  if (today !== null && !isDay(today))
    throw new UsageError(`Tùy chọn --today cần ngày dạng YYYY-MM-DD có trong lịch, không phải “${today}”.`)
  return {
    dataDir: given.optional('data-dir') ?? defaultDataDir(),
    port,
    renderer: given.optional('renderer') ?? sourcePlaces.renderer,
    today,
  }
}

/** Why the trial door could not be opened, in one line for the person; nothing of the error's own words. */
export function openingTrouble(error: unknown, { port, dataDir }: ServeOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const call = error instanceof Error && 'syscall' in error ? error.syscall : ''
  if (call === 'listen')
    return code === 'EACCES'
      ? `Máy không cho mở cổng ${port}. Dữ liệu không mất. Hãy chọn cổng từ 1024 trở lên, hoặc bỏ --port.`
      : `Cổng ${port} đang được chương trình khác dùng. Dữ liệu không mất. Hãy chọn cổng khác, hoặc bỏ --port.`
  if (code === 'ENOSPC')
    return `Ổ đĩa chứa thư mục “${dataDir}” đã đầy. Dữ liệu đã ghi không mất. Xóa bớt tệp khác rồi chạy lại.`
  if (typeof code === 'string' && code !== '')
    return `Không dùng được thư mục dữ liệu “${dataDir}”. Dữ liệu không mất. Hãy kiểm tra quyền ghi, hoặc chọn thư mục khác bằng --data-dir.`
  return 'Chương trình gặp việc không lường trước nên dừng lại. Mọi việc đã ghi đều còn nguyên. Chạy lại chương trình để làm tiếp.'
}
