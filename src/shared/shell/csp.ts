/** How a page reaches the engine: over its MessagePort (`none`) or over loopback HTTP (`self`). */
export type PageConnection = 'none' | 'self'

const NONCE = /^[A-Za-z0-9+/_-]{22,}={0,2}$/

/**
 * Text of the Content-Security-Policy header for the page of either door.
 * The nonce is for styles only, because antd injects `<style>` elements; scripts come from our own files alone.
 * @throws RangeError when the nonce is not at least 128 bits of base64: a guessable nonce protects nothing.
 */
export function contentSecurityPolicy(nonce: string, connection: PageConnection): string {
  if (!NONCE.test(nonce)) throw new RangeError('a CSP nonce must be at least 22 base64 characters')
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    connection === 'self' ? "connect-src 'self'" : "connect-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
