import { randomUUID } from 'node:crypto'
import { copyFile, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BrowserWindow, dialog, type Session, shell } from 'electron'
import { isOwnAddress } from '../shared/shell/access.ts'
import { safeFileName } from '../shared/shell/file-name.ts'
import {
  errorCode,
  isHeld,
  namesToTry,
  savedSentence,
  saveQuestion,
  savingTrouble,
} from '../shared/shell/saving.ts'

/** Where a download waits while its place is chosen, and the folder that is offered first. */
export interface DownloadFolders {
  readonly waiting: string
  readonly documents: string
}

/** Receives what the page exports: first whole into the waiting folder, then to the place a person chooses. */
export function receiveDownloads(session: Session, window: BrowserWindow, folders: DownloadFolders): void {
  session.on('will-download', (event, item) => {
    if (!isOwnAddress(item.getURL().replace(/^blob:/, ''))) return event.preventDefault()
    const name = safeFileName(item.getFilename())
    const waiting = join(folders.waiting, randomUUID())
    item.setSavePath(waiting)
    item.once('done', async (_event, state) => {
      if (state === 'completed') await offer(window, waiting, name, folders.documents)
      if (state === 'interrupted') await tell(window, savingTrouble(name, 'ENOSPC'))
      // what cannot be removed now is removed at the next start
      await rm(waiting, { force: true }).catch(console.error)
    })
  })
}

async function offer(window: BrowserWindow, waiting: string, name: string, documents: string): Promise<void> {
  while (!window.isDestroyed()) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, saveQuestion(join(documents, name)))
    if (canceled || filePath === '') return
    try {
      const saved = await place(waiting, filePath)
      const wish = await tell(window, savedSentence(basename(filePath), basename(saved)), 'Mở thư mục')
      return wish ? shell.showItemInFolder(saved) : undefined
    } catch (error) {
      await tell(window, savingTrouble(basename(filePath), errorCode(error)))
    }
  }
}

/** Puts the file in its place in one step, so that an older file there is either kept whole or replaced whole. */
async function place(waiting: string, target: string): Promise<string> {
  const folder = dirname(target)
  const part = join(folder, `.${randomUUID()}.part`)
  try {
    await copyFile(waiting, part)
    await flush(part)
    let held: unknown = new Error('no free name')
    for (const name of namesToTry(basename(target), await readdir(folder))) {
      try {
        await rename(part, join(folder, name))
        return join(folder, name)
      } catch (error) {
        if (!isHeld(errorCode(error))) throw error
        held = error
      }
    }
    throw held
  } finally {
    await rm(part, { force: true })
  }
}

async function flush(path: string): Promise<void> {
  await using file = await open(path, 'r+')
  await file.sync()
}

/** One sentence with a closing button and, before it, one thing to do; true when that was chosen. */
export async function tell(window: BrowserWindow, message: string, action?: string): Promise<boolean> {
  if (window.isDestroyed()) return false
  const buttons = action === undefined ? ['Đóng'] : [action, 'Đóng']
  const last = buttons.length - 1
  const box = { title: 'Nhịp Cầu', message, buttons, defaultId: last, cancelId: last, noLink: true }
  return (await dialog.showMessageBox(window, box)).response < last
}
