import { isReservedName } from './file-name.ts'

/** Names as the bundler writes them. No percent sign, so nothing encoded can slip by; no leading or final dot. */
const SEGMENT = /^[A-Za-z0-9_@~-](?:[A-Za-z0-9_@~.-]*[A-Za-z0-9_@~-])?$/

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
])

/**
 * The file inside the renderer build that a request path names, with `/` between folders, or null when the path
 * is refused. Takes the raw path (undecoded, without query); works by allowing what the bundler writes, so
 * traversal, encoded traversal, NUL, backslashes, drive letters and device names need no rule of their own.
 */
export function pagePath(rawPath: string): string | null {
  if (rawPath === '' || rawPath === '/') return 'index.html'
  if (!rawPath.startsWith('/')) return null
  const segments = rawPath.slice(1).split('/')
  const fits = segments.every((segment) => SEGMENT.test(segment) && !isReservedName(segment))
  return fits ? segments.join('/') : null
}

/** Content type of a file of the renderer build; unknown kinds are bytes that no browser runs. */
export function contentType(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return CONTENT_TYPES.get(extension) ?? 'application/octet-stream'
}
