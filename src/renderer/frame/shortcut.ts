type Modifier = '' | 'Ctrl+' | 'Alt+' | 'Ctrl+Shift+'

/** As it is written for people: `Ctrl+S`, `Alt+N`, `Ctrl+Enter`, `Escape`. */
export type Shortcut = `${Modifier}${string}`

/** The part of a KeyboardEvent that names the keys. */
export interface Keys {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * Whether exactly these keys are down. A letter is matched by its place on the keyboard too, because a Vietnamese input
 * method may report another character.
 */
export function matchesShortcut(keys: Keys, shortcut: Shortcut): boolean {
  const parts = shortcut.split('+')
  const wanted = parts.at(-1) ?? ''
  const control = parts.includes('Ctrl')
  if ((keys.ctrlKey || keys.metaKey) !== control) return false
  if (keys.altKey !== parts.includes('Alt') || keys.shiftKey !== parts.includes('Shift')) return false
  if (keys.key.toLowerCase() === wanted.toLowerCase()) return true
  return /^[A-Z]$/i.test(wanted) && keys.code === `Key${wanted.toUpperCase()}`
}
