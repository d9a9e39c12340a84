import type { Command } from './command.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { create } from './commands/create.ts'
import { diagnostics } from './commands/diagnostics.ts'
import { figures } from './commands/figures.ts'
import { handOut } from './commands/hand-out.ts'
import { importList } from './commands/import.ts'
import { listImports } from './commands/imports.ts'
import { list } from './commands/list.ts'
import { report } from './commands/report.ts'
import { restore } from './commands/restore.ts'
import { sample } from './commands/sample.ts'
import { template } from './commands/template.ts'
import { undoImport } from './commands/undo-import.ts'

/** Every command by the word people and scripts type. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['create', create],
  ['sample', sample],
  ['template', template],
  ['hand-out', handOut],
  ['import', importList],
  ['imports', listImports],
  ['undo-import', undoImport],
  ['figures', figures],
  ['list', list],
  ['report', report],
  ['backup', backup],
  ['restore', restore],
  ['check', check],
  ['diagnostics', diagnostics],
])

/** What `help` prints. */
export function helpLines(): string[] {
  return [
    'Cách dùng: npm run -s cli -- LỆNH [tùy chọn]',
    ...[...commands].flatMap(([name, { usage, purpose }]) => [`  ${name} ${usage}`, `      ${purpose}`]),
    'Mật khẩu lấy từ biến môi trường NHIP_CAU_PASSWORD, tên đăng nhập từ NHIP_CAU_USER (nếu có).',
  ]
}

export function usageLine(name: string): string {
  return `Cách dùng: ${name} ${commands.get(name)?.usage ?? ''}`
}
