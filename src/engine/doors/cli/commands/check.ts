import { formatCount } from '../../../../shared/vocabulary/fraction.ts'
import type { Command } from '../command.ts'
import { openSession } from '../session.ts'
import { exitCodes } from '../usage.ts'

/** `check --db F` */
export const check: Command = {
  usage: '--db TỆP [--json]',
  purpose: 'Đọc và kiểm tra toàn bộ sổ.',
  options: { db: 'text' },
  async run({ words, secrets, signal }) {
    const { engine, client, file } = await openSession(words, secrets)
    try {
      const { ok, findings, checked } = await client.backups.check(undefined, { signal })
      return {
        json: { db: file, ok, findings, checked },
        sentences: ok
          ? [`Sổ đạt yêu cầu: đã đọc ${formatCount(checked)} dòng hồ sơ, không thấy lỗi.`]
          : [`Sổ có ${formatCount(findings.length)} điểm cần xem lại.`, ...findings],
        exit: ok ? exitCodes.done : exitCodes.doneWithRejects,
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}
