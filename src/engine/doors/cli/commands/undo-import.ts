import { formatCount } from '../../../../shared/vocabulary/fraction.ts'
import type { Command } from '../command.ts'
import { openSession } from '../session.ts'
import { UsageError } from '../usage.ts'

/** `undo-import --db F --batch N` */
export const undoImport: Command = {
  usage: '--db TỆP --batch SỐ [--json]',
  purpose: 'Hoàn tác cả một lần nhập; số của lần nhập xem ở lệnh imports.',
  options: { db: 'text', batch: 'text' },
  async run({ words, secrets, signal }) {
    const batchId = words.count('batch')
    if (batchId === undefined) throw new UsageError('Thiếu tùy chọn --batch.')
    const { engine, client } = await openSession(words, secrets)
    try {
      const { rows } = await client.imports.undo({ batchId }, { signal })
      return {
        json: { batchId, rows },
        sentences: [`Đã hoàn tác lần nhập số ${batchId}: ${formatCount(rows)} dòng trở lại như trước.`],
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}
