const placeholder = /\{([A-Za-z]\w*)\}/g

/** Names between braces, in order, each once: 'Kỳ {period} của {commune}' → period, commune. */
export function placeholdersOf(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? ''))]
}

/**
 * Puts values into a template. A value is never read as a template again. Throws RangeError for a name without a value: a
 * declaration is checked before it is used, so that is a programmer's error.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(placeholder, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new RangeError(`No value for {${name}}`)
    return value
  })
}
