/** A tag as it stands in the text; comments, declarations and what is quoted are passed over. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty'
  /** With its prefix, as written. */
  readonly name: string
  /** Without. */
  readonly local: string
  readonly attributes: string
  readonly from: number
  readonly to: number
}

const pattern =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:[^>"'/]|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>/g

/**
 * The tags of an XML text with their places. It is for text that a real parser has read before: here only places are found, so
 * that everything between them can be kept to the byte.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const found of xml.matchAll(pattern)) {
    const [whole, slash, name, attributes = '', end] = found
    if (name === undefined) continue
    const colon = name.indexOf(':')
    yield {
      kind: slash === '/' ? 'close' : end === '/' ? 'empty' : 'open',
      name,
      local: name.slice(colon + 1),
      attributes,
      from: found.index,
      to: found.index + whole.length,
    }
  }
}

const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The values of a tag's attributes, entities left as they are: those read here are numbers, references and words. */
export function attributesOf(tag: Tag): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [, name, double, single] of tag.attributes.matchAll(attributePattern))
    if (name !== undefined) found[name] = double ?? single ?? ''
  return found
}

/** The attributes as they were written, without those named. */
export function attributesWithout(tag: Tag, names: readonly string[]): string {
  return tag.attributes.replace(new RegExp(`\\s+(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '')
}

const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text for an element: Excel reads `_x0041_` as one sign, so that the underscore before is written out. */
export function escapedText(text: string): string {
  return text
    .replace(notInXml, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
