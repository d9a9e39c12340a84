import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Engine } from '../engine.ts'
import { invalid } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { firstFolderOf } from './keep.ts'
import { secondFolderMissing } from './make.ts'
import { deskOf } from './restore.ts'
import { backupSettings, chosenSecond } from './settings.ts'

/**
 * Where every later backup is copied too; null = nowhere. Only a folder that a person chose in a dialog of the shell: a page
 * must not be able to name paths.
 * @throws RegisterError INVALID
 */
export async function setSecondFolder(engine: Engine, folder: string | null): Promise<string | null> {
  const desk = deskOf(engine)
  if (folder !== null) {
    const problem = problemWith(engine, folder, firstFolderOf(desk), 'thứ nhất')
    if (problem !== null) throw invalid([{ field: 'folder', message: problem }])
  }
  await desk.register.commands.run(engine.author(), (change) => {
    writeSetting(change, backupSettings.second, folder)
    change.describe(folder === null ? 'Bỏ thư mục sao lưu thứ hai' : 'Chọn thư mục sao lưu thứ hai')
  })
  return folder
}

function problemWith(engine: Engine, folder: string, other: string | null, which: string): string | null {
  if (!engine.chosenFolders.has(folder))
    return 'Hãy chọn thư mục bằng nút Chọn thư mục trong cửa sổ chương trình.'
  if (other !== null && resolve(folder) === resolve(other))
    return `Đây là thư mục sao lưu ${which}. Hãy chọn một ổ đĩa khác hoặc USB.`
  if (!isFolder(folder)) return 'Không thấy thư mục này. Hãy cắm lại USB hoặc chọn thư mục khác.'
  try {
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    return 'Không ghi được vào thư mục này. Hãy chọn thư mục khác.'
  }
}

/**
 * Where backups go first; null = beside the register again. Backups made before stay where they are.
 * @throws RegisterError INVALID
 */
export async function setFirstFolder(engine: Engine, folder: string | null): Promise<string> {
  const desk = deskOf(engine)
  if (folder !== null) {
    const problem = problemWith(engine, folder, chosenSecond(desk.register.reader), 'thứ hai')
    if (problem !== null) throw invalid([{ field: 'folder', message: problem }])
  }
  await desk.register.commands.run(engine.author(), (change) => {
    writeSetting(change, backupSettings.first, folder)
    change.describe(folder === null ? 'Sao lưu vào thư mục cạnh sổ' : 'Chọn thư mục sao lưu')
  })
  return firstFolderOf(desk)
}

/** What a person should know of the second folder now, or null. */
export function secondFolderProblem(folder: string | null): string | null {
  return folder === null || isFolder(folder) ? null : secondFolderMissing(folder).message
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}
