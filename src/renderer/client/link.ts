import type { ClientLink } from '@orpc/client'
import { DynamicLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { PORT_MESSAGE, PORT_WANTED_MESSAGE } from '../../shared/shell/messages.ts'
import { shell } from './shell.ts'

type Link = ClientLink<Record<never, never>>

const PATIENCE_MS = 2_000

/** The way to the engine: the desktop's MessagePort, or loopback HTTP at the trial door. */
export function openLink(): Link {
  if (shell === undefined) {
    return new FetchLink({ url: new URL('/rpc', location.origin).href, headers: { 'x-nhip-cau': '1' } })
  }
  const arriving = waitForPort().then((port): Link => new PortLink({ port }))
  return new DynamicLink(() => arriving)
}

function waitForPort(): Promise<MessagePort> {
  const { promise, resolve } = Promise.withResolvers<MessagePort>()
  // the preload sends a port on load; a page that missed it asks again
  const asking = setInterval(
    () => window.postMessage({ kind: PORT_WANTED_MESSAGE }, location.origin),
    PATIENCE_MS,
  )
  const receive = (event: MessageEvent<unknown>): void => {
    const port = event.ports[0]
    if (event.source !== window || port === undefined || !isPortMessage(event.data)) return
    clearInterval(asking)
    window.removeEventListener('message', receive)
    port.start()
    resolve(port)
  }
  window.addEventListener('message', receive)
  return promise
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === PORT_MESSAGE
}
