import { NONCE_PLACEHOLDER } from '../../shared/shell/page.ts'

const found = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** This load's nonce for style elements; empty where no door has put one in. */
export const nonce = found === NONCE_PLACEHOLDER ? '' : found

// antd gives its nonce to most of its style elements, but not to the three that measure scroll bars, lock scrolling
// behind a dialog and try out the browser; and a text area that grows sets its style as an attribute. The policy
// refuses those four, so they are made in the two ways it allows.
if (nonce !== '') {
  document.createElement = new Proxy(document.createElement, {
    apply(create, self, given) {
      const element: unknown = Reflect.apply(create, self, given)
      if (element instanceof HTMLStyleElement) element.nonce = nonce
      return element
    },
  })
  Element.prototype.setAttribute = new Proxy(Element.prototype.setAttribute, {
    apply(set, self: unknown, given: [string, string]) {
      if (given[0] === 'style' && self instanceof HTMLElement) self.style.cssText = given[1]
      else Reflect.apply(set, self, given)
    },
  })
}
