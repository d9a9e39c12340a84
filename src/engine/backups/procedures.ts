import { existsSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { backupsContract } from '../../shared/backups/contract.ts'
import type { NamedBytes } from '../../shared/vocabulary/named-bytes.ts'
import { deskOf, hallOf, translated } from '../bindings.ts'
import type { Engine } from '../engine.ts'
import { RegisterError } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { streamed } from '../streamed.ts'
import { bringBack } from './bring-back.ts'
import { checkRegister } from './check.ts'
import { backupNames, backupStem, backupSuffix, freeSpaceOf } from './files.ts'
import { findOld, foundPath } from './find-old.ts'
import { secondFolderProblem, setFirstFolder, setSecondFolder } from './folders.ts'
import { withBackupOf } from './from-register.ts'
import { backupBoth, firstFolderOf, foldersOf, secondFolderOf } from './keep.ts'
import { backupPhases } from './make.ts'
import type { Bringer } from './owner.ts'
import { listBackups } from './queries.ts'
import { rehearseRestore } from './rehearse.ts'
import { oneAtATime, restoreBackup } from './restore.ts'
import { backupSettings, chosenFirst, keepOf, lastRehearsal } from './settings.ts'

const hall = hallOf(backupsContract)
const desk = deskOf(backupsContract)

export const backupsProcedures = {
  list: desk.list.handler(({ context }) => {
    const { file } = context.open.register
    const folder = firstFolderOf(context.open)
    const secondFolder = secondFolderOf(context.open)
    return {
      folder,
      folderIsChosen: chosenFirst(context.reader) !== null,
      free: existsSync(folder) ? freeSpaceOf(folder) : null,
      keep: keepOf(context.reader),
      rehearsal: lastRehearsal(context.reader),
      secondFolder,
      secondFolderProblem: secondFolderProblem(secondFolder),
      backups: foldersOf(context.open).flatMap((each) => listBackups(each, file)),
    }
  }),
  make: desk.make.handler(({ context, signal }) =>
    translated(
      context.engine,
      streamed(async (tell) => {
        const { backup, secondProblem } = await backupBoth(context.engine, 'manual', {
          tell: (label, done) => tell({ kind: 'progress', label, done, total: backupPhases }),
        })
        // The first copy is made and listed; a person who asked for two must hear that there is only one.
        if (secondProblem !== null) throw secondProblem
        return backup
      }, signal),
    ),
  ),
  setFirstFolder: desk.setFirstFolder.handler(async ({ context, input }) => ({
    folder: await setFirstFolder(context.engine, input.folder),
  })),
  setKeep: desk.setKeep.handler(async ({ context, input }) => {
    await context.commands.run(context.author, (change) => {
      writeSetting(change, backupSettings.keep, input)
      change.describe(`Giữ bản sao lưu của ${input.days} ngày và ${input.months} tháng`)
    })
    return input
  }),
  rehearse: desk.rehearse.handler(({ context }) =>
    oneAtATime(context.engine, () => rehearseRestore(context.engine)),
  ),
  setSecondFolder: desk.setSecondFolder.handler(async ({ context, input }) => ({
    secondFolder: await setSecondFolder(context.engine, input.folder),
  })),
  restore: desk.restore.handler(({ context, input }) =>
    oneAtATime(context.engine, () => {
      const { file } = context.open.register
      const folder = foldersOf(context.open).find((each) =>
        backupNames(each, backupStem(file)).includes(input.name),
      )
      if (folder === undefined) throw noSuchBackup()
      return restoreBackup(context.engine, join(folder, input.name), input.name, input.owner)
    }),
  ),
  restoreFile: desk.restoreFile.handler(({ context, input }) =>
    oneAtATime(context.engine, () =>
      withFile(context.engine, input.file, (source) =>
        restoreBackup(context.engine, source, input.file.name, input.owner),
      ),
    ),
  ),
  bringBack: hall.bringBack.handler(({ context, input }) =>
    oneAtATime(context.engine, () =>
      withSource(context.engine, input, async (source, label) => {
        const { me } = await bringBack(context.engine, source, label, input.owner)
        return me
      }),
    ),
  ),
  findOld: hall.findOld.handler(({ context }) => findOld(context.engine)),
  check: desk.check.handler(({ context }) => checkRegister(context.open.register)),
}

/** The backup that somebody sent along, or one that was found on this PC. */
function withSource<T>(
  engine: Engine,
  { file, found, owner }: { file?: NamedBytes | undefined; found?: string | undefined; owner: Bringer },
  work: (path: string, label: string) => Promise<T>,
): Promise<T> {
  if (file !== undefined) return withFile(engine, file, (path) => work(path, file.name))
  const path = foundPath(engine, found ?? '')
  const label = basename(path)
  if (path.endsWith(backupSuffix)) return work(path, label)
  return withBackupOf(engine, path, owner, (backup) => work(backup, label))
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
