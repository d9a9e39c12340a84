import { app, dialog } from 'electron'
import { SENTENCES } from '../shared/shell/sentences.ts'
import { startShell } from './shell.ts'

// Electron would show the raw exception in English
function giveUp(error: unknown): void {
  console.error(error)
  dialog.showErrorBox('Nhịp Cầu', SENTENCES.unforeseen)
  app.exit(1)
}

process.on('uncaughtException', giveUp)
process.on('unhandledRejection', giveUp)
startShell().catch(giveUp)
