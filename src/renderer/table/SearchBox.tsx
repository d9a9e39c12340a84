import { SearchOutlined } from '@ant-design/icons'
import { useIsFetching } from '@tanstack/react-query'
import { Input } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

const DEBOUNCE_MS = 250
const SETTLE_MS = 50

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
  // ↓ pressed before the answer came must not land on a row of the question before
  const toFirstRow = useRef(false)
  const settled = useIsFetching() === 0 && text.trim() === value
  useEffect(() => {
    if (!settled || !toFirstRow.current) return
    // the question goes out a moment after the address has changed; then this is not settled any more
    const timer = setTimeout(() => {
      toFirstRow.current = !focusFirstRow()
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [settled])
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
        toFirstRow.current = event.key === 'ArrowDown'
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        if (settled) focusFirstRow()
        else tell()
      }}
    />
  )
}

function focusFirstRow(): boolean {
  const row = document.querySelector<HTMLElement>('.register-table tr[data-row]')
  row?.focus()
  return row !== null
}
