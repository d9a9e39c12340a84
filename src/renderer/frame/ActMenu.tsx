import { Dropdown, type DropdownProps } from 'antd'
import { type ReactElement, useRef } from 'react'

interface ActMenuProps {
  readonly menu: NonNullable<DropdownProps['menu']>
  readonly placement?: 'bottomRight'
  /** The button that opens it. */
  readonly children: ReactElement
}

/** A menu at a button: opening leads the keyboard in, choosing leads it back, also for a dialog to return to. */
export function ActMenu({ menu, placement, children }: ActMenuProps) {
  const opener = useRef<Element>(null)
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      {...(placement && { placement })}
      onOpenChange={(open) => {
        if (open) opener.current = document.activeElement
      }}
      menu={{
        ...menu,
        onClick: (chosen) => {
          // Enter would press the button again
          chosen.domEvent.preventDefault()
          if (opener.current instanceof HTMLElement) opener.current.focus()
          menu.onClick?.(chosen)
        },
      }}
    >
      {children}
    </Dropdown>
  )
}
