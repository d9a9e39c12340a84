import { APP_ORIGIN } from './origin.ts'

/** Whether the address lies in our own origin, spelled exactly so: no user name, no port, no other case. */
export function isOwnAddress(address: string): boolean {
  return address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`)
}

/** Whether a frame may go to this address: only the one page; its screens are hash routes. */
export function mayNavigate(address: string): boolean {
  const path = isOwnAddress(address) ? address.slice(APP_ORIGIN.length).split(/[?#]/, 1)[0] : undefined
  return path === '' || path === '/' || path === '/index.html'
}

/** Whether a request may leave the page. Anything that could reach a network or the disk is refused. */
export function mayRequest(address: string, resourceType: string, development: boolean): boolean {
  if (isOwnAddress(address)) return true
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length))
  if (address.startsWith('data:')) return resourceType === 'image' || resourceType === 'font'
  return development && address.startsWith('devtools://')
}

/** What is known about whoever sent a message to the shell. */
export interface Sender {
  readonly isOurWindow: boolean
  /** null when the frame has gone or navigated away since */
  readonly frame: { readonly isMain: boolean; readonly origin: string; readonly address: string } | null
}

/** Whether the sender may receive the engine's port or open the folder dialog. */
export function mayAsk({ isOurWindow, frame }: Sender): boolean {
  if (!isOurWindow || frame === null) return false
  return frame.isMain && frame.origin === APP_ORIGIN && mayNavigate(frame.address)
}

/**
 * Switches of Chromium with which whoever starts the packaged program could open a door into it (a debugging port listens on the
 * network) or take its walls away. They are dropped before anything starts.
 */
export const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'load-extension',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'js-flags',
  'log-net-log',
  'enable-logging',
  'log-file',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
] as const
