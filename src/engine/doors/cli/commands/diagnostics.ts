import { resolve } from 'node:path'
import type { Command } from '../command.ts'
import { saveFile } from '../files.ts'
import { openSession } from '../session.ts'

/** `diagnostics --db F --out F.txt` */
export const diagnostics: Command = {
  usage: '--db TỆP --out TỆP.txt [--json]',
  purpose: 'Ghi tệp chẩn đoán cho người hỗ trợ; tên người và số định danh đều được che.',
  options: { db: 'text', out: 'text' },
  async run({ words, secrets }) {
    const out = resolve(words.required('out'))
    const { engine, client } = await openSession(words, secrets)
    try {
      const saved = await saveFile(out, await client.diagnostics.export())
      return { json: { ...saved }, sentences: [saved.sentence] }
    } finally {
      await engine.leaveDesk()
    }
  },
}
