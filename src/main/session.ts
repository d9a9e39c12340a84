import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session, WebContents } from 'electron'
import { isOwnAddress, mayNavigate, mayRequest } from '../shared/shell/access.ts'
import { contentSecurityPolicy } from '../shared/shell/csp.ts'
import { APP_ORIGIN, APP_SCHEME } from '../shared/shell/origin.ts'
import { withNonce } from '../shared/shell/page.ts'
import { contentType, pagePath } from '../shared/shell/page-path.ts'
import { errorCode } from '../shared/shell/saving.ts'

/** Closes every way out of the session and serves the page's files from `pageDir` as `app://nhip-cau/…`. */
export function guardSession(session: Session, pageDir: string, development: boolean): void {
  let policy = contentSecurityPolicy(freshNonce(), 'none')
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null))
  // the spell checker would fetch dictionaries from the network
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !mayRequest(details.url, details.resourceType, development) }),
  )
  session.webRequest.onHeadersReceived(({ url, responseHeaders }, decide) =>
    decide(
      isOwnAddress(url)
        ? { responseHeaders: { ...responseHeaders, 'content-security-policy': [policy] } }
        : {},
    ),
  )
  session.protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const path = url.slice(APP_ORIGIN.length).split(/[?#]/, 1)[0] ?? ''
    const file = method === 'GET' && isOwnAddress(url) ? pagePath(path) : null
    const bytes = file === null ? null : await readOrNull(join(pageDir, file))
    if (file === null || bytes === null) return new Response(null, { status: 404 })
    const headers = {
      'Content-Type': contentType(file),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    }
    if (file !== 'index.html') return new Response(bytes, { headers })
    const nonce = freshNonce()
    policy = contentSecurityPolicy(nonce, 'none')
    return new Response(withNonce(bytes.toString('utf8'), nonce), {
      headers: { ...headers, 'Content-Security-Policy': policy },
    })
  })
}

/** Keeps any page, window or frame that ever comes into being on the one page. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', (event) => event.preventDefault())
  const keepHome = (details: { url: string; preventDefault(): void }): void => {
    if (!mayNavigate(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', keepHome)
  contents.on('will-frame-navigate', keepHome)
  contents.on('will-redirect', keepHome)
}

function freshNonce(): string {
  return randomBytes(18).toString('base64')
}

async function readOrNull(path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return Buffer.from(await readFile(path))
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(errorCode(error))) return null
    throw error
  }
}
