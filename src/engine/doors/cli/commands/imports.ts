import { type ImportBatch, importKindLabels } from '../../../../shared/imports/contract.ts'
import { formatCount } from '../../../../shared/vocabulary/fraction.ts'
import { momentWords } from '../../../../shared/vocabulary/moment.ts'
import type { Command } from '../command.ts'
import { openSession } from '../session.ts'

/** `imports --db F` */
export const listImports: Command = {
  usage: '--db TỆP [--json]',
  purpose: 'Liệt kê các lần nhập, lần sau cùng ở trên, kèm số để hoàn tác.',
  options: { db: 'text' },
  async run({ words, secrets, signal }) {
    const { engine, client } = await openSession(words, secrets)
    try {
      const batches = await client.imports.batches(undefined, { signal })
      return {
        json: { imports: batches },
        sentences: batches.length === 0 ? ['Chưa nhập danh sách nào.'] : batches.map(lineOf),
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}

function lineOf({ id, at, by, fileName, kind, accepted, changed, rejected, undone }: ImportBatch): string {
  const counts = `ghi ${formatCount(accepted)}, sửa ${formatCount(changed)}, loại ${formatCount(rejected)}`
  return `Số ${id}: ${importKindLabels[kind]}, tệp “${fileName}”, ${momentWords(at)}, ${by}: ${counts}${undone ? ' (đã hoàn tác)' : ''}`
}
