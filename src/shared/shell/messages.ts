/** First message to the engine process: where it keeps the register and where it finds the catalogs. */
export interface StartMessage {
  readonly kind: 'start'
  /** folder the register, its keys and its backups live in; created by the engine when missing */
  readonly dataDir: string
  /** folder holding `catalogs/`, `reports/`, `rules/`, `samples/` */
  readonly resourcesDir: string
  readonly appVersion: string
}

/** Everything the desktop shell says to the engine over `process.parentPort`. */
export type ShellMessage =
  | StartMessage
  /** one transferred MessagePort per loaded page comes along */
  | { readonly kind: 'port' }
  /** a person chose this folder in a dialog; the engine accepts backups to chosen folders only */
  | { readonly kind: 'folder-chosen'; readonly path: string }
  /** close the register cleanly and exit with code 0 */
  | { readonly kind: 'stop' }

/** `kind` of the window message that brings the page its MessagePort (in `event.ports[0]`). */
export const PORT_MESSAGE = 'nhip-cau:port'

/** `kind` of the window message with which a page that missed its port asks for another. */
export const PORT_WANTED_MESSAGE = 'nhip-cau:port-wanted'

/** `kind` of the window message that asks the page for a size larger or smaller (its `step` is a ZoomStep). */
export const ZOOM_MESSAGE = 'nhip-cau:zoom'

/** Electron channels between preload and main. */
export const SHELL_CHANNELS = {
  port: 'nhip-cau:port',
  chooseFolder: 'nhip-cau:choose-folder',
  zoom: 'nhip-cau:zoom',
} as const

/** What the desktop door puts on `globalThis.nhipCauShell`; absent in the trial door. */
export interface NhipCauShell {
  readonly platform: 'desktop'
  readonly version: string
  /** opens the folder dialog; null when the person cancels */
  chooseFolder(): Promise<string | null>
}
