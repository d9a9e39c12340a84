import { contextBridge, ipcRenderer } from 'electron'
import {
  type NhipCauShell,
  PORT_MESSAGE,
  PORT_WANTED_MESSAGE,
  SHELL_CHANNELS,
  ZOOM_MESSAGE,
} from '../shared/shell/messages.ts'
import { APP_ORIGIN } from '../shared/shell/origin.ts'

const VERSION_FLAG = '--nhip-cau-version='

const nhipCauShell: NhipCauShell = {
  platform: 'desktop',
  version: process.argv.find((flag) => flag.startsWith(VERSION_FLAG))?.slice(VERSION_FLAG.length) ?? '',
  chooseFolder: async () => {
    const path: unknown = await ipcRenderer.invoke(SHELL_CHANNELS.chooseFolder)
    return typeof path === 'string' ? path : null
  },
}

contextBridge.exposeInMainWorld('nhipCauShell', nhipCauShell)

const askForPort = (): void => ipcRenderer.send(SHELL_CHANNELS.port)

ipcRenderer.on(SHELL_CHANNELS.port, (event) => {
  window.postMessage({ kind: PORT_MESSAGE }, APP_ORIGIN, event.ports)
})

ipcRenderer.on(SHELL_CHANNELS.zoom, (_event, step: unknown) => {
  window.postMessage({ kind: ZOOM_MESSAGE, step }, APP_ORIGIN)
})

// by then the page's script has run and listens; a page that starts later asks for itself
window.addEventListener('load', askForPort)
window.addEventListener('message', (event) => {
  if (event.source === window && event.data?.kind === PORT_WANTED_MESSAGE) askForPort()
})
