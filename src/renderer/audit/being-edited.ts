/**
 * Whether something is being typed: the focus is in a field, a form holds what was not saved, or a dialog waits for an answer.
 * Then Ctrl+Z means the text and not the register.
 */
export function isBeingEdited(page: Document): boolean {
  const { activeElement } = page
  const inField =
    activeElement?.matches('input, textarea, select, [contenteditable="true"], [role="combobox"]') ?? false
  return inField || page.querySelector('form[data-dirty="true"], [role="dialog"]') !== null
}
