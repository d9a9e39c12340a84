import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedBytes } from '../../shared/vocabulary/named-bytes.ts'
import { desk, hall } from '../bindings.ts'
import type { Engine } from '../engine.ts'
import { RegisterError } from '../register/register-error.ts'
import { bringBack } from './bring-back.ts'
import { checkRegister } from './check.ts'
import { backupFolderOf, backupNames, backupStem } from './files.ts'
import { backupBoth, secondFolderOf } from './keep.ts'
import { listBackups } from './queries.ts'
import { oneAtATime, restoreBackup } from './restore.ts'
import { secondFolderProblem, setSecondFolder } from './second-folder.ts'

export const backupsProcedures = {
  list: desk.backups.list.handler(({ context }) => {
    const { file } = context.open.register
    const folder = backupFolderOf(file)
    const secondFolder = secondFolderOf(context.open)
    return {
      folder,
      secondFolder,
      secondFolderProblem: secondFolderProblem(secondFolder),
      backups: listBackups(folder, file),
    }
  }),
  make: desk.backups.make.handler(async ({ context }) => {
    const { backup, secondProblem } = await backupBoth(context.engine, 'manual')
    // The first copy is made and listed; a person who asked for two must hear that there is only one.
    if (secondProblem !== null) throw secondProblem
    return backup
  }),
  setSecondFolder: desk.backups.setSecondFolder.handler(async ({ context, input }) => ({
    secondFolder: await setSecondFolder(context.engine, input.folder),
  })),
  restore: desk.backups.restore.handler(({ context, input }) =>
    oneAtATime(context.engine, () => {
      const { file } = context.open.register
      const folder = backupFolderOf(file)
      if (!backupNames(folder, backupStem(file)).includes(input.name)) throw noSuchBackup()
      return restoreBackup(context.engine, join(folder, input.name), input.name, input.owner)
    }),
  ),
  restoreFile: desk.backups.restoreFile.handler(({ context, input }) =>
    oneAtATime(context.engine, () =>
      withFile(context.engine, input.file, (source) =>
        restoreBackup(context.engine, source, input.file.name, input.owner),
      ),
    ),
  ),
  bringBack: hall.backups.bringBack.handler(({ context, input }) =>
    oneAtATime(context.engine, () =>
      withFile(context.engine, input.file, async (source) => {
        const { me } = await bringBack(context.engine, source, input.file.name, input.owner)
        return me
      }),
    ),
  ),
  check: desk.backups.check.handler(({ context }) => checkRegister(context.open.register)),
}

/** Lays what came over the door on the disk (it is encrypted) for as long as it is needed. */
async function withFile<T>(engine: Engine, file: NamedBytes, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(engine.options.dataDir, 'khoi-phuc.tmp')
  try {
    await writeFile(path, Buffer.from(await file.arrayBuffer()), { mode: 0o600 })
    return await work(path)
  } finally {
    rmSync(path, { force: true })
  }
}

function noSuchBackup(): RegisterError {
  return new RegisterError(
    'NOT_FOUND',
    'Không thấy bản sao lưu này nữa. Sổ đang dùng không thay đổi. Hãy tải lại danh sách bản sao lưu.',
  )
}
