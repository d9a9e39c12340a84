import { resolve } from 'node:path'
import { importKindLabels, importKindSchema } from '../../../../shared/imports/contract.ts'
import type { Command } from '../command.ts'
import { saveFile } from '../files.ts'
import { kindIn } from '../names.ts'
import { withScratchRegister } from '../scratch.ts'

/** `template --kind K --out F.xlsx` */
export const template: Command = {
  usage: `--kind ${importKindSchema.options.join('|')} --out TỆP.xlsx [--json]`,
  purpose: 'Ghi biểu mẫu Excel trống để nhập danh sách.',
  options: { kind: 'text', out: 'text' },
  async run({ words }) {
    const kind = kindIn(words)
    const out = resolve(words.required('out'))
    const form = await withScratchRegister((client) => client.imports.template({ kind }))
    const saved = await saveFile(out, form)
    return {
      json: { kind, file: saved.path, size: saved.size, renamed: saved.renamed },
      sentences: [`Biểu mẫu “${importKindLabels[kind]}”: ${saved.sentence}`],
    }
  },
}
