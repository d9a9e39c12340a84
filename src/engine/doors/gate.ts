import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What the trial door knows of its own address, and the secrets it has handed out. */
export interface Gate {
  readonly port: number
  /** In the printed address; good once. */
  token: string | null
  /** In the cookie, after the token was shown. */
  readonly session: string
}

export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'refuse'; readonly status: 401 | 403 }

export function newGate(port: number): Gate {
  return {
    port,
    token: randomBytes(24).toString('base64url'),
    session: randomBytes(24).toString('base64url'),
  }
}

export const sessionCookie = 'nhip_cau'

/**
 * Who may come in. A wrong Host is a page of another name that points here (DNS rebinding); a wrong Origin is another page
 * that calls here; without token or cookie it is another program on this PC.
 */
export function judge(gate: Gate, method: string, url: URL, headers: IncomingHttpHeaders): Verdict {
  const own = [`127.0.0.1:${gate.port}`, `localhost:${gate.port}`]
  if (!own.includes(headers.host ?? '')) return { kind: 'refuse', status: 403 }
  const { origin } = headers
  if (origin !== undefined && !own.some((host) => origin === `http://${host}`))
    return { kind: 'refuse', status: 403 }
  // A form or an image of another page can neither set this header nor ask for leave to.
  if (method !== 'GET' && headers['x-nhip-cau'] !== '1') return { kind: 'refuse', status: 403 }
  const token = url.searchParams.get('token')
  if (token !== null) {
    if (method !== 'GET' || gate.token === null || !same(token, gate.token))
      return { kind: 'refuse', status: 401 }
    gate.token = null
    return { kind: 'welcome' }
  }
  return same(cookieOf(headers.cookie), gate.session) ? { kind: 'pass' } : { kind: 'refuse', status: 401 }
}

function cookieOf(header: string | undefined): string {
  const pair = (header ?? '').split(';').find((part) => part.trim().startsWith(`${sessionCookie}=`))
  return pair?.trim().slice(sessionCookie.length + 1) ?? ''
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
