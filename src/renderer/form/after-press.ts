let pressed = false
if (typeof document !== 'undefined') {
  const release = (): void => {
    pressed = false
  }
  document.addEventListener('pointerdown', () => (pressed = true), true)
  document.addEventListener('pointerup', release, true)
  document.addEventListener('pointercancel', release, true)
}

/**
 * Runs at once, or when the mouse button is let go. A field left by a press on a button must not say its problem before the
 * press is over: the new line would move the button away from under the mouse, and nothing would have been clicked.
 */
export function afterPress(run: () => void): void {
  if (!pressed) {
    run()
    return
  }
  const later = (): void => {
    for (const end of ['pointerup', 'pointercancel']) document.removeEventListener(end, later, true)
    // the click itself comes right after
    setTimeout(run)
  }
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, later, true)
}
