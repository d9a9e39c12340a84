import { CloseOutlined, DownOutlined } from '@ant-design/icons'
import { Popover } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { ActMenu } from '../frame/ActMenu.tsx'

/** The filter row: chips that read as a sentence, then the search box. */
export function FilterChips({ children, search }: { children?: ReactNode; search?: ReactNode }) {
  return (
    <search className="filter-chips">
      {search}
      {children}
    </search>
  )
}

interface ChoiceChipProps {
  /** "Tình trạng" */
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** '' = not filtered */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Words for "not filtered": "tất cả". */
  readonly all?: string
}

/** One choice out of a few: "Tình trạng: đang theo dõi". */
export function ChoiceChip({ label, options, value, onChange, all = 'tất cả' }: ChoiceChipProps) {
  const chosen = options.find((option) => option.value === value)
  // the keyboard does not come into a menu whose first entry has an empty key
  const items = [
    ...(all === '' ? [] : [{ key: keyOf(''), label: all }]),
    ...options.map((option) => ({ key: keyOf(option.value), label: option.label })),
  ]
  return (
    <span className="chip" data-set={chosen !== undefined}>
      <ActMenu
        menu={{
          items,
          selectable: true,
          selectedKeys: [keyOf(value)],
          onClick: ({ key }) => onChange(key.slice(1)),
        }}
      >
        <button type="button" aria-haspopup="menu">
          {label}: <strong>{chosen?.label ?? all}</strong> <DownOutlined />
        </button>
      </ActMenu>
    </span>
  )
}

const keyOf = (value: string): string => `=${value}`

interface PickChipProps {
  readonly label: string
  /** What is picked, in words; null when not filtered. */
  readonly picked: string | null
  /** Words for "not picked": "tất cả". */
  readonly none?: string
  readonly onClear: () => void
  /** The picker; call `close` when something was picked. */
  readonly children: (close: () => void) => ReactNode
}

/** A filter that is searched for: "Chi bộ: Bản Nà Ngà". */
export function PickChip({ label, picked, none = 'tất cả', onClear, children }: PickChipProps) {
  const [open, setOpen] = useState(false)
  const pick = useRef<HTMLDivElement>(null)
  const chip = useRef<HTMLButtonElement>(null)
  // the picker hangs at the end of the page, far from Tab: the keyboard is led in and back
  const show = (next: boolean): void => {
    if (!next && pick.current?.contains(document.activeElement)) chip.current?.focus()
    setOpen(next)
  }
  const enter = (opened: boolean): void => {
    if (opened) pick.current?.querySelector<HTMLElement>('input, button')?.focus()
  }
  return (
    <span className="chip" data-set={picked !== null}>
      <Popover
        trigger="click"
        open={open}
        onOpenChange={show}
        afterOpenChange={enter}
        placement="bottomLeft"
        destroyOnHidden
        content={
          <div className="chip-pick" ref={pick}>
            {children(() => show(false))}
          </div>
        }
      >
        <button type="button" aria-haspopup="dialog" aria-expanded={open} ref={chip}>
          {label}: <strong>{picked ?? none}</strong> <DownOutlined />
        </button>
      </Popover>
      {picked !== null && (
        <button type="button" className="chip-clear" onClick={onClear} aria-label={`Bỏ lọc ${label}`}>
          <CloseOutlined />
        </button>
      )}
    </span>
  )
}

interface FlagChipProps {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Yes or no: "Chưa có người giúp đỡ". */
export function FlagChip({ label, on, onChange }: FlagChipProps) {
  return (
    <span className="chip" data-set={on}>
      <button type="button" aria-pressed={on} onClick={() => onChange(!on)}>
        {on ? <strong>{label}</strong> : label}
      </button>
      {on && (
        <button
          type="button"
          className="chip-clear"
          onClick={() => onChange(false)}
          aria-label={`Bỏ lọc ${label}`}
        >
          <CloseOutlined />
        </button>
      )}
    </span>
  )
}
