import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { contentSecurityPolicy } from '../../shared/shell/csp.ts'
import { withNonce } from '../../shared/shell/page.ts'
import { contentType, pagePath } from '../../shared/shell/page-path.ts'

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The same renderer build that the desktop shows, with a nonce of its own each time. */
export async function sendPage(response: ServerResponse, rendererDir: string, path: string): Promise<void> {
  const file = pagePath(path === '/' ? '/index.html' : path)
  if (file === null) return sendNotice(response, 404, 'Không có trang này.')
  let bytes: Buffer
  try {
    bytes = await readFile(join(rendererDir, file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return sendNotice(response, 404, 'Không có trang này.')
    throw error
  }
  if (!file.endsWith('.html')) {
    response.writeHead(200, {
      ...always,
      'Content-Type': contentType(file),
      'Cache-Control': 'private, max-age=3600',
    })
    response.end(bytes)
    return
  }
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(200, {
    ...always,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentSecurityPolicy(nonce, 'self'),
    'Cache-Control': 'no-store',
  })
  response.end(withNonce(bytes.toString('utf8'), nonce))
}

/** A bare page with one sentence. */
export function sendNotice(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    ...always,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
  })
  response.end(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Nhịp Cầu</title><body><h1>Nhịp Cầu</h1><p>${sentence}</p></body></html>`,
  )
}
