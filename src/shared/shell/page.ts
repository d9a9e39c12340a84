/** Stands in `index.html` wherever the nonce of this load belongs. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * `index.html` as it is served for one load, with this load's nonce in every place.
 * @throws RangeError when the page has no place for it: antd's styles would then be refused one by one.
 */
export function withNonce(html: string, nonce: string): string {
  if (!html.includes(NONCE_PLACEHOLDER)) throw new RangeError(`index.html lacks ${NONCE_PLACEHOLDER}`)
  return html.replaceAll(NONCE_PLACEHOLDER, () => nonce)
}
