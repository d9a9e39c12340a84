import type { KeyboardEvent } from 'react'

const CONTROL =
  'input:not([disabled]):not([type=hidden]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), [tabindex="0"]'

/** The control of each field, in the order of the form; of a group of choices the chosen one. */
function controls(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-field]')].flatMap(
    (field) =>
      field.querySelector<HTMLElement>('input:checked:not([disabled])') ??
      field.querySelector<HTMLElement>(CONTROL) ??
      [],
  )
}

/** The first field of whatever form stands in here. False when there is none to be seen. */
export function focusFirstField(root: HTMLElement): boolean {
  const first = controls(root).find((control) => control.checkVisibility())
  first?.focus()
  if (first instanceof HTMLInputElement) first.select()
  return first !== undefined
}

/** The field that the first breach belongs to, or the first field of the form. */
export function focusBreached(
  root: HTMLElement,
  breaches: readonly { readonly field: string | null }[],
): void {
  const fields = breaches.flatMap(({ field }) =>
    field === null ? [] : (root.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`) ?? []),
  )
  fields[0]?.scrollIntoView({ block: 'center' })
  const control = fields.flatMap((field) => field.querySelector<HTMLElement>(CONTROL) ?? [])[0]
  if (control === undefined) focusFirstField(root)
  else control.focus()
}

/** Enter and Shift+Enter: the next or previous field. False when the key belongs to the control itself. */
export function stepFocus(root: HTMLElement, event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return false
  const target = event.target
  if (!(target instanceof HTMLElement) || !ownsNoEnter(target)) return false
  const field = target.closest<HTMLElement>('[data-field]')
  if (field === null) return false
  const all = controls(root)
  const at = all.findIndex((control) => field.contains(control))
  const next = all[at + (event.shiftKey ? -1 : 1)]
  if (next !== undefined) next.focus()
  else if (!event.shiftKey) root.querySelector<HTMLElement>('.record-form-acts button')?.focus()
  return true
}

/** An open list picks with Enter, a text of many lines breaks, a button is pressed. */
function ownsNoEnter(target: HTMLElement): boolean {
  if (target.getAttribute('aria-expanded') === 'true' && target.getAttribute('role') === 'combobox')
    return false
  return target.tagName !== 'TEXTAREA' && target.tagName !== 'BUTTON' && target.tagName !== 'A'
}

/** Alt+letter: the first field of the section with that letter. */
export function sectionKey(root: HTMLElement, event: KeyboardEvent): boolean {
  if (!event.altKey || event.ctrlKey || !/^Key[A-Z]$/.test(event.code)) return false
  const section = root.querySelector<HTMLElement>(`[data-section="${event.code.slice(3)}"]`)
  if (section === null) return false
  section.scrollIntoView({ block: 'start' })
  controls(section)[0]?.focus()
  return true
}
