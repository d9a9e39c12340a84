import { describe, expect, it } from 'vitest'
import { type Keys, matchesShortcut } from '../../../src/renderer/frame/shortcut.ts'

const keys = (change: Partial<Keys>): Keys => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
})

describe('matchesShortcut', () => {
  it('wants exactly the keys', () => {
    expect(matchesShortcut(keys({ key: 's', code: 'KeyS', ctrlKey: true }), 'Ctrl+S')).toBe(true)
    expect(matchesShortcut(keys({ key: 's', code: 'KeyS' }), 'Ctrl+S')).toBe(false)
    expect(matchesShortcut(keys({ key: 'S', code: 'KeyS', ctrlKey: true, shiftKey: true }), 'Ctrl+S')).toBe(
      false,
    )
    expect(matchesShortcut(keys({ key: 's', code: 'KeyS', ctrlKey: true, altKey: true }), 'Ctrl+S')).toBe(
      false,
    )
    expect(matchesShortcut(keys({ key: 'Enter', code: 'Enter', ctrlKey: true }), 'Ctrl+Enter')).toBe(true)
  })

  it('knows the key by its place when an input method reports another letter', () => {
    expect(matchesShortcut(keys({ key: 'Process', code: 'KeyK', ctrlKey: true }), 'Ctrl+K')).toBe(true)
    expect(matchesShortcut(keys({ key: 'Process', code: 'KeyL', ctrlKey: true }), 'Ctrl+K')).toBe(false)
  })
})
