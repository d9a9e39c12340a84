import { resolve } from 'node:path'
import { editableKindSchema } from '../../../../shared/imports/edits.ts'
import type { Command } from '../command.ts'
import { saveFile } from '../files.ts'
import { openSession } from '../session.ts'
import { UsageError } from '../usage.ts'

/** `hand-out --db F --kind K --out F.xlsx` */
export const handOut: Command = {
  usage: `--db TỆP --kind ${editableKindSchema.options.join('|')} --out TỆP.xlsx [--json]`,
  purpose: 'Xuất cả danh sách đang có để sửa trong Excel rồi nhập lại bằng lệnh import.',
  options: { db: 'text', kind: 'text', out: 'text' },
  async run({ words, secrets, signal }) {
    const word = words.required('kind')
    const kind = editableKindSchema.safeParse(word)
    if (!kind.success)
      throw new UsageError(
        `Không xuất để sửa được loại “${word}”. Các loại: ${editableKindSchema.options.join(', ')}.`,
      )
    const out = resolve(words.required('out'))
    const { engine, client } = await openSession(words, secrets)
    try {
      const list = await client.imports.handOut({ kind: kind.data, ids: null }, { signal })
      const saved = await saveFile(out, list)
      return {
        json: { kind: kind.data, file: saved.path, size: saved.size, renamed: saved.renamed },
        sentences: [`Danh sách để sửa: ${saved.sentence}`],
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}
