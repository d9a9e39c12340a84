import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Engine } from '../engine.ts'
import { invalid } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { backupFolderOf } from './files.ts'
import { secondFolderSetting } from './keep.ts'
import { secondFolderMissing } from './make.ts'
import { deskOf } from './restore.ts'

/**
 * Where every later backup is copied too; null = nowhere. Only a folder that a person chose in a dialog of the shell: a page
 * must not be able to name paths.
 * @throws RegisterError INVALID
 */
export async function setSecondFolder(engine: Engine, folder: string | null): Promise<string | null> {
  const desk = deskOf(engine)
  if (folder !== null) {
    const problem = problemWith(engine, folder, backupFolderOf(desk.register.file))
    if (problem !== null) throw invalid([{ field: 'folder', message: problem }])
  }
  await desk.register.commands.run(engine.author(), (change) => {
    writeSetting(change, secondFolderSetting, folder)
    change.describe(folder === null ? 'Bỏ thư mục sao lưu thứ hai' : 'Chọn thư mục sao lưu thứ hai')
  })
  return folder
}

function problemWith(engine: Engine, folder: string, first: string): string | null {
  if (!engine.chosenFolders.has(folder))
    return 'Hãy chọn thư mục bằng nút Chọn thư mục trong cửa sổ chương trình.'
  if (resolve(folder) === resolve(first))
    return 'Đây là thư mục sao lưu thứ nhất. Hãy chọn một ổ đĩa khác hoặc USB.'
  if (!isFolder(folder)) return 'Không thấy thư mục này. Hãy cắm lại USB hoặc chọn thư mục khác.'
  try {
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    return 'Không ghi được vào thư mục này. Hãy chọn thư mục khác.'
  }
}

/** What a person should know of the second folder now, or null. */
export function secondFolderProblem(folder: string | null): string | null {
  return folder === null || isFolder(folder) ? null : secondFolderMissing(folder).message
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}
