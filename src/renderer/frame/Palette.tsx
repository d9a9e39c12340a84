import { SearchOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { rpc } from '../client/client.ts'
import { Dialog } from './Dialog.tsx'
import { cellEntries, matches, type PaletteEntry, personEntries, roomEntries } from './palette-entries.ts'
import { placeOf } from './places.ts'
import { rooms } from './rooms.ts'
import { useSession } from './session.ts'

/** Ctrl+K: any room, cell or person by any part of the name, with or without marks. */
export function Palette({ close }: { close: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const isGoing = useRef(false)
  const asked = text.trim()
  const navigate = useNavigate()
  const { role } = useSession().me
  const people = useQuery(
    rpc.people.search.queryOptions({
      input: { text: asked, limit: 12 },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const cells = useQuery(rpc.cells.list.queryOptions({ input: {} }))
  // Enter opens what stands first: names of the question before must not stand there any more
  const found = (people.data ?? []).filter(
    ({ fullName }) => !people.isPlaceholderData || matches(fullName, asked),
  )
  const entries = [
    ...roomEntries(rooms, role, asked),
    ...cellEntries(cells.data ?? [], asked),
    ...(asked === '' ? [] : personEntries(found)),
  ]
  const current = Math.min(at, entries.length - 1)
  const go = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return
    isGoing.current = true
    close()
    void navigate(entry.isRoom ? placeOf(entry.to) : entry.to)
  }
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') go(entries[current])
    if (step === 0 || entries.length === 0) return
    event.preventDefault()
    setAt((current + step + entries.length) % entries.length)
  }
  return (
    <Dialog
      open
      onCancel={close}
      footer={null}
      closable={false}
      width="min(44rem, 92vw)"
      className="palette"
      leadsTo={() => (isGoing.current ? document.getElementById('noi-dung') : null)}
    >
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined />}
        placeholder="Tìm người, chi bộ, mục…"
        aria-label="Tìm người, chi bộ, mục"
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={current >= 0 ? `palette-${current}` : ''}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={walk}
      />
      <div className="palette-list" id="palette-list" role="listbox" aria-label="Kết quả">
        {entries.map((entry, index) => (
          <div
            key={entry.key}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            ref={index === current ? (row) => row?.scrollIntoView({ block: 'nearest' }) : null}
            onPointerMove={() => setAt(index)}
            onMouseDown={(event) => {
              event.preventDefault()
              go(entry)
            }}
          >
            <span className="palette-name">{entry.name}</span>
            <span className="palette-detail">{entry.detail}</span>
            <span className="palette-kind">{entry.kind}</span>
          </div>
        ))}
        {entries.length === 0 && !people.isFetching && (
          <p className="palette-none">Không tìm thấy. Thử gõ một phần của tên, không cần dấu.</p>
        )}
      </div>
      <p className="palette-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> chọn · <kbd>Enter</kbd> mở · <kbd>Esc</kbd> đóng
      </p>
    </Dialog>
  )
}
