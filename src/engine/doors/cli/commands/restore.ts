import { basename, resolve } from 'node:path'
import { bringBack } from '../../../backups/bring-back.ts'
import { readSeal } from '../../../backups/trailer.ts'
import type { Command } from '../command.ts'
import { requireFile } from '../files.ts'
import { passwordIn, sessionOn } from '../session.ts'

/** `restore --from FILE --db F`. The file's own password proves the right, so no register need be there yet. */
export const restore: Command = {
  usage: '--from TỆP.ncbak --db TỆP [--json]',
  purpose: 'Khôi phục sổ từ bản sao lưu; sổ đang có được sao lưu trước. Mật khẩu lấy từ NHIP_CAU_PASSWORD.',
  options: { from: 'text', db: 'text' },
  async run({ words, secrets }) {
    const source = resolve(words.required('from'))
    words.required('db')
    const password = passwordIn(secrets)
    requireFile(source)
    const { trailer } = readSeal(source)
    const first = trailer.keys.slots.find((slot) => slot.kind === 'account')?.login ?? ''
    const { engine, file } = sessionOn(words)
    try {
      const brought = await bringBack(engine, source, basename(source), {
        login: secrets.login ?? first,
        password,
      })
      const { at, people, sympathizers, cells } = trailer.counted
      return {
        json: { db: file, from: source, at, people, sympathizers, cells, safetyCopy: brought.safetyCopy },
        sentences: [
          `Đã khôi phục ${file} từ ${source}.`,
          ...(brought.safetyCopy === null
            ? []
            : [`Sổ trước khi khôi phục được giữ trong bản “${brought.safetyCopy}”.`]),
        ],
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}
