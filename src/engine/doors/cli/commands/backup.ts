import { join, resolve } from 'node:path'
import { formatCount } from '../../../../shared/vocabulary/fraction.ts'
import { backupInto } from '../../../backups/keep.ts'
import type { Command } from '../command.ts'
import { openSession } from '../session.ts'

/** `backup --db F --to DIR`. The contract takes no path from a page, so the room is asked itself. */
export const backup: Command = {
  usage: '--db TỆP --to THƯ_MỤC [--json]',
  purpose: 'Sao lưu sổ thành một tệp .ncbak đã được mở lại và kiểm tra.',
  options: { db: 'text', to: 'text' },
  async run({ words, secrets }) {
    const folder = resolve(words.required('to'))
    const { engine } = await openSession(words, secrets)
    try {
      const made = await backupInto(engine, folder, 'manual')
      const file = join(folder, made.name)
      return {
        json: { file, ...made },
        sentences: [
          `Đã sao lưu vào ${file}.`,
          `Đã mở lại và kiểm tra: ${formatCount(made.people)} người, ${formatCount(made.sympathizers)} cảm tình Đảng, ${formatCount(made.cells)} tổ chức.`,
        ],
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}
