import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'

const DEBOUNCE_MS = 250

interface SearchBoxProps {
  readonly value: string
  readonly onChange: (text: string) => void
  /** What is looked for: "Tìm theo tên". */
  readonly placeholder: string
}

/** Searches a moment after the typing stops; Esc empties it, ↓ goes to the list. */
export function SearchBox({ value, onChange, placeholder }: SearchBoxProps) {
  const [text, setText] = useState(value)
  const tell = useEffectEvent(() => {
    if (text.trim() !== value) onChange(text.trim())
  })
  // the address changed by itself: back, or another room
  useEffect(() => setText((typed) => (typed.trim() === value ? typed : value)), [value])
  useEffect(() => {
    const timer = setTimeout(() => (text === '' ? undefined : tell()), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <Input
      className="search-box"
      type="search"
      allowClear
      prefix={<SearchOutlined />}
      placeholder={placeholder}
      aria-label={placeholder}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        if (event.target.value === '') onChange('')
      }}
      onPressEnter={tell}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' && focusFirstRow()) event.preventDefault()
      }}
    />
  )
}

function focusFirstRow(): boolean {
  const row = document.querySelector<HTMLElement>('.register-table tr[data-row]')
  row?.focus()
  return row !== null
}
